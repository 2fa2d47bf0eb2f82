/**
 * What the graph of src shows and no file by itself; the order of the rooms stands in eslint.config.js.
 * Types count as imports: whoever reads a file has to know what they mean.
 */

/** Where the fronts start: the page, the pane in Excel with its commands, the command line, and the workers. */
const starts = [
  "^src/web/index\\.tsx$",
  "^src/web/files/worker\\.ts$",
  "^src/web/desk/worker\\.ts$",
  "^src/web/single/(inline-worker|files-worker|engine-worker|round-worker)\\.ts$",
  "^src/web/service-worker\\.js$",
  "^src/excel/(index\\.ts|early-presses\\.js)$",
  "^src/taskpane/start/old-engine\\.js$",
  "^src/excel/contract/index\\.ts$",
  "^src/taskpane/engine/worker\\.ts$",
  "^src/cli/(main|check|fill|demo|review|form|practice|mark)\\.ts$",
];

module.exports = {
  forbidden: [
    {
      name: "no-circle",
      comment: "Files that import each other in a circle are one file with two names.",
      severity: "error",
      from: { path: "^src/" },
      to: { circular: true },
    },
    {
      name: "no-idle-code",
      comment: "No front runs it. What only tests and measurements need is theirs: test/support, test/bench.",
      severity: "error",
      from: { path: starts },
      to: { path: "^src/", pathNot: ["\\.d\\.ts$", ...starts], reachable: false },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    includeOnly: "^src/",
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".js"] },
  },
};
