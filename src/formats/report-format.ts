import { conceptSchema } from "./concepts";
import { formatIds } from "./ids";
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

/**
 * A format is how it is called and how it is known. What its columns are to each other is no fact of the format but of
 * what they mean (concept-table.ts), and how its lines stand is read from the sheet.
 */
export const reportFormatSchema = z.strictObject({
  id: z.enum(formatIds),
  name: bilingualSchema,
  signatures: z.array(signatureSchema).check(z.minLength(1)),
  source: bilingualSchema,
});

export const reportFormatsSchema = z.array(reportFormatSchema).check(
  z.refine((formats) => {
    const ids = formats.map((format) => format.id);
    return ids.length === formatIds.length && formatIds.every((id) => ids.includes(id));
  }, "each standard format stands in the list once"),
);

export type FormatSignature = z.infer<typeof signatureSchema>;
export type ReportFormat = z.infer<typeof reportFormatSchema>;
