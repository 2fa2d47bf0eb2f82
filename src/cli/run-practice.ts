import { basename } from "node:path";
import { FormFault } from "../forms/choices";
import { formNamed, isFormName } from "../forms/standard-forms";
import { formatNumber } from "../i18n/format";
import type { Language } from "../i18n/format";
import { formSource } from "../practice/form-source";
import { isMistakeKind, mistakeKindNames } from "../practice/kinds";
import { isLevel, kindsOfLevel, levelNames } from "../practice/levels";
import type { MistakeKind } from "../practice/kinds";
import { makePractice, PracticeFault } from "../practice/practice";
import type { PracticeSource } from "../practice/practice";
import { sheetSource } from "../practice/sheet-source";
import { failureOf, failureSentences } from "../workbook/file/failures";
import { newWorkbook } from "../workbook/file/new-workbook";
import { readWorkbook } from "../workbook/file/read";
import { languageOf, parseOptions, readLanguage, UsageError } from "./arguments";
import { readBytes, sameFile, writeBytes } from "./files";
import { choiceOptions, readChoices } from "./form-arguments";
import { practiceCommandTexts } from "./practice-texts";
import { plainJson } from "./process-output";
import type { Output } from "./process-output";
import { faultSentence } from "./run-form";

const MOST_MISTAKES = 20;

interface PracticeArguments {
  language: Language;
  source: string;
  out: string;
  key: string | null;
  count: number;
  seed: string;
  kinds: readonly MistakeKind[];
  choices: ReturnType<typeof readChoices>;
}

/** Null when only help was asked for. @throws UsageError */
function readArguments(argv: readonly string[]): PracticeArguments | null {
  const asked = languageOf(argv);
  const { values, positionals } = parseOptions(
    argv,
    {
      ...choiceOptions,
      count: { type: "string", short: "k" },
      kinds: { type: "string" },
      level: { type: "string" },
      seed: { type: "string" },
      out: { type: "string", short: "o" },
      key: { type: "string" },
      lang: { type: "string" },
      help: { type: "boolean", short: "h" },
    },
    asked,
  );
  const language = readLanguage(values.lang, asked);
  const texts = practiceCommandTexts[language];
  if (values.help) return null;
  const [source, ...more] = positionals;
  if (source === undefined || more.length > 0) throw new UsageError(texts.needsSource, language);
  if (!values.out) throw new UsageError(texts.needsOutput, language);
  if (!values.seed) throw new UsageError(texts.needsSeed, language);
  const count = Number(values.count ?? "3");
  if (!Number.isInteger(count) || count < 1 || count > MOST_MISTAKES)
    throw new UsageError(texts.badCount, language);
  const names = values.kinds?.split(",").map((name) => name.trim());
  const unknown = (names ?? []).filter((name) => !isMistakeKind(name));
  if (unknown.length > 0)
    throw new UsageError(
      texts.unknownKinds({ names: unknown.join(", "), known: mistakeKindNames.join(", ") }),
      language,
    );
  const level = values.level ?? "all";
  if (!isLevel(level)) throw new UsageError(texts.badLevel({ known: levelNames.join(", ") }), language);
  return {
    language,
    source,
    out: values.out,
    key: values.key ?? null,
    count,
    seed: values.seed,
    kinds: names?.filter(isMistakeKind) ?? kindsOfLevel(level),
    choices: readChoices(values, language),
  };
}

/** Runs the practice command; the exit code: 0 written, 2 bad input or output. */
export function runPractice(argv: readonly string[], output: Output): number {
  let options: PracticeArguments | null;
  try {
    options = readArguments(argv);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    output.error(`${error.message}\n${practiceCommandTexts[error.language].usage}`);
    return 2;
  }
  if (!options) {
    output.out(practiceCommandTexts[languageOf(argv)].usage);
    return 0;
  }
  const { language, out, key } = options;
  const texts = practiceCommandTexts[language];
  if (sameFile(options.source, out)) {
    output.error(texts.outputIsInput);
    return 2;
  }
  try {
    const source = sourceOf(options);
    if (!source) {
      output.error(texts.noTable);
      return 2;
    }
    const practice = makePractice(source, options);
    const isWritten =
      writeBytes(out, newWorkbook(practice.workbook)) &&
      (key === null ||
        writeBytes(key, new TextEncoder().encode(plainJson(JSON.stringify(practice.key, null, 2)))));
    if (!isWritten) {
      output.error(texts.cannotWrite);
      return 2;
    }
    const number = (value: number) => formatNumber(value, language);
    output.out(
      texts.written({
        count: number(practice.key.mistakes.length),
        sheets: number(practice.workbook.sheets.length),
        seed: options.seed,
        out,
      }),
    );
    if (key !== null) output.out(texts.keyWritten({ out: key }));
    return 0;
  } catch (error) {
    if (error instanceof PracticeFault)
      output.error(texts.tooFew({ planted: String(error.planted), wanted: String(error.wanted) }));
    else if (error instanceof FormFault) output.error(faultSentence(error, language));
    else output.error(`${options.source}: ${failureSentences[failureOf(error).code][language]}`);
    return 2;
  }
}

function sourceOf({ source, choices }: PracticeArguments): PracticeSource | null {
  if (isFormName(source)) {
    const form = formNamed(source);
    const { ofWhich = form.offers.includes("ofWhich"), ...rest } = choices;
    return formSource(form, { ...rest, ofWhich });
  }
  return sheetSource(readWorkbook(readBytes(source), basename(source)));
}
