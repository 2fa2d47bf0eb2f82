import { plainLines } from "../relations/evaluate-fast";
import { operandsOf } from "../relations/relation";
import type { Relation } from "../relations/relation";
import type { Instance, RelationSystem } from "./relation-lines";

/** Sums of fewer rows are asked row by row. */
const LONG = 1_000;

/**
 * Rows of a long sum down a column that need not be suspected: another relation that holds reads the figure and would
 * break, and no other open failure reads it. Null for any other instance, whose cells are few.
 */
export function heldRight(
  system: RelationSystem,
  instance: Instance,
  open: readonly Instance[],
): ((row: number) => boolean) | null {
  const { relation } = instance.accepted;
  const column = instance.line;
  if (relation.axis !== "rows" || operandsOf(relation).length < LONG) return null;
  const { figures } = system;
  const { top } = figures;
  const isHeld = new Uint8Array(figures.table.rows.length);
  for (const accepted of system.accepted) {
    const other = accepted.relation;
    if (other === relation || !moves(other)) continue;
    if (other.axis === "rows") {
      if (!other.lines.includes(column) || system.fails({ accepted, line: column })) continue;
      for (const { index } of operandsOf(other)) isHeld[index - top] = 1;
    } else if (other.result === column || operandsOf(other).some(({ index }) => index === column)) {
      const plain = plainLines(other, figures);
      if (plain) for (const row of other.lines) if (plain(row) === "holds") isHeld[row - top] = 1;
    }
  }
  for (const other of open)
    if (other !== instance) for (const row of rowsIn(other, column)) isHeld[row - top] = 0;
  return (row) => isHeld[row - top] === 1;
}

function moves(relation: Relation): boolean {
  return relation.kind !== "average" && operandsOf(relation).every(({ at }) => at === undefined);
}

/** The rows in which an instance reads a column, and those it may read. */
function rowsIn({ accepted: { relation }, line }: Instance, column: number): number[] {
  if (relation.axis === "columns") return [line];
  return line === column ? [relation.result, ...operandsOf(relation).map(({ index }) => index)] : [];
}
