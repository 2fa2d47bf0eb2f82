import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { check } from "../../src/check/check";
import { readWorkbook } from "../../src/workbook/file/read";
import { generateReport } from "../generator/generate";
import { mistakeKinds } from "../generator/mistakes";

/**
 * Whether a change of the house left the findings alone:
 * `--write FILE [FOLDER…]` checks the samples, 300 generated reports and every .xlsx of the folders, in both languages,
 * and keeps what was found; `--compare BEFORE AFTER` lists what differs and ends with 1 where anything does. Message
 * ids and arguments are left aside.
 */
const GENERATED = 300;

interface Kept {
  readonly [name: string]: unknown;
}

function findingsOf(workbook: Parameters<typeof check>[0]): unknown {
  return (["vi", "en"] as const).map((language) =>
    check(workbook, { language }).findings.map(
      ({ rule, severity, sheet, cell, related, message, actual, expected, suspects, fix }) => ({
        rule,
        severity,
        sheet,
        cell,
        related,
        message,
        actual,
        expected,
        suspects,
        fix,
      }),
    ),
  );
}

function write(file: string, folders: readonly string[]): void {
  const kept: Record<string, unknown> = {};
  for (const folder of [join(__dirname, "../../assets/samples"), ...folders])
    for (const name of readdirSync(folder).filter((each) => each.endsWith(".xlsx")))
      kept[name] = findingsOf(readWorkbook(readFileSync(join(folder, name)), name));
  for (let seed = 1; seed <= GENERATED; seed += 1) {
    const mistake = seed % 3 === 0 ? undefined : mistakeKinds[seed % mistakeKinds.length];
    const { workbook } = generateReport(seed, mistake === undefined ? {} : { mistake });
    kept[`generated ${seed}`] = findingsOf(workbook);
  }
  writeFileSync(file, JSON.stringify(kept));
  console.log(`${Object.keys(kept).length} workbooks`);
}

function compare(before: string, after: string): void {
  const [old, now] = [before, after].map((file) => JSON.parse(readFileSync(file, "utf8")) as Kept);
  let differing = 0;
  for (const name of Object.keys(old ?? {})) {
    const [one, other] = [JSON.stringify(old?.[name]), JSON.stringify(now?.[name])];
    if (one === other) continue;
    differing += 1;
    console.log(`${name}\n  before ${one}\n  after  ${other}`);
  }
  console.log(`${differing} of ${Object.keys(old ?? {}).length} workbooks differ`);
  process.exitCode = differing > 0 ? 1 : 0;
}

const [mode, first, ...rest] = process.argv.slice(2);
if (mode === "--write" && first !== undefined) write(first, rest);
else if (mode === "--compare" && first !== undefined && rest[0] !== undefined) compare(first, rest[0]);
else console.log("same-findings --write FILE [FOLDER…] | --compare BEFORE AFTER");
