import { fillKinds } from "../fill/proposal";
import type { FillKind } from "../fill/proposal";
import { fillCommandTexts } from "./fill-texts";
import type { Language } from "../i18n/format";
import { languageOf, parseOptions, readLanguage, UsageError } from "./arguments";

export interface FillArguments {
  file: string;
  out: string;
  json: boolean;
  language: Language;
  columns: ReadonlySet<FillKind> | null;
  decimals: number | null;
}

/** "good-or-better" for goodOrBetter: the names that --columns takes. */
export function optionName(kind: FillKind): string {
  return kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/**
 * Reads `fill IN.xlsx -o OUT.xlsx [--json] [--lang vi|en] [--columns LIST] [--decimals N]`; null when only help was
 * asked for.
 * @throws UsageError for an unknown option or a value that is not understood.
 */
export function readFillArguments(argv: readonly string[]): FillArguments | null {
  const asked = languageOf(argv);
  const { values, positionals } = parseOptions(
    argv,
    {
      out: { type: "string", short: "o" },
      json: { type: "boolean" },
      lang: { type: "string" },
      columns: { type: "string" },
      decimals: { type: "string" },
      help: { type: "boolean", short: "h" },
    },
    asked,
  );
  const language = readLanguage(values.lang, asked);
  const texts = fillCommandTexts[language];
  if (values.help) return null;
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError(texts.oneFile, language);
  if (values.out === undefined || values.out === "") throw new UsageError(texts.needsOutput, language);
  const decimals = values.decimals === undefined ? null : Number(values.decimals);
  if (decimals !== null && !(Number.isInteger(decimals) && decimals >= 0 && decimals <= 6))
    throw new UsageError(texts.badDecimals, language);
  return {
    file,
    out: values.out,
    json: values.json ?? false,
    language,
    columns: values.columns === undefined ? null : readColumns(values.columns, language),
    decimals,
  };
}

function readColumns(list: string, language: Language): ReadonlySet<FillKind> {
  const names = list.split(",").map((name) => name.trim());
  if (names.includes("all")) return new Set(fillKinds);
  const byName = new Map(fillKinds.map((kind) => [optionName(kind), kind]));
  const unknown = names.filter((name) => !byName.has(name));
  if (unknown.length > 0)
    throw new UsageError(
      fillCommandTexts[language].unknownColumns({
        names: unknown.join(", "),
        known: [...byName.keys()].join(", "),
      }),
      language,
    );
  return new Set(names.map((name) => byName.get(name)).filter((kind) => kind !== undefined));
}
