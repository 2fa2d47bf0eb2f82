import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { rangeAddress } from "../../src/grid/address";
import { makeRound } from "../../test/review/make-round";
import type { MadeFile, PlantedDefect } from "../../test/review/make-round";
import { writeWorkbook } from "../../test/support/write-workbook";

/** The sample round: ten communes, most with one thing to find, their reports of the year before, and the sheet above. */
const SEED = 2028;
const UNITS = 10;
const DEFECTS = [
  "missing-unit",
  "unit-twice",
  "wrong-period",
  "old-figures",
  "tie-superior",
  "tie-previous",
  "list-count",
  "form-changed",
] as const;

export interface SampleRound {
  readonly year: number;
  /** By path below the folder of the round. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly planted: readonly PlantedDefect[];
}

function bytesOf({ workbook }: MadeFile): Uint8Array {
  return writeWorkbook(
    workbook.sheets.map(({ name, values, formulas, merges }) => ({
      name,
      rows: values.map((row, at) =>
        row?.map((value, column) => {
          const formula = formulas?.[at]?.[column];
          return formula ? { value, formula } : value;
        }),
      ),
      merges: (merges ?? []).map(rangeAddress),
      columnWidths: { 0: 6, 1: 30, 2: 12, 3: 12, 4: 14 },
    })),
  );
}

/** The same bytes on every run. */
export function buildSampleRound(): SampleRound {
  const made = makeRound(SEED, { units: UNITS, defects: DEFECTS });
  const files = new Map<string, Uint8Array>();
  for (const file of made.submissions) files.set(`da-nhan/${file.file}`, bytesOf(file));
  for (const file of made.previous) files.set(`ky-truoc/${file.file}`, bytesOf(file));
  for (const file of made.superior) files.set(file.file, bytesOf(file));
  const list = made.expected.map((name, at) => `${at + 1},${name}`).join("\n");
  files.set("danh-sach.csv", new TextEncoder().encode(`\ufeffSTT,Đơn vị\n${list}\n`));
  return { year: made.year, files, planted: made.planted };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = new URL("./dot-tham-dinh/", import.meta.url);
  rmSync(folder, { recursive: true, force: true });
  for (const each of ["da-nhan", "ky-truoc"]) mkdirSync(new URL(`${each}/`, folder), { recursive: true });
  const { files, planted, year } = buildSampleRound();
  for (const [path, bytes] of files) writeFileSync(new URL(path, folder), bytes);
  console.log(
    `${files.size} files of ${year}; planted: ${planted.map(({ rule, unit }) => `${rule} (${unit ?? ""})`).join(", ")}`,
  );
}
