import { check } from "../../src/check/check";
import { standardForms } from "../../src/forms/standard-forms";
import { formSource } from "../../src/practice/form-source";
import { mistakeKindNames } from "../../src/practice/kinds";
import { makePractice, PracticeFault } from "../../src/practice/practice";
import { newWorkbook } from "../../src/workbook/file/new-workbook";
import { readWorkbook } from "../../src/workbook/file/read";

/**
 * `[--seeds N] [--kinds A,B]`: for each kind, or those named, N practice workbooks with one mistake, over all forms that carry it, written, read and
 * checked again: at how many the planted cell is told; and how many plantings were tried, since a planting that a check
 * does not tell at its cell is given up.
 */
const at = process.argv.indexOf("--seeds");
const seeds = at < 0 ? 20 : Number(process.argv[at + 1]);
const named = process.argv.indexOf("--kinds");
const wanted = named < 0 ? null : new Set(process.argv[named + 1]?.split(","));
for (const kind of mistakeKindNames) {
  if (wanted && !wanted.has(kind)) continue;
  const counts = { made: 0, told: 0, tried: 0 };
  const carriers = new Set<string>();
  for (let seed = 0; counts.made < seeds && seed < seeds * 11; seed += 1) {
    const form = standardForms[seed % standardForms.length];
    if (!form || (seed >= 22 && !carriers.has(form.id))) continue;
    const has = (name: "ofWhich" | "groups") => form.offers.includes(name);
    const source = formSource(form, {
      year: Math.max(2025, form.since),
      ...(has("ofWhich") ? { ofWhich: true } : {}),
      ...(has("groups") && seed % 3 === 0 ? { groups: true } : {}),
    });
    try {
      const { workbook, key, tried } = makePractice(source, {
        count: 1,
        kinds: [kind],
        seed: `${kind} ${seed}`,
      });
      carriers.add(form.id);
      counts.made += 1;
      counts.tried += tried;
      const { findings } = check(readWorkbook(newWorkbook(workbook), "bai.xlsx"));
      const [mistake] = key.mistakes;
      const cells = new Set(
        [...(mistake?.cells ?? []), ...(mistake?.mended.flat() ?? [])].map(({ cell }) => cell),
      );
      if (
        findings.some(
          ({ sheet, cell, suspects }) =>
            sheet === mistake?.sheet && (cells.has(cell) || cells.has(suspects[0]?.cell ?? "")),
        )
      )
        counts.told += 1;
    } catch (error) {
      if (!(error instanceof PracticeFault)) throw error;
    }
  }
  console.log(
    `${kind.padEnd(22)} made ${counts.made}, told at a planted cell ${counts.told}, plantings tried ${counts.tried}; ${[...carriers].join(", ")}`,
  );
}
