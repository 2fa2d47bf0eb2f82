import { parseArgs } from "node:util";
import type { Language } from "../i18n/format";

export interface CheckArguments {
  json: boolean;
  relations: boolean;
  language: Language;
  year: number | null;
  marked: string | null;
  help: boolean;
  files: string[];
}

/** The command line said something that is not understood; `message` says what. */
export class UsageError extends Error {}

/**
 * Reads `check [--json] [--relations] [--lang vi|en] [--year N] [--marked OUT.xlsx] FILE…`.
 * @throws UsageError for an unknown option or a value out of range.
 */
export function readCheckArguments(argv: readonly string[]): CheckArguments {
  const { values, positionals } = parse(argv);
  const language = values.lang ?? "vi";
  if (language !== "vi" && language !== "en") throw new UsageError(`--lang: vi, en (${language}?)`);
  const year = values.year === undefined ? null : Number(values.year);
  if (year !== null && !(Number.isInteger(year) && year >= 1990 && year <= 2100))
    throw new UsageError(`--year: 1990-2100 (${values.year ?? ""}?)`);
  return {
    json: values.json ?? false,
    relations: values.relations ?? false,
    language,
    year,
    marked: values.marked ?? null,
    help: values.help ?? false,
    files: positionals,
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        json: { type: "boolean" },
        relations: { type: "boolean" },
        lang: { type: "string" },
        year: { type: "string" },
        marked: { type: "string" },
        help: { type: "boolean", short: "h" },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
