import type { Language } from "../i18n/format";
import { fileReportSchema, severities, suspectSchema } from "../report";
import * as z from "../zod";
import { roundRules } from "./finding";
import type { RoundReport } from "./review";
import { roundMessage } from "./words";

const periodSchema = z.strictObject({ year: z.number(), quarter: z.nullable(z.number()) });
const placeSchema = z.strictObject({
  file: z.string(),
  sheet: z.nullable(z.string()),
  cell: z.nullable(z.string()),
  value: z.nullable(z.number()),
});

/** What `review --json` prints. It grows by addition only. */
export const roundReportSchema = z.strictObject({
  version: z.literal(1),
  period: z.nullable(periodSchema),
  units: z.array(
    z.strictObject({
      name: z.string(),
      state: z.enum(["received", "missing", "twice", "unexpected", "unreadable"]),
      expected: z.boolean(),
      files: z.array(z.string()),
      counts: z.strictObject({ error: z.number(), warning: z.number(), info: z.number() }),
      influence: z.number(),
    }),
  ),
  files: z.array(
    z.extend(fileReportSchema, {
      /** A fingerprint of the file's bytes (SHA-256, hexadecimal); null where none was made. */
      hash: z.nullable(z.string()),
      unit: z.nullable(z.string()),
      period: z.nullable(periodSchema),
      form: z.nullable(z.string()),
    }),
  ),
  ties: z.strictObject({ compared: z.number(), held: z.number() }),
  /** Units whose last report is that of another area, with the old communes that were split on 1 July 2025. */
  incomparable: z.array(z.strictObject({ unit: z.string(), split: z.array(z.string()) })),
  findings: z.array(
    z.strictObject({
      rule: z.enum(roundRules),
      severity: z.enum(severities),
      unit: z.nullable(z.string()),
      message: z.string(),
      places: z.array(placeSchema),
      suspects: z.array(z.extend(suspectSchema, { file: z.string(), sheet: z.string() })),
    }),
  ),
});

export type PrintedRound = z.infer<typeof roundReportSchema>;

/** A reviewed round as it is printed, in the words of one language. */
export function printedRound(report: RoundReport, language: Language): PrintedRound {
  return {
    version: 1,
    period: report.period,
    units: report.units.map((unit) => ({ ...unit, files: [...unit.files], counts: { ...unit.counts } })),
    files: report.files.map(
      ({ file, hash, unit, period, form, failure, carried, report: { sheets, findings } }) => ({
        file,
        hash,
        unit,
        period,
        form,
        failure,
        ...(carried ? { carried } : {}),
        sheets,
        findings,
      }),
    ),
    ties: report.ties,
    incomparable: report.incomparable.map(({ unit, split }) => ({ unit, split: [...split] })),
    findings: report.findings.map(({ args, places, suspects, rule, severity, unit }) => ({
      rule,
      severity,
      unit,
      message: roundMessage(args, language),
      places: [...places],
      suspects: [...suspects],
    })),
  };
}
