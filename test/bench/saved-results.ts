import { check } from "../../src/check/check";
import type { EditPlan } from "../../src/edits/plan";
import { withCurrentContent } from "../../src/edits/apply";
import { fillKinds } from "../../src/fill/proposal";
import { fillWorkbook } from "../../src/fill/workbook";
import { isSameResult } from "../../src/formula/recalculate";
import { cellAddress } from "../../src/grid/address";
import type { CellValue, WorkbookData } from "../../src/grid/sheet";
import type { Finding } from "../../src/report";
import { readWorkbook } from "../../src/workbook/file/read";
import { saveEdits } from "../../src/workbook/file/save";
import { generateReport } from "../generator/generate";
import { mistakeKinds } from "../generator/mistakes";
import { convertAll } from "../support/libreoffice";
import { hasOpenpyxl, readWithOpenpyxl } from "../support/openpyxl";
import { writeWorkbook } from "../support/write-workbook";

/**
 * Whether what is saved shows true results in other programs: `[--workbooks N]`, 60 unless told. Workbooks with
 * formulas and one mistake each are generated, every proposed fix is written, then every column that can be filled; each
 * formula's result as openpyxl reads it (which never calculates), as LibreOffice shows it without calculating, and as
 * our own reader finds it stored, is held against what LibreOffice calculates. The exit code is 1 where any differs.
 */
const given = process.argv.slice(2);
const wanted = Number(given[given.indexOf("--workbooks") + 1]) || 60;

interface Case {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly fixes: number;
  readonly filled: number;
}

const formulasOf = ({ sheets }: WorkbookData): number =>
  sheets.reduce((sum, { formulas }) => sum + (formulas ?? []).flat().filter(Boolean).length, 0);

/** The edits of a proposed fix, made for the contents as they are now. */
function planOf(finding: Finding, workbook: WorkbookData): EditPlan | null {
  if (!finding.fix) return null;
  const edits = finding.fix.edits.map(({ sheet, cell, before, after }) => ({
    sheet,
    cell,
    before: { value: before },
    after: typeof after === "string" && after.startsWith("=") ? { formula: after } : { value: after },
  }));
  return withCurrentContent({ edits }, workbook);
}

/** Every fix that is proposed, one after the other, as someone would press them; at most as many as there were. */
function fixed(bytes: Uint8Array): { bytes: Uint8Array; fixes: number } {
  let now = bytes;
  let fixes = 0;
  for (;;) {
    const workbook = readWorkbook(now, "bao-cao.xlsx");
    const finding = check(workbook).findings.find(({ fix }) => fix !== null);
    const plan = finding && planOf(finding, workbook);
    if (!plan || fixes >= 12) return { bytes: now, fixes };
    now = saveEdits(now, plan);
    fixes += 1;
  }
}

function made(seed: number): Case | null {
  const mistake = mistakeKinds[seed % mistakeKinds.length];
  let description;
  try {
    description = generateReport(seed, mistake ? { mistake } : {}).description;
  } catch {
    return null;
  }
  const original = writeWorkbook(description);
  if (formulasOf(readWorkbook(original, "bao-cao.xlsx")) === 0) return null;
  const mended = fixed(original);
  const workbook = readWorkbook(mended.bytes, "bao-cao.xlsx");
  const { plan } = fillWorkbook(workbook, { columns: new Set(fillKinds) });
  if (mended.fixes + plan.edits.length === 0) return null;
  return {
    name: `seed ${seed}`,
    bytes: saveEdits(mended.bytes, plan),
    fixes: mended.fixes,
    filled: plan.edits.length,
  };
}

const cases: Case[] = [];
for (let seed = 1; cases.length < wanted && seed <= wanted * 20; seed += 1) {
  const each = made(seed);
  if (each) cases.push(each);
}

type Show = (sheet: string, row: number, column: number) => CellValue;

const shownIn =
  (workbook: WorkbookData): Show =>
  (sheet, row, column) =>
    workbook.sheets.find(({ name }) => name === sheet)?.values[row]?.[column] ?? null;

/** The files as LibreOffice shows them. @throws Error where it cannot open one */
function withLibreOffice(when: "always" | "never"): Show[] {
  return convertAll(
    cases.map(({ bytes }) => bytes),
    "xlsx",
    "xlsx",
    when,
  ).map((bytes, at) => {
    if (!bytes) throw new Error(`LibreOffice could not open ${cases[at]?.name}`);
    return shownIn(readWorkbook(bytes, "bao-cao.xlsx"));
  });
}

const saved = cases.map(({ bytes }) => readWorkbook(bytes, "bao-cao.xlsx"));
const truth = withLibreOffice("always");
const readers = new Map<string, readonly Show[]>([
  ["stored, as our reader finds it", saved.map(shownIn)],
  ["LibreOffice without calculating", withLibreOffice("never")],
]);
if (hasOpenpyxl()) {
  const files = readWithOpenpyxl(cases.map(({ bytes }) => bytes));
  readers.set(
    "openpyxl, data_only",
    files.map((file) => (sheet, row, column) => file[sheet]?.[cellAddress(row, column)] ?? null),
  );
} else console.log("openpyxl is not installed (PYTHON names an interpreter that has it): left out");

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
console.log(
  `${cases.length} workbooks, ${sum(saved.map(formulasOf))} formulas after ${sum(cases.map(({ fixes }) => fixes))} fixes and ${sum(cases.map(({ filled }) => filled))} filled cells`,
);
for (const [reader, shown] of readers) {
  let same = 0;
  let missing = 0;
  const wrong: string[] = [];
  for (const [at, workbook] of saved.entries())
    for (const sheet of workbook.sheets)
      for (const [row, line] of (sheet.formulas ?? []).entries())
        line?.forEach((formula, column) => {
          if (!formula) return;
          const found = shown[at]?.(sheet.name, row, column) ?? null;
          const expected = truth[at]?.(sheet.name, row, column) ?? null;
          if (isSameResult(found ?? "", expected ?? "")) same += 1;
          else if (found === null) missing += 1;
          else
            wrong.push(
              `${cases[at]?.name} ${sheet.name}!${cellAddress(row, column)} ${formula}: ${String(found)}, calculated ${String(expected)}`,
            );
        });
  console.log(`${reader}: ${same} as calculated, ${missing} without a result, ${wrong.length} another`);
  for (const each of wrong.slice(0, 20)) console.log(`  ${each}`);
  if (wrong.length > 0) process.exitCode = 1;
}
