import type { Row } from "../table";
import type { Arithmetic } from "./arithmetic";
import type { Group } from "./by-figures";
import { choiceBits, exceptionBits, LEAST_WORTH } from "./price";

/** The lines under a heading without figures, by places among the items. */
interface Section {
  /** The heading's sheet row. */
  heading: number;
  /** The heading is "Trong đó": its lines may be some of the parts only. */
  isSubset: boolean;
  lines: number[];
  /** The nearest item above it that is under no heading. */
  above: number;
}

export interface HeadedGroup extends Group {
  heading: number;
}

/** "Trong đó" leaves open whether all parts follow or some: one bit. */
const ALL_OR_SOME = 1;

/**
 * Wholes that are broken down several times, under headings without figures: by age, by education … A whole's sections
 * are tried together, since a form that breaks it down once completely does so each time.
 * @param rows all rows of the table @param items the item at each row, −1 where it is none
 */
export function groupsByHeadings(
  rows: readonly Row[],
  items: readonly number[],
  arithmetic: Arithmetic,
  totals: readonly number[],
): HeadedGroup[] {
  const sections = sectionsIn(rows, items);
  return [
    ...best(
      sections.filter(({ isSubset }) => !isSubset),
      totals,
      arithmetic,
    ),
    ...exhaustive(
      sections.filter(({ isSubset }) => isSubset),
      arithmetic,
    ),
  ];
}

function sectionsIn(rows: readonly Row[], items: readonly number[]): Section[] {
  const sections: Section[] = [];
  let open: Section | null = null;
  let above = -1;
  rows.forEach((row, at) => {
    if (row.role === "group") {
      open = {
        heading: row.index,
        isSubset: row.subset,
        lines: [],
        above: row.subset ? (items[rowBefore(rows, row)] ?? -1) : above,
      };
      sections.push(open);
      return;
    }
    const item = items[at] ?? -1;
    if (item < 0) {
      if (row.role === "blank" && open?.isSubset) open = null;
      return;
    }
    if (row.role === "total" || (open?.isSubset && !row.subset)) open = null;
    if (open) {
      if (row.subset === open.isSubset) open.lines.push(item);
    } else if (!row.subset) above = item;
  });
  return sections.filter(({ lines }) => lines.length >= 2);
}

/** The place of the row a "Trong đó" refers to. */
function rowBefore(rows: readonly Row[], { parent }: Row): number {
  return parent === null ? -1 : parent - (rows[0]?.index ?? 0);
}

/** The whole whose breakdowns the sections are, with what they are worth together. */
function best(
  sections: readonly Section[],
  totals: readonly number[],
  arithmetic: Arithmetic,
): HeadedGroup[] {
  if (sections.length === 0) return [];
  const wholes = [...new Set([...sections.map(({ above }) => above), ...totals])].filter((item) => item >= 0);
  const exception = choiceBits(sections.length);
  let found: HeadedGroup[] = [];
  let most = LEAST_WORTH + choiceBits(wholes.length);
  for (const whole of wholes) {
    const groups: HeadedGroup[] = [];
    let worth = 0;
    let held = 0;
    for (const { heading, lines } of sections) {
      if (lines.includes(whole)) continue;
      const trial = arithmetic.try(whole, lines);
      const own = trial.bits - exceptionBits(trial.holding.length, trial.failing.length);
      if (own > 0 && trial.holding.length >= trial.failing.length) {
        held += 1;
        groups.push({ heading, result: whole, parts: lines, trial, worth: own });
      }
      worth += Math.max(own, -exception);
    }
    if (worth < most || held * 2 <= sections.length) continue;
    most = worth;
    found = groups;
  }
  return found;
}

/**
 * Lists under "Trong đó" that turn out to name all parts. A column whose parts come to more than their whole is wrong
 * whichever way the words are meant, so that it does not speak against all parts being named.
 */
function exhaustive(sections: readonly Section[], arithmetic: Arithmetic): HeadedGroup[] {
  const groups: HeadedGroup[] = [];
  let worth = -ALL_OR_SOME;
  for (const { heading, lines, above } of sections) {
    if (above < 0) continue;
    const trial = arithmetic.try(above, lines);
    const short = trial.failing.filter((at) => !exceeds(arithmetic, at, above, lines));
    const own = trial.bits - exceptionBits(trial.holding.length, short.length);
    if (own > 0) groups.push({ heading, result: above, parts: lines, trial, worth: own });
    worth += short.length > 0 && own <= 0 ? -trial.bits - choiceBits(sections.length) : own;
  }
  return worth >= LEAST_WORTH ? groups : [];
}

function exceeds({ columns }: Arithmetic, at: number, whole: number, parts: readonly number[]): boolean {
  const values = columns[at]?.values;
  const sum = parts.reduce(
    (total, part) => total + (Number.isNaN(values?.[part]) ? 0 : (values?.[part] ?? 0)),
    0,
  );
  return sum > (values?.[whole] ?? NaN);
}
