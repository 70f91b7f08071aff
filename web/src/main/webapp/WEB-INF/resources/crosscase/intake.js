/* Takes files in. Every file is named to the server before its bytes are sent, so the server knows what is still to come;
   what is lost on the way is sent again by itself, and what was dropped a second time goes on where it stopped. Numbers
   are shown, never an element for each file. */
(function () {
  "use strict";

  const zone = document.querySelector("[data-intake]");
  if (!zone) return;
  const AT_ONCE = 3;
  const LONGEST_PAUSE = 60000;
  const NAMED = 5;

  const part = (name) => zone.querySelector("[data-intake-" + name + "]");
  const status = part("status");
  const count = part("count");
  const bar = part("bar");
  const failures = part("failures");
  const pauseButton = part("pause");
  const signIn = part("sign-in");

  let intake = zone.dataset.resume || null;
  /* idle, sending, paused, lost, renewing, signedOut, full, partly, stopped, sent */
  let state = "idle";
  const GOES_ON = ["lost", "renewing", "full"];
  let queue = [];
  let head = 0;
  let lists = [];
  let walking = 0;
  let listing = false;
  let all = 0;
  let sent = 0;
  let refused = 0;
  /* of those that are not here, what the server will not take at any time */
  let tooLarge = 0;
  let what = "";
  let pauses = 0;
  let timer = 0;
  /* the store was full when last tried: one file at a time until one goes through */
  let tight = false;
  const running = new Map();
  /* what was named in this intake from here: a folder dropped twice is counted and sent once */
  const named = new Set();

  const language = document.documentElement.lang;
  const number = (n) => n.toLocaleString(language);
  const text = (key, ...values) => values.reduce((said, value, i) => said.replace("{" + i + "}", value), zone.dataset[key]);

  /* shown at most four times a second, and read aloud only when the sentence is another one */
  let drawn = 0;
  function draw() {
    if (!drawn) drawn = setTimeout(drawNow, 250);
  }
  function drawNow() {
    clearTimeout(drawn);
    drawn = 0;
    const shown = all > 0 || walking > 0;
    bar.hidden = !shown;
    bar.max = Math.max(all, 1);
    bar.value = sent + partOfRunning();
    const said = sentence();
    /* the sentence has the numbers in it */
    count.textContent = shown && !said ? text(walking ? "finding" : "sending", number(sent), number(all)) : "";
    if (status.textContent !== said) status.textContent = said;
    zone.dataset.state = tight && state === "sending" ? "full" : state;
    /* signed out, the page stays, for it has what is to be sent */
    zone.toggleAttribute("data-stays", state === "signedOut" && (unsent() || lists.length > 0));
    signIn.hidden = state !== "signedOut";
    pauseButton.hidden = !["sending", "paused", ...GOES_ON].includes(state);
    pauseButton.textContent = zone.dataset[state === "paused" ? "goOn" : "pause"];
    document.querySelectorAll("[data-intake-end]").forEach((button) => (button.hidden = !intake || ["stopped", "renewing", "signedOut"].includes(state)));
  }
  function sentence() {
    const n = number(sent);
    const m = number(all);
    if (tight && state === "sending") return text("full", n, m, what);
    switch (state) {
      case "paused":
      case "lost":
      case "renewing":
      case "signedOut":
        return text(state, n, m);
      case "full":
        return text("full", n, m, what);
      case "stopped":
        return what;
      case "sent":
        return text("sent", m);
      case "partly":
        return missing(m);
      default:
        return "";
    }
  }
  function missing(m) {
    const mayCome = all - sent - tooLarge;
    return [mayCome && text("partly", number(mayCome), m), tooLarge && text("tooLarge", number(tooLarge), zone.dataset.limit, m)].filter(Boolean).join(" ");
  }
  function partOfRunning() {
    let share = 0;
    running.forEach((one) => (share += one.share || 0));
    return share;
  }

  async function ask(path, body) {
    const answer = await fetch(zone.dataset.intake + path, {
      method: "POST",
      redirect: "manual",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    if (answer.ok) return answer.json();
    let said = {};
    try {
      said = await answer.json();
    } catch (none) {
      said = {};
    }
    throw { status: answer.status, type: said.type, title: said.title };
  }

  /* a server whose application is not there yet, while it is started or renewed, knows no address */
  const away = (why) => !why.status || why.status >= 500 || [408, 409, 423, 429].includes(why.status) || (why.status === 404 && !why.type);
  /* what a failure means: go on by itself, ask to sign in, or stop */
  function interrupt(why) {
    if (why.type === "intake-closed") return ended();
    if (why.status === 401 && renewal) return;
    if (why.status === 401) rest(renewed ? "signedOut" : "renewing");
    else if (why.status === 507) rest("full", why.title);
    else if (away(why)) rest("lost");
    else stop(why.title || zone.dataset.refused);
  }
  function stop(said) {
    what = said;
    rest("stopped");
  }
  function rest(next, said) {
    if (state === "paused" || state === "stopped") return;
    state = next;
    what = said || what;
    tight = next === "full" || (tight && next === "lost");
    running.forEach((one, item) => {
      one.upload.abort();
      queue.push(item);
    });
    running.clear();
    drawNow();
    if (next === "stopped") return;
    clearTimeout(timer);
    if (next === "renewing") return void renew();
    const most = next === "lost" ? LONGEST_PAUSE : 10000;
    timer = setTimeout(probe, Math.min(most, 1000 * Math.pow(2, pauses++)));
  }
  /* Once after the last sign of a session: the identity provider may still know the officer, when only the server was
     started again. Its answer cannot be read here; whether it signed in shows the next question, and until then nobody is
     told to sign in. Without an answer nothing was refused: it is tried again later. */
  let renewed = false;
  let renewal = false;
  async function renew() {
    renewal = true;
    try {
      const waits = AbortSignal.timeout(LONGEST_PAUSE);
      await fetch(zone.dataset.renewal, { mode: "no-cors", credentials: "include", cache: "no-store", signal: waits });
      renewed = true;
    } catch (nobodyThere) {
      if (GOES_ON.includes(state)) rest("lost");
    } finally {
      renewal = false;
    }
    if (renewed) probe();
  }
  async function probe() {
    clearTimeout(timer);
    if (renewal || (state !== "signedOut" && !GOES_ON.includes(state))) return;
    try {
      const now = intake ? await ask("/state", { intake: intake }) : { state: "RECEIVING" };
      if (now.state !== "RECEIVING") return ended();
      goOn();
    } catch (why) {
      interrupt(why.status === undefined ? {} : why);
    }
  }
  function goOn() {
    state = "sending";
    drawNow();
    announce();
    pump();
  }

  /* the list first */
  async function announce() {
    if (listing || state !== "sending") return;
    listing = true;
    try {
      while (lists.length && state === "sending") {
        intake = intake || (await begin());
        await announceOne(lists[0]);
        lists.shift();
        pump();
      }
    } catch (why) {
      if (why.type === "intake-closed" && !unsent()) {
        /* all that was dropped before is in; what was dropped since then is an intake of its own */
        intake = null;
        named.clear();
        listing = false;
        return announce();
      }
      interrupt(why.status === undefined ? {} : why);
    } finally {
      listing = false;
    }
    settle();
  }
  async function begin() {
    const begun = (await ask("/begin", { exhibit: zone.dataset.exhibit })).intake;
    const here = new URL(location.href);
    here.searchParams.set("intake", begun);
    history.replaceState(null, "", here);
    document.dispatchEvent(new CustomEvent("crosscase:intake"));
    return begun;
  }
  async function announceOne(list) {
    const answer = await ask("/files", {
      intake: intake,
      files: list.items.map((item) => (item.file ? [item.path, item.file.size, item.file.lastModified] : [item.path, 1])),
      all: list.last,
    });
    const unreadable = [];
    answer.files.forEach((known, i) => {
      const item = list.items[i];
      if (named.has(known.id)) {
        all--;
        return;
      }
      named.add(known.id);
      item.id = known.id;
      item.offset = known.offset;
      item.known = true;
      if (known.state === "ARRIVED") sent++;
      else if (known.state === "REFUSED") fail(item, zone.dataset.refusedSize);
      else if (item.file) queue.push(item);
      else {
        unreadable.push(known.id);
        fail(item, zone.dataset.changed);
      }
    });
    if (unreadable.length) await ask("/unreadable", { intake: intake, ids: unreadable });
    draw();
  }

  /* then the bytes */
  const unsent = () => running.size > 0 || head < queue.length;
  function pump() {
    while (state === "sending" && running.size < (tight ? 1 : AT_ONCE) && head < queue.length) start(queue[head++]);
    if (head > 5000) {
      queue = queue.slice(head);
      head = 0;
    }
  }
  function start(item) {
    const one = { share: 0 };
    running.set(item, one);
    one.upload = window.crosscaseUpload.send(item, zone.dataset.upload + item.id, {
      progress: (bytes, size) => {
        one.share = size ? bytes / size : 0;
        if (bytes) alive();
        draw();
      },
      done: () => {
        if (!running.delete(item)) return;
        sent++;
        pauses = 0;
        tight = false;
        renewed = false;
        alive();
        draw();
        next();
      },
      failed: (why) => failed(item, why),
    });
  }
  function next() {
    pump();
    settle();
  }
  async function failed(item, why) {
    if (!running.delete(item)) return;
    item.tries = (item.tries || 0) + 1;
    if (why.unreadable) {
      fail(item, zone.dataset.changed);
      ask("/unreadable", { intake: intake, ids: [item.id] }).catch(() => {});
      return next();
    }
    /* another sender was faster, or an officer's call was turned away in passing: asked again, from where the file is */
    const again = why.type === "upload-behind" || why.status === 403 || (why.status === 404 && why.type);
    const lasting = why.status !== 401 && !away(why);
    if (again ? item.tries > 5 : lasting) {
      fail(item, why.title || zone.dataset.refused);
      return next();
    }
    queue.push(item);
    if (again) return next();
    interrupt(why);
  }
  function fail(item, why) {
    refused++;
    if (failures.children.length < NAMED) {
      const line = document.createElement("li");
      const name = document.createElement("span");
      name.className = "mono";
      name.textContent = item.path;
      line.append(name, " ", why);
      failures.append(line);
    }
    failures.hidden = false;
    draw();
  }

  let settling = false;
  /* nothing is left to send: whether all is here, the server says */
  async function settle() {
    if (!["sending", "partly"].includes(state) || walking || lists.length || listing || unsent() || !all) return;
    if (settling) return;
    settling = true;
    clearTimeout(timer);
    let now;
    try {
      now = await ask("/state", { intake: intake });
      /* of two folders that were looked through at the same time neither was the last */
      if (now.state === "RECEIVING" && !now.announced) await ask("/files", { intake: intake, files: [], all: true });
    } catch (why) {
      if (state === "partly" && !why.status) timer = setTimeout(settle, 5000);
      else interrupt(why.status === undefined ? {} : why);
      return;
    } finally {
      settling = false;
    }
    if (now.state !== "RECEIVING") return over();
    if (now.missing > 0) {
      state = "partly";
      sent = now.expected - now.missing;
      all = now.expected;
      tooLarge = now.refused;
      drawNow();
    }
    /* another page may be sending the rest */
    timer = setTimeout(settle, state === "partly" ? 5000 : 500);
  }
  /* by another page or another officer, or because nothing came for a day: what was not sent is not lost without a word */
  function ended() {
    if (!unsent() && !lists.length) return over();
    what = text("ended", number(sent), number(all));
    rest("stopped");
    queue = [];
    head = 0;
    lists = [];
    named.clear();
    intake = null;
    document.dispatchEvent(new CustomEvent("crosscase:intake"));
  }
  function over() {
    state = refused ? "stopped" : "sent";
    drawNow();
    const done = new URL(location.href);
    done.searchParams.set("intake", intake);
    location.replace(done);
  }

  /* while files are sent, or will be by themselves, the officer is at work, though no key is pressed: the session does not
     end under an intake */
  let told = 0;
  function alive() {
    if (Date.now() - told < 10000) return;
    told = Date.now();
    localStorage.setItem("cc-active", String(told));
  }
  setInterval(() => GOES_ON.includes(state) && alive(), 30000);

  async function take(find) {
    walking++;
    if (!["paused", "signedOut", ...GOES_ON].includes(state)) {
      state = "sending";
      if (!unsent() && !lists.length) {
        all = sent = refused = tooLarge = 0;
        named.clear();
        failures.hidden = true;
        failures.replaceChildren();
      }
    }
    drawNow();
    try {
      await find((items, last) => {
        all += items.length;
        lists.push({ items: items, last: Boolean(last) && walking === 1 });
        draw();
        announce();
      });
    } finally {
      walking--;
      drawNow();
      settle();
    }
  }

  ["dragenter", "dragover"].forEach((kind) =>
    zone.addEventListener(kind, (event) => {
      event.preventDefault();
      zone.classList.add("over");
    })
  );
  ["dragleave", "drop"].forEach((kind) => zone.addEventListener(kind, () => zone.classList.remove("over")));
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    take((give) => window.crosscaseFiles.dropped(event.dataTransfer, give));
  });
  zone.querySelectorAll("input[type=file]").forEach((picker) =>
    picker.addEventListener("change", () => {
      const files = Array.from(picker.files);
      picker.value = "";
      if (files.length) take((give) => window.crosscaseFiles.chosen(files, give));
    })
  );
  pauseButton.addEventListener("click", () => {
    if (state === "paused") {
      pauses = 0;
      goOn();
      settle();
    } else {
      clearTimeout(timer);
      rest("paused");
      clearTimeout(timer);
    }
  });
  document.querySelectorAll("[data-intake-cancel]").forEach((button) =>
    button.addEventListener("click", async () => {
      if (state !== "idle") rest("paused");
      clearTimeout(timer);
      try {
        await ask("/cancel", { intake: intake });
      } catch (why) {
        if (why.type !== "intake-closed") {
          button.closest("dialog").querySelector("[data-intake-refused]").textContent = why.title || zone.dataset.notEnded;
          return;
        }
      }
      over();
    })
  );
  ["online", "focus"].forEach((kind) => window.addEventListener(kind, probe));
  document.addEventListener("visibilitychange", () => document.hidden || probe());
  window.addEventListener("beforeunload", (event) => {
    /* nobody is there to be asked */
    if (window.crosscase.leaving) return;
    if (["sending", "paused", "signedOut", ...GOES_ON].includes(state)) event.preventDefault();
  });
  drawNow();
})();
