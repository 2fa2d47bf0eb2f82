import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { argv } from "node:process";
import { gzipSync } from "node:zlib";

/**
 * What the built pages weigh, as a server sends them: `npm run build`, then `npm run budget [-- FOLDER]`. Fails when
 * the scripts that a page names, which are loaded before its pane can be used, weigh more than the budget.
 */
const BUDGET_BYTES = 200_000;
const folder = argv[2] ?? "dist";
const files = readdirSync(folder);

function weight(names: readonly string[]): number {
  return names.reduce(
    (sum, name) => sum + gzipSync(readFileSync(join(folder, name)), { level: 9 }).length,
    0,
  );
}

/** The scripts of our own that a page names; those of other origins are theirs to answer for. */
function initialScripts(page: string): string[] {
  const text = readFileSync(join(folder, page), "utf8");
  return [...text.matchAll(/<script[^>]* src="([^"]+)"/g)]
    .map(([, address]) => address ?? "")
    .filter((address) => !/^https?:/.test(address));
}

/** The files of a chunk by its name in webpack's comments. */
function chunk(name: string): string[] {
  return files.filter((file) => file.startsWith(`${name}.`) && file.endsWith(".js"));
}

function line(what: string, names: readonly string[], budget?: number): boolean {
  if (names.length === 0) throw new Error(`${folder} has no script of ${what}: build it first`);
  const bytes = weight(names);
  const isOver = budget !== undefined && bytes > budget;
  const limit = budget === undefined ? "" : ` of ${(budget / 1_000).toFixed(0)}${isOver ? ", too much" : ""}`;
  console.log(`${what.padEnd(34)} ${(bytes / 1_000).toFixed(1).padStart(8)} kB${limit}`);
  return !isOver;
}

const largest = files
  .filter((file) => file.endsWith(".js") && !chunk("khop-so").includes(file))
  .map((file) => ({ file, bytes: readFileSync(join(folder, file)).length }))
  .reduce((most, each) => (each.bytes > most.bytes ? each : most), { file: "", bytes: 0 });

const kept = [
  line("taskpane.html, first scripts", initialScripts("taskpane.html"), BUDGET_BYTES),
  line("index.html, first scripts", initialScripts("index.html"), BUDGET_BYTES),
];
line("bar of the page", chunk("bar"));
line("engine (entry of its worker)", chunk("engine"));
line("files (entry of its worker)", chunk("files"));
line("texts of the rules", chunk("rule-words"));
line("spreadsheet", [...chunk("spreadsheet"), largest.file]);
if (kept.includes(false)) process.exitCode = 1;
