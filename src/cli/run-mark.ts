import { basename } from "node:path";
import { formatNumber } from "../i18n/format";
import type { Language } from "../i18n/format";
import type { CellValue } from "../grid/sheet";
import { classResults } from "../practice/class-results";
import { practiceKeySchema } from "../practice/key";
import type { PracticeKey } from "../practice/key";
import { mistakeKinds } from "../practice/kinds";
import { keyOfAttempt, LEAST_ALIKE, markAttempt } from "../practice/mark";
import type { Marking } from "../practice/mark";
import { failureOf, failureSentences } from "../workbook/file/failures";
import { readWorkbook } from "../workbook/file/read";
import { decodeTextFile } from "../workbook/file/text-file";
import { languageOf, parseOptions, readLanguage, UsageError } from "./arguments";
import { expandFiles, readBytes } from "./files";
import { markCommandTexts } from "./practice-texts";
import { plainJson } from "./process-output";
import type { Output } from "./process-output";

interface MarkArguments {
  language: Language;
  attempts: readonly string[];
  keys: readonly string[];
  json: boolean;
}

/** Null when only help was asked for. @throws UsageError */
function readArguments(argv: readonly string[]): MarkArguments | null {
  const asked = languageOf(argv);
  const { values, positionals } = parseOptions(
    argv,
    {
      key: { type: "string" },
      json: { type: "boolean" },
      lang: { type: "string" },
      help: { type: "boolean", short: "h" },
    },
    asked,
  );
  const language = readLanguage(values.lang, asked);
  if (values.help) return null;
  if (!values.key) throw new UsageError(markCommandTexts[language].needsKey, language);
  if (positionals.length === 0) throw new UsageError(markCommandTexts[language].needsAttempt, language);
  return {
    language,
    attempts: expandFiles(positionals),
    keys: expandFiles([values.key], new Set(["json"])),
    json: values.json ?? false,
  };
}

interface MarkedFile {
  file: string;
  marking: Marking | null;
  failure: string | null;
}

/** Runs the mark command; the exit code: 0 marked, 2 something could not be read or is no attempt at these keys. */
export function runMark(argv: readonly string[], output: Output): number {
  let options: MarkArguments | null;
  try {
    options = readArguments(argv);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    output.error(`${error.message}\n${markCommandTexts[error.language].usage}`);
    return 2;
  }
  if (!options) {
    output.out(markCommandTexts[languageOf(argv)].usage);
    return 0;
  }
  const { language } = options;
  const texts = markCommandTexts[language];
  const keys: PracticeKey[] = [];
  for (const file of options.keys) {
    const key = readKey(file);
    if (key) keys.push(key);
    else {
      output.error(texts.badKey({ file }));
      return 2;
    }
  }
  const marked = options.attempts.map((file) => markFile(file, keys, language));
  if (options.json) output.out(jsonOf(marked));
  else {
    for (const each of marked) output.out(textOf(each, language));
    if (marked.length > 1) output.out(classText(marked, keys, language));
  }
  for (const { failure } of marked) if (failure !== null && options.json) output.error(failure);
  return marked.some(({ failure }) => failure !== null) ? 2 : 0;
}

function readKey(file: string): PracticeKey | null {
  try {
    const parsed = practiceKeySchema.safeParse(JSON.parse(decodeTextFile(readBytes(file)) ?? ""));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

function markFile(file: string, keys: readonly PracticeKey[], language: Language): MarkedFile {
  try {
    const attempt = readWorkbook(readBytes(file), basename(file));
    const key = keyOfAttempt(attempt, keys);
    const marking = key ? markAttempt(attempt, key) : null;
    if (!marking || marking.alike < LEAST_ALIKE)
      return { file, marking: null, failure: markCommandTexts[language].otherWorkbook({ file }) };
    return { file, marking, failure: null };
  } catch (error) {
    return { file, marking: null, failure: `${file}: ${failureSentences[failureOf(error).code][language]}` };
  }
}

/** One object for one attempt; for a class one of each file. */
function jsonOf(marked: readonly MarkedFile[]): string {
  const objects = marked.flatMap(({ file, marking }) => (marking ? [{ version: 1, file, ...marking }] : []));
  const [only] = objects;
  return plainJson(
    JSON.stringify(marked.length === 1 && only ? only : { version: 1, attempts: objects }, null, 2),
  );
}

function shown(value: CellValue, language: Language): string {
  if (value === null || value === "") return markCommandTexts[language].blank;
  return typeof value === "number" ? formatNumber(value, language) : `“${value}”`;
}

function textOf({ file, marking, failure }: MarkedFile, language: Language): string {
  const texts = markCommandTexts[language];
  if (!marking) return failure ?? "";
  const { found, missed, wronglyChanged } = marking;
  return [
    texts.summary({
      file,
      found: String(found.length),
      all: String(found.length + missed.length),
      wrong: String(wronglyChanged.length),
    }),
    ...found.map(({ sheet, cell, kind, right }) =>
      texts.found({
        place: `${sheet}!${cell}`,
        kind: mistakeKinds[kind][language],
        right: shown(right, language),
      }),
    ),
    ...missed.map(({ sheet, cell, kind, right, held }) =>
      texts.missed({
        place: `${sheet}!${cell}`,
        kind: mistakeKinds[kind][language],
        right: shown(right, language),
        held: shown(held, language),
      }),
    ),
    ...wronglyChanged.map(({ sheet, cell, right, held }) =>
      texts.wronglyChanged({
        place: `${sheet}!${cell}`,
        right: shown(right, language),
        held: shown(held, language),
      }),
    ),
  ].join("\n");
}

/** Which kinds the class found, its rate beside those of studies, and attempts at one and the same workbook. */
function classText(marked: readonly MarkedFile[], keys: readonly PracticeKey[], language: Language): string {
  const texts = markCommandTexts[language];
  const attempts = marked.flatMap(({ file, marking }) => (marking ? [{ file, marking }] : []));
  const { kinds, found, planted, sameSeeds } = classResults(attempts, keys.length);
  return [
    texts.kinds,
    ...kinds.map((each) =>
      texts.kindLine({
        kind: mistakeKinds[each.kind][language],
        found: String(each.found),
        all: String(each.planted),
      }),
    ),
    ...(planted === 0
      ? []
      : [texts.rate({ rate: `${formatNumber(Math.round((1000 * found) / planted) / 10, language)}%` })]),
    ...sameSeeds.map((same) => texts.sameSeed(same)),
  ].join("\n");
}
