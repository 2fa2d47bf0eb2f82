import { factsOf } from "../formats/concepts";
import type { Concept } from "../formats/concepts";
import { fold } from "../grid/text";
import type { TableReading } from "./reading";
import { wholeFigures } from "./reading";

/** The levels that share out those who were rated, best first. */
export const levelConcepts = [
  "level.excellent",
  "level.good",
  "level.complete",
  "level.failed",
] as const satisfies readonly Concept[];

/** What became of a level against the period before, best first. */
export const movementConcepts = ["raised", "kept", "lowered"] as const satisfies readonly Concept[];

/** Counts of one unit's whole table, in the order of `levelConcepts` or `movementConcepts`; null where it has no column. */
export interface UnitShares {
  readonly file: string;
  readonly sheet: string;
  readonly kind: "levels" | "movement";
  /** Whom the counts are of, as the table's title says. */
  readonly of: "member" | "organisation";
  readonly counts: readonly (number | null)[];
}

/** The level counts and the movements that a submission's tables state in their own total, one of each kind a table. */
export function sharesOf(tables: readonly TableReading[]): UnitShares[] {
  return tables.flatMap((table) => [
    ...sharesIn(table, "levels", levelConcepts),
    ...sharesIn(table, "movement", movementConcepts),
  ]);
}

function sharesIn(table: TableReading, kind: UnitShares["kind"], concepts: readonly Concept[]): UnitShares[] {
  const whole = wholeFigures(table);
  const counts = concepts.map((concept) => {
    // Of several columns of a level (this year, the year before) the first is this report's.
    const column = table.columns.find((each) => each.concept === concept && whole.has(each.key));
    return column ? (whole.get(column.key)?.value ?? null) : null;
  });
  const known = counts.filter((count) => count !== null);
  // A share needs something to be a share of, and a count is never negative.
  if (known.length < 2 || known.some((count) => count < 0) || known.every((count) => count === 0)) return [];
  return [{ file: table.file, sheet: table.sheet, kind, of: ratedIn(table), counts }];
}

function ratedIn({ title, columns }: TableReading): UnitShares["of"] {
  const words = fold(`${title} ${columns.map((column) => column.words).join(" ")}`);
  const ofPeople = columns.some(({ concept }) => factsOf(concept).ofPeople === true);
  return ofPeople && /dang vien/.test(words) && !/xep loai (chat luong )?(to chuc|chi bo|dang bo)/.test(words)
    ? "member"
    : "organisation";
}
