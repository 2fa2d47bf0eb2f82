/**
 * What the graph of src shows and no file by itself; the order of the rooms stands in eslint.config.js.
 * Types count as imports: whoever reads a file has to know what they mean.
 */

module.exports = {
  forbidden: [
    {
      name: "no-circle",
      comment: "Files that import each other in a circle are one file with two names.",
      severity: "error",
      from: { path: "^src/" },
      to: { circular: true },
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
