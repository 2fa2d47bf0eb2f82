const { createHash } = require("node:crypto");

const name = "OfflinePlugin";
/** What belongs to the pane in Excel, which Excel keeps in its own way. */
const notOfThePage =
  /^(?:taskpane|help\.html|manifest\.xml|assets\/|khop-so\.svg|third-party-notices|.*\.map$)/;

/** Writes service-worker.js with the names of the page's files in it. */
class OfflinePlugin {
  constructor({ template }) {
    this.template = template;
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      compilation.hooks.processAssets.tapPromise(
        { name, stage: Compilation.PROCESS_ASSETS_STAGE_REPORT },
        async () => {
          const files = Object.keys(compilation.assets)
            .filter((file) => !notOfThePage.test(file))
            .sort();
          const hash = createHash("sha256");
          for (const file of files) hash.update(file).update(compilation.assets[file].buffer());
          const text = await readText(compiler, this.template);
          compilation.emitAsset(
            "service-worker.js",
            new sources.RawSource(
              text
                .replace("%KEPT%", () => `khop-so-${hash.digest("hex").slice(0, 16)}`)
                .replace("%FILES%", () => files.join("|")),
            ),
          );
        },
      );
    });
  }
}

function readText(compiler, file) {
  return new Promise((resolve, reject) => {
    compiler.inputFileSystem.readFile(file, (error, content) =>
      error ? reject(error) : resolve(content.toString()),
    );
  });
}

module.exports = { OfflinePlugin };
