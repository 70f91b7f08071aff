/* How the page is to look stands in the address that led here: the theme, and whether the rules of use were accepted on the
   page before. This tab remembers it for the pages that follow when a password was wrong. */
(function () {
  "use strict";

  const KEY = "crosscase-look";
  const asked = new URLSearchParams(location.search).get("look");
  if (asked) sessionStorage.setItem(KEY, asked);
  const look = (sessionStorage.getItem(KEY) || "").split(",");
  const theme = ["light", "dark"].find((one) => look.includes(one));
  if (theme) document.documentElement.dataset.theme = theme;
  if (look.includes("accepted")) document.documentElement.dataset.accepted = "true";
})();
