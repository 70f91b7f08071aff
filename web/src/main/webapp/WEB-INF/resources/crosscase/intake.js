/* Takes files in: drag and drop of files and folders, or the file picker. Each file goes by itself, as it is, so that
   the server can stream it to the encrypted store; what was accepted stays accepted when the page is closed. */
(function () {
  "use strict";

  const zone = document.querySelector("[data-intake]");
  if (!zone) return;
  const urls = { begin: zone.dataset.begin, upload: zone.dataset.upload, finish: zone.dataset.finish, progress: zone.dataset.progress };
  const status = zone.querySelector("[data-intake-status]");
  const bar = zone.querySelector("[data-intake-bar]");
  const failures = zone.querySelector("[data-intake-failures]");
  const AT_ONCE = 3;
  let intake = null;
  let queue = [];
  let sent = 0;
  let all = 0;
  let busy = 0;

  function text(key, first, second) {
    return zone.dataset[key].replace("{0}", first).replace("{1}", second);
  }
  function show() {
    bar.hidden = all === 0;
    bar.max = Math.max(all, 1);
    bar.value = sent;
    status.textContent = all === 0 ? "" : text(sent < all ? "sending" : "sent", sent.toLocaleString(document.documentElement.lang), all.toLocaleString(document.documentElement.lang));
  }
  function failed(path, why) {
    const line = document.createElement("li");
    const name = document.createElement("span");
    name.className = "mono";
    name.textContent = path;
    line.append(name, " ", why);
    failures.append(line);
    failures.hidden = false;
  }

  async function begin() {
    const answer = await fetch(urls.begin, { method: "POST", redirect: "manual" });
    if (!answer.ok) throw new Error(await why(answer));
    return (await answer.json()).intake;
  }
  async function why(answer) {
    try {
      return (await answer.json()).detail;
    } catch (notJson) {
      return zone.dataset.lost;
    }
  }
  async function next() {
    const item = queue.shift();
    if (!item) return;
    busy++;
    try {
      const answer = await fetch(urls.upload + "?intake=" + encodeURIComponent(intake) + "&path=" + encodeURIComponent(item.path), {
        method: "POST",
        body: item.file,
        redirect: "manual",
        headers: { "Content-Type": "application/octet-stream" },
      });
      if (!answer.ok) failed(item.path, await why(answer));
    } catch (lost) {
      failed(item.path, zone.dataset.lost);
    }
    sent++;
    busy--;
    show();
    if (queue.length) next();
    else if (busy === 0) finish();
  }
  async function finish() {
    await fetch(urls.finish + "?intake=" + encodeURIComponent(intake), { method: "POST", redirect: "manual" });
    const done = new URL(location.href);
    done.searchParams.set("intake", intake);
    intake = null;
    all = sent = 0;
    if (failures.hidden) location.replace(done);
    else status.textContent = zone.dataset.partly;
  }
  async function take(items) {
    if (!items.length) return;
    failures.hidden = true;
    failures.replaceChildren();
    try {
      intake = intake || (await begin());
    } catch (refused) {
      status.textContent = refused.message;
      return;
    }
    const idle = busy === 0;
    queue = queue.concat(items);
    all += items.length;
    show();
    if (idle) for (let i = 0; i < Math.min(AT_ONCE, items.length); i++) next();
  }

  /* a dropped folder is walked; readEntries gives at most a hundred names at a time */
  async function walk(entry, prefix) {
    if (entry.isFile) {
      const file = await new Promise((resolve, reject) => entry.file(resolve, reject));
      return [{ file: file, path: prefix + file.name }];
    }
    const reader = entry.createReader();
    let found = [];
    for (;;) {
      const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
      if (!some.length) return found;
      for (const child of some) found = found.concat(await walk(child, prefix + entry.name + "/"));
    }
  }
  async function dropped(transfer) {
    const entries = Array.from(transfer.items || [])
      .map((item) => item.webkitGetAsEntry && item.webkitGetAsEntry())
      .filter(Boolean);
    if (!entries.length) return Array.from(transfer.files).map((file) => ({ file: file, path: file.name }));
    let items = [];
    for (const entry of entries) items = items.concat(await walk(entry, ""));
    return items;
  }

  ["dragenter", "dragover"].forEach((kind) =>
    zone.addEventListener(kind, (event) => {
      event.preventDefault();
      zone.classList.add("over");
    })
  );
  ["dragleave", "drop"].forEach((kind) => zone.addEventListener(kind, () => zone.classList.remove("over")));
  zone.addEventListener("drop", async (event) => {
    event.preventDefault();
    take(await dropped(event.dataTransfer));
  });
  zone.querySelectorAll("input[type=file]").forEach((picker) =>
    picker.addEventListener("change", () => {
      take(Array.from(picker.files).map((file) => ({ file: file, path: file.webkitRelativePath || file.name })));
      picker.value = "";
    })
  );
  window.addEventListener("beforeunload", (event) => {
    if (queue.length || busy) event.preventDefault();
  });
})();

/* Progress of a running intake: asked for only while the page is in sight and only until it is done. */
(function () {
  "use strict";

  const card = document.querySelector("[data-progress]");
  if (!card) return;
  async function ask() {
    if (document.hidden) return void setTimeout(ask, 2000);
    try {
      const answer = await fetch(card.dataset.progress, { redirect: "manual", headers: { Accept: "text/html" } });
      if (!answer.ok) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      ["progress", "found", "compared", "unread"].forEach((id) => {
        const fresh = page.getElementById(id);
        const old = document.getElementById(id);
        if (fresh && old) old.replaceWith(fresh);
      });
      if (page.querySelector("[data-progress]")) setTimeout(ask, 2000);
    } catch (lost) {
      setTimeout(ask, 5000);
    }
  }
  setTimeout(ask, 1500);
})();
