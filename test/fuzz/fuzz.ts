import fc from "fast-check";
import { check } from "../../src/check/check";
import { invert } from "../../src/edits/plan";
import type { NewContent, PlannedEdit } from "../../src/edits/plan";
import { cellAddress } from "../../src/grid/address";
import type { CellValue, WorkbookData } from "../../src/grid/sheet";
import { reportSchema } from "../../src/report";
import { contentReader, withCurrentContent } from "../../src/edits/apply";
import { WorkbookFailure } from "../../src/workbook/file/failures";
import { readWorkbook } from "../../src/workbook/file/read";
import { saveEdits } from "../../src/workbook/file/save";
import { packParts, workbookParts, writeWorkbook } from "../support/write-workbook";

/** What cells of submitted reports were seen to hold, and what no one would think of. */
const words = [
  "",
  " ",
  "l",
  "I",
  "O",
  "o",
  "-",
  "x",
  "…",
  "constructor",
  "__proto__",
  "toString",
  "1.234",
  "74,48%",
  "12/2025",
  "604/3.174",
  "gần 9.300",
  "#DIV/0!",
  "NaN",
  "Infinity",
  "1e308",
  "Tổng cộng",
  "Trong đó",
  "%",
  "STT",
  "Đơn vị",
  "Tổng số",
  "Nữ",
  "I.",
  "a)",
  "(1)",
  "1=2+3",
  "Hoàn thành tốt nhiệm vụ",
  "Tỷ lệ (%)",
  "Chỉ tiêu",
  "Thực hiện",
  "=1+1",
  "'5",
  "\u0000",
  "\u202e12",
  "𝟙𝟚",
  "１２",
] as const;
const formulas = [
  "=SUM(A1:A3)",
  "=A1+B1",
  "=B2/C2*100",
  "=A1&A1",
  "=VLOOKUP(A1,A1:C3,2,0)",
  "=INDIRECT(A1)",
  "=[1]x!A1",
  "=A1:A3",
  "=1/0",
  "=((((",
  '=SUMIFS(A1:A3,B1:B3,">0")',
  "=C1",
  "=IF(A1>1,B1,C1)",
  "=NOW()",
  "=XFD1048576",
  "=A0",
  '="',
] as const;

const value: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 400 }) },
  { weight: 3, arbitrary: fc.constantFrom(...words) },
  { weight: 1, arbitrary: fc.double() },
  { weight: 1, arbitrary: fc.constantFrom<CellValue>(null, true, false, -1, 0.5, 1e15, 45_000) },
  { weight: 1, arbitrary: fc.string({ maxLength: 12, unit: "grapheme" }) },
);

interface Drawn {
  readonly value: CellValue;
  readonly formula: string | null;
}

const cell: fc.Arbitrary<Drawn> = fc.record({
  value,
  formula: fc.option(fc.constantFrom(...formulas), { freq: 8 }),
});

/** Sheets of up to 9 rows × 7 columns. */
export const grids = fc.array(fc.array(cell, { minLength: 1, maxLength: 7 }), { minLength: 1, maxLength: 9 });

type GridCells = readonly (readonly Drawn[])[];

export function workbookOf(rows: GridCells, name = "Biểu 1"): WorkbookData {
  return {
    sheets: [
      {
        name,
        values: rows.map((cells) => cells.map((each) => each.value)),
        formulas: rows.map((cells) => cells.map(({ formula }) => formula)),
      },
    ],
  };
}

/** Checks a grid: nothing fails inside, and the report is one of its schema, the same each time. */
export function tryGrid(rows: GridCells): void {
  const failed = (error: unknown): never => {
    throw error;
  };
  const workbook = workbookOf(rows);
  const options = { relations: true, marks: true, places: true } as const;
  const { sheets, findings } = check(workbook, { ...options, failed });
  const report = { version: 1, files: [{ file: "a.xlsx", failure: null, sheets, findings }] };
  const parsed = reportSchema.safeParse(report);
  if (!parsed.success) throw new Error(JSON.stringify(parsed.error.issues.slice(0, 2)));
  if (JSON.stringify(check(workbook, options).findings) !== JSON.stringify(findings))
    throw new Error("two checks of one grid differ");
}

/** Two sheets are told the same of, whichever stands first. */
export function trySheetOrder([one, other]: readonly [GridCells, GridCells]): void {
  const sheets = [...workbookOf(one, "Biểu 1").sheets, ...workbookOf(other, "Biểu 2").sheets];
  const told = (workbook: WorkbookData): string[] =>
    check(workbook)
      .findings.map((finding) => JSON.stringify(finding))
      .sort();
  const [forth, back] = [told({ sheets }), told({ sheets: [...sheets].reverse() })];
  if (JSON.stringify(forth) !== JSON.stringify(back))
    throw new Error(
      `told in one order alone: ${[...forth, ...back].find((each) => !forth.includes(each) || !back.includes(each)) ?? ""}`,
    );
}

/** A package of one sheet with a part of it damaged: cut, doubled, or with other bytes in it. */
export const damages = fc.record({
  part: fc.nat({ max: 20 }),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  kind: fc.constantFrom("cut", "drop", "double", "change", "insert"),
  text: fc.constantFrom(
    "<",
    ">",
    "&",
    "]]>",
    "<!--",
    "<c",
    "</row>",
    "1e999",
    'r="ZZZ1"',
    "\u0000",
    "</worksheet>",
    "<x:c>",
  ),
  whole: fc.boolean(),
});

const sound = workbookParts([
  {
    name: "Biểu 1",
    rows: [
      ["Đơn vị", "Tổng số", "Nữ"],
      ["Xã Vân Hồ", 22, 10],
      ["Xã Tô Múa", 25, 11],
      ["Tổng cộng", { formula: "SUM(B2:B3)", value: 47 }, { formula: "SUM(C2:C3)", value: 21 }],
    ],
  },
]);

/** A damaged package is read or refused as a file of some kind; nothing else is thrown, and what is read is checked. */
export function tryDamage({
  part,
  at,
  kind,
  text,
  whole,
}: typeof damages extends fc.Arbitrary<infer Each> ? Each : never): void {
  const names = Object.keys(sound);
  const name = names[part % names.length] ?? "";
  const change = (content: string): string => {
    const place = Math.floor(content.length * at);
    if (kind === "cut") return content.slice(0, place);
    if (kind === "drop") return content.slice(0, place) + content.slice(place + 1 + text.length);
    if (kind === "double") return content.slice(0, place) + content.slice(Math.max(0, place - 40));
    if (kind === "insert") return content.slice(0, place) + text + content.slice(place);
    return content.slice(0, place) + text + content.slice(place + text.length);
  };
  let bytes: Uint8Array;
  if (whole) {
    bytes = packParts(sound).slice();
    const place = Math.floor((bytes.length - 1) * at);
    if (kind === "cut") bytes = bytes.slice(0, place);
    else bytes[place] = (bytes[place] ?? 0) ^ (1 + text.charCodeAt(0));
  } else bytes = packParts({ ...sound, [name]: change(sound[name] ?? "") });
  let workbook: WorkbookData;
  try {
    workbook = readWorkbook(bytes, "a.xlsx");
  } catch (error) {
    if (error instanceof WorkbookFailure) return;
    throw error;
  }
  check(workbook, {
    failed: (error) => {
      throw error;
    },
  });
}

export const sequences = fc.record({
  rows: grids,
  edits: fc.array(
    fc.record({
      row: fc.nat({ max: 9 }),
      column: fc.nat({ max: 7 }),
      value,
      formula: fc.option(fc.constantFrom(...formulas.filter((each) => each.length > 3)), { freq: 4 }),
    }),
    { minLength: 1, maxLength: 5 },
  ),
});

/** Edits that are saved one after the other and undone in reverse give every content back. */
export function trySequence({
  rows,
  edits,
}: typeof sequences extends fc.Arbitrary<infer Each> ? Each : never): void {
  const writable = (content: CellValue): CellValue =>
    typeof content === "number" && !Number.isFinite(content) ? 0 : content;
  const original = writeWorkbook([
    {
      name: "Biểu 1",
      rows: rows.map((cells) =>
        cells.map((each) =>
          each.formula !== null && each.formula.length > 3 ? { formula: each.formula } : writable(each.value),
        ),
      ),
    },
  ]);
  const before = readWorkbook(original, "a.xlsx");
  let bytes = original;
  const done: { edits: readonly PlannedEdit[] }[] = [];
  for (const each of edits) {
    const now = readWorkbook(bytes, "a.xlsx");
    const address = cellAddress(each.row, each.column);
    const found = contentReader(now)("Biểu 1", address);
    if (!found) continue;
    const after: NewContent =
      each.formula === null ? { value: writable(each.value) } : { formula: each.formula };
    const plan = withCurrentContent(
      { edits: [{ sheet: "Biểu 1", cell: address, before: found, after }] },
      now,
    );
    bytes = saveEdits(bytes, plan);
    done.push(plan);
  }
  for (const plan of done.reverse()) bytes = saveEdits(bytes, invert(plan));
  const back = readWorkbook(bytes, "a.xlsx");
  const [first, last] = [contentReader(before), contentReader(back)];
  for (let row = 0; row < 10; row += 1)
    for (let column = 0; column < 8; column += 1) {
      const address = cellAddress(row, column);
      const [one, other] = [first("Biểu 1", address), last("Biểu 1", address)];
      const text = (content: typeof one): string =>
        content === null
          ? ""
          : "formula" in content
            ? content.formula
            : content.value === ""
              ? "null"
              : String(content.value);
      if (text(one) !== text(other)) throw new Error(`${address}: ${text(one)} came back as ${text(other)}`);
    }
}
