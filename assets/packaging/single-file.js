const { createHash } = require("node:crypto");
const { readFile } = require("node:fs/promises");

const name = "SingleFilePlugin";

const hashOf = (script) => `'sha256-${createHash("sha256").update(script, "utf8").digest("base64")}'`;

/**
 * The policy of a page that is one file: its own scripts by their hashes, workers out of itself, styles and pictures in
 * itself, and no request of any kind.
 */
const policyFor = (scripts) =>
  [
    "default-src 'none'",
    `script-src ${scripts.map(hashOf).join(" ")}`,
    "style-src 'unsafe-inline'",
    "img-src data: blob:",
    "font-src data:",
    "worker-src blob:",
    "connect-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");

/** A script as it may stand in a page: in texts and patterns the escapes mean the same. */
function inPage(script) {
  const text = script
    .replaceAll(/<\/(script)/gi, "\\x3c/$1")
    .replaceAll("<!--", "\\x3c!--")
    .replaceAll("<script", "\\x3cscript");
  // The reader of a page changes these two, and the script's hash with them.
  if (/[\r\0]/.test(text)) throw new Error("a script with a carriage return or NUL cannot stand in a page");
  return text;
}

/**
 * Puts the page, its styles and its workers into one HTML file and leaves nothing beside it. `workers` names the entry
 * of each worker by the id of the element that holds its text; `first` the files of the scripts that the template loads
 * before all others, by their address there; `notices` the asset with the notices of other people's parts, which stand
 * at the end of the file.
 */
class SingleFilePlugin {
  constructor({ filename, template, workers, first, notices }) {
    Object.assign(this, { filename, template, workers, first, notices });
  }

  apply(compiler) {
    const { Compilation, EntryPlugin, sources, webworker } = compiler.webpack;
    compiler.hooks.make.tapPromise(name, async (compilation) => {
      await Promise.all(
        Object.entries(this.workers).map(([id, entry]) => {
          const child = compilation.createChildCompiler(`${name} ${id}`, { filename: `${id}.js` }, [
            new webworker.WebWorkerTemplatePlugin(),
            new EntryPlugin(compiler.context, entry, { name: id }),
          ]);
          return new Promise((resolve, reject) =>
            child.runAsChild((error, _, result) => {
              const failure = error ?? result?.errors[0];
              if (failure) reject(failure);
              else resolve();
            }),
          );
        }),
      );
    });
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      compilation.hooks.processAssets.tapPromise(
        { name, stage: Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_INLINE },
        async () => {
          const all = Object.keys(compilation.assets);
          const text = (file) => compilation.assets[file].source().toString();
          const main = all.filter((file) => file.endsWith(".js") && !(file.slice(0, -3) in this.workers));
          if (main.length !== 1) throw new Error(`one script expected: ${main.join(", ")}`);
          const script = inPage(text(main[0]));
          const workers = Object.keys(this.workers).map(
            (id) => `<script type="text/plain" id="${id}">${inPage(text(`${id}.js`))}</script>`,
          );
          const notices = `<script type="text/plain" id="third-party-notices">\n${inPage(text(this.notices))}</script>`;
          const styles = all
            .filter((file) => file.endsWith(".css"))
            .map((file) => `<style>${text(file)}</style>`);
          let page = await readFile(this.template, "utf8");
          const scripts = [script];
          for (const [address, file] of Object.entries(this.first)) {
            const early = inPage(await readFile(file, "utf8"));
            const tag = `<script src="${address}"></script>`;
            if (!page.includes(tag)) throw new Error(`the page's template does not load ${address}`);
            page = page.replace(tag, () => `<script>${early}</script>`);
            scripts.push(early);
          }
          const html = page
            .replace(/<%=[^%]*contentSecurityPolicy\s*%>/, () => policyFor(scripts))
            .replace(/<% if[^%]*%>[^]*?<% \} %>/, "")
            .replace("</head>", () => `${styles.join("\n")}</head>`)
            .replace(
              "</body>",
              () => `${workers.join("\n")}\n<script>${script}</script>\n${notices}\n</body>`,
            );
          if (html.includes("<%")) throw new Error("the page's template holds what is not filled in");
          for (const file of all) compilation.deleteAsset(file);
          compilation.emitAsset(this.filename, new sources.RawSource(html));
        },
      );
    });
  }
}

module.exports = { SingleFilePlugin };
