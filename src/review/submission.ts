import type { WorkbookReport } from "../check/check";
import type { SheetData, WorkbookData } from "../grid/sheet";
import type { CarriedReport } from "../report";
import type { Period } from "./period";
import { samePeriod } from "./period";
import type { TableReading } from "./reading";
import { likenessOf, readUnitName } from "./unit-name";
import type { UnitName } from "./unit-name";

/** A file as it came in, read and checked. */
export interface Submission {
  readonly file: string;
  /** Why nothing could be read of it; its workbook and report are then empty. */
  readonly failure: { readonly code: string; readonly message: string } | null;
  /** What came with it and was not followed; absent for nothing. */
  readonly carried?: CarriedReport;
  readonly workbook: WorkbookData;
  readonly report: WorkbookReport;
  readonly tables: readonly TableReading[];
}

/** What names a submission's unit, the surest first. */
type NameSource = "stated" | "letterhead" | "title" | "sheet" | "file";

interface NameCandidate {
  readonly name: UnitName;
  readonly source: NameSource;
}

const STATED = /^\s*(?:tên\s+)?đơn vị(?:\s+(?:báo cáo|nộp|lập biểu|gửi))?\s*:\s*(.+)$/iu;
const LETTERHEAD =
  /^\s*(?:đảng\s+(?:bộ|u[ỷy]|ủy)|chi\s+(?:bộ|u[ỷy]|ủy)|huyện\s+(?:ủy|uỷ)|thành\s+(?:ủy|uỷ)|thị\s+(?:ủy|uỷ)|quận\s+(?:ủy|uỷ)|tỉnh\s+(?:ủy|uỷ)|bch|ban\s+chấp\s+hành|xã|phường|thị\s+trấn)\s+\S/iu;
const WITHIN_TITLE =
  /\b(?:của|tại)\s+((?:đảng|chi|huyện|thành|thị|quận|tỉnh|xã|phường|thị trấn|bch|ban chấp hành)\s.+?)(?:\s+(?:năm|quý|6 tháng|đến)\b.*)?$/iu;
/** Names that programs and habits give to sheets and files, which say nothing of the unit. */
const MEANINGLESS =
  /\b(?:sheet|trang|bieu|bieu so|mau|phu luc|bao cao|tong hop|xep loai|danh gia|dang vien|to chuc dang|tccsd|chat luong|ket qua|nam|quy|nop|gui|lan|ban|final|moi|sua|copy|file|so lieu)\b|\b(?:19|20)\d\d\b|\d+/g;

/** The names a submission goes by, the surest first. */
export function namesOf({ file, tables, workbook }: Submission): NameCandidate[] {
  const found: NameCandidate[] = [];
  const add = (text: string, source: NameSource): void => {
    const name = readUnitName(text);
    if (name.key !== "") found.push({ name, source });
  };
  for (const line of linesAbove(tables, workbook.sheets)) {
    const stated = STATED.exec(line)?.[1];
    if (stated !== undefined) add(stated, "stated");
  }
  const letterhead = linesAbove(tables, workbook.sheets).filter((line) => LETTERHEAD.test(line));
  // The superior stands above the unit.
  for (const line of [...letterhead].reverse()) add(line, "letterhead");
  for (const { title } of tables)
    for (const line of title.split("\n")) {
      const named = WITHIN_TITLE.exec(line)?.[1];
      if (named !== undefined) add(named, "title");
    }
  for (const { name } of workbook.sheets) if (isTelling(name)) add(name, "sheet");
  const base = file.replace(/^.*[\\/]/, "").replace(/\.[^.]+$/, "");
  const words = base.replace(/[_.-]+/g, " ");
  if (isTelling(words)) add(words, "file");
  return found;
}

function linesAbove(tables: readonly TableReading[], sheets: readonly SheetData[]): string[] {
  const lines = tables.flatMap(({ title }) => title.split("\n"));
  if (lines.some((line) => line !== "")) return lines;
  return (sheets[0]?.values ?? [])
    .slice(0, 8)
    .flatMap((row) => (row ?? []).filter((value): value is string => typeof value === "string"));
}

function isTelling(text: string): boolean {
  const folded = readUnitName(text)
    .written.normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/đ/g, "d");
  return /[a-z]{2}/.test(folded.replace(MEANINGLESS, " "));
}

/** Whose a submission is: the expected unit it names, or its own name where nobody said who is expected. */
export interface Belonging {
  readonly unit: UnitName;
  /** An expected unit of nearly this name: to be asked about, never taken for it. */
  readonly suggestion: UnitName | null;
  readonly isExpected: boolean;
}

/** Names borne by so many of the submissions are the superior's. */
const SUPERIOR = 0.5;
const FEWEST_FOR_SUPERIOR = 3;

/** @param expected null where nobody said which units are expected */
export function belongingsOf(
  submissions: readonly Submission[],
  expected: readonly UnitName[] | null,
): (Belonging | null)[] {
  const candidates = submissions.map(namesOf);
  const borne = new Map<string, number>();
  for (const names of candidates)
    for (const key of new Set(names.map(({ name }) => name.key))) borne.set(key, (borne.get(key) ?? 0) + 1);
  return candidates.map((names) => {
    if (expected) {
      const known = matchIn(names, expected);
      if (known) return known;
    }
    const own = names.filter(
      ({ name }) =>
        submissions.length < FEWEST_FOR_SUPERIOR ||
        (borne.get(name.key) ?? 0) <= submissions.length * SUPERIOR,
    );
    const unit = (own[0] ?? names[0])?.name;
    return unit ? { unit, suggestion: null, isExpected: expected === null } : null;
  });
}

function matchIn(names: readonly NameCandidate[], expected: readonly UnitName[]): Belonging | null {
  for (const { name } of names) {
    const same = expected.filter((each) => likenessOf(name, each) === "same");
    if (same.length === 1 && same[0]) return { unit: same[0], suggestion: null, isExpected: true };
  }
  for (const { name, source } of names) {
    if (source !== "file" && source !== "sheet") continue;
    // "dg xl xa an binh 2024": the unit's name somewhere among other words.
    const within = expected
      .filter(({ loose }) => loose.length >= 4 && name.loose.includes(loose))
      .sort((one, other) => other.loose.length - one.loose.length);
    const [longest, next] = within;
    if (longest && (!next || next.loose.length < longest.loose.length))
      return { unit: longest, suggestion: null, isExpected: true };
  }
  for (const { name } of names) {
    const alike = expected.filter((each) => likenessOf(name, each) === "alike");
    if (alike.length === 1 && alike[0]) return { unit: name, suggestion: alike[0], isExpected: false };
  }
  return null;
}

/** The period most tables of a submission speak of; null where none says. */
export function periodOfSubmission({ tables }: Submission): Period | null {
  return commonest(tables.flatMap(({ period }) => period ?? []));
}

export function commonest(periods: readonly Period[]): Period | null {
  let best: Period | null = null;
  let most = 0;
  for (const period of periods) {
    const count = periods.filter((each) => samePeriod(each, period)).length;
    if (count > most) [best, most] = [period, count];
  }
  return best;
}
