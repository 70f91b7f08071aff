/* Pages follow what happens. One tab of the browser waits for the server's word that something changed and tells the others;
   each then loads its own regions again when it is in sight. The server is asked quietly: that is no sign of life. */
(function () {
  "use strict";

  const doc = document;
  const shell = doc.querySelector(".app[data-live-home]");
  if (!shell || !window.BroadcastChannel) return;
  const home = shell.dataset.liveHome;
  const QUIET = { "X-Crosscase-Quiet": "true" };
  const LEAST = 1000;
  const MOST = 300000;
  const channel = new BroadcastChannel("crosscase-live-" + shell.dataset.officer);
  const sleep = (millis) => new Promise((done) => setTimeout(done, millis));

  /* waits for news until the session ends; pauses grow and differ, so that a server that comes back is not stormed */
  async function listen() {
    let pause = LEAST;
    for (;;) {
      let word = "";
      let later = 0;
      try {
        const answer = await fetch(home + "app/live", { headers: Object.assign({ Accept: "text/event-stream" }, QUIET), redirect: "manual", cache: "no-store" });
        if (answer.status === 401 || answer.status === 403 || answer.type === "opaqueredirect") return;
        if (!answer.ok) throw new Error(String(answer.status));
        // a page that says why this officer may not be here any more
        if (!(answer.headers.get("Content-Type") || "").startsWith("text/event-stream")) return;
        pause = LEAST;
        // no place to wait was free: asked now and then instead
        later = 1000 * (Number(answer.headers.get("Retry-After")) || 0);
        word = await read(answer.body.getReader());
      } catch (lost) {
        pause = Math.min(MOST, pause * 2);
      }
      if (word === "elsewhere") await inSight();
      await sleep(Math.max(later, pause) * (0.5 + Math.random()));
    }
  }
  async function read(reader) {
    const decoder = new TextDecoder();
    let text = "";
    let last = "";
    for (;;) {
      const part = await reader.read();
      if (part.done) return last;
      text += decoder.decode(part.value, { stream: true });
      for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
        const event = text.slice(0, end);
        text = text.slice(end + 2);
        if (!event.startsWith("data: ")) continue;
        last = event.slice(6);
        if (last === "elsewhere") continue;
        channel.postMessage(last);
        changed(last);
      }
    }
  }
  function inSight() {
    return new Promise((done) => {
      const look = () => {
        if (doc.hidden) return;
        doc.removeEventListener("visibilitychange", look);
        done();
      };
      doc.addEventListener("visibilitychange", look);
    });
  }

  /* what changed since this tab loaded its regions */
  const stale = new Set();
  let waiting = false;
  let over = false;
  function changed(kinds) {
    kinds.split(" ").forEach((kind) => stale.add(kind));
    if (over || waiting || !stale.size) return;
    waiting = true;
    setTimeout(renew, 200 + Math.random() * 800);
  }
  async function renew() {
    if (doc.hidden) await inSight();
    const kinds = new Set(stale);
    stale.clear();
    try {
      await load(kinds);
    } catch (lost) {
      kinds.forEach((kind) => stale.add(kind));
    }
    await sleep(3000);
    waiting = false;
    if (stale.size) changed("");
  }
  async function load(kinds) {
    const regions = Array.from(doc.querySelectorAll("[data-live]")).filter((region) => region.dataset.live.split(" ").some((kind) => kinds.has(kind)));
    const from = regions.length ? regions[0].dataset.liveFrom || location.href : home + "app/more.xhtml";
    const answer = await fetch(from, { headers: Object.assign({ Accept: "text/html" }, QUIET), redirect: "manual", cache: "no-store" });
    if (answer.status === 401 || answer.type === "opaqueredirect") return;
    if (!answer.ok && answer.status !== 404) throw new Error(String(answer.status));
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (!answer.ok) return gone(page);
    replaceCounts(page);
    regions.forEach((region) => replace(region, page.getElementById(region.id)));
    doc.dispatchEvent(new CustomEvent("crosscase:renewed"));
  }
  /* what this page shows may not be known any more: it gives way to what a reload would show, and asks no further. The
     connection, if it is this tab's, goes on for the other tabs. */
  function gone(page) {
    over = true;
    doc.title = page.title;
    doc.body.className = page.body.className;
    doc.body.replaceChildren(...page.body.childNodes);
  }
  function replaceCounts(page) {
    const bell = page.querySelector("[data-bell]");
    const mine = doc.querySelector("[data-bell]");
    if (bell && mine && bell.innerHTML !== mine.innerHTML) {
      mine.innerHTML = bell.innerHTML;
      ["aria-label", "title"].forEach((name) => mine.setAttribute(name, bell.getAttribute(name)));
    }
    doc.querySelectorAll(".nav a[href]").forEach((place) => {
      const fresh = page.querySelector('.nav a[href="' + CSS.escape(place.getAttribute("href")) + '"] .c');
      const old = place.querySelector(".c");
      if (old && !fresh) old.remove();
      else if (fresh && old && old.innerHTML !== fresh.innerHTML) old.replaceWith(fresh);
      else if (fresh && !old) place.append(fresh);
    });
  }
  /* whoever stands in a list goes on standing there */
  function replace(old, fresh) {
    if (!fresh || old.innerHTML === fresh.innerHTML || doc.querySelector("dialog[open]") && old.querySelector("dialog")) return;
    const focused = old.contains(doc.activeElement) ? doc.activeElement : null;
    const way = focused && (focused.id ? "#" + CSS.escape(focused.id) : focused.getAttribute("href") && '[href="' + CSS.escape(focused.getAttribute("href")) + '"]');
    old.innerHTML = fresh.innerHTML;
    const again = way && old.querySelector(way);
    if (again) again.focus({ preventScroll: true });
  }

  channel.addEventListener("message", (event) => changed(event.data));
  if (navigator.locks) navigator.locks.request("crosscase-live", listen);
  else listen();
})();
