/* Keyboard, dialogs, idle lock. No inline handlers: everything hangs on data attributes, so that the
   content security policy needs no exception, and on delegation, so that Ajax updates need no rebinding. */
(function () {
  "use strict";

  const doc = document;
  const root = doc.documentElement;
  const shell = doc.querySelector(".app");
  const home = shell ? shell.dataset.home : "/";

  /* dialogs */
  function dialog(name) {
    return doc.querySelector('dialog[data-name="' + CSS.escape(name) + '"]');
  }
  let opener = null;
  /** @param trigger what asked for it, when nothing had the focus: the focus returns there */
  function open(name, trigger) {
    const box = dialog(name);
    if (box && !box.open) {
      /* what an earlier attempt was refused for says nothing about the next */
      box.querySelectorAll("[data-refusal], [data-refusal-way]").forEach((note) => note.remove());
      opener = doc.activeElement === doc.body && trigger ? trigger : doc.activeElement;
      if (name === "shortcuts") listKeys(box.querySelector("[data-page-keys]"));
      box.showModal();
      /* of radio buttons the one that holds now: the arrow keys would change it otherwise */
      const first = box.querySelector("[data-first]") || box.querySelector("input[type=radio]:checked") || box.querySelector("textarea, input:not([type=hidden]), select, .btn.pri");
      if (first) first.focus();
    }
  }
  /** The sheet names every key that acts on this page: those of its buttons and links, and those at the foot of its lists. */
  function listKeys(part) {
    const keys = Array.from(doc.querySelectorAll("#main [data-key]"))
      .filter((button) => button.offsetParent !== null)
      .map((button) => [button.dataset.key, button.getAttribute("aria-label") || words(button)])
      .concat(Array.from(doc.querySelectorAll("#main .keys > span")).map((one) => [one.querySelector("kbd").textContent, words(one)]));
    const named = new Map(keys.reverse());
    part.querySelectorAll("kbd, span").forEach((old) => old.remove());
    part.classList.toggle("none", !named.size);
    Array.from(named).reverse().forEach(([key, does]) => {
      const cap = doc.createElement("kbd");
      cap.textContent = key;
      const text = doc.createElement("span");
      text.className = "t2";
      text.textContent = does;
      part.append(cap, text);
    });
  }
  function words(element) {
    const copy = element.cloneNode(true);
    copy.querySelectorAll("kbd, svg, .vh").forEach((part) => part.remove());
    return copy.textContent.trim();
  }
  function dialogDone(name, args) {
    const box = dialog(name);
    /* only the server's word that it was done closes a dialog: no answer, and whatever else there is, is no such word */
    if (!box || !args || !args.done) return;
    box.close("done");
    /* what was done shows everywhere on the page, not only in the dialog */
    if (!("stay" in box.dataset)) location.reload();
  }
  /* whoever closes a dialog goes on where they were */
  doc.addEventListener("close", (event) => {
    if (event.target.matches("dialog") && opener && opener.isConnected) opener.focus();
  }, true);
  function conditional(form) {
    if (!form) return;
    form.querySelectorAll("[data-when]").forEach((part) => {
      const chosen = form.querySelector("input[type=radio]:checked");
      part.hidden = !chosen || chosen.value !== part.dataset.when;
    });
  }

  /* lists: the cursor is a focused row, so that Enter and readers need nothing of ours */
  function rows() {
    return Array.from(doc.querySelectorAll("[data-row], .ui-datatable-data > tr:not(.ui-datatable-empty-message), .tbl[data-list] > tbody > tr"))
      .filter((row) => row.offsetParent !== null);
  }
  function current(all) {
    return all.findIndex((row) => row.contains(doc.activeElement) || row.classList.contains("cur"));
  }
  function move(step) {
    const all = rows();
    if (!all.length) return;
    const at = current(all);
    const next = all[Math.max(0, Math.min(all.length - 1, at < 0 ? 0 : at + step))];
    all.forEach((row) => row.classList.toggle("cur", row === next));
    const link = next.querySelector("a[href], button");
    (link || next).focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest" });
  }
  function select() {
    const all = rows();
    const row = all[current(all)];
    const box = row && row.querySelector("input[type=checkbox], .ui-chkbox-box");
    if (box) box.click();
  }

  /* keys */
  let going = 0;
  const SINGLE = "cc-single-keys";
  const singleKeys = () => localStorage.getItem(SINGLE) !== "off";
  function inField(target) {
    return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) && !/^(checkbox|radio|button|submit)$/.test(target.type);
  }
  function hidePictures() {
    root.classList.toggle("cc-hidden-pictures");
    doc.querySelectorAll("video, audio").forEach((media) => media.pause());
    doc.dispatchEvent(new CustomEvent("crosscase:hide", { detail: root.classList.contains("cc-hidden-pictures") }));
  }
  doc.addEventListener("keydown", (event) => {
    if (event.key === "Escape") doc.querySelectorAll("details.menu[open]").forEach((menu) => {
      const inside = menu.contains(doc.activeElement);
      menu.open = false;
      if (inside) menu.querySelector("summary").focus();
    });
    if (event.ctrlKey || event.metaKey || event.altKey || inField(event.target) || !singleKeys()) return;
    const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
    const modal = doc.querySelector("dialog[open]");
    if (key === "H") return hidePictures();
    if (modal) return;
    const now = Date.now();
    if (going && now - going < 1500) {
      going = 0;
      const target = doc.querySelector('[data-go="' + CSS.escape(key) + '"]');
      if (target) {
        event.preventDefault();
        target.click();
      }
      return;
    }
    const named = doc.querySelector('[data-key="' + CSS.escape(key) + '"]:not([disabled])');
    if (key === "G") going = now;
    else if (key === "/") focusOn("#search", event);
    else if (key === "F" && doc.querySelector("[data-filter]")) focusOn("[data-filter]", event);
    else if (key === "?") open("shortcuts", doc.querySelector("[data-dialog=shortcuts]"));
    else if (key === "J") move(1);
    else if (key === "K") move(-1);
    else if (key === "X") select();
    else if (named) {
      event.preventDefault();
      named.click();
    }
  });
  function focusOn(selector, event) {
    const field = doc.querySelector(selector);
    if (field && field.offsetParent !== null) {
      event.preventDefault();
      field.focus();
      if (field.select) field.select();
    }
  }

  /* clicks */
  doc.addEventListener("click", (event) => {
    const opener = event.target.closest("[data-dialog]");
    if (opener) open(opener.dataset.dialog, opener);
    const closer = event.target.closest("[data-close]");
    if (closer) closer.closest("dialog").close();
    if (event.target.closest("[data-reload]")) location.reload();
    const fill = event.target.closest("[data-fill]");
    if (fill) {
      const field = doc.getElementById(fill.dataset.fill);
      field.value = fill.textContent;
      field.focus();
    }
    const copy = event.target.closest("[data-copy]");
    if (copy && navigator.clipboard) navigator.clipboard.writeText(copy.dataset.copy);
    doc.querySelectorAll("details.menu[open]").forEach((menu) => {
      if (!menu.contains(event.target)) menu.open = false;
    });
    const theme = event.target.closest("[data-theme-switch]");
    if (theme) {
      event.preventDefault();
      switchTheme(theme);
    }
  });
  doc.addEventListener("change", (event) => {
    if (event.target.type === "radio") conditional(event.target.form);
    if (event.target.dataset.singleKeys) localStorage.setItem(SINGLE, event.target.checked ? "on" : "off");
  });

  /** The server keeps the choice; the page need not load anew and lose what was typed. */
  function switchTheme(button) {
    const chosen = button.value;
    const other = chosen === "dark" ? "light" : "dark";
    window.crosscase.call(button.form.action, { method: "POST", body: new URLSearchParams({ theme: chosen }) }).then(() => {
      root.dataset.theme = chosen;
      button.value = other;
      const use = button.querySelector("use");
      use.setAttribute("href", use.getAttribute("href").replace(/#.*/, other === "dark" ? "#moon" : "#sun"));
      const label = button.getAttribute("data-label-" + other);
      button.setAttribute("aria-label", label);
      button.title = label;
    }, (failure) => window.crosscase.fail(failure));
  }

  /* idle lock: all tabs share one clock, so that work in one keeps the others open */
  const ACTIVE = "cc-active";
  const limit = shell ? Number(shell.dataset.idleMinutes) * 60000 : 0;
  const note = doc.querySelector("[data-idle-note]");
  let told = Date.now();
  function active() {
    const now = Date.now();
    if (now - Number(localStorage.getItem(ACTIVE) || 0) > 2000) localStorage.setItem(ACTIVE, String(now));
    if (now - told > limit / 3) {
      told = now;
      /* without an answer the next sign of life asks again */
      window.crosscase.call(home + "app/alive", { method: "POST" }).catch((failure) => failure.signedOut && window.crosscase.leave(failure));
    }
  }
  function leave() {
    window.crosscase.leaving = true;
    window.crosscase.keep();
    const form = note.querySelector("[data-idle-leave]");
    form.elements.idle.value = "true";
    form.submit();
  }
  function watch() {
    const left = limit - (Date.now() - Number(localStorage.getItem(ACTIVE)));
    /* nobody is signed in any more, and the page has what cannot be had again */
    if (doc.querySelector("[data-stays]")) return void setTimeout(watch, 5000);
    if (left <= 0) return leave();
    const warn = left <= Math.min(60000, limit / 2);
    if (warn && note.hidden) {
      note.hidden = false;
      note.querySelector("[data-idle-stay]").focus();
    } else if (!warn) {
      note.hidden = true;
    }
    setTimeout(watch, warn ? 1000 : Math.min(5000, left));
  }
  if (limit && note) {
    localStorage.setItem(ACTIVE, String(Date.now()));
    ["pointerdown", "keydown", "wheel", "touchstart", "input"].forEach((kind) => {
      doc.addEventListener(kind, () => note.hidden && active(), { passive: true });
    });
    note.querySelector("[data-idle-stay]").addEventListener("click", () => {
      told = 0;
      note.hidden = true;
      active();
    });
    watch();
  }

  /* the officer's zone, for the tips beside times in UTC */
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (zone && !doc.cookie.includes("cc-zone=" + encodeURIComponent(zone))) {
    doc.cookie = "cc-zone=" + encodeURIComponent(zone) + "; path=/; SameSite=Lax; max-age=31536000" + (location.protocol === "https:" ? "; Secure" : "");
  }

  /* a button whose answer is on its way says so; the answer is a new page, or a file, after which this one goes on */
  const ANSWERED = 20000;
  doc.addEventListener("submit", (event) => {
    const button = event.submitter;
    if (!button || event.defaultPrevented) return;
    button.setAttribute("aria-busy", "true");
    setTimeout(() => button.removeAttribute("aria-busy"), ANSWERED);
  });
  window.addEventListener("pageshow", () => doc.querySelectorAll("[aria-busy=true]").forEach((button) => button.removeAttribute("aria-busy")));

  /* on a phone the chosen tab may lie beyond the edge */
  doc.querySelectorAll(".tabs a.on").forEach((tab) => {
    tab.parentElement.scrollLeft = tab.offsetLeft - tab.parentElement.offsetLeft - (tab.parentElement.clientWidth - tab.offsetWidth) / 2;
  });

  doc.querySelectorAll('dialog[data-open="true"]').forEach((box) => open(box.dataset.name));
  doc.querySelectorAll("dialog form").forEach(conditional);
  doc.querySelectorAll("[data-single-keys]").forEach((box) => (box.checked = singleKeys()));
  function toProblems() {
    const modal = doc.querySelector("dialog[open]");
    const summary = modal ? modal.querySelector("[data-refusal]") : doc.querySelector("[data-problems]");
    if (summary) summary.focus();
  }
  toProblems();
  if (window.jQuery) window.jQuery(doc).on("pfAjaxComplete", toProblems);

  Object.assign(window.crosscase, { open: open, dialogDone: dialogDone, hidePictures: hidePictures });
  window.crosscase.restore();
})();
