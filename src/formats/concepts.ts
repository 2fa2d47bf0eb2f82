import * as z from "../zod";

/**
 * What a column (or a row, in forms that stand the other way) can mean. The header recogniser gives these,
 * the formats, the rules and the filled columns speak in them.
 */
export const concepts = [
  "ordinal",
  /** Mã vùng, số hiệu: digits that name something and count nothing. */
  "code",
  "name",
  "unitOfMeasure",
  "note",
  "total",
  "rated",
  "notRated",
  "exempt",
  /** Phải kiểm điểm: not the same set as those rated (HD 21-HD/BTCTW: under six months, reviewed but not rated). */
  "reviewDue",
  "level.excellent",
  "level.good",
  "level.complete",
  "level.failed",
  /** TSVM tiêu biểu: part of level.excellent, never added to it. */
  "level.exemplary",
  /** Tốt, khá, trung bình, kém: the quality of a cell's meetings. */
  "band.good",
  "band.fair",
  "band.average",
  "band.poor",
  "goodOrBetter",
  "raised",
  "kept",
  "lowered",
  "percent",
  "target",
  "quota",
  "plan",
  "actual",
  "previous",
  /** Actual minus target; in điểm phần trăm when both are percentages. */
  "gap",
  "remaining",
  "reachedPercent",
  "exceededPercent",
  "change",
  "changePercent",
  /** This period as a percentage of the last one: 106 of 187 is 56,68, where the change is −43,32 %. */
  "index",
  "status",
  "admitted",
  "score",
  "scorePart",
  "scoreMaximum",
  "average",
  "class",
  "female",
  "ethnic",
  "religious",
  "youth",
  "probationary",
] as const;

export type Concept = (typeof concepts)[number];
export const conceptSchema = z.enum(concepts);

/** The four levels that share out everyone rated, best first. */
export const ratingLevels = ["level.excellent", "level.good", "level.complete", "level.failed"] as const;

/** Attributes one person can carry together, so their counts never add up to a whole. */
export const overlappingAttributes = ["female", "ethnic", "religious", "youth", "probationary"] as const;

/** Figures computed by comparing with a target or with last year; never themselves counts to compare or share out. */
export const comparisons: ReadonlySet<string> = new Set<Concept>([
  "gap",
  "remaining",
  "reachedPercent",
  "exceededPercent",
  "change",
  "changePercent",
  "index",
  "status",
]);
