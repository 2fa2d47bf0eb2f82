import type { CellValue } from "../../grid/sheet";
import { WorkbookFailure } from "./failures";
import { limits } from "./limits";

/** In the order of trust: a comma is also Vietnam's decimal mark. */
const separators = [";", "\t", ","] as const;
type Separator = (typeof separators)[number];

/** How many records decide about the separator. */
const sampleRecords = 200;

/** Where a field stands in its text: from its first character to behind its last, with the quotes around it. */
export interface FieldSpan {
  readonly from: number;
  readonly to: number;
  readonly value: string;
  /** A quote was opened at its begin and never closed. */
  readonly isOpen: boolean;
}

/**
 * Splits a text into records of fields (RFC 4180, and line ends of any kind): quoted fields may hold separators, line
 * breaks and doubled quotes. A quote inside an unquoted field is a character like any other, and so is one that is left
 * open over several lines.
 * @throws WorkbookFailure "too-large"
 */
function splitRecords<Field>(
  text: string,
  separator: string,
  make: (value: string, from: number, to: number, isOpen: boolean) => Field,
  maximumRecords = Infinity,
): Field[][] {
  const records: Field[][] = [];
  let record: Field[] = [];
  let fields = 0;
  let at = 0;
  const endField = (value: string, from: number, to: number, isOpen = false) => {
    record.push(make(value, from, to, isOpen));
    if (++fields > limits.cells) throw new WorkbookFailure("too-large", "fields");
  };
  while (at < text.length && records.length < maximumRecords) {
    const start = at;
    if (text[at] === '"' && !swallowsLines(text, at, separator)) {
      let field = "";
      let from = at + 1;
      let isOpen = false;
      for (;;) {
        const quote = text.indexOf('"', from);
        if (quote < 0) {
          field += text.slice(from);
          at = text.length;
          isOpen = true;
          break;
        }
        field += text.slice(from, quote);
        at = quote + 1;
        if (text[at] !== '"') break;
        field += '"';
        from = at + 1;
      }
      const rest = fieldEnd(text, at, separator);
      endField(field + text.slice(at, rest), start, rest, isOpen);
      at = rest;
    } else {
      const end = fieldEnd(text, at, separator);
      endField(text.slice(at, end), start, end);
      at = end;
    }
    if (text[at] === separator) {
      at++;
      if (at < text.length) continue;
      endField("", at, at);
    } else if (text[at] === "\r" && text[at + 1] === "\n") at += 2;
    else at++;
    records.push(record);
    record = [];
  }
  return records;
}

/**
 * A quote that is never closed, or only by one that opens a field further down, would make one field of the lines
 * between: it is a character like any other then.
 */
function swallowsLines(text: string, open: number, separator: string): boolean {
  let close = text.indexOf('"', open + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  const inside = text.slice(open + 1, close < 0 ? text.length : close).trimEnd();
  if (!/[\r\n]/.test(inside)) return false;
  const next = text[close + 1];
  return close < 0 || !(next === undefined || next === separator || next === "\r" || next === "\n");
}

const valueOf = (value: string) => value;

function fieldEnd(text: string, from: number, separator: string): number {
  for (let at = from; at < text.length; at++) {
    const character = text[at];
    if (character === separator || character === "\n" || character === "\r") return at;
  }
  return text.length;
}

/** How consistently a separator cuts the text: the share of records that have the commonest number of fields above one. */
function consistency(
  text: string,
  separator: Separator,
): { share: number; columns: number; records: number } {
  const counts = new Map<number, number>();
  let records = 0;
  for (const record of splitRecords(text, separator, valueOf, sampleRecords)) {
    if (record.every((field) => field.trim() === "")) continue;
    records++;
    if (record.length > 1) counts.set(record.length, (counts.get(record.length) ?? 0) + 1);
  }
  let columns = 1;
  let most = 0;
  for (const [fields, count] of counts) {
    if (count > most || (count === most && fields > columns)) {
      columns = fields;
      most = count;
    }
  }
  return { share: records === 0 ? 0 : most / records, columns, records: most };
}

/** The "sep=;" line that Excel reads and writes at the top of a text file. */
function declaredSeparator(text: string): { separator: string; rest: string } | null {
  const match = /^sep=(.)\r?\n/i.exec(text);
  return match ? { separator: match[1] ?? ",", rest: text.slice(match[0].length) } : null;
}

function findSeparator(text: string): Separator {
  let best: Separator = ",";
  let bestShare = 0;
  for (const separator of separators) {
    const { share } = consistency(text, separator);
    // A later separator must be clearly better: decimal commas often cut as regularly as the true separator.
    if (share > bestShare + 0.05) {
      best = separator;
      bestShare = share;
    }
  }
  return best;
}

/** Whether a text is a table: at least two records that one separator cuts into the same number of fields. */
export function looksDelimited(text: string): boolean {
  if (declaredSeparator(text)) return true;
  return separators.some((separator) => {
    const { share, records } = consistency(text, separator);
    return records >= 2 && share >= 0.5;
  });
}

interface Delimited {
  /** Where the records begin, behind the line that declares the separator. */
  readonly start: number;
  readonly separator: string;
}

function delimitedOf(text: string): Delimited {
  const declared = declaredSeparator(text);
  return declared
    ? { start: text.length - declared.rest.length, separator: declared.separator }
    : { start: 0, separator: findSeparator(text) };
}

/**
 * The fields of a delimited text, rows × columns, every one a string as it stands; an empty field is null. The
 * separator (";", tab or ",") is the one that cuts the text most consistently.
 * @throws WorkbookFailure "too-large"
 */
export function readDelimited(text: string): CellValue[][] {
  const { start, separator } = delimitedOf(text);
  return splitRecords(text.slice(start), separator, (value) => (value === "" ? null : value));
}

/**
 * The same fields with their places in the text, records × fields.
 * @throws WorkbookFailure "too-large"
 */
export function locateFields(text: string): { readonly separator: string; readonly records: FieldSpan[][] } {
  const { start, separator } = delimitedOf(text);
  const make = (value: string, from: number, to: number, isOpen: boolean): FieldSpan => ({
    value,
    from: from + start,
    to: to + start,
    isOpen,
  });
  return { separator, records: splitRecords(text.slice(start), separator, make) };
}
