import { relationKinds } from "../formats/ids";
import * as z from "../zod";

export const severities = ["error", "warning", "info"] as const;
export const relationOrigins = ["declared", "layout", "values", "formula"] as const;

const cellValue = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const address = z.string().check(z.regex(/^[A-Z]{1,3}[1-9]\d*$/));
const rangeText = z.string().check(z.regex(/^[A-Z]{1,3}[1-9]\d*(:[A-Z]{1,3}[1-9]\d*)?$/));

/** A cell that a finding speaks of: in the finding's own sheet and file unless another is named. */
export const placeSchema = z.strictObject({
  cell: address,
  sheet: z.optional(z.string()),
  file: z.optional(z.string()),
});

/**
 * Something a cell holds or must hold, with how it is shown. `value` of a percentage, or of a difference of two in
 * percentage points, is in hundreds (74.48), whatever the cell stores: `stored` says whether that is hundreds or a
 * fraction (0.7448); absent where it is no cell's figure.
 * `decimals` are shown where given; otherwise every digit the figure has.
 */
export const valueSchema = z.discriminatedUnion("as", [
  z.strictObject({
    as: z.enum(["number", "count", "amount", "score"]),
    value: z.number(),
    decimals: z.optional(z.number()),
  }),
  z.strictObject({
    as: z.enum(["percent", "points"]),
    value: z.number(),
    stored: z.optional(z.enum(["hundreds", "fraction"])),
    decimals: z.optional(z.number()),
  }),
  z.strictObject({ as: z.literal("text"), text: z.string() }),
  z.strictObject({ as: z.literal("blank") }),
  /** No single value follows. */
  z.strictObject({ as: z.literal("unknown") }),
]);

/** One term of an equation: its value, sign included, and the cells it was read from. */
export const termSchema = z.strictObject({ value: z.number(), cells: z.array(placeSchema) });

export const equationSchema = z.discriminatedUnion("equation", [
  z.strictObject({ equation: z.literal("sum"), terms: z.array(termSchema), result: z.number() }),
  z.strictObject({
    equation: z.literal("difference"),
    first: termSchema,
    second: termSchema,
    result: z.number(),
  }),
  /** part / whole as a percentage in hundreds, shown with so many decimals. */
  z.strictObject({
    equation: z.literal("share"),
    part: termSchema,
    whole: termSchema,
    percent: z.number(),
    decimals: z.number(),
  }),
  z.strictObject({ equation: z.literal("average"), terms: z.array(termSchema), result: z.number() }),
]);

const placesSchema = z.strictObject({ cells: z.array(placeSchema) });
const listSchema = z.strictObject({ items: z.array(z.string()) });
const cellValueSchema = z.strictObject({ place: placeSchema, value: valueSchema });
/** Cells with what each holds and must hold. */
const correctedSchema = z.strictObject({
  corrected: z.array(z.strictObject({ place: placeSchema, actual: valueSchema, expected: valueSchema })),
});
/** Cells any of which may be wrong, each with the value that would put everything right. */
const suspectedSchema = z.strictObject({ suspected: z.array(cellValueSchema) });
const translatedSchema = z.strictObject({ vi: z.string(), en: z.string() });

const singleArgumentSchema = z.union([
  z.string(),
  z.boolean(),
  valueSchema,
  placeSchema,
  placesSchema,
  listSchema,
  correctedSchema,
  suspectedSchema,
  equationSchema,
  translatedSchema,
]);

/** What fills a place in a message: plain data, put into words by `src/i18n/finding-words.ts`. */
export const argumentsSchema = z.record(
  z.string(),
  z.union([singleArgumentSchema, z.array(z.record(z.string(), singleArgumentSchema))]),
);

/** A message by its id, with what fills its places. */
export const sayingSchema = z.strictObject({ messageId: z.string(), args: argumentsSchema });

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
  /** The whole finding in words of one language: `messageId` and `details`, put into words. */
  message: z.string(),
  /** What is wrong, as data. */
  messageId: z.string(),
  args: argumentsSchema,
  /** What is said beyond it, in order: arithmetic, hints, what to do, where it comes from. */
  details: z.array(sayingSchema),
  /** What `cell` holds: the stored value, a formula's result, a text as it stands, null for a blank cell. */
  actual: cellValue,
  /** What `cell` must hold, as it is stored (a share as 0.7448 where the sheet keeps fractions); null where no single value follows. */
  expected: cellValue,
  suspects: z.array(suspectSchema),
  /** `fix`: proven, that is, written it breaks no relation that holds; `suggestion`: it may be right, and is not proven. */
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
  /** Set where the table is wider than so many columns; those were checked. */
  columns: z.optional(z.number()),
  message: z.string(),
});

/** What was done with the figures of a table; ordinals, labels, years and codes are none. */
export const coverageSchema = z.strictObject({
  table: rangeText,
  /** Figures that take part in a calculation that was compared, or that a live formula of the table reads. */
  compared: z.number(),
  /** Results of live formulas that nothing was held against. */
  computed: z.number(),
  notCompared: z.number(),
  /** Where the figures stand that nothing was held against, the first of them where they are scattered. */
  ranges: z.array(rangeText),
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
    /**
     * Formulas that the file holds no result of, or an old one, and that are not calculated here: no figure of theirs
     * was compared. Absent for none.
     */
    uncalculated: z.optional(z.strictObject({ formulas: z.number(), ranges: z.array(rangeText) })),
    /** One for each table, absent where the check failed at it or looked at totals only. */
    coverage: z.optional(z.array(coverageSchema)),
  }),
});

/**
 * What came with a file and would change what is found in it: ignored findings, corrected tables, "totals only", other
 * settings; `newer` is the version of a program that kept more than can be read.
 */
export const carriedSchema = z.strictObject({
  ignores: z.number(),
  tables: z.number(),
  totalsOnly: z.boolean(),
  settings: z.number(),
  newer: z.optional(z.number()),
});

export const fileReportSchema = z.strictObject({
  file: z.string(),
  failure: z.nullable(z.strictObject({ code: z.string(), message: z.string() })),
  /** What the file carries; it was not followed. Absent for nothing. */
  carried: z.optional(carriedSchema),
  sheets: z.array(sheetReportSchema),
  findings: z.array(findingSchema),
});

export const reportSchema = z.strictObject({ version: z.literal(1), files: z.array(fileReportSchema) });

export type Place = z.infer<typeof placeSchema>;
export type Value = z.infer<typeof valueSchema>;
export type Term = z.infer<typeof termSchema>;
export type Equation = z.infer<typeof equationSchema>;
export type Places = z.infer<typeof placesSchema>;
export type List = z.infer<typeof listSchema>;
export type ValueOfCell = z.infer<typeof cellValueSchema>;
export type Corrected = z.infer<typeof correctedSchema>;
export type Suspected = z.infer<typeof suspectedSchema>;
export type Translated = z.infer<typeof translatedSchema>;
export type SingleArgument = z.infer<typeof singleArgumentSchema>;
export type Arguments = z.infer<typeof argumentsSchema>;
export type Saying = z.infer<typeof sayingSchema>;
export type CarriedReport = z.infer<typeof carriedSchema>;
export type CheckFailure = z.infer<typeof checkFailureSchema>;
export type Severity = (typeof severities)[number];
export type RelationOrigin = (typeof relationOrigins)[number];
export type CoverageReport = z.infer<typeof coverageSchema>;
export type CellEdit = z.infer<typeof cellEditSchema>;
export type Suspect = z.infer<typeof suspectSchema>;
export type Finding = z.infer<typeof findingSchema>;
/** A finding before it is put into words: the same in every language. */
export type FindingData = Omit<Finding, "message">;
export type RelationReport = z.infer<typeof relationSchema>;
export type TableReport = z.infer<typeof tableSchema>;
export type SheetReport = z.infer<typeof sheetReportSchema>;
export type FileReport = z.infer<typeof fileReportSchema>;
export type Report = z.infer<typeof reportSchema>;
