import { parseRange, rangeContains } from "../grid/address";
import { fold } from "../grid/text";
import type { ToldFinding } from "./desk";
import type { ReviewedFile } from "./reception";
import { roundRules } from "./finding";

/** What became of a finding once a newer file of the unit is in. */
export type Mending = "mended" | "still" | "new" | "uncheckable";

export interface MendedFinding {
  readonly mending: Mending;
  /** As it was told then; null for a new one. */
  readonly before: ToldFinding | null;
  /** As it stands now; null where it is gone. */
  readonly now: ToldFinding | null;
}

/**
 * Holds what was told to a unit against what its newer files show: what was mended, what still stands, what is new, and
 * what can no longer be checked because the newer file has no such place any more, or nothing is compared there.
 * Source of the four words: the compare() of R's package validate.
 * @param files the unit's newer files
 */
export function compareRounds(
  before: readonly ToldFinding[],
  now: readonly ToldFinding[],
  files: readonly ReviewedFile[],
): MendedFinding[] {
  const left = new Set(now);
  const matches = new Map<ToldFinding, ToldFinding>();
  // A place is found again by its words and its sheet; then by its words alone, since sheets are renamed; then by its cell.
  for (const keyOf of [wordsOnSheet, wordsAlone, cellOnSheet])
    for (const told of before) {
      if (matches.has(told)) continue;
      const key = keyOf(told);
      const same = key === null ? undefined : [...left].find((each) => keyOf(each) === key);
      if (!same) continue;
      matches.set(told, same);
      left.delete(same);
    }
  const found = before.map((told): MendedFinding => {
    const same = matches.get(told);
    if (same) return { mending: "still", before: told, now: same };
    return { mending: isCheckable(told, files) ? "mended" : "uncheckable", before: told, now: null };
  });
  return [...found, ...[...left].map((each): MendedFinding => ({ mending: "new", before: null, now: each }))];
}

const hasWords = ({ row, column }: ToldFinding): boolean => row !== "" || column !== "";

function wordsOnSheet(told: ToldFinding): string | null {
  const words = wordsAlone(told);
  return words === null ? null : `${fold(told.sheet ?? "")}\n${words}`;
}

function wordsAlone(told: ToldFinding): string | null {
  return hasWords(told) ? [told.rule, fold(told.row), fold(told.column)].join("\n") : null;
}

function cellOnSheet({ rule, sheet, cell, ...told }: ToldFinding): string | null {
  return hasWords({ rule, sheet, cell, ...told }) ? null : [rule, fold(sheet ?? ""), cell ?? ""].join("\n");
}

function isCheckable(told: ToldFinding, files: readonly ReviewedFile[]): boolean {
  const read = files.filter(({ failure }) => failure === null);
  if (read.length === 0) return false;
  if (told.sheet === null) return true;
  const tables = read.flatMap(({ tables: own, report }) => own.map((table) => ({ table, report })));
  if (!hasWords(told)) return tables.some(({ table }) => fold(table.sheet) === fold(told.sheet ?? ""));
  return tables.some(({ table, report }) => {
    const row = table.rows.find(({ label }) => fold(label) === fold(told.row));
    const column = table.columns.find(({ words }) => fold(words) === fold(told.column));
    if ((told.row !== "" && !row) || (told.column !== "" && !column)) return false;
    // What ties files is compared whatever the sheet's own arithmetic reaches.
    if (!row || !column || roundRules.some((rule) => rule === told.rule)) return true;
    const sheet = report.sheets.find(({ name }) => name === table.sheet);
    const untouched = (sheet?.checked.coverage ?? []).flatMap(({ ranges }) => ranges);
    return !untouched.some((text) => {
      const range = parseRange(text);
      return range !== null && rangeContains(range, row.index, column.index);
    });
  });
}
