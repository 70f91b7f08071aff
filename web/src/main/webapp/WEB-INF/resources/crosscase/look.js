/* The media grid: a cursor for the arrow keys, the chosen item beside it, and the large view one key away. */
(function () {
  "use strict";

  const look = document.querySelector("[data-look]");
  if (!look) return;
  const tiles = Array.from(look.querySelectorAll("[data-tile]"));
  const part = (name) => look.querySelector("[data-look-" + name + "]");
  const side = part("side");
  let chosen = null;

  const beside = window.crosscase.revealer({
    base: look.dataset.base,
    case: look.dataset.case,
    large: false,
    frame: part("frame"),
    may: () => look.dataset.may === "true" && chosen && chosen.dataset.picture === "true",
    given: () => look.dataset.purpose === "true" || window.crosscase.purposeGiven(),
    still: still,
    failed: (text) => (part("problem").textContent = text || (chosen ? chosen.dataset.problem : "")),
  });

  function choose(tile) {
    if (chosen) chosen.classList.remove("cur");
    beside.conceal();
    chosen = tile;
    tile.classList.add("cur");
    if (!side) return;
    part("before").hidden = true;
    part("facts").hidden = false;
    part("name").textContent = tile.dataset.name.split(/[\\/]/).pop();
    part("path").textContent = tile.dataset.name;
    ["exhibit", "compared", "quality", "problem", "bytes", "changed"].forEach((fact) => (part(fact).textContent = tile.dataset[fact]));
    part("kind").textContent = tile.dataset.facts;
    part("reveal").hidden = part("large").hidden = tile.dataset.picture !== "true" || look.dataset.may !== "true";
    part("open").href = facts(tile);
    still();
  }
  function facts(tile) {
    return look.dataset.base.replace(/media\/$/, "media-item.xhtml?id=") + tile.dataset.tile;
  }
  function still() {
    const picture = chosen && chosen.querySelector("img");
    const copy = document.createElement("img");
    copy.alt = "";
    if (picture) copy.src = picture.src;
    part("frame").replaceChildren(...(picture ? [copy] : []));
  }
  function large() {
    if (!chosen || chosen.dataset.picture !== "true" || look.dataset.may !== "true") return;
    const picture = chosen.querySelector("img");
    window.crosscase.look({ id: chosen.dataset.tile, name: chosen.dataset.name.split(/[\\/]/).pop(), small: picture ? picture.src : "", picture: true });
  }

  function step(by) {
    const at = chosen ? tiles.indexOf(chosen) : -1;
    const next = tiles[Math.max(0, Math.min(tiles.length - 1, at + by))];
    choose(next);
    next.querySelector("button").focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest" });
  }
  function across() {
    const top = tiles[0].offsetTop;
    const row = tiles.findIndex((tile) => tile.offsetTop > top);
    return row < 0 ? tiles.length : row;
  }

  look.addEventListener("click", (event) => {
    const tile = event.target.closest("[data-tile]");
    if (!tile) return;
    choose(tile);
    /* a phone has no room for a panel beside: the facts have a page */
    if (side && side.offsetParent === null) location.assign(facts(tile));
  });
  look.addEventListener("dblclick", (event) => event.target.closest("[data-tile]") && large());
  look.addEventListener("focusin", (event) => {
    const tile = event.target.closest("[data-tile]");
    if (tile && tile !== chosen) choose(tile);
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) || document.querySelector("dialog[open]")) return;
    const move = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: across(), ArrowUp: -across() }[event.key];
    if (move) {
      event.preventDefault();
      step(move);
    } else if (event.key.toUpperCase() === "V" && !event.repeat) {
      beside.reveal(chosen && chosen.dataset.tile);
    } else if (event.key.toUpperCase() === "L") {
      large();
    }
  });
  document.addEventListener("keyup", (event) => event.key.toUpperCase() === "V" && beside.conceal());
  beside.hold(part("reveal"), () => chosen && chosen.dataset.tile);
  part("large").addEventListener("click", large);
})();
