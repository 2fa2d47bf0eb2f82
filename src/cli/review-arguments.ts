import type { Language } from "../i18n/format";
import { readPeriod } from "../review/period";
import type { Period } from "../review/period";
import { languageOf, parseOptions, readLanguage, UsageError } from "./arguments";
import { reviewTexts } from "./review-texts";

export interface ReviewArguments {
  json: boolean;
  language: Language;
  /** A file that lists the units which should have sent something. */
  expected: string | null;
  /** A folder or files of the round before. */
  previous: string | null;
  /** The superior's own consolidated workbook. */
  superior: string | null;
  period: Period | null;
  /** Where summary, notes, marked copies and roll-up are written; null for nowhere. */
  out: string | null;
  /** The desk's own file: decisions, the deadline, what was told before. */
  desk: string | null;
  help: boolean;
  folders: string[];
}

const reviewOptions = {
  json: { type: "boolean" },
  lang: { type: "string" },
  expected: { type: "string" },
  previous: { type: "string" },
  superior: { type: "string" },
  period: { type: "string" },
  out: { type: "string" },
  desk: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

/**
 * Reads `review [--json] [--expected UNITS] [--previous FOLDER] [--superior FILE] [--period 2024|2024-Q3] [--out FOLDER]
 * [--desk FILE] FOLDER…`.
 * @throws UsageError for an unknown option or a period that is none
 */
export function readReviewArguments(argv: readonly string[]): ReviewArguments {
  const asked = languageOf(argv);
  const { values, positionals } = parseOptions(argv, reviewOptions, asked);
  const period = values.period === undefined ? null : readPeriod(values.period);
  if (values.period !== undefined && period === null)
    throw new UsageError(reviewTexts[asked].periodForm({ written: values.period }), asked);
  return {
    json: values.json ?? false,
    language: readLanguage(values.lang, asked),
    expected: values.expected ?? null,
    previous: values.previous ?? null,
    superior: values.superior ?? null,
    period,
    out: values.out ?? null,
    desk: values.desk ?? null,
    help: values.help ?? false,
    folders: positionals,
  };
}
