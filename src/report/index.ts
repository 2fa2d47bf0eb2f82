import { relationKinds } from "../formats/ids";
import * as z from "../zod";

export const severities = ["error", "warning", "info"] as const;
export const relationOrigins = ["declared", "layout", "values", "formula"] as const;

const cellValue = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const address = z.string().check(z.regex(/^[A-Z]{1,3}[1-9]\d*$/));
const rangeText = z.string().check(z.regex(/^[A-Z]{1,3}[1-9]\d*(:[A-Z]{1,3}[1-9]\d*)?$/));

/** A cell change: `before` must still stand in the cell when it is applied. */
export const cellEditSchema = z.strictObject({
  sheet: z.string(),
  cell: address,
  before: cellValue,
  after: cellValue,
});

export const suspectSchema = z.strictObject({
  cell: address,
  value: z.nullable(z.number()),
  confidence: z.number().check(z.minimum(0), z.maximum(1)),
});

export const findingSchema = z.strictObject({
  rule: z.string(),
  severity: z.enum(severities),
  sheet: z.string(),
  cell: address,
  related: z.array(address),
  message: z.string(),
  actual: cellValue,
  expected: cellValue,
  suspects: z.array(suspectSchema),
  fix: z.nullable(z.strictObject({ kind: z.enum(["fix", "suggestion"]), edits: z.array(cellEditSchema) })),
});

export const relationSchema = z.strictObject({
  kind: z.enum(relationKinds),
  result: address,
  operands: z.array(address),
  origin: z.enum(relationOrigins),
});

export const tableSchema = z.strictObject({
  range: rangeText,
  format: z.nullable(z.string()),
  header: z.nullable(rangeText),
  body: rangeText,
  totalRows: z.array(rangeText),
  year: z.nullable(z.number()),
});

/** The program failed here; everything else was checked. `table` is null for the whole sheet, `rule` for every rule. */
export const checkFailureSchema = z.strictObject({
  table: z.nullable(rangeText),
  rule: z.nullable(z.string()),
  message: z.string(),
});

export const sheetReportSchema = z.strictObject({
  name: z.string(),
  tables: z.array(tableSchema),
  relations: z.optional(z.array(relationSchema)),
  /** Set when the sheet was left alone because the user does not see it. */
  skipped: z.optional(z.literal("hidden")),
  /** What the program failed at; absent for nothing. */
  failures: z.optional(z.array(checkFailureSchema)),
  /** What was looked at: rows of figures, relation lines evaluated, and what was left out. */
  checked: z.strictObject({
    tables: z.number(),
    rows: z.number(),
    relations: z.number(),
    hiddenColumns: z.number(),
    hiddenRows: z.number(),
    /** Sums that only the figures suggest, and that fail where too little speaks for them to be told; absent for none. */
    untold: z.optional(z.number()),
  }),
});

export const fileReportSchema = z.strictObject({
  file: z.string(),
  failure: z.nullable(z.strictObject({ code: z.string(), message: z.string() })),
  sheets: z.array(sheetReportSchema),
  findings: z.array(findingSchema),
});

export const reportSchema = z.strictObject({ version: z.literal(1), files: z.array(fileReportSchema) });

export type CheckFailure = z.infer<typeof checkFailureSchema>;
export type Severity = (typeof severities)[number];
export type RelationOrigin = (typeof relationOrigins)[number];
export type CellEdit = z.infer<typeof cellEditSchema>;
export type Suspect = z.infer<typeof suspectSchema>;
export type Finding = z.infer<typeof findingSchema>;
export type RelationReport = z.infer<typeof relationSchema>;
export type TableReport = z.infer<typeof tableSchema>;
export type SheetReport = z.infer<typeof sheetReportSchema>;
export type FileReport = z.infer<typeof fileReportSchema>;
export type Report = z.infer<typeof reportSchema>;
