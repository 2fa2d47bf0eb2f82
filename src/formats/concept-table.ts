import * as z from "../zod";

/**
 * Concepts whose figures are shares of one base in one form, or whose counts stand beside one another; `state` are those
 * that everyone is in: present, due for review, rated.
 */
export type Family = "level" | "band" | "movement" | "state" | "attribute";

/**
 * How a concept's figures are meant, before a header says "%": `count` of people, organisations or other things one by
 * one; `figure` in whatever unit its line has; `difference` and `change` (in per cent) of two figures; `ratio`, one as
 * a percentage of another; `score`.
 */
export type Kind = "count" | "figure" | "percentage" | "difference" | "ratio" | "change" | "score";

/**
 * What is known of a concept. Everything that is asked of a concept anywhere in the engine is told here, and every fact
 * changes what is found or filled (test/formats/concept-facts.test.ts takes them away one by one).
 */
export interface ConceptFacts<Name extends string = string> {
  /** What has none holds words, never figures: what a line is called, how it was judged. */
  kind?: Kind;
  /** The words themselves say that people or organisations are counted; "Tổng số" may be one of anything. */
  ofPeople?: true;
  /** Its figures may be negative. An index is none of these: 95 says five less. */
  signed?: true;
  /** A total row has nothing to add up in its column, though its figures are no percentages. */
  notAddedDown?: true;
  /** Beside others of its kind it is their total, their mean or their limit, never one of the parts. */
  notAddedAcross?: true;
  family?: Family;
  /** 1 is best. Those of a family that have a rank share out the whole; those without stand beside them. */
  rank?: number;
  /** What it is a part of, and therefore at most: the likeliest first. */
  partOf?: readonly Name[];
  /** The parts that make it up, with whichever of them a form has. */
  madeOf?: readonly Name[];
  /** What shares are taken of and levels add up to: 1 is asked first. */
  whole?: number;
  /** What is to be reached. */
  goal?: true;
  /** Typed from outside the table: nothing in a form computes it. */
  given?: true;
  /** Computed by comparing what was done with a goal, or with the period before. */
  comparedWith?: "goal" | "previous";
  /** It is what was done where a goal, or the period before, is compared with: 1 is asked first. */
  againstGoal?: number;
  againstPrevious?: number;
}

const OF_RATED = ["rated", "total"] as const;
const STATES = ["rated", "notRated", "exempt"] as const;

const level = { kind: "count", ofPeople: true, family: "level", partOf: OF_RATED } as const;
const band = { kind: "count", family: "band", partOf: OF_RATED } as const;
const movement = { kind: "count", ofPeople: true, family: "movement", partOf: ["total", "rated"] } as const;
/** One person can carry several, so their counts never add up to a whole. */
const attribute = {
  kind: "count",
  ofPeople: true,
  family: "attribute",
  partOf: ["admitted", "total"],
} as const;

const table = {
  ordinal: {},
  /** Mã vùng, số hiệu: digits that name something and count nothing. */
  code: {},
  name: {},
  unitOfMeasure: {},
  note: {},
  total: { kind: "count", family: "state", whole: 2, madeOf: STATES, againstGoal: 7, againstPrevious: 2 },
  rated: {
    kind: "count",
    ofPeople: true,
    family: "state",
    partOf: ["total"],
    whole: 1,
    againstGoal: 6,
    againstPrevious: 4,
  },
  notRated: { kind: "count", ofPeople: true, partOf: ["total"] },
  exempt: { kind: "count", ofPeople: true, partOf: ["total"] },
  /** Phải kiểm điểm: not the same set as those rated (HD 21-HD/BTCTW: under six months, reviewed but not rated). */
  reviewDue: {
    kind: "count",
    ofPeople: true,
    family: "state",
    partOf: ["total"],
    whole: 3,
    madeOf: STATES,
  },
  "level.excellent": { ...level, rank: 1, againstGoal: 5 },
  "level.good": { ...level, rank: 2 },
  "level.complete": { ...level, rank: 3 },
  "level.failed": { ...level, rank: 4 },
  /** TSVM tiêu biểu, an award: inside level.excellent, never added to it. */
  "level.exemplary": { ...level, partOf: ["level.excellent", ...OF_RATED] },
  /** Tốt, khá, trung bình, kém: the quality of a cell's meetings. */
  "band.good": { ...band, rank: 1 },
  "band.fair": { ...band, rank: 2 },
  "band.average": { ...band, rank: 3 },
  "band.poor": { ...band, rank: 4 },
  goodOrBetter: { ...level, madeOf: ["level.excellent", "level.good"], againstGoal: 3, againstPrevious: 5 },
  raised: { ...movement, rank: 1 },
  kept: { ...movement, rank: 2 },
  lowered: { ...movement, rank: 3 },
  percent: { kind: "percentage" },
  target: { kind: "figure", goal: true, given: true },
  quota: { kind: "count", goal: true, given: true },
  plan: { kind: "figure", goal: true, given: true },
  actual: { kind: "figure", againstGoal: 1, againstPrevious: 1 },
  previous: { kind: "figure", given: true },
  /** Actual minus target; in điểm phần trăm when both are percentages. */
  gap: { kind: "difference", signed: true, comparedWith: "goal" },
  /** What is still missing, and nothing where the goal is passed: such figures do not add up. */
  remaining: { kind: "difference", signed: true, notAddedDown: true, comparedWith: "goal" },
  reachedPercent: { kind: "ratio", comparedWith: "goal" },
  exceededPercent: { kind: "change", signed: true, comparedWith: "goal" },
  change: { kind: "difference", signed: true, comparedWith: "previous" },
  changePercent: { kind: "change", signed: true, comparedWith: "previous" },
  /** This period as a percentage of the last one: 106 of 187 is 56,68, where the change is −43,32 %. */
  index: { kind: "ratio", comparedWith: "previous" },
  status: {},
  admitted: { kind: "count", ofPeople: true, whole: 4, againstGoal: 2, againstPrevious: 3 },
  score: { kind: "score", notAddedAcross: true, againstGoal: 4 },
  scorePart: { kind: "score" },
  scoreMaximum: { kind: "score", notAddedAcross: true, given: true },
  average: { kind: "score", notAddedDown: true, notAddedAcross: true },
  class: {},
  female: attribute,
  ethnic: attribute,
  religious: attribute,
  youth: attribute,
  probationary: attribute,
} as const satisfies Record<string, ConceptFacts>;

/**
 * What a column (or a row, in forms that stand the other way) can mean. The header recogniser gives these, the formats,
 * the rules and the filled columns speak in them.
 */
export type Concept = keyof typeof table;
export const concepts = Object.keys(table) as [Concept, ...Concept[]];
export const conceptSchema = z.enum(concepts);

/** Held as a plain object, so that a test can take one fact away at a time. */
export const conceptTable: Record<Concept, ConceptFacts<Concept>> = { ...table };
