import { fold } from "../grid/text";

/** The part of a year that a figure speaks of; null for the whole year, or where nothing is said. */
export type YearPart =
  | { readonly kind: "quarter" | "month"; readonly number: number }
  /** From the beginning of the year: "6 tháng đầu năm", "9 tháng". */
  | { readonly kind: "months"; readonly number: number };

export interface SaidPeriod {
  readonly year: number | null;
  readonly part: YearPart | null;
}

const NOTHING_SAID: SaidPeriod = { year: null, part: null };
const ROMAN_QUARTERS: readonly string[] = ["i", "ii", "iii", "iv"];

/**
 * The period that the words of a line speak of, the narrowest text first: "Năm 2024", "Quý I/2025", "6 tháng đầu năm
 * 2025". A span of years ("2020 - 2025") and a date ("31/12/2024") are no period of a figure.
 * @param path from the widest text to the narrowest
 */
export function saidPeriod(path: readonly string[]): SaidPeriod {
  let { year, part } = NOTHING_SAID;
  for (let at = path.length - 1; at >= 0; at -= 1) {
    const words = fold(path[at] ?? "");
    year ??= yearIn(words);
    part ??= partIn(words);
  }
  return { year, part };
}

function yearIn(words: string): number | null {
  if (/\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/.test(words)) return null;
  const found = [...words.matchAll(/(?:^|[^\d.,])(19[89]\d|20\d\d)(?![\d.,]*\d)/g)].map((match) =>
    Number(match[1]),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

function partIn(words: string): YearPart | null {
  const quarter = /\bquy (iv|i{1,3}|[1-4])\b/.exec(words)?.[1];
  if (quarter !== undefined) {
    const roman = ROMAN_QUARTERS.indexOf(quarter);
    return { kind: "quarter", number: roman >= 0 ? roman + 1 : Number(quarter) };
  }
  const months = /\b([2-9]|1[01]) thang\b/.exec(words)?.[1];
  if (months !== undefined) return { kind: "months", number: Number(months) };
  const month = /\bthang (\d{1,2})\b/.exec(words)?.[1];
  return month !== undefined && Number(month) >= 1 && Number(month) <= 12
    ? { kind: "month", number: Number(month) }
    : null;
}
