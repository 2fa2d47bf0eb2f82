import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { spawnSync } from "node:child_process";

/**
 * Which constants of the engine the gate notices: `[--only TEXT] [--factor N] [FOLDER…]`. Every named number of the rooms
 * that decide what is believed and blamed is changed alone, up and down by the factor, and the gate is run; each file is
 * put back afterwards. Run it in a clone of its own: the files are changed while it runs.
 */
const given = process.argv.slice(2);
const option = (name: string): string | undefined =>
  given.includes(name) ? given[given.indexOf(name) + 1] : undefined;
const factor = Number(option("--factor") ?? 1.5);
const only = option("--only") ?? "";
const named = given.filter((word, at) => !word.startsWith("--") && !given[at - 1]?.startsWith("--"));
const folders =
  named.length > 0 ? named : ["src/discovery", "src/relations", "src/blame", "src/layout/outline"];
const CONSTANT = /^const ([A-Z][A-Z0-9_]*) = (\d[\d_]*(?:\.\d+)?);$/gm;

const files = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(folder, name)),
);
let all = 0;
let noticed = 0;
for (const file of files) {
  const text = readFileSync(file, "utf8");
  for (const [whole, name = "", digits = ""] of text.matchAll(CONSTANT)) {
    if (!`${file} ${name}`.includes(only)) continue;
    const value = Number(digits.replaceAll("_", ""));
    const changed = (to: number): number => (Number.isInteger(value) ? Math.round(to) : to);
    for (const to of new Set([changed(value * factor), changed(value / factor)])) {
      if (to === value) continue;
      let isNoticed: boolean;
      try {
        writeFileSync(file, text.replace(whole, `const ${name} = ${to};`));
        // 1 is a failed test; a run that was stopped says nothing.
        isNoticed = spawnSync("npx", ["jest", "--silent", "test/gate"], { stdio: "ignore" }).status === 1;
      } finally {
        writeFileSync(file, text);
      }
      all += 1;
      if (isNoticed) noticed += 1;
      console.log(`${isNoticed ? "noticed  " : "UNNOTICED"} ${file} ${name} ${value} -> ${to}`);
    }
  }
}
console.log(`${noticed} of ${all} changes noticed`);
