const { readdirSync, readFileSync } = require("node:fs");
const path = require("node:path");

const name = "NoticesPlugin";

/** What may stand in a build that offices pass on: each of these asks for its notice and for nothing else. */
const permissive = /^(?:MIT|ISC|0BSD|Apache-2\.0|BSD-2-Clause|BSD-3-Clause|Unlicense)$/;

/** What packages forget to say in their package.json, as their LICENSE files have it. */
const stated = new Map([["@univerjs/telemetry", "Apache-2.0"]]);

/** A licence in "(MIT OR GPL-3.0)" is chosen by whoever uses the part. */
const isPermissive = (licence) =>
  licence
    .replace(/[()]/g, "")
    .split(/\s+OR\s+/)
    .some((choice) => permissive.test(choice));

/** The folder of the package that a file belongs to; null for the project's own. */
function packageOf(file) {
  const match = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(file);
  return match ? match[1] : null;
}

/** @throws Error for a package without a licence, or with one that is not permissive */
function noticeOf(folder) {
  const about = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  const licence = about.license ?? stated.get(about.name) ?? "";
  if (!isPermissive(licence))
    throw new Error(`${about.name} may not be in a build: its licence is "${licence}"`);
  const texts = readdirSync(folder)
    .filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file))
    .sort()
    .map((file) => readFileSync(path.join(folder, file), "utf8").replaceAll("\r\n", "\n").trim());
  const author = typeof about.author === "string" ? about.author : about.author?.name;
  const text = texts.length > 0 ? texts.join("\n\n") : `Licence ${licence}${author ? `, by ${author}` : ""}.`;
  return `${about.name} ${about.version} (${licence})\n\n${text}`;
}

/** Files that went into a module: of one made of several, those of each. */
function filesOf(module) {
  const own = typeof module.resource === "string" ? [module.resource] : [];
  return [...own, ...(module.modules ?? []).flatMap(filesOf)];
}

/**
 * Writes the notices of every package of which something stands in a build, children included, as one text file. Own
 * code because the kept plugin for it leaves out packages whose modules are joined into one.
 */
class NoticesPlugin {
  constructor({ filename }) {
    this.filename = filename;
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      compilation.hooks.processAssets.tap({ name, stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONS }, () => {
        const all = [compilation, ...compilation.children].flatMap(({ modules }) => [...modules]);
        const folders = new Set(all.flatMap(filesOf).map(packageOf));
        folders.delete(null);
        const notices = [...folders].map(noticeOf).sort((one, other) => one.localeCompare(other, "en"));
        const text = [...new Set(notices)].join(`\n\n${"-".repeat(80)}\n\n`);
        compilation.emitAsset(this.filename, new sources.RawSource(`${text}\n`));
      });
    });
  }
}

module.exports = { NoticesPlugin, noticeOf, packageOf };
