/* Finds the files that were dropped or chosen, folders walked through: a function that hands them over in portions, so that
   tens of thousands are named to the server while the rest is still being found. */
(function () {
  "use strict";

  const PORTION = 1000;

  function file(entry) {
    return new Promise((resolve, reject) => entry.file(resolve, reject));
  }
  /* readEntries gives at most a hundred names at a time */
  function some(reader) {
    return new Promise((resolve, reject) => reader.readEntries(resolve, reject));
  }

  /** @param give takes portions; a file that the browser may not read has no file, so that it is named all the same */
  async function walk(entries, give) {
    let portion = [];
    async function found(item) {
      portion.push(item);
      if (portion.length === PORTION) {
        const full = portion;
        portion = [];
        await give(full);
      }
    }
    const open = entries.map((entry) => ({ entry: entry, prefix: "" })).reverse();
    while (open.length) {
      const { entry, prefix } = open.pop();
      const path = prefix + entry.name;
      try {
        if (entry.isFile) {
          await found({ path: path, file: await file(entry) });
          continue;
        }
        const reader = entry.createReader();
        const children = [];
        for (let names = await some(reader); names.length; names = await some(reader)) children.push(...names);
        children.reverse().forEach((child) => open.push({ entry: child, prefix: path + "/" }));
      } catch (unreadable) {
        await found({ path: entry.isFile ? path : path + "/", file: null });
      }
    }
    await give(portion, true);
  }

  async function portions(files, give) {
    for (let at = 0; at < files.length; at += PORTION) {
      const portion = files.slice(at, at + PORTION);
      await give(
        portion.map((one) => ({ path: one.webkitRelativePath || one.name, file: one })),
        at + PORTION >= files.length
      );
    }
  }

  /* entries must be taken before the first wait: afterwards the browser has forgotten what was dropped */
  function dropped(transfer, give) {
    const entries = Array.from(transfer.items || [])
      .map((item) => item.webkitGetAsEntry && item.webkitGetAsEntry())
      .filter(Boolean);
    return entries.length ? walk(entries, give) : portions(Array.from(transfer.files), give);
  }

  window.crosscaseFiles = { dropped: dropped, chosen: portions };
})();
