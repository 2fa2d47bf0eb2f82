/*
 * Loaded right after Office's library, before anything else: a ribbon button may be what started this runtime, and its
 * press is lost where no function has its name yet. Presses are kept until the pane's own script takes them.
 */
(function () {
  var presses = [];
  window.earlyPresses = presses;
  if (typeof Office === "undefined" || !Office.actions) return;
  function keep(name) {
    Office.actions.associate(name, function (event) {
      presses.push({ name: name, event: event });
    });
  }
  // The names of manifest.xml.
  keep("check");
  keep("fill");
  keep("mark");
})();
