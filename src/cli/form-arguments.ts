import type { FormChoices } from "../forms/choices";
import { isFormName, standardForms } from "../forms/standard-forms";
import type { FormName } from "../forms/form";
import type { Language } from "../i18n/format";
import { languageOf, parseOptions, readLanguage, UsageError } from "./arguments";
import { formCommandTexts } from "./form-texts";

export type FormArguments = { language: Language } & (
  | { asked: "help" }
  | { asked: "list"; json: boolean }
  | {
      asked: "form";
      name: FormName;
      out: string;
      unitsFile: string | null;
      /** Fill in example figures by this seed. */
      seed: string | null;
      choices: Partial<FormChoices> & { year: number };
    }
);

/** The options that say what a form is to hold, for every command that makes one. */
export const choiceOptions = {
  year: { type: "string" },
  quarter: { type: "string" },
  digits: { type: "string" },
  groups: { type: "boolean" },
  totals: { type: "string" },
  "no-percents": { type: "boolean" },
  "of-which": { type: "boolean" },
  "no-numbers": { type: "boolean" },
} as const;

export interface ChoiceValues {
  year?: string | undefined;
  quarter?: string | undefined;
  digits?: string | undefined;
  groups?: boolean | undefined;
  totals?: string | undefined;
  "no-percents"?: boolean | undefined;
  "of-which"?: boolean | undefined;
  "no-numbers"?: boolean | undefined;
}

/** The year of the scheme in force, for a form that was asked for without one. */
export const USUAL_YEAR = 2026;

/** @throws UsageError for a value that is not understood */
export function readChoices(
  values: ChoiceValues,
  language: Language,
): Partial<FormChoices> & { year: number } {
  const texts = formCommandTexts[language];
  const { totals } = values;
  if (totals !== undefined && totals !== "above" && totals !== "below" && totals !== "none")
    throw new UsageError(texts.badTotals, language);
  const quarter = values.quarter === undefined ? undefined : Number(values.quarter);
  if (quarter !== undefined && quarter !== 1 && quarter !== 2 && quarter !== 3 && quarter !== 4)
    throw new UsageError(texts.badQuarter, language);
  return {
    year: values.year === undefined ? USUAL_YEAR : Number(values.year),
    ...(quarter === undefined ? {} : { quarter }),
    ...(values.digits === undefined ? {} : { digits: Number(values.digits) }),
    ...(values.groups ? { groups: true } : {}),
    ...(totals === undefined ? {} : { totals }),
    ...(values["no-percents"] ? { percents: false } : {}),
    ...(values["of-which"] ? { ofWhich: true } : {}),
    ...(values["no-numbers"] ? { numbers: false } : {}),
  };
}

/**
 * Reads `form --list [--json]` and `form NAME -o OUT.xlsx [choices]`.
 * @throws UsageError for an unknown option or a value that is not understood
 */
export function readFormArguments(argv: readonly string[]): FormArguments {
  const asked = languageOf(argv);
  const { values, positionals } = parseOptions(
    argv,
    {
      ...choiceOptions,
      list: { type: "boolean" },
      json: { type: "boolean" },
      out: { type: "string", short: "o" },
      units: { type: "string" },
      example: { type: "boolean" },
      seed: { type: "string" },
      lang: { type: "string" },
      help: { type: "boolean", short: "h" },
    },
    asked,
  );
  const language = readLanguage(values.lang, asked);
  const texts = formCommandTexts[language];
  if (values.help) return { asked: "help", language };
  if (values.list) return { asked: "list", language, json: values.json ?? false };
  const [name, ...more] = positionals;
  if (name === undefined || more.length > 0) throw new UsageError(texts.needsName, language);
  if (!isFormName(name))
    throw new UsageError(
      texts.unknownName({ name, known: standardForms.map(({ id }) => id).join(", ") }),
      language,
    );
  if (values.out === undefined || values.out === "") throw new UsageError(texts.needsOutput, language);
  return {
    asked: "form",
    language,
    name,
    out: values.out,
    unitsFile: values.units ?? null,
    seed: values.example || values.seed !== undefined ? (values.seed ?? "1") : null,
    choices: readChoices(values, language),
  };
}
