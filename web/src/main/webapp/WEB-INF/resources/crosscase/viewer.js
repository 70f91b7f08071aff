/* One picture, large enough to judge: blurred until V, the button or the picture itself is held, with zoom. Clear bytes leave
   the server only on that request, which is the record of the viewing; nothing of them stays in the page. */
(function () {
  "use strict";

  const doc = document;
  const hidden = () => doc.documentElement.classList.contains("cc-hidden-pictures");

  /* A place that shows a picture clear for as long as something is held. spec: base, case, may, large, frame, still(), failed(text) */
  function revealer(spec) {
    let held = null;
    async function reveal(id) {
      if (!id || held || !spec.may() || hidden()) return;
      if (!spec.given()) return window.crosscase.open("purpose");
      const mine = (held = {});
      spec.failed("");
      spec.frame.setAttribute("aria-busy", "true");
      try {
        const answer = await window.crosscase.call(spec.base + id + "/reveal?case=" + spec.case + (spec.large ? "&large=true" : ""), { method: "POST" });
        const url = URL.createObjectURL(await answer.blob());
        if (held !== mine) return URL.revokeObjectURL(url);
        mine.url = url;
        const clear = doc.createElement("img");
        clear.alt = "";
        clear.draggable = false;
        clear.src = url;
        spec.frame.removeAttribute("aria-busy");
        spec.frame.replaceChildren(clear);
        spec.frame.classList.add("clear");
        if (spec.shown) spec.shown(clear);
      } catch (refused) {
        if (refused.signedOut) return window.crosscase.leave(refused);
        spec.frame.removeAttribute("aria-busy");
        spec.failed(refused.message);
        held = null;
      }
    }
    function conceal() {
      if (!held) return;
      if (held.url) URL.revokeObjectURL(held.url);
      held = null;
      spec.frame.removeAttribute("aria-busy");
      spec.frame.classList.remove("clear");
      spec.still();
    }
    function hold(button, id) {
      button.addEventListener("pointerdown", () => reveal(id()));
      button.addEventListener("keydown", (event) => {
        if ((event.key === " " || event.key === "Enter") && !event.repeat) {
          event.preventDefault();
          reveal(id());
        }
      });
      button.addEventListener("keyup", (event) => (event.key === " " || event.key === "Enter") && conceal());
      ["pointerup", "pointerleave", "pointercancel"].forEach((kind) => button.addEventListener(kind, conceal));
    }
    window.addEventListener("blur", conceal);
    doc.addEventListener("crosscase:hide", conceal);
    return { reveal: reveal, conceal: conceal, hold: hold };
  }
  function small(source) {
    const copy = doc.createElement("img");
    copy.src = source;
    copy.alt = "";
    copy.draggable = false;
    return copy;
  }

  /* the purpose is asked once for the page: the prompt closes with "done" once it is on record */
  const prompt = doc.querySelector('dialog[data-name="purpose"]');
  let told = false;
  if (prompt) prompt.addEventListener("close", () => prompt.returnValue === "done" && (told = true));
  /* the event comes a moment after the prompt is gone: a key that is pressed in between must not open it again */
  const given = () => told || Boolean(prompt && !prompt.open && prompt.returnValue === "done");

  const box = doc.querySelector("[data-viewer]");
  const part = (name) => box.querySelector("[data-viewer-" + name + "]");
  let item = null;
  let factor = 1;
  let place = { x: 0, y: 0 };
  const FACTORS = [1, 1.5, 2, 3, 4, 6, 8];

  const shown = box && revealer({
    base: box.dataset.base,
    case: box.dataset.case,
    large: true,
    frame: part("frame"),
    may: () => box.dataset.may === "true" && item && item.picture,
    given: () => given() || box.dataset.purpose === "true",
    still: still,
    failed: (text) => (part("problem").textContent = text),
    shown: fit,
  });
  function still() {
    part("frame").replaceChildren(...(item && item.small ? [small(item.small)] : []));
    fit();
  }
  /* what is in the frame is scaled about its middle and moved; the same place stays in sight from one look to the next */
  function fit() {
    const picture = part("frame").querySelector("img");
    if (picture) picture.style.transform = "translate(" + place.x + "px, " + place.y + "px) scale(" + factor + ")";
    part("factor").textContent = Math.round(factor * 100) + " %";
    /* a button at its end says so, and keeps the focus */
    box.querySelector("[data-viewer-zoom=out]").setAttribute("aria-disabled", String(factor === FACTORS[0]));
    box.querySelector("[data-viewer-zoom=in]").setAttribute("aria-disabled", String(factor === FACTORS[FACTORS.length - 1]));
  }
  function zoom(how) {
    const at = FACTORS.findIndex((one) => one >= factor);
    factor = how === "fit" ? 1 : FACTORS[Math.max(0, Math.min(FACTORS.length - 1, at + (how === "in" ? 1 : -1)))];
    if (factor === 1) place = { x: 0, y: 0 };
    fit();
  }
  function move(x, y) {
    if (factor === 1) return;
    const frame = part("frame");
    const most = { x: (frame.clientWidth * factor) / 2, y: (frame.clientHeight * factor) / 2 };
    place = { x: Math.max(-most.x, Math.min(most.x, place.x + x)), y: Math.max(-most.y, Math.min(most.y, place.y + y)) };
    fit();
  }

  /** Opens the large view. one: id, name, small (address of the blurred picture or empty), picture (whether it can be shown). */
  function look(one) {
    if (!box) return;
    item = one;
    factor = 1;
    place = { x: 0, y: 0 };
    part("name").textContent = one.name;
    part("problem").textContent = "";
    part("open").href = box.dataset.base.replace(/media\/$/, "media-item.xhtml?id=") + one.id;
    part("reveal").hidden = box.dataset.may !== "true" || !one.picture;
    still();
    window.crosscase.open("viewer");
    part("frame").focus();
    if (shown && box.dataset.may === "true" && one.picture && !given() && box.dataset.purpose !== "true") window.crosscase.open("purpose");
  }

  if (box) {
    shown.hold(part("reveal"), () => item && item.id);
    box.addEventListener("close", shown.conceal);
    box.querySelectorAll("[data-viewer-zoom]").forEach((button) => button.addEventListener("click", () => zoom(button.dataset.viewerZoom)));
    const frame = part("frame");
    let last = null;
    frame.addEventListener("pointerdown", (event) => {
      if (event.button !== 0) return;
      last = event;
      frame.setPointerCapture(event.pointerId);
      shown.reveal(item && item.id);
    });
    frame.addEventListener("pointermove", (event) => {
      if (!last) return;
      move(event.clientX - last.clientX, event.clientY - last.clientY);
      last = event;
    });
    ["pointerup", "pointercancel", "lostpointercapture"].forEach((kind) => frame.addEventListener(kind, () => {
      last = null;
      shown.conceal();
    }));
    frame.addEventListener("wheel", (event) => {
      event.preventDefault();
      zoom(event.deltaY < 0 ? "in" : "out");
    }, { passive: false });
    /* one step from anywhere: whatever names a picture of ours opens it here; a phone shows its facts in their place */
    doc.addEventListener("click", (event) => {
      const opener = event.target.closest("[data-view]");
      if (!opener || event.ctrlKey || event.metaKey || event.shiftKey || window.matchMedia("(max-width: 640px)").matches) return;
      event.preventDefault();
      const image = opener.querySelector("img");
      look({ id: opener.dataset.view, name: opener.dataset.viewName || opener.textContent.trim(), small: image ? image.src : "", picture: Boolean(image) });
    });
    const STEPS = { ArrowRight: [-40, 0], ArrowLeft: [40, 0], ArrowDown: [0, -40], ArrowUp: [0, 40] };
    doc.addEventListener("keydown", (event) => {
      if (!box.open || doc.querySelectorAll("dialog[open]").length > 1 || event.ctrlKey || event.metaKey || event.altKey) return;
      const step = STEPS[event.key];
      if (step) {
        event.preventDefault();
        move(step[0], step[1]);
      } else if (event.key === "+" || event.key === "=") zoom("in");
      else if (event.key === "-") zoom("out");
      else if (event.key === "0") zoom("fit");
      else if (event.key.toUpperCase() === "V" && !event.repeat) shown.reveal(item && item.id);
    });
    doc.addEventListener("keyup", (event) => event.key.toUpperCase() === "V" && shown.conceal());
  }

  Object.assign(window.crosscase, { revealer: revealer, look: look, purposeGiven: given });
})();
