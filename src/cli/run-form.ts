import { completeChoices, FormFault, readUnits } from "../forms/choices";
import { drawForm } from "../forms/draw";
import { exampleFigures, exampleUnits } from "../forms/figures";
import { layForm } from "../forms/layout";
import { formNamed, standardForms } from "../forms/standard-forms";
import { choiceNames } from "../forms/form";
import { seededRandom, seedOfText } from "../grid/seeded-random";
import type { Language } from "../i18n/format";
import { failureOf, failureSentences } from "../workbook/file/failures";
import { newWorkbook } from "../workbook/file/new-workbook";
import { decodeTextFile } from "../workbook/file/text-file";
import { languageOf, UsageError } from "./arguments";
import { readBytes, writeBytes } from "./files";
import type { FormArguments } from "./form-arguments";
import { readFormArguments } from "./form-arguments";
import { formCommandTexts } from "./form-texts";
import { plainJson } from "./process-output";
import type { Output } from "./process-output";

/** Lines of an example. */
const EXAMPLE_LINES = 10;

/** Runs the form command; the exit code: 0 listed or written, 2 bad input or output, and nothing written. */
export function runForm(argv: readonly string[], output: Output): number {
  try {
    const options = readFormArguments(argv);
    if (options.asked === "help") {
      output.out(formCommandTexts[options.language].usage);
      return 0;
    }
    if (options.asked === "list") {
      output.out(options.json ? listAsJson() : listAsText(options.language));
      return 0;
    }
    return writeForm(options, output);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    output.error(`${error.message}\n${formCommandTexts[languageOf(argv)].usage}`);
    return 2;
  }
}

function listAsJson(): string {
  const forms = standardForms.map(({ id, name, purpose, format, since, period, offers, source }) => ({
    name: id,
    title: name,
    purpose,
    format,
    since,
    period,
    choices: offers,
    source,
  }));
  return plainJson(JSON.stringify({ version: 1, forms }, null, 2));
}

function listAsText(language: Language): string {
  const { choice } = formCommandTexts[language];
  return standardForms
    .map(({ id, name, purpose, offers }) => {
      const offered = choiceNames.filter((each) => offers.includes(each)).map((each) => choice[each]);
      return `${id}\n  ${name[language]}. ${purpose[language]}\n  ${offered.join("; ")}`;
    })
    .join("\n");
}

/** What a form command's fault says. */
export function faultSentence({ fault, detail }: FormFault, language: Language): string {
  const texts = formCommandTexts[language];
  if (fault === "year") return texts.badYear({ since: detail });
  if (fault === "digits") return texts.badDigits({ range: detail });
  const name = choiceNames.find((each) => each === detail);
  return texts.notOffered({ choice: name ? texts.choice[name] : detail });
}

function writeForm(options: FormArguments & { asked: "form" }, output: Output): number {
  const { language, name, out, unitsFile, seed } = options;
  const texts = formCommandTexts[language];
  const form = formNamed(name);
  const random = seededRandom(seedOfText(seed ?? ""));
  let bytes: Uint8Array;
  try {
    const units = unitsFile === null ? [] : readUnits(decodeTextFile(readBytes(unitsFile)) ?? "");
    if (unitsFile !== null && units.length === 0) {
      output.error(texts.noUnits);
      return 2;
    }
    const groups = options.choices.groups ?? units.some((group) => group.name !== null);
    const isExample = seed !== null && units.length === 0 && form.items === null;
    const choices = completeChoices(form, {
      ...options.choices,
      ...(form.offers.includes("groups") ? { groups } : {}),
      units: isExample ? exampleUnits(form, { groups }, random, EXAMPLE_LINES) : units,
    });
    const layout = layForm(form, choices);
    bytes = newWorkbook(drawForm(layout, seed === null ? undefined : exampleFigures(layout, random)));
  } catch (error) {
    if (error instanceof FormFault) output.error(faultSentence(error, language));
    else output.error(`${unitsFile ?? out}: ${failureSentences[failureOf(error).code][language]}`);
    return 2;
  }
  if (!writeBytes(out, bytes)) {
    output.error(texts.cannotWrite);
    return 2;
  }
  output.out(texts.written({ name: form.name[language], out }));
  return 0;
}
