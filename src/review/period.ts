import { fold } from "../grid/text";
import { reportYear } from "../layout/title";

/** The time a report speaks of. */
export interface Period {
  readonly year: number;
  /** 1 to 4; null for a whole year. */
  readonly quarter: number | null;
}

const ROMAN: ReadonlyMap<string, number> = new Map([
  ["i", 1],
  ["ii", 2],
  ["iii", 3],
  ["iv", 4],
]);

/** The quarter a title names ("QUÝ III NĂM 2024", "quý 3/2024"); null for none. */
export function quarterOf(title: string): number | null {
  for (const line of title.split("\n").reverse()) {
    const found = /\bquy\s*(iv|i{1,3}|[1-4])(?=[\s/,.-]|$)/.exec(fold(line))?.[1];
    if (found !== undefined) return ROMAN.get(found) ?? Number(found);
  }
  return null;
}

/** @returns null where the title names no year */
export function periodOf(title: string): Period | null {
  const year = reportYear(title);
  return year === null ? null : { year, quarter: quarterOf(title) };
}

/** "2024", "2024-Q3". */
export function readPeriod(text: string): Period | null {
  const found = /^\s*(\d{4})(?:\s*[-/ ]?\s*q([1-4]))?\s*$/i.exec(text);
  if (!found) return null;
  return { year: Number(found[1]), quarter: found[2] === undefined ? null : Number(found[2]) };
}

export function samePeriod(one: Period, other: Period): boolean {
  return one.year === other.year && one.quarter === other.quarter;
}
