/* Calls of the server that fail, and what was typed meanwhile. A call that fails says so where the officer is: the dialog
   stays, the words stay. When the session has ended or the page was let go, what was typed is kept in this tab for this
   officer until the page is there again. */
(function () {
  "use strict";

  const doc = document;
  const shell = doc.querySelector(".app");
  const words = (doc.querySelector("[data-words]") || { dataset: {} }).dataset;
  const KEPT = "cc-kept";
  const HOURS = 12 * 3600000;

  /* a failure: its sentence, and whether the page has to be loaded before anything can go on */
  function Failure(status, problem) {
    this.status = status;
    this.problem = problem || {};
    this.signedOut = status === 401;
    this.expired = status === 410;
    this.message = sentence(status, this.problem);
  }
  Failure.prototype = Object.create(Error.prototype);
  function sentence(status, problem) {
    if (!status) return words.unanswered;
    if (status === 500 || !problem.title) return words.failed + (problem.reference ? " " + problem.reference : "");
    return problem.title;
  }
  function read(text) {
    try {
      return JSON.parse(text);
    } catch (noProblem) {
      return {};
    }
  }

  /** Calls the server: gives its answer, or throws a Failure whose message can be shown. */
  async function call(address, options) {
    let answer;
    try {
      answer = await fetch(address, Object.assign({ redirect: "manual", cache: "no-store" }, options));
    } catch (noAnswer) {
      throw new Failure(0);
    }
    if (answer.ok) return answer;
    throw new Failure(answer.type === "opaqueredirect" ? 401 : answer.status, read(await answer.text().catch(() => "")));
  }

  /** Loads the page again, which signs in where that is needed; what was typed comes back. */
  function leave(failure) {
    keep();
    if (failure && failure.problem.location) location.assign(failure.problem.location);
    else location.reload();
  }

  /** Says it in the open dialog, or above the form it belongs to. */
  function tell(message, near) {
    const modal = doc.querySelector("dialog[open]");
    const form = near && near.closest && near.closest("form");
    const place = modal ? modal.querySelector(".bd") || modal : form || doc.querySelector("#main");
    if (!place) return;
    const old = place.querySelector(":scope > [data-refusal], :scope > [data-call-failed]");
    if (old) old.remove();
    const note = doc.createElement("div");
    note.className = "note bad";
    note.setAttribute("role", "alert");
    note.tabIndex = -1;
    note.dataset.refusal = "true";
    note.dataset.callFailed = "true";
    note.textContent = message;
    place.prepend(note);
    note.focus();
  }
  function fail(failure, near) {
    if (failure.signedOut || failure.expired) leave(failure);
    else tell(failure.message, near);
  }

  /* what was typed and not yet saved: the fields that differ from what the server wrote into the page */
  function changed(field) {
    if (!field.name || field.name.startsWith("jakarta.faces") || field.disabled) return false;
    if (field.type === "radio" || field.type === "checkbox") return field.checked !== field.defaultChecked;
    if (field.tagName === "SELECT") {
      const first = Array.from(field.options).findIndex((option) => option.defaultSelected);
      return field.multiple ? Array.from(field.options).some((one) => one.selected !== one.defaultSelected) : field.selectedIndex !== Math.max(first, 0);
    }
    return !/^(hidden|submit|button|file|password|search)$/.test(field.type) && "defaultValue" in field && field.value !== field.defaultValue;
  }
  function value(field) {
    if (field.type === "radio" || field.type === "checkbox") return { name: field.name, of: field.value, checked: field.checked };
    if (field.tagName === "SELECT") return { name: field.name, chosen: Array.from(field.selectedOptions).map((one) => one.value) };
    return { name: field.name, text: field.value };
  }
  function keep() {
    if (!shell) return;
    const forms = Array.from(doc.forms)
      .filter((form) => form.id && form.method === "post")
      .map((form) => ({ id: form.id, fields: Array.from(form.elements).filter(changed).map(value) }))
      .filter((form) => form.fields.length);
    if (!forms.length) return;
    const box = doc.querySelector("dialog[open][data-name]");
    const kept = { officer: shell.dataset.officer, at: Date.now(), page: location.pathname + location.search, dialog: box && box.dataset.name, forms: forms };
    sessionStorage.setItem(KEPT, JSON.stringify(kept));
  }
  function drop() {
    sessionStorage.removeItem(KEPT);
  }
  function kept() {
    const held = read(sessionStorage.getItem(KEPT));
    if (held && held.officer === shell.dataset.officer && Date.now() - held.at < HOURS) return held;
    /* somebody else has sat down, or it is of another day */
    drop();
    return null;
  }
  function fill(form, saved) {
    Array.from(form.elements).filter((field) => field.name === saved.name).forEach((field) => {
      if (saved.chosen) Array.from(field.options).forEach((option) => (option.selected = saved.chosen.includes(option.value)));
      else if ("checked" in saved) field.checked = field.value === saved.of ? saved.checked : field.checked;
      else field.value = saved.text;
      if (!("checked" in saved) || field.value === saved.of) field.dispatchEvent(new Event("change", { bubbles: true }));
    });
  }
  function restore() {
    const held = shell && kept();
    if (!held) return;
    if (held.page !== location.pathname + location.search) return offer(held);
    drop();
    if (held.dialog) window.crosscase.open(held.dialog);
    let near = null;
    held.forms.forEach((saved) => {
      const form = doc.getElementById(saved.id);
      if (!form) return;
      saved.fields.forEach((field) => fill(form, field));
      near = near || form;
    });
    if (near) tell(words.kept, near);
  }
  /* the session ended on another page, and the sign-in led here */
  function offer(held) {
    const note = doc.createElement("div");
    note.className = "note wait row";
    note.dataset.keptElsewhere = "true";
    const text = doc.createElement("span");
    text.className = "grow";
    text.textContent = words.elsewhere;
    const go = doc.createElement("a");
    go.className = "btn s pri";
    go.href = held.page;
    go.textContent = words.go;
    const no = doc.createElement("button");
    no.type = "button";
    no.className = "btn s quiet";
    no.textContent = words.drop;
    no.addEventListener("click", () => {
      drop();
      note.remove();
    });
    note.append(text, go, no);
    const main = doc.querySelector("#main");
    if (main) main.prepend(note);
  }

  /* PrimeFaces: its button waits for an answer that will not come */
  function release(source) {
    const id = typeof source === "string" ? source : source && source.id;
    const widget = id && window.PrimeFaces && PrimeFaces.getWidgetById && PrimeFaces.getWidgetById(id);
    if (widget && widget.jq && widget.jq.hasClass("ui-state-loading")) PrimeFaces.buttonEndAjaxDisabled(widget, widget.jq);
  }
  if (window.jQuery) {
    window.jQuery.ajaxSetup({ timeout: 300000 });
    window.jQuery(doc).on("pfAjaxError", (event, xhr, settings) => {
      const source = typeof settings.source === "string" ? doc.getElementById(settings.source) : settings.source;
      fail(new Failure(xhr.status, read(xhr.responseText)), source);
      setTimeout(() => release(settings.source), 0);
    });
  }
  /* an answer of 200 that is none of ours, as a proxy between gives: PrimeFaces finds nothing to do in it, and says nothing */
  if (window.jQuery) {
    window.jQuery(doc).on("pfAjaxComplete", (event, xhr, settings) => {
      const answer = xhr && xhr.responseXML && xhr.responseXML.documentElement;
      if (!xhr || xhr.status < 200 || xhr.status > 299 || answer && answer.nodeName === "partial-response") return;
      const source = typeof settings.source === "string" ? doc.getElementById(settings.source) : settings.source;
      if (!doc.querySelector("[data-call-failed]")) fail(new Failure(xhr.status), source);
      setTimeout(() => release(settings.source), 0);
    });
  }
  doc.addEventListener("click", (event) => {
    if (event.target.closest("#sign-out")) drop();
  });

  window.crosscase = { call: call, fail: fail, tell: tell, leave: leave, keep: keep, restore: restore };
})();
