import { rowAt } from "../layout/table";
import type { Figures } from "../relations/figures";
import type { AcceptedRelation, Proposal } from "../relations/proposal";
import { accept } from "./ledger";

/** Groups of one outline that must be borne out by themselves before they speak for another. */
const FEWEST_SIBLINGS = 2;

/**
 * Group rows of one outline are made up alike: where I, II and IV are the sums of what stands below them, III is meant to
 * be one too, and is weighed as if its words said so.
 */
export function borneOutBySiblings(
  proposals: readonly Proposal[],
  accepted: readonly AcceptedRelation[],
  figures: Figures,
): AcceptedRelation[] {
  const known = new Set(
    accepted.filter(({ relation }) => relation.axis === "rows").map(({ relation }) => relation.result),
  );
  const families = new Map<string, Proposal[]>();
  for (const proposal of proposals) {
    const family = familyOf(proposal, figures);
    if (family !== null) families.set(family, [...(families.get(family) ?? []), proposal]);
  }
  const isKnown = ({ alternatives }: Proposal): boolean => known.has(alternatives[0]?.result ?? -1);
  return [...families.values()].flatMap((family) =>
    family.filter(isKnown).length < FEWEST_SIBLINGS
      ? []
      : family
          .filter((proposal) => !isKnown(proposal))
          .flatMap((proposal) => accept({ ...proposal, prior: "strong" }, figures) ?? []),
  );
}

/** Rows with the same kind of mark at the same depth; null where no mark tells. */
function familyOf({ alternatives }: Proposal, { table }: Figures): string | null {
  const [relation] = alternatives;
  const row = relation && relation.axis === "rows" ? rowAt(table, relation.result) : undefined;
  return row?.marker ? `${row.marker.style}:${row.depth}` : null;
}
