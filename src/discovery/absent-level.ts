import { isRanked, rankedOf } from "../formats/concepts";
import { columnAt, rowAt } from "../layout/table";
import { evaluate } from "../relations/evaluate";
import type { Support } from "../relations/evaluate";
import type { Figures } from "../relations/figures";
import { operandsOf } from "../relations/relation";
import type { Relation } from "../relations/relation";

/** Lines that must all fall short before a level is believed to have no place in the form. */
const FEWEST = 2;

/**
 * True where the levels that a table holds, one at least of the four having no place in it, add up to less than their
 * whole on most lines and to more on none: the form left a level out, and no figure is wrong. `missing-level` asks about
 * it once; line by line every unit would be accused of it.
 */
export function lacksLevel(
  relation: Relation,
  { holds, fails, failing }: Support,
  figures: Figures,
): boolean {
  if (relation.kind !== "sum" || relation.purpose !== "levels" || fails < FEWEST || holds >= fails)
    return false;
  const at = relation.axis === "columns" ? columnAt : rowAt;
  const present = new Set(operandsOf(relation).map(({ index }) => at(figures.table, index)?.concept ?? null));
  const levels = [...present].filter((concept) => isRanked(concept, "level"));
  if (levels.length === 0 || rankedOf("level").every((level) => present.has(level))) return false;
  return failing.every((line) => evaluate(relation, line, figures).residual > 0);
}
