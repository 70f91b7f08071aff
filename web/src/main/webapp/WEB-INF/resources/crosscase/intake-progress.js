/* Progress of an intake on the server: asked for only while the page is in sight and only until it is over. */
(function () {
  "use strict";

  let asking = false;
  async function ask() {
    if (document.hidden) return void setTimeout(ask, 2000);
    try {
      const answer = await fetch(location.href, { redirect: "manual", headers: { Accept: "text/html", "X-Crosscase-Quiet": "true" } });
      if (!answer.ok) return void setTimeout(ask, 5000);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      /* asked before its parts are moved out of it */
      const goesOn = page.querySelector("[data-progress]");
      ["progress", "found", "compared", "unread", "chain", "facts"].forEach((id) => {
        const fresh = page.getElementById(id);
        const old = document.getElementById(id);
        if (fresh && old && fresh.innerHTML !== old.innerHTML) old.replaceWith(fresh);
      });
      if (goesOn) setTimeout(ask, 2000);
      else asking = false;
    } catch (lost) {
      setTimeout(ask, 5000);
    }
  }
  function begin() {
    if (asking) return;
    asking = true;
    setTimeout(ask, 1500);
  }
  document.addEventListener("crosscase:intake", begin);
  if (document.querySelector("[data-progress]")) begin();
})();
