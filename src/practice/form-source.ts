import { completeChoices } from "../forms/choices";
import type { FormChoices } from "../forms/choices";
import { drawForm } from "../forms/draw";
import { exampleFigures, exampleUnits } from "../forms/figures";
import type { StandardForm } from "../forms/form";
import { layForm } from "../forms/layout";
import type { PracticeSource } from "./practice";

/** Lines of a practice sheet. */
const LINES = 10;

/** Practice on a standard form, filled in with figures that the seed draws; without the guide, which explains it. */
export function formSource(
  form: StandardForm,
  wanted: Partial<FormChoices> & { year: number },
): PracticeSource {
  return {
    name: form.id,
    sheets: (random) => {
      const groups = wanted.groups ?? false;
      const units = form.items ? [] : exampleUnits(form, { groups }, random, LINES);
      const layout = layForm(form, completeChoices(form, { ...wanted, units }));
      return drawForm(layout, exampleFigures(layout, random)).sheets.slice(0, 1);
    },
  };
}
