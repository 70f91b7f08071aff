/* What can be told of a page's layout without eyes: texts without a space between them, content that is cut off or has to be
   pushed sideways, controls that do not show the focus, and targets that no finger hits. Gives one sentence for each fault. */
() => {
  const PHONE = 640;
  const SMALLEST = 24;
  const FINGER = 44;
  const BESIDE = 1.5;
  const STANDING = ".crumb a, .dl dd a, h2 a, .tbl td a:not(.btn), .ui-datatable td a:not(.btn)";
  const faults = [];
  const shown = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const name = (element) => {
    const text = (element.getAttribute("aria-label") || element.textContent || element.name || "").trim().replace(/\s+/g, " ");
    return element.tagName.toLowerCase() + (element.id ? "#" + element.id : "") + "." + String(element.getAttribute("class") || "").trim().replace(/\s+/g, ".") + " '" + text.slice(0, 40) + "'";
  };
  const hidden = (element) => Boolean(element.closest(".vh, .skip, [aria-hidden=true], svg, dialog:not([open])"));

  /* sideways */
  const over = document.documentElement.scrollWidth - window.innerWidth;
  if (over > 0) faults.push("the page is " + over + " px too wide");
  /* tabs and chips may be pushed, the design says so */
  const pushed = ".tabs, .fbar";
  document.querySelectorAll("#main *, header *, .si *").forEach((element) => {
    const style = getComputedStyle(element);
    if (!/auto|scroll|hidden|clip/.test(style.overflowX) || element.matches(pushed + ", textarea, input, .cut, .vh, pre") || hidden(element) || !shown(element)) return;
    const more = element.scrollWidth - element.clientWidth;
    if (more > 1 && style.textOverflow !== "ellipsis") faults.push("has " + more + " px more than it shows: " + name(element));
  });
  document.querySelectorAll(".card, .tile, .note, .tbl td, .tbl th, .btn, .bdg, .chip").forEach((box) => {
    if (!shown(box) || hidden(box) || getComputedStyle(box).overflowX !== "visible") return;
    const edge = box.getBoundingClientRect();
    const outside = Array.from(box.querySelectorAll("*"))
      .filter((part) => shown(part) && !hidden(part) && !part.closest(pushed + ", .pop") && !part.parentElement.closest(".cut") && part.getBoundingClientRect().width > 0)
      .map((part) => ({ part, by: Math.round(part.getBoundingClientRect().right - edge.right) }))
      .filter((one) => one.by > 1);
    /* the innermost says it best */
    const last = outside[outside.length - 1];
    if (last) faults.push(last.by + " px of " + name(last.part) + " stand outside " + name(box));
  });

  /* texts that leave their place: what stands beside them is drawn over */
  document.querySelectorAll("#main *").forEach((element) => {
    const written = Array.from(element.childNodes).some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    if (!(written || element.matches(":has(> time)")) || !element.clientWidth || hidden(element) || !shown(element)) return;
    if (getComputedStyle(element).overflowX !== "visible") return;
    const more = element.scrollWidth - element.clientWidth;
    if (more > 1) faults.push(more + " px of its text stand outside " + name(element));
  });

  /* texts that run together */
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let before = null;
  let apart = true;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.data) continue;
    const parent = node.parentElement;
    if (!node.data.trim()) {
      apart = true;
      continue;
    }
    if (hidden(parent) || parent.closest("script, style, option, template, textarea") || !shown(parent)) continue;
    /* cells stand apart by themselves, also where a text is cut off at their edge */
    const oneCell = before && before.parentElement.closest("td, th") === parent.closest("td, th");
    if (oneCell && !apart && !/^\s/.test(node.data)) {
      const end = glyph(before, before.data.length - 1);
      const start = glyph(node, 0);
      const oneLine = end && start && Math.min(end.bottom, start.bottom) - Math.max(end.top, start.top) > 4;
      if (oneLine && Math.abs(start.left - end.right) < BESIDE && /[\p{L}\p{N}]$/u.test(before.data) && /^[\p{L}\p{N}]/u.test(node.data)) {
        faults.push("no space between '" + before.data.trim().slice(-30) + "' and '" + node.data.trim().slice(0, 30) + "'");
      }
    }
    before = node;
    apart = /\s$/.test(node.data);
  }
  function glyph(node, at) {
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    return range.getClientRects()[0];
  }

  /* times and days stay on one line */
  document.querySelectorAll("time").forEach((time) => {
    if (!shown(time)) return;
    const texts = document.createTreeWalker(time, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(texts.currentNode);
      if (texts.currentNode.data.trim() && range.getClientRects().length > 1) faults.push("a time is broken: " + name(time));
    }
  });

  /* where the keyboard is shows */
  if (window.innerWidth > PHONE) {
    document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary").forEach((control) => {
      if (!shown(control) || control.disabled || control.closest("dialog:not([open])")) return;
      control.focus({ preventScroll: true });
      if (document.activeElement !== control) return;
      const ring = [control, control.closest(".inp, .search"), control.nextElementSibling, control.previousElementSibling, control.querySelector(".pic"), control.closest("[data-tile]") && control.closest("[data-tile]").querySelector(".pic")]
        .filter(Boolean)
        .some((part) => getComputedStyle(part).outlineStyle !== "none" && parseFloat(getComputedStyle(part).outlineWidth) >= 2);
      if (!ring) faults.push("shows no focus: " + name(control));
    });
    document.activeElement.blur();
  }

  /* targets */
  if (window.innerWidth <= PHONE) {
    document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [tabindex='0']").forEach((target) => {
      if (!shown(target) || hidden(target)) return;
      let { width, height } = target.getBoundingClientRect();
      (target.labels ? Array.from(target.labels) : []).forEach((label) => {
        const more = label.getBoundingClientRect();
        width = Math.max(width, more.width);
        height = Math.max(height, more.height);
      });
      const sentence = target.tagName === "A" && target.closest("p, .hint, .note");
      if (sentence) return;
      if (width < SMALLEST || height < SMALLEST) faults.push("only " + Math.round(width) + " x " + Math.round(height) + " px to hit: " + name(target));
      /* a link that stands alone is as high as a finger; the first of a row is the whole row */
      const alone = target.tagName === "A" && target.matches(STANDING);
      if (alone && !reaches(target, height)) faults.push("a finger misses it, only " + Math.round(height) + " px high: " + name(target));
    });
  }
  /* above and below its middle, also where the area is larger than the box; what is under the edge of the window cannot be asked */
  function reaches(target, height) {
    const row = target.closest(".tbl[data-list] > tbody > tr");
    if (height >= FINGER - 0.5 || row && row.querySelector(":scope > td:first-child > a:first-child") && row.getBoundingClientRect().height >= FINGER - 0.5) return true;
    target.scrollIntoView({ block: "center" });
    const box = target.getClientRects()[0];
    /* what begins a cell is the whole cell */
    const cell = target.matches(".ui-datatable td > a.m") ? target.parentElement.getBoundingClientRect() : box;
    const x = box.left + Math.min(12, box.width / 2);
    const middle = (cell.top + cell.bottom) / 2;
    return [middle - FINGER / 2 + 1, middle + FINGER / 2 - 1].every((y) => {
      const hit = document.elementFromPoint(x, y);
      return hit && target.contains(hit);
    });
  }
  return faults;
}
