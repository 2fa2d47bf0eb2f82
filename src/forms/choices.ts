import type { ChoiceName, StandardForm } from "./form";

/** Units under their group; `name` is null where there are no groups. */
export interface UnitGroup {
  readonly name: string | null;
  readonly units: readonly string[];
}

export interface FormChoices {
  readonly year: number;
  readonly quarter: 1 | 2 | 3 | 4;
  /** Digits behind the comma of percentages and averages, 0–4. */
  readonly digits: number;
  /** Whether units stand in groups with sub-totals. */
  readonly groups: boolean;
  readonly totals: "above" | "below" | "none";
  readonly percents: boolean;
  readonly ofWhich: boolean;
  /** Whether a row of column numbers stands under the header. */
  readonly numbers: boolean;
  /** Empty: blank lines to be filled in. */
  readonly units: readonly UnitGroup[];
  /** Of the page's head. */
  readonly superior: string;
  readonly issuer: string;
  readonly place: string;
}

/** Blank lines of a form without units. */
export const BLANK_LINES = 12;
const MOST_DIGITS = 4;
const LAST_YEAR = 2100;

/** What a form was asked for that it does not have. */
export class FormFault extends Error {
  constructor(
    readonly fault: "year" | "digits" | "not-offered",
    readonly detail: string,
  ) {
    super(`${fault}: ${detail}`);
  }
}

const asOffered = {
  digits: 2,
  groups: false,
  totals: "below",
  percents: true,
  ofWhich: false,
  numbers: true,
} as const satisfies Partial<FormChoices>;

/** What a form has where a choice is not made, or not offered. */
export function defaultChoices(form: StandardForm, year: number): FormChoices {
  return {
    ...asOffered,
    year,
    quarter: 2,
    totals: form.offers.includes("totals") ? "below" : "none",
    units: [],
    superior: "TỈNH ỦY …………………",
    issuer: "ĐẢNG ỦY …………………",
    place: "…………, ngày … tháng … năm ……",
  };
}

/**
 * The choices of a form, completed.
 * @throws FormFault for a year before the form's first or after 2100, digits that are none of 0–4, or a choice that the
 * form does not offer
 */
export function completeChoices(
  form: StandardForm,
  wanted: Partial<FormChoices> & { year: number },
): FormChoices {
  if (!Number.isInteger(wanted.year) || wanted.year < form.since || wanted.year > LAST_YEAR)
    throw new FormFault("year", `${form.since}–${LAST_YEAR}`);
  const usual = defaultChoices(form, wanted.year);
  const choices: FormChoices = { ...usual, ...wanted };
  if (!Number.isInteger(choices.digits) || choices.digits < 0 || choices.digits > MOST_DIGITS)
    throw new FormFault("digits", `0–${MOST_DIGITS}`);
  const refused = (Object.keys(asOffered) as ChoiceName[]).find(
    (name) => !form.offers.includes(name) && choices[name] !== usual[name],
  );
  if (refused) throw new FormFault("not-offered", refused);
  return choices;
}

/**
 * Units from pasted lines: one name a line; a line that begins with "#" names the group of those below it. Numbers that
 * a list was copied with ("1.", "2)") are taken off.
 */
export function readUnits(text: string): UnitGroup[] {
  const groups: { name: string | null; units: string[] }[] = [];
  for (const line of text.normalize("NFC").split(/\r?\n/)) {
    const name = line.replace(/[\s\u00a0]+/g, " ").trim();
    if (name === "") continue;
    if (name.startsWith("#")) {
      groups.push({ name: name.replace(/^#+\s*/, ""), units: [] });
      continue;
    }
    if (groups.length === 0) groups.push({ name: null, units: [] });
    groups.at(-1)?.units.push(name.replace(/^\d{1,4}\s*[.)]\s*/, "").replace(/^\d{1,4} (?=\p{L})/u, ""));
  }
  return groups.filter(({ units }) => units.length > 0);
}
