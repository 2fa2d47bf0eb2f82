import { nearlyEqual } from "../grid/nearly-equal";
import type { Form } from "./forms";
import type { RoundFinding } from "./finding";
import { placesOf } from "./finding";
import type { TableReading } from "./reading";
import { isShare, wholeFigures } from "./reading";
import { linesOfUnits, withUnitsAsRows } from "./ties";
import type { Ties, UnitTables } from "./ties";

/**
 * The superior's totals against the sum of all units' totals, where its sheet lists no units; asked only when every
 * unit's file is in, since a sum of some of them is no total.
 */
export function sumsWithSuperior(
  units: readonly UnitTables[],
  forms: readonly Form[],
  superior: readonly TableReading[],
  complete: boolean,
): Ties {
  const findings: RoundFinding[] = [];
  let compared = 0;
  let held = 0;
  if (!complete) return { findings, compared, held };
  for (const table of superior) {
    const listed = linesOfUnits(withUnitsAsRows(table, units), units).size > 0;
    const form = forms.find(({ tables }) => tables[0]?.format === table.format && table.format !== null);
    if (listed || !form) continue;
    const totals = wholeFigures(table);
    const sums = new Map<string, { sum: number; units: number }>();
    for (const unit of units)
      for (const reading of unit.tables) {
        if (!form.tables.includes(reading)) continue;
        for (const [key, { value }] of wholeFigures(reading)) {
          const known = sums.get(key) ?? { sum: 0, units: 0 };
          sums.set(key, { sum: known.sum + value, units: known.units + 1 });
        }
      }
    for (const column of table.columns) {
      const total = totals.get(column.key);
      const sum = sums.get(column.key);
      const counted = column.concept !== null && !isShare(column);
      if (!total || !sum || sum.units < units.length || !counted) continue;
      compared += 1;
      if (nearlyEqual(total.value, sum.sum)) {
        held += 1;
        continue;
      }
      findings.push({
        rule: "tie-sum",
        severity: "error",
        unit: null,
        args: { rule: "tie-sum", what: column.words, stated: total.value, added: sum.sum, units: sum.units },
        places: placesOf(total),
        suspects: [
          { file: total.file, sheet: total.sheet, cell: total.cell, value: sum.sum, confidence: 0.7 },
        ],
      });
    }
  }
  return { findings, compared, held };
}
