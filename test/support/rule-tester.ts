import { check } from "../../src/check/check";
import type { CheckOptions } from "../../src/check/check";
import { cellAddress, columnIndex, columnLetters, parseCell, parseRange } from "../../src/grid/address";
import { calculateMissing } from "../../src/formula";
import type { CellValue, SheetData, WorkbookData } from "../../src/grid/sheet";
import { languages } from "../../src/i18n/format";
import type { Language } from "../../src/i18n/format";
import { findingSchema } from "../../src/report";
import type { Finding, Severity } from "../../src/report";
import type { RuleId } from "../../src/i18n/rules";

/** A cell as a test writes it: a plain value, or one of the cells made by the functions below. */
export type Cell = CellValue | SpecialCell;

interface SpecialCell {
  value: CellValue;
  formula?: string;
  format?: string;
  error?: boolean;
}

/** A live formula; without a value the engine calculates the one Excel would have saved. */
export function formula(text: string, value?: CellValue, format?: string): SpecialCell {
  return {
    value: value ?? null,
    formula: text.startsWith("=") ? text : `=${text}`,
    ...(format === undefined ? {} : { format }),
  };
}

/** A stored fraction shown as a percentage: 0.1595 is 15,95%. */
export function ratio(value: number): SpecialCell {
  return { value, format: "0.00%" };
}

/** A date by its serial number of the 1900 system: 45056 is 10/5/2023. */
export function date(serial: number): SpecialCell {
  return { value: serial, format: "d-mmm" };
}

/** An error value, with the formula that gave it when there is one. */
export function errorCell(text: string, from?: string): SpecialCell {
  return { value: text, error: true, ...(from === undefined ? {} : { formula: from }) };
}

/** A sheet as a test writes it: rows from A1 on, addresses as Excel shows them. */
export interface SheetSpec {
  name?: string;
  rows: readonly (readonly Cell[])[];
  /** Ranges, "C3:D3". */
  merges?: readonly string[];
  /** Number format codes by range: { "F5:F12": "0.00" }. */
  formats?: Readonly<Record<string, string>>;
  /** Row numbers as Excel shows them, from 1. */
  hiddenRows?: readonly number[];
  /** Column letters. */
  hiddenColumns?: readonly string[];
  hidden?: boolean;
}

/** The sheet with some cells replaced, by address. */
export function withCells(sheet: SheetSpec, cells: Readonly<Record<string, Cell>>): SheetSpec {
  const rows = sheet.rows.map((row) => [...row]);
  for (const [address, cell] of Object.entries(cells)) {
    const place = parseCell(address);
    if (!place) throw new Error(`no cell address: ${address}`);
    while (rows.length <= place.row) rows.push([]);
    const row = rows[place.row] ?? [];
    while (row.length <= place.column) row.push(null);
    row[place.column] = cell;
  }
  return { ...sheet, rows };
}

/** The workbook the engine reads, formulas without a given value calculated. */
export function workbookOf(...sheets: readonly SheetSpec[]): WorkbookData {
  return calculateMissing({ sheets: sheets.map(sheetData) });
}

function sheetData(spec: SheetSpec, at: number): SheetData {
  const values: CellValue[][] = [];
  const formulas: (string | null)[][] = [];
  const numberFormats: (string | undefined)[][] = [];
  const errors = new Set<string>();
  const uncalculated = new Set<string>();
  spec.rows.forEach((cells, row) => {
    values.push([]);
    formulas.push([]);
    numberFormats.push([]);
    cells.forEach((cell, column) => {
      const special: SpecialCell = typeof cell === "object" && cell !== null ? cell : { value: cell };
      values[row]?.push(special.value);
      formulas[row]?.push(special.formula ?? null);
      numberFormats[row]?.push(special.format);
      if (special.error) errors.add(cellAddress(row, column));
      if (special.formula !== undefined && special.value === null) uncalculated.add(cellAddress(row, column));
    });
  });
  for (const [text, code] of Object.entries(spec.formats ?? {})) {
    const range = rangeOf(text);
    for (let row = range.top; row <= range.bottom; row += 1)
      for (let column = range.left; column <= range.right; column += 1) {
        const line = numberFormats[row];
        if (line) line[column] ??= code;
      }
  }
  return {
    name: spec.name ?? `Biểu ${at + 1}`,
    values,
    formulas,
    numberFormats,
    merges: (spec.merges ?? []).map(rangeOf),
    hiddenRows: (spec.hiddenRows ?? []).map((row) => row - 1),
    hiddenColumns: (spec.hiddenColumns ?? []).map(columnIndex),
    ...(spec.hidden ? { hidden: true } : {}),
    errors,
    uncalculated,
  };
}

function rangeOf(text: string): NonNullable<ReturnType<typeof parseRange>> {
  const range = parseRange(text);
  if (!range) throw new Error(`no range: ${text}`);
  return range;
}

/** A finding a test asks for; what is left out is not compared. */
export interface ExpectedFinding {
  rule: RuleId;
  cell: string;
  sheet?: string;
  severity?: Severity;
  /** The value the cell must have, as stored; null when none may be named. */
  expected?: CellValue;
  /** The first suspects, in order. */
  suspects?: readonly string[];
  /** Cells that must be among the related ones. */
  related?: readonly string[];
  /** What the fix puts into which cells, all of them; formulas begin with "=". */
  fixes?: Readonly<Record<string, CellValue>>;
  /** Words the Vietnamese message must have. */
  says?: string | RegExp;
}

/**
 * Checks a sheet (or several, as one workbook) in both languages. Errors and warnings must be exactly those listed;
 * information may be listed too. Every finding, listed or not, must be well made, and nothing may have been changed.
 */
export function expectFindings(
  sheet: SheetSpec | readonly SheetSpec[],
  expected: readonly ExpectedFinding[],
  options: Omit<CheckOptions, "language"> = {},
): void {
  const specs = "rows" in sheet ? [sheet] : sheet;
  const workbook = workbookOf(...specs);
  const before = structuredClone(workbook);
  deepFreeze(workbook);
  for (const language of languages) {
    const { findings } = check(workbook, { ...options, language });
    findings.forEach((finding) => expectWellMade(finding, language, workbook));
    const listed = new Set<Finding>();
    for (const wanted of expected) {
      const found = findings.find((finding) => !listed.has(finding) && isMeant(finding, wanted));
      if (!found) throw new Error(`not found: ${wanted.rule} at ${wanted.cell}\n${listing(findings)}`);
      listed.add(found);
      expectDetails(found, wanted, language);
    }
    const unlisted = findings.filter((finding) => finding.severity !== "info" && !listed.has(finding));
    if (unlisted.length > 0) throw new Error(`not listed:\n${listing(unlisted)}`);
  }
  expect(workbook).toEqual(before);
}

/** The sheet holds no error and nothing to look at again. */
export function expectSilent(
  sheet: SheetSpec | readonly SheetSpec[],
  options: Omit<CheckOptions, "language"> = {},
): void {
  expectFindings(sheet, [], options);
}

/** The findings of a sheet in one language, for what the two functions above cannot say. */
export function findingsOf(sheet: SheetSpec, options: CheckOptions = {}): Finding[] {
  return check(workbookOf(sheet), options).findings;
}

function isMeant(finding: Finding, wanted: ExpectedFinding): boolean {
  return (
    finding.rule === wanted.rule &&
    finding.cell === wanted.cell &&
    (wanted.sheet === undefined || finding.sheet === wanted.sheet)
  );
}

function expectDetails(found: Finding, wanted: ExpectedFinding, language: Language): void {
  const told = (what: string, value: unknown): object => ({
    rule: wanted.rule,
    cell: wanted.cell,
    [what]: value,
  });
  if (wanted.severity !== undefined)
    expect(told("severity", found.severity)).toEqual(told("severity", wanted.severity));
  if (wanted.expected !== undefined)
    expect(told("expected", found.expected)).toEqual(told("expected", wanted.expected));
  if (wanted.suspects !== undefined) {
    const first = found.suspects.slice(0, wanted.suspects.length).map((suspect) => suspect.cell);
    expect(told("suspects", first)).toEqual(told("suspects", wanted.suspects));
  }
  if (wanted.fixes !== undefined) {
    const fixes = Object.fromEntries((found.fix?.edits ?? []).map(({ cell, after }) => [cell, after]));
    expect(told("fixes", fixes)).toEqual(told("fixes", wanted.fixes));
  }
  for (const address of wanted.related ?? []) expect(found.related).toContain(address);
  if (language === "vi" && wanted.says !== undefined) expect(found.message).toMatch(wanted.says);
}

const VIETNAMESE_LETTER = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/i;

function expectWellMade(finding: Finding, language: Language, workbook: WorkbookData): void {
  const { message } = finding;
  const said = `${finding.rule} at ${finding.cell}: ${message}`;
  findingSchema.parse(finding);
  if (message.trim() === "") throw new Error(`a message without words: ${said}`);
  if (language === "vi" && !VIETNAMESE_LETTER.test(message)) throw new Error(`not Vietnamese: ${said}`);
  if (/vi phạm|undefined|\bNaN\b|\bnull\b|Infinity|\[object|\s{2,}|(?<!\.)\.\.(?!\.)/i.test(message))
    throw new Error(`words that must not be said: ${said}`);
  if (finding.related.includes(finding.cell)) throw new Error(`a cell related to itself: ${said}`);
  const sheet = workbook.sheets.find((each) => each.name === finding.sheet);
  if (!sheet) throw new Error(`no such sheet: ${finding.sheet}`);
  for (const edit of finding.fix?.edits ?? []) {
    const place = parseCell(edit.cell);
    const stands = place ? (sheet.values[place.row]?.[place.column] ?? null) : null;
    const isFormula = typeof edit.after === "string" && edit.after.startsWith("=");
    if (place && !isFormula && (sheet.formulas?.[place.row]?.[place.column] ?? null) !== null)
      throw new Error(`a fix that puts a number over a live formula: ${said}`);
    if (edit.before === edit.after) throw new Error(`a fix that changes nothing: ${said}`);
    expect({ said, before: edit.before }).toEqual({ said, before: stands });
    if (typeof edit.after === "number" && !Number.isFinite(edit.after))
      throw new Error(`a fix that is no number: ${said}`);
  }
}

function listing(findings: readonly Finding[]): string {
  if (findings.length === 0) return "  (nothing)";
  return findings
    .map(
      ({ rule, severity, sheet, cell, message, expected, suspects }) =>
        `  ${severity} ${rule} ${sheet}!${cell} expected ${String(expected)} suspects [${suspects
          .map((suspect) => `${suspect.cell}=${String(suspect.value)}`)
          .join(", ")}]: ${message}`,
    )
    .join("\n");
}

function deepFreeze(value: unknown): void {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const inner of Object.values(value)) deepFreeze(inner);
}

/** A case of a rule's specification; findings without a rule are of the rule under test. */
export interface FoundCase {
  sheet: SheetSpec | readonly SheetSpec[];
  finds: readonly (Omit<ExpectedFinding, "rule"> & { rule?: RuleId })[];
  options?: Omit<CheckOptions, "language">;
}

export interface SilentCase {
  sheet: SheetSpec | readonly SheetSpec[];
  options?: Omit<CheckOptions, "language">;
}

export interface RuleSpecification {
  /** What must be found, each with nothing else besides. */
  found: Readonly<Record<string, FoundCase>>;
  /** What must be left alone: no error or warning of any rule, no information of this one. */
  silent: Readonly<Record<string, SheetSpec | SilentCase>>;
}

/** What stands around a table, and how its words are typed, must not change what is found in it. */
interface Surrounding {
  name: string;
  /** Rows and columns that the table moves. */
  down: number;
  right: number;
  surround: (sheet: SheetSpec) => SheetSpec;
}

const retype = (sheet: SheetSpec, rewrite: (text: string) => string): SheetSpec => ({
  ...sheet,
  rows: sheet.rows.map((row) => row.map((cell) => (typeof cell === "string" ? rewrite(cell) : cell))),
});

const SIGNATURES: readonly (readonly Cell[])[] = [
  [],
  [null, "Nơi nhận:", null, "T/M BAN THƯỜNG VỤ"],
  [null, "- Ban Tổ chức Tỉnh ủy (báo cáo),", null, "PHÓ BÍ THƯ"],
  [null, "- Lưu Văn phòng."],
  [],
  [null, null, null, "Nguyễn Văn Hòa"],
];

const SECOND_TABLE: readonly (readonly Cell[])[] = [
  [],
  [],
  [],
  ["STT", "Đơn vị", "Số chi bộ", "Số thôn, bản"],
  [1, "Xã Na Sang", 14, 12],
  [2, "Xã Mường Mươn", 12, 15],
  [3, "Xã Ma Thì Hồ", 11, 9],
  [null, "Tổng cộng", 37, 36],
];

const LETTERHEAD: readonly (readonly Cell[])[] = [
  ["TỈNH ỦY SƠN LA", null, null, "ĐẢNG CỘNG SẢN VIỆT NAM"],
  ["BAN TỔ CHỨC", null, null, "Sơn La, ngày 15 tháng 12 năm 2022"],
  [],
];

const hasFormulas = (sheet: SheetSpec): boolean =>
  sheet.rows.some((row) => row.some((cell) => typeof cell === "object" && cell?.formula !== undefined));

/** "F5:G9" moved down and right. */
const moveRange = (text: string, down: number, right: number): string =>
  text.replace(
    /([A-Z]+)(\d+)/g,
    (_, column: string, row: string) =>
      columnLetters(columnIndex(column) + right) + String(Number(row) + down),
  );

function move(sheet: SheetSpec, down: number, right: number): SheetSpec {
  const blank = Array.from({ length: right }, (): Cell => null);
  return {
    ...sheet,
    rows: [...Array.from({ length: down }, (): Cell[] => []), ...sheet.rows.map((row) => [...blank, ...row])],
    merges: (sheet.merges ?? []).map((range) => moveRange(range, down, right)),
    formats: Object.fromEntries(
      Object.entries(sheet.formats ?? {}).map(([range, code]) => [moveRange(range, down, right), code]),
    ),
    hiddenRows: (sheet.hiddenRows ?? []).map((row) => row + down),
    hiddenColumns: (sheet.hiddenColumns ?? []).map((column) => columnLetters(columnIndex(column) + right)),
  };
}

const surroundings: readonly Surrounding[] = [
  {
    name: "typed in decomposed Unicode",
    down: 0,
    right: 0,
    surround: (sheet) => retype(sheet, (text) => text.normalize("NFD")),
  },
  {
    name: "with signatures below",
    down: 0,
    right: 0,
    surround: (sheet) => ({ ...sheet, rows: [...sheet.rows, ...SIGNATURES] }),
  },
  {
    name: "with another table below",
    down: 0,
    right: 0,
    surround: (sheet) => ({ ...sheet, rows: [...sheet.rows, ...SECOND_TABLE] }),
  },
  {
    name: "under a letterhead",
    down: LETTERHEAD.length,
    right: 0,
    surround: (sheet) => {
      const below = move(sheet, LETTERHEAD.length, 0);
      return { ...below, rows: [...LETTERHEAD, ...below.rows.slice(LETTERHEAD.length)] };
    },
  },
  {
    name: "two columns from the left, typed with no-break spaces",
    down: 0,
    right: 2,
    surround: (sheet) =>
      move(
        retype(sheet, (text) => text.replace(/ /g, "\u00a0")),
        0,
        2,
      ),
  },
];

function surroundingsOf(
  sheet: SheetSpec | readonly SheetSpec[],
): readonly (readonly [string, SheetSpec, Surrounding])[] {
  if (!("rows" in sheet)) return [];
  return surroundings
    .filter(({ down, right }) => (down === 0 && right === 0) || !hasFormulas(sheet))
    .map((each) => [each.name, each.surround(sheet), each] as const);
}

function moved(each: ExpectedFinding, { down, right }: Surrounding): ExpectedFinding {
  // Words name addresses, which have moved.
  const rest: ExpectedFinding = { ...each };
  delete rest.says;
  delete rest.fixes;
  const move = (address: string): string => moveRange(address, down, right);
  return {
    ...rest,
    cell: move(each.cell),
    ...(each.suspects ? { suspects: each.suspects.map(move) } : {}),
    ...(each.related ? { related: each.related.map(move) } : {}),
  };
}

/**
 * Runs the specification of one rule: every case as given, and again in each surrounding. A found case that does not
 * show the rule is a mistake of the test.
 */
export function specifyRule(rule: RuleId, { found, silent }: RuleSpecification): void {
  describe(`${rule} finds`, () => {
    describe.each(Object.entries(found))("%s", (_, { sheet, finds, options }) => {
      const expected = finds.map((each): ExpectedFinding => ({ rule, ...each }));
      it("as given", () => {
        if (!expected.some((each) => each.rule === rule)) throw new Error(`the case does not show ${rule}`);
        expectFindings(sheet, expected, options);
      });
      it.each(surroundingsOf(sheet))("%s", (_name, around, surrounding) => {
        expectFindings(
          around,
          expected.map((each) => moved(each, surrounding)),
          options,
        );
      });
    });
  });
  describe(`${rule} leaves alone`, () => {
    describe.each(Object.entries(silent))("%s", (_, given) => {
      const { sheet, options } = "sheet" in given ? given : { sheet: given, options: {} };
      const leaveAlone = (specs: readonly SheetSpec[]): void => {
        expectSilent(specs, options);
        const { findings } = check(workbookOf(...specs), options);
        const own = findings.filter((finding) => finding.rule === rule);
        if (own.length > 0) throw new Error(`not expected:\n${listing(own)}`);
      };
      it("as given", () => leaveAlone("rows" in sheet ? [sheet] : sheet));
      it.each(surroundingsOf(sheet))("%s", (_name, around) => leaveAlone([around]));
    });
  });
}
