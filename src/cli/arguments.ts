import { parseArgs } from "node:util";
import type { ParseArgsConfig } from "node:util";
import type { Language } from "../i18n/format";
import { codeOf } from "./files";
import { cliTexts } from "./texts";

export interface CheckArguments {
  json: boolean;
  relations: boolean;
  /** Every finding in the text, however many are of one kind. */
  all: boolean;
  language: Language;
  year: number | null;
  marked: string | null;
  help: boolean;
  files: string[];
}

/** The command line said something that is not understood; `message` says what, in `language`. */
export class UsageError extends Error {
  constructor(
    message: string,
    readonly language: Language,
  ) {
    super(message);
  }
}

/** The language asked for, as far as it can be told from a command line that may be wrong. */
export function languageOf(argv: readonly string[]): Language {
  const at = argv.indexOf("--lang");
  return argv.includes("--lang=en") || (at >= 0 && argv[at + 1] === "en") ? "en" : "vi";
}

const checkOptions = {
  json: { type: "boolean" },
  relations: { type: "boolean" },
  all: { type: "boolean" },
  lang: { type: "string" },
  year: { type: "string" },
  marked: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

/**
 * Reads `check [--json] [--relations] [--all] [--lang vi|en] [--year N] [--marked OUT.xlsx] FILE…`.
 * @throws UsageError for an unknown option or a value out of range.
 */
export function readCheckArguments(argv: readonly string[]): CheckArguments {
  const asked = languageOf(argv);
  const { values, positionals } = parseOptions(argv, checkOptions, asked);
  const language = readLanguage(values.lang, asked);
  const year = values.year === undefined ? null : Number(values.year);
  if (year !== null && !(Number.isInteger(year) && year >= 1990 && year <= 2100))
    throw new UsageError(`--year: 1990-2100 (${values.year ?? ""}?)`, asked);
  if (values.marked === "") throw new UsageError(cliTexts[asked].needsValue({ option: "--marked" }), asked);
  return {
    json: values.json ?? false,
    relations: values.relations ?? false,
    all: values.all ?? false,
    language,
    year,
    marked: values.marked ?? null,
    help: values.help ?? false,
    files: positionals,
  };
}

/** @throws UsageError for a language that is neither. */
export function readLanguage(written: string | undefined, asked: Language): Language {
  const language = written ?? "vi";
  if (language !== "vi" && language !== "en") throw new UsageError(`--lang: vi, en (${language}?)`, asked);
  return language;
}

type Options = NonNullable<ParseArgsConfig["options"]>;

/**
 * The options and files of a command line.
 * @throws UsageError for an option that is not among `options`, or that lacks its value.
 */
export function parseOptions<const Known extends Options>(
  argv: readonly string[],
  options: Known,
  language: Language,
) {
  try {
    return parseArgs({ args: [...argv], allowPositionals: true, options });
  } catch (error) {
    throw new UsageError(sentenceFor(error, language), language);
  }
}

/** Node's own words are English and about JavaScript; the option it speaks of is what matters. */
function sentenceFor(error: unknown, language: Language): string {
  const option = /-{1,2}[\w-]+/.exec(String(error))?.[0] ?? "";
  const texts = cliTexts[language];
  return codeOf(error) === "ERR_PARSE_ARGS_UNKNOWN_OPTION"
    ? texts.unknownOption({ option })
    : texts.needsValue({ option });
}
