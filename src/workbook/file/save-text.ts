import { findConflicts } from "../../edits/apply";
import { asLiteral } from "../../edits/literal";
import type { EditPlan, NewContent } from "../../edits/plan";
import { EditConflict, isFormula } from "../../edits/plan";
import { parseCell } from "../../grid/address";
import type { CellValue, WorkbookData } from "../../grid/sheet";
import { WorkbookRefusal } from "../port";
import type { FieldSpan } from "./delimited";
import { locateFields, readDelimited } from "./delimited";
import type { Replacement, TextFile } from "./text-file";
import { contentStart, decodeTextFile, readTextFile, replaceInTextFile } from "./text-file";

/** What a double holds exactly in decimal digits; sums of decimals differ from what was meant behind them. */
const exactDigits = 15;

/** A signed figure or a dash begins like a formula and is none. */
const harmless = /^[+-](?:\d+(?:[.,]\d+)*\s?%?)?$/;

interface Cell {
  readonly row: number;
  readonly column: number;
  /** The field's text before it is quoted, "" for an empty cell. */
  readonly text: string;
}

/**
 * The bytes of a .csv or .txt with the contents of a plan written into its fields. Separators, quotes, line ends,
 * encoding and every other byte stay. A formula is written as its result; formats, looks and widths have no place.
 * @param known what the cells are known to hold, for the plan's preconditions
 * @throws EditConflict when a cell holds something else
 * @throws WorkbookRefusal "unsupported" for a formula without a result or a character that the encoding lacks,
 * "not-written" when the fields would be read otherwise afterwards; nothing is written
 * @throws WorkbookFailure when the bytes are no text
 */
export function saveTextEdits(bytes: Uint8Array, plan: EditPlan, known: WorkbookData): Uint8Array {
  const conflicts = findConflicts(plan, known);
  if (conflicts.length > 0) throw new EditConflict(conflicts);
  const file = readTextFile(bytes);
  const start = contentStart(file);
  const { separator, records } = locateFields(file.stored.slice(start));
  const mark = decimalMark(records, separator);
  const cells = plan.edits.map(({ cell, after }): Cell => {
    const place = parseCell(cell);
    if (!place) throw new WorkbookRefusal("unsupported", cell);
    return { row: place.row, column: place.column, text: fieldText(after, mark, cell) };
  });
  const replacements = replacementsOf(file, start, records, separator, cells);
  const written = replaceInTextFile(bytes, file, replacements);
  if (!written) throw new WorkbookRefusal("unsupported", "a character that the file's encoding lacks");
  verify(bytes, written, cells);
  return written;
}

function fieldText(content: NewContent, mark: string, cell: string): string {
  const value = isFormula(content) ? content.cachedValue : content.value;
  if (value === undefined || (value === null && isFormula(content)))
    throw new WorkbookRefusal("unsupported", cell);
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return harmless.test(value) ? value : asLiteral(value);
  const digits = Number(value.toPrecision(exactDigits)).toLocaleString("en-US", {
    useGrouping: false,
    maximumFractionDigits: 20,
  });
  return digits.replace(".", mark);
}

/** The mark that the file's own decimals have; without any, a comma unless that separates fields. */
function decimalMark(records: readonly (readonly FieldSpan[])[], separator: string): "," | "." {
  let commas = 0;
  let points = 0;
  for (const record of records) {
    for (const { value } of record) {
      // Three digits behind a mark may as well be thousands.
      const found = /^\s*[+-]?\d+([.,])(?!\d{3}\s*%?\s*$)\d+\s*%?\s*$/.exec(value)?.[1];
      if (found === ",") commas++;
      else if (found === ".") points++;
    }
  }
  if (commas !== points) return commas > points ? "," : ".";
  return separator === "," ? "." : ",";
}

function quoted(text: string, separator: string, always: boolean): string {
  const needs = always || text.includes(separator) || /["\r\n]/.test(text) || /^\s|\s$/.test(text);
  return needs ? `"${text.replaceAll('"', '""')}"` : text;
}

function replacementsOf(
  { stored }: TextFile,
  start: number,
  records: readonly (readonly FieldSpan[])[],
  separator: string,
  cells: readonly Cell[],
): Replacement[] {
  const lineEnd = /\r\n|\n|\r/.exec(stored)?.[0] ?? "\r\n";
  const rows = new Map<number, Map<number, string>>();
  for (const { row, column, text } of cells) {
    const columns = rows.get(row) ?? new Map<number, string>();
    rows.set(row, columns.set(column, text));
  }
  const replacements: Replacement[] = [];
  let added = "";
  let lastRow = records.length - 1;
  for (const [row, columns] of [...rows].sort(([one], [other]) => one - other)) {
    const record = records[row];
    const beyond = record ? record.length : 0;
    const wanted = [...columns].filter(([column, text]) => column < beyond || text !== "");
    for (const [column, text] of wanted.sort(([one], [other]) => one - other)) {
      const field = record?.[column];
      if (!field) continue;
      const { from, to } = field;
      const always = stored[start + from] === '"';
      replacements.push({ from: start + from, to: start + to, text: quoted(text, separator, always) });
    }
    const last = wanted.at(-1)?.[0] ?? -1;
    if (last < beyond) continue;
    const tail = Array.from({ length: last - beyond + 1 }, (_, at) =>
      quoted(columns.get(beyond + at) ?? "", separator, false),
    ).join(separator);
    const end = record?.at(-1);
    if (!end) {
      added += lineEnd.repeat(row - lastRow) + tail;
      lastRow = row;
      continue;
    }
    // An unclosed quote would take in what follows, unless the field itself is written anew.
    const close = end.isOpen && !columns.has(beyond - 1) ? '"' : "";
    replacements.push({ from: start + end.to, to: start + end.to, text: close + separator + tail });
  }
  if (added !== "") {
    const open = records.at(-1)?.at(-1);
    const close = open?.isOpen && !rows.get(records.length - 1)?.has((records.at(-1)?.length ?? 0) - 1);
    const endsLine = records.length === 0 || (open?.isOpen !== true && /[\r\n]$/.test(stored));
    const text = (close ? '"' : "") + (endsLine ? added.slice(lineEnd.length) + lineEnd : added);
    replacements.push({ from: stored.length, to: stored.length, text });
  }
  return replacements;
}

/** The fields read as they are meant to: a change must not make the file look separated otherwise. */
function verify(before: Uint8Array, after: Uint8Array, cells: readonly Cell[]): void {
  const [old, now] = [before, after].map(fieldsOf);
  if (!old || !now) throw new WorkbookRefusal("not-written", "the file would be no text");
  const expected = old.map((row) => [...row]);
  for (const { row, column, text } of cells) {
    const value = text === "" ? null : text.normalize("NFC");
    while (expected.length <= row) expected.push([]);
    const fields = expected[row] ?? [];
    while (fields.length < column) fields.push(null);
    fields[column] = value;
  }
  const rows = Math.max(expected.length, now.length);
  for (let row = 0; row < rows; row++) {
    if (!sameFields(expected[row] ?? [], now[row] ?? []))
      throw new WorkbookRefusal("not-written", `line ${row + 1}`);
  }
}

function fieldsOf(bytes: Uint8Array): CellValue[][] | null {
  const text = decodeTextFile(bytes);
  return text === null ? null : readDelimited(text);
}

function sameFields(one: readonly CellValue[], other: readonly CellValue[]): boolean {
  const count = Math.max(one.length, other.length);
  for (let column = 0; column < count; column++) {
    const [expected, found] = [one[column] ?? null, other[column] ?? null].map((value) =>
      typeof value === "string" ? value.normalize("NFC") : value,
    );
    if (expected !== found) return false;
  }
  return true;
}
