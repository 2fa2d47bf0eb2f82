import { rowAt } from "../layout/table";
import type { AcceptedRelation, Proposal } from "./accept";
import { isFarOff } from "./accept";
import type { Figures } from "./figures";
import { evaluate, supportOf } from "./evaluate";
import { operandsOf } from "./relation";
import type { Support } from "./evaluate";
import type { Relation } from "./relation";

/** Groups of one outline that must be borne out by themselves before they speak for another. */
const FEWEST_SIBLINGS = 2;
/** Lines of all of them that hold for each that fails, those of the group in question among them. */
const HOLDS_PER_FAILURE = 1;
/** The same where all of its lines stray one way: a part of it may be missing, or its parts may be no partition. */
const HOLDS_PER_FAILURE_ONE_WAY = 3;

/**
 * Group rows of one outline are made up alike: where I, II and IV are the sums of what stands below them, III is too,
 * though slips in it leave no column that says so. A group whose every failing column is far off is made up otherwise.
 */
export function borneOutBySiblings(
  proposals: readonly Proposal[],
  accepted: readonly AcceptedRelation[],
  figures: Figures,
): AcceptedRelation[] {
  const known = new Map(
    accepted.filter(({ relation }) => relation.axis === "rows").map((each) => [each.relation.result, each]),
  );
  const families = new Map<string, Proposal[]>();
  const acrossOf = failuresAcross(accepted, figures);
  for (const proposal of proposals) {
    const family = familyOf(proposal, figures);
    if (family !== null) families.set(family, [...(families.get(family) ?? []), proposal]);
  }
  return [...families.values()].flatMap((family) => {
    const siblings = family.flatMap(({ alternatives }) => known.get(alternatives[0]?.result ?? -1) ?? []);
    if (siblings.length < FEWEST_SIBLINGS) return [];
    const crossings = siblings.reduce(
      (sum, { relation, support }) => sum + crossingsOf(relation, support, acrossOf, figures),
      0,
    );
    const holds = siblings.reduce((sum, { support }) => sum + support.holds, 0) + crossings;
    const fails = siblings.reduce((sum, { support }) => sum + support.fails, 0) - crossings;
    return family.flatMap(({ alternatives, prior }): AcceptedRelation[] => {
      const [relation] = alternatives;
      if (!relation || known.has(relation.result)) return [];
      const support = supportOf(relation, figures);
      if (support.informative === 0) return [];
      if (support.failing.every((line) => isFarOff(relation, line, figures))) return [];
      const ways = new Set(
        support.failing.map((line) => Math.sign(evaluate(relation, line, figures).residual)),
      );
      const crossed = crossingsOf(relation, support, acrossOf, figures);
      const needed = ways.size > 1 || crossed > 0 ? HOLDS_PER_FAILURE : HOLDS_PER_FAILURE_ONE_WAY;
      if (holds + support.holds + crossed < needed * (fails + support.fails - crossed)) return [];
      return [{ relation, support, prior }];
    });
  });
}

/** What the sums across columns are off by, row by row. */
function failuresAcross(
  accepted: readonly AcceptedRelation[],
  figures: Figures,
): ReadonlyMap<number, readonly number[]> {
  const rows = new Map<number, number[]>();
  for (const { relation, support } of accepted) {
    if (relation.axis !== "columns" || relation.kind !== "sum") continue;
    for (const row of support.failing)
      rows.set(row, [...(rows.get(row) ?? []), Math.abs(evaluate(relation, row, figures).residual)]);
  }
  return rows;
}

/** Failing columns of a group that are off by just as much as one of its rows is: the figure where they cross is wrong. */
function crossingsOf(
  relation: Relation,
  { failing }: Support,
  across: ReadonlyMap<number, readonly number[]>,
  figures: Figures,
): number {
  if (failing.length === 0) return 0;
  const rows = [relation.result, ...operandsOf(relation).map(({ index }) => index)];
  const off = new Set(rows.flatMap((row) => across.get(row) ?? []));
  return failing.filter((line) => off.has(Math.abs(evaluate(relation, line, figures).residual))).length;
}

/** Rows with the same kind of mark at the same depth; null where no mark tells. */
function familyOf({ alternatives }: Proposal, { table }: Figures): string | null {
  const [relation] = alternatives;
  const row = relation && relation.axis === "rows" ? rowAt(table, relation.result) : undefined;
  return row?.marker ? `${row.marker.style}:${row.depth}` : null;
}
