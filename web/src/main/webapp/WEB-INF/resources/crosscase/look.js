/* The media grid: a cursor for the arrow keys, and a clear picture for as long as V or the button is held. Clear bytes
   leave the server only on that request, which is the record of the viewing; nothing of them stays in the page. */
(function () {
  "use strict";

  const look = document.querySelector("[data-look]");
  if (!look) return;
  const tiles = Array.from(look.querySelectorAll("[data-tile]"));
  const part = (name) => look.querySelector("[data-look-" + name + "]");
  const side = part("side");
  let chosen = null;
  let held = null;

  function choose(tile) {
    if (chosen) chosen.classList.remove("cur");
    conceal();
    chosen = tile;
    tile.classList.add("cur");
    if (!side) return;
    part("facts").hidden = false;
    part("name").textContent = tile.dataset.name.split(/[\\/]/).pop();
    part("path").textContent = tile.dataset.name;
    part("exhibit").textContent = tile.dataset.exhibit;
    part("kind").textContent = tile.dataset.facts;
    part("compared").textContent = tile.dataset.compared;
    part("quality").textContent = tile.dataset.quality;
    part("problem").textContent = tile.dataset.problem;
    part("reveal").hidden = tile.dataset.picture !== "true" || look.dataset.may !== "true";
    part("open").href = look.dataset.base.replace(/media\/$/, "media-item.xhtml?id=") + tile.dataset.tile;
    still();
  }
  function still() {
    const frame = part("frame");
    const small = chosen.querySelector("img");
    frame.replaceChildren();
    if (small) {
      const copy = document.createElement("img");
      copy.src = small.src;
      copy.alt = "";
      frame.append(copy);
    }
  }

  async function reveal() {
    if (!chosen || held || look.dataset.may !== "true" || chosen.dataset.picture !== "true" || document.documentElement.classList.contains("cc-hidden-pictures")) return;
    if (look.dataset.purpose !== "true") return window.crosscase.open("purpose");
    const mine = (held = { tile: chosen });
    try {
      const answer = await window.crosscase.call(look.dataset.base + chosen.dataset.tile + "/reveal?case=" + look.dataset.case, { method: "POST" });
      const url = URL.createObjectURL(await answer.blob());
      if (held !== mine) return URL.revokeObjectURL(url);
      mine.url = url;
      const clear = document.createElement("img");
      clear.src = url;
      clear.alt = "";
      part("frame").replaceChildren(clear);
      part("frame").classList.add("clear");
    } catch (refused) {
      if (refused.signedOut) return window.crosscase.leave(refused);
      part("problem").textContent = refused.message || look.dataset.failed;
      held = null;
    }
  }
  function conceal() {
    if (!held) return;
    if (held.url) URL.revokeObjectURL(held.url);
    held = null;
    part("frame").classList.remove("clear");
    still();
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
    if (side && side.offsetParent === null) location.assign(part("open").href);
  });
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
      reveal();
    }
  });
  document.addEventListener("keyup", (event) => event.key.toUpperCase() === "V" && conceal());
  const button = part("reveal");
  if (button) {
    button.addEventListener("pointerdown", reveal);
    /* held like the mouse's button */
    button.addEventListener("keydown", (event) => {
      if ((event.key === " " || event.key === "Enter") && !event.repeat) {
        event.preventDefault();
        reveal();
      }
    });
    button.addEventListener("keyup", (event) => (event.key === " " || event.key === "Enter") && conceal());
    ["pointerup", "pointerleave", "pointercancel"].forEach((kind) => button.addEventListener(kind, conceal));
  }
  window.addEventListener("blur", conceal);
  document.addEventListener("crosscase:hide", conceal);
  /* the prompt closes with "done" once the purpose is on record */
  const prompt = document.querySelector('dialog[data-name="purpose"]');
  if (prompt) {
    prompt.addEventListener("close", () => {
      if (prompt.returnValue === "done") look.dataset.purpose = "true";
    });
  }
})();
