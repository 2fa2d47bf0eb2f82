import { conceptSchema } from "./concepts";
import { formatIds, relationKinds } from "./ids";
import { bilingualSchema } from "./period";
import * as z from "../zod";

export { formatIds } from "./ids";
export type { FormatId } from "./ids";

/**
 * One way a format shows itself. Every group of `columns` must be met by at least one of its concepts. Where `title`
 * is not empty the title must hold one of its phrases, and none of `notTitle`. Phrases are folded: no marks, no case.
 */
const signatureSchema = z.strictObject({
  columns: z.array(z.array(conceptSchema).check(z.minLength(1))).check(z.minLength(1)),
  title: z.array(z.string().check(z.regex(/^[a-z0-9 ]+$/))),
  notTitle: z.array(z.string().check(z.regex(/^[a-z0-9 ]+$/))),
});

const factSchema = z.discriminatedUnion("kind", [
  /** The parts share out the whole: absent parts count as zero or stand in a "missing level" question. */
  z.strictObject({
    kind: z.literal("partition"),
    whole: conceptSchema,
    parts: z.array(conceptSchema).check(z.minLength(2)),
  }),
  /** "Trong đó": at most the whole, never added to its sisters. */
  z.strictObject({ kind: z.literal("subset"), part: conceptSchema, whole: conceptSchema }),
  /** Each at most the whole, and one person may be in several. */
  z.strictObject({
    kind: z.literal("overlap"),
    parts: z.array(conceptSchema).check(z.minLength(2)),
    whole: conceptSchema,
  }),
  /** A column computed from two others, with the operand order of the report's relations. */
  z.strictObject({
    kind: z.literal("computed"),
    result: conceptSchema,
    relation: z.enum(relationKinds),
    first: conceptSchema,
    second: conceptSchema,
  }),
]);

/**
 * How the lines of the table stand to each other: "units" add up to their total row; "indicators" have units of
 * measure of their own and never add up; "cumulative" lines include one another ("sơ cấp trở lên"); "declared" add
 * up only where the form says so (a formula, "Chia ra", a total row that holds).
 */
export const lineKinds = ["units", "indicators", "cumulative", "declared"] as const;

export const reportFormatSchema = z.strictObject({
  id: z.enum(formatIds),
  name: bilingualSchema,
  signatures: z.array(signatureSchema).check(z.minLength(1)),
  optional: z.array(conceptSchema),
  facts: z.array(factSchema),
  lines: z.enum(lineKinds),
  /** What one must know of the figures and no fact above can say; null when nothing. */
  caution: z.nullable(bilingualSchema),
  source: bilingualSchema,
});

export const reportFormatsSchema = z.array(reportFormatSchema).check(
  z.refine((formats) => {
    const ids = formats.map((format) => format.id);
    return ids.length === formatIds.length && formatIds.every((id) => ids.includes(id));
  }, "each standard format stands in the list once"),
);

export type FormatSignature = z.infer<typeof signatureSchema>;
export type FormatFact = z.infer<typeof factSchema>;
export type ReportFormat = z.infer<typeof reportFormatSchema>;
