import { check } from "../../src/check/check";
import { completeChoices } from "../../src/forms/choices";
import { drawForm, sheetDataOf } from "../../src/forms/draw";
import { exampleFigures, exampleUnits } from "../../src/forms/figures";
import { layForm } from "../../src/forms/layout";
import { standardForms } from "../../src/forms/standard-forms";
import type { ChoiceName } from "../../src/forms/form";
import { seededRandom } from "../../src/grid/seeded-random";

/** Every standard form in every choice, empty and filled with drawn figures: what a check tells, and what it takes it for. */
let drawn = 0;
let otherFormat = 0;
const told = new Map<string, number>();
for (const form of standardForms) {
  const either = <Value>(name: ChoiceName, values: readonly Value[], usual: Value): readonly Value[] =>
    form.offers.includes(name) ? values : [usual];
  for (const year of form.since < 2018 ? [2012, 2016, 2021, 2025] : [Math.max(form.since, 2025), 2027])
    for (const digits of either("digits", [0, 1, 2, 3], 2))
      for (const groups of either("groups", [false, true], false))
        for (const totals of either("totals", ["above", "below", "none"] as const, "none"))
          for (const percents of either("percents", [true, false], true))
            for (const ofWhich of either("ofWhich", [true, false], false))
              for (const numbers of either("numbers", [true, false], true))
                for (const isFilled of [true, false]) {
                  drawn += 1;
                  const random = seededRandom(drawn);
                  const units = isFilled && !form.items ? exampleUnits(form, { groups }, random, 10) : [];
                  const choices = { year, digits, groups, totals, percents, ofWhich, numbers, units };
                  const layout = layForm(form, completeChoices(form, choices));
                  const { sheets } = drawForm(layout, isFilled ? exampleFigures(layout, random) : undefined);
                  const report = check({ sheets: sheets.map(sheetDataOf) });
                  const format = report.sheets[0]?.tables[0]?.format;
                  if (isFilled && format !== form.format) otherFormat += 1;
                  for (const { rule, severity } of report.findings) {
                    const key = `${severity} ${rule} (${form.id})`;
                    told.set(key, (told.get(key) ?? 0) + 1);
                  }
                }
}
console.log(`${drawn} drawn, ${otherFormat} taken for another format`);
for (const [key, count] of told) console.log(`${String(count).padStart(6)}  ${key}`);
