import { concepts, conceptTable, type Concept, type ConceptFacts, type Family } from "./concept-table";

export { concepts, conceptSchema } from "./concept-table";
export type { Concept, ConceptFacts, Family, Kind } from "./concept-table";

const NOTHING: Partial<ConceptFacts<Concept>> = {};

/** What is known of a concept; nothing of a line that has none. */
export function factsOf(concept: Concept | null): Partial<ConceptFacts<Concept>> {
  return concept === null ? NOTHING : conceptTable[concept];
}

/** The concepts a fact holds of, in the order of the table. */
export function conceptsWhere(holds: (facts: ConceptFacts<Concept>) => boolean): Concept[] {
  return concepts.filter((concept) => holds(conceptTable[concept]));
}

/** The members of a family that share out a whole, best first. */
export function rankedOf(family: Family): Concept[] {
  return conceptsWhere((facts) => facts.family === family && facts.rank !== undefined).sort(
    (one, other) => (conceptTable[one].rank ?? 0) - (conceptTable[other].rank ?? 0),
  );
}

/** Whether a concept is one of those that share out a whole: a level, a band, a movement. */
export function isRanked(concept: Concept | null, family: Family): boolean {
  const facts = factsOf(concept);
  return facts.family === family && facts.rank !== undefined;
}

/** What was done, the likeliest first: what a goal, or the period before, is compared with. */
export function measuredAgainst(side: "goal" | "previous"): Concept[] {
  const order = (concept: Concept): number =>
    conceptTable[concept][side === "goal" ? "againstGoal" : "againstPrevious"] ?? Infinity;
  return concepts
    .filter((concept) => order(concept) < Infinity)
    .sort((one, other) => order(one) - order(other));
}

/** Levels, bands and movements: the shares of each are taken of one base in one form. */
export function isShared(concept: Concept | null): boolean {
  const { family } = factsOf(concept);
  return family === "level" || family === "band" || family === "movement";
}

/** A part of people or organisations in another column's number: as a percentage it is a share, 0–100. */
export function isPart(concept: Concept | null): boolean {
  return factsOf(concept).partOf !== undefined;
}

export function isPartOf(part: Concept | null, whole: Concept | null): boolean {
  return whole !== null && (factsOf(part).partOf?.includes(whole) ?? false);
}

/** Figures computed by comparing with a goal or with the period before; never themselves counts to compare or share out. */
export function isComparison(concept: Concept | null): boolean {
  return factsOf(concept).comparedWith !== undefined;
}

export function isGoal(concept: Concept | null): boolean {
  return factsOf(concept).goal === true;
}

export function isSigned(concept: Concept | null): boolean {
  return factsOf(concept).signed === true;
}

/** Whether a total row adds up the figures of a concept. */
export function addsDown(concept: Concept | null): boolean {
  const { kind, notAddedDown } = factsOf(concept);
  return notAddedDown !== true && kind !== "ratio" && kind !== "change";
}

/** The scores of a concept can be parts of a total score, or be averaged. */
export function addsAcross(concept: Concept | null): boolean {
  return !isWords(concept) && factsOf(concept).notAddedAcross !== true;
}

/** A total or mean of scores, which a class is read from. */
export function isResultOfScores(concept: Concept | null): boolean {
  const { kind, notAddedAcross, given } = factsOf(concept);
  return kind === "score" && notAddedAcross === true && given !== true;
}

/** A place where words stand and no figure: what a line is called, how it was judged. */
export function isWords(concept: Concept | null): boolean {
  return concept !== null && factsOf(concept).kind === undefined;
}
