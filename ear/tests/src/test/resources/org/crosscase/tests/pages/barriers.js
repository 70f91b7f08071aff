/* What axe-core finds on the page that is open, one sentence for each kind of barrier. */
(rules) =>
  axe
    .run(document, Object.assign({ resultTypes: ["violations"] }, rules.length ? { runOnly: { type: "rule", values: rules } } : {}))
    .then((found) => found.violations.map((one) => one.id + " (" + one.nodes.length + "): " + one.nodes.slice(0, 2).map((node) => node.html.slice(0, 160) + " " + (node.any[0] ? node.any[0].message : "")).join(" | ")))
