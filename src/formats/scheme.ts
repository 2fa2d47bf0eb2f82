import { bilingualSchema, overlappingPeriods, periodSchema, ratedKinds } from "./period";
import * as z from "../zod";

/** Best first. "exemplary" is TSVM tiêu biểu, a part of "excellent" before 2018. */
export const levelIds = ["excellent", "exemplary", "good", "complete", "failed"] as const;
export type LevelId = (typeof levelIds)[number];

export const levelSchema = z.strictObject({
  id: z.enum(levelIds),
  /** 1 is best; a sub-level carries the rank of the level it is part of. */
  rank: z.int().check(z.minimum(1), z.maximum(4)),
  /** The standard name, the only form the product writes. */
  name: z.string().check(z.minLength(1)),
  abbreviation: z.nullable(z.string()),
  english: z.string().check(z.minLength(1)),
  /** Other forms met in sheets, compared without marks, case and punctuation. */
  variants: z.array(z.string().check(z.minLength(1))),
  /** The level this one is counted inside; null for a level that shares out everyone rated. */
  partOf: z.nullable(z.enum(levelIds)),
});

export const schemeSchema = z
  .strictObject({
    id: z.string().check(z.minLength(1)),
    kind: z.enum(ratedKinds),
    period: periodSchema,
    levels: z.array(levelSchema).check(z.minLength(4)),
    /** Regulation and guidance, by number and date. */
    source: bilingualSchema,
    /** False where the level names of this period were not read in the guidance itself. */
    confirmed: z.boolean(),
    /** True where the level follows from a score out of 100. */
    scored: z.boolean(),
  })
  .check(
    z.refine(
      ({ levels }) => {
        const whole = levels.filter((level) => level.partOf === null);
        return whole.length === 4 && whole.every((level, index) => level.rank === index + 1);
      },
      { error: "the four levels stand in rank order, without those that are part of another" },
    ),
  );

export type Level = z.infer<typeof levelSchema>;
export type RatingScheme = z.infer<typeof schemeSchema>;

export const schemesSchema = z
  .array(schemeSchema)
  .check(
    z.refine(
      (schemes) =>
        ratedKinds.every(
          (kind) =>
            !overlappingPeriods(
              schemes.filter((scheme) => scheme.kind === kind).map((scheme) => scheme.period),
            ),
        ),
      "two schemes of one kind claim the same year",
    ),
  );
