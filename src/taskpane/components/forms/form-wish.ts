import { completeChoices, FormFault, readUnits } from "../../../forms/choices";
import type { FormChoices } from "../../../forms/choices";
import { drawForm } from "../../../forms/draw";
import { exampleFigures, exampleUnits } from "../../../forms/figures";
import type { StandardForm } from "../../../forms/form";
import { layForm } from "../../../forms/layout";
import type { DrawnWorkbook } from "../../../grid/drawn-sheet";
import { seededRandom } from "../../../grid/seeded-random";

/** What a person chose of a form, as it stands in the fields. */
export interface FormWish {
  readonly year: string;
  readonly quarter: FormChoices["quarter"];
  readonly digits: number;
  readonly groups: boolean;
  readonly totals: FormChoices["totals"];
  readonly percents: boolean;
  readonly ofWhich: boolean;
  readonly numbers: boolean;
  /** Pasted names, one a line. */
  readonly units: string;
  /** Filled in with example figures. */
  readonly example: boolean;
}

/** Lines of an example. */
const EXAMPLE_LINES = 8;
/** One and the same example every time. */
const EXAMPLE_SEED = 26740;

export function firstWish(form: StandardForm, year: number): FormWish {
  return {
    year: String(Math.max(year, form.since)),
    quarter: 2,
    digits: 2,
    groups: false,
    totals: form.offers.includes("totals") ? "below" : "none",
    percents: true,
    ofWhich: false,
    numbers: true,
    units: "",
    example: false,
  };
}

/** The workbook that was wished for; null where the year is none that the form has. */
export function drawWish(form: StandardForm, wish: FormWish): DrawnWorkbook | null {
  const random = seededRandom(EXAMPLE_SEED);
  const pasted = form.items ? [] : readUnits(wish.units);
  const offers = (name: (typeof form.offers)[number]) => form.offers.includes(name);
  const groups = offers("groups") && (wish.groups || pasted.some(({ name }) => name !== null));
  const units =
    wish.example && pasted.length === 0 && !form.items
      ? exampleUnits(form, { groups }, random, EXAMPLE_LINES)
      : pasted;
  try {
    const choices = completeChoices(form, {
      year: Number(wish.year),
      quarter: wish.quarter,
      units,
      ...(offers("digits") ? { digits: wish.digits } : {}),
      ...(offers("groups") ? { groups } : {}),
      ...(offers("totals") ? { totals: wish.totals } : {}),
      ...(offers("percents") ? { percents: wish.percents } : {}),
      ...(offers("ofWhich") ? { ofWhich: wish.ofWhich } : {}),
      ...(offers("numbers") ? { numbers: wish.numbers } : {}),
    });
    const layout = layForm(form, choices);
    return drawForm(layout, wish.example ? exampleFigures(layout, random) : undefined);
  } catch (error) {
    if (error instanceof FormFault) return null;
    throw error;
  }
}

/** For a picture: filled in, whatever was wished. */
export function pictureWish(wish: FormWish): FormWish {
  return { ...wish, example: true };
}
