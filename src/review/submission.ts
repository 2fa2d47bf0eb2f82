import type { WorkbookReport } from "../check/check";
import type { CarriedReport } from "../report";
import type { Period } from "./period";
import { samePeriod } from "./period";
import type { TableReading } from "./reading";
import { likenessOf, readUnitName, wordsOf } from "./unit-name";
import type { UnitName } from "./unit-name";

/** A text of a sheet's first rows: letterheads and titles stand there. */
export interface OpeningText {
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
  readonly text: string;
}

/** A finding that the clerk chose to ignore, as it is kept with the file. */
export interface IgnoredFinding {
  readonly rule: string;
  /** "" where it holds for every sheet. */
  readonly sheet: string;
  /** A1 address; null where it holds for a sheet or for the rule. */
  readonly cell: string | null;
  readonly reason: string;
  /** "2026-12-01". */
  readonly day: string;
}

/** A file as it came in, read and checked. Plain data: what is compared of it, not the workbook. */
export interface Submission {
  readonly file: string;
  /** A fingerprint of the file's bytes; null where the front gave none. */
  readonly hash: string | null;
  /** Why nothing could be read of it; everything else is then empty. */
  readonly failure: { readonly code: string; readonly message: string } | null;
  /** What came with it and was not followed; absent for nothing. */
  readonly carried?: CarriedReport;
  /** Names of its sheets, in order. */
  readonly sheets: readonly string[];
  /** Texts of the first rows of its visible sheets. */
  readonly openings: readonly OpeningText[];
  readonly report: WorkbookReport;
  /** What the clerk ignored, with the reasons; empty where the front reads none. */
  readonly ignored: readonly IgnoredFinding[];
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
export function namesOf(submission: Submission): NameCandidate[] {
  const { file, sheets, tables } = submission;
  const found: NameCandidate[] = [];
  const add = (text: string, source: NameSource): void => {
    const name = readUnitName(text);
    if (name.key !== "") found.push({ name, source });
  };
  const lines = linesAbove(submission);
  for (const line of lines) {
    const stated = STATED.exec(line)?.[1];
    if (stated !== undefined) add(stated, "stated");
  }
  const letterhead = lines.filter((line) => LETTERHEAD.test(line));
  // The superior stands above the unit.
  for (const line of [...letterhead].reverse()) add(line, "letterhead");
  for (const { title } of tables)
    for (const line of title.split("\n")) {
      const named = WITHIN_TITLE.exec(line)?.[1];
      if (named !== undefined) add(named, "title");
    }
  for (const name of sheets) if (isTelling(name)) add(name, "sheet");
  const base = file.replace(/^.*[\\/]/, "").replace(/\.[^.]+$/, "");
  const words = base.replace(/[_.-]+/g, " ");
  if (isTelling(words)) add(words, "file");
  return found;
}

/** What stands above the tables; on sheets without any, as covers are, what stands in the first rows. */
function linesAbove({ tables, openings }: Submission): string[] {
  const withTables = new Set(tables.map(({ sheet }) => sheet));
  const covers = openings.filter(({ sheet }) => !withTables.has(sheet)).map(({ text }) => text);
  const titles = tables.flatMap(({ title }) => title.split("\n")).filter((line) => line !== "");
  return [...covers, ...titles];
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
  const surer = names.filter(({ source }) => source !== "file" && source !== "sheet");
  for (const { name, source } of names) {
    if (source !== "file" && source !== "sheet") continue;
    // "dg xl xa an binh 2024": the unit's name somewhere among other words.
    const within = expected
      .filter((each) => each.loose.length >= 4 && isNamedWithin(each, name))
      // "Thủy Triều Bắc", as the sheet itself says, is not "Thủy Triều".
      .filter(({ loose }) => !surer.some((own) => own.name.loose !== loose && own.name.loose.includes(loose)))
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

/** Words that make another name of the name before them: "An Bình Bắc", "Sao Đỏ 2". */
const QUALIFIER = /^(bac|dong|tay|thuong|ha|trung|ngoai|trong|[a-d]|i{1,3}|[1-9]\d?)$/;

/** Whether a text of several words, such as a file's name, names a unit: all its words in a row, and no longer name. */
function isNamedWithin(unit: UnitName, text: UnitName): boolean {
  const words = wordsOf(text.written);
  const own = unit.words;
  for (let from = 0; from + own.length <= words.length; from += 1) {
    if (!own.every((word, at) => words[from + at] === word)) continue;
    const [next = "", after = ""] = words.slice(from + own.length);
    // "nam" is both South and year.
    const isLonger = QUALIFIER.test(next) || (next === "nam" && !/^\d{4}$/.test(after));
    if (!isLonger) return true;
  }
  // Typed without blanks: "anbinh2024". A number goes on in the digit after it.
  const at = text.loose.indexOf(unit.loose);
  const isSpaced = words.some((word) => word === own[0]);
  return !isSpaced && at >= 0 && !/^\d\d/.test(text.loose.slice(at + unit.loose.length - 1));
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
