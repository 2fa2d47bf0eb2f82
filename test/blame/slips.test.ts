import fc from "fast-check";
import { cellAddress } from "../../src/grid/address";
import type { Finding } from "../../src/report";
import { levelSheet, pairSheet } from "../rules/sheets";
import { findingsOf, withCells } from "../support/rule-tester";
import type { SheetSpec } from "../support/rule-tester";

/** Any count of a sheet with totals, mistyped in any of the ways people mistype: the cell is named, its fix mends. */
const title = "KẾT QUẢ XẾP LOẠI CHẤT LƯỢNG ĐẢNG VIÊN NĂM 2017";

interface Slip {
  row: number;
  column: number;
  kind: "exchanged" | "digit" | "dropped" | "doubled";
  at: number;
  digit: number;
}

function slipped(value: number, { kind, at, digit }: Slip): number {
  const digits = String(value);
  const place = at % digits.length;
  const [before, here, after] = [digits.slice(0, place), digits[place] ?? "", digits.slice(place + 1)];
  switch (kind) {
    case "exchanged":
      return Number(before + after.slice(0, 1) + here + after.slice(1));
    case "digit":
      return Number(before + String(digit) + after);
    case "dropped":
      return Number(before + after);
    case "doubled":
      return Number(before + here + here + after);
  }
}

const serious = (findings: readonly Finding[]): Finding[] =>
  findings.filter((finding) => finding.severity !== "info");

function slips(rows: readonly number[], columns: readonly number[]): fc.Arbitrary<Slip> {
  return fc.record({
    row: fc.constantFrom(...rows),
    column: fc.constantFrom(...columns),
    kind: fc.constantFrom("exchanged" as const, "digit" as const, "dropped" as const, "doubled" as const),
    at: fc.nat({ max: 3 }),
    digit: fc.nat({ max: 9 }),
  });
}

function expectNamed(sheet: SheetSpec, slip: Slip): void {
  const right = sheet.rows[slip.row]?.[slip.column];
  if (typeof right !== "number") throw new Error("no count there");
  const wrong = slipped(right, slip);
  fc.pre(wrong !== right);
  const cell = cellAddress(slip.row, slip.column);
  const mistyped = withCells(sheet, { [cell]: wrong });
  const findings = serious(findingsOf(mistyped));
  expect(findings.map((finding) => ({ cell: finding.cell, expected: finding.expected }))).toEqual([
    { cell, expected: right },
  ]);
  const edits = findings.flatMap((finding) => finding.fix?.edits ?? []);
  const mended = withCells(mistyped, Object.fromEntries(edits.map((edit) => [edit.cell, edit.after])));
  expect(serious(findingsOf(mended))).toEqual([]);
}

describe("a slip of the keyboard in a table with totals", () => {
  it("in a unit's levels or its total row", () => {
    const sheet = levelSheet({ title });
    fc.assert(
      fc.property(slips([3, 4, 5, 6, 7, 8, 9, 10, 11], [2, 3, 4, 5, 6, 8]), (slip) =>
        expectNamed(sheet, slip),
      ),
      { numRuns: 60 },
    );
  });

  it("in counts that have their shares beside them", () => {
    const sheet = pairSheet({ title });
    fc.assert(
      fc.property(slips([4, 5, 6, 7, 8, 9, 10, 11, 12], [3, 4, 6, 8]), (slip) => expectNamed(sheet, slip)),
      { numRuns: 60 },
    );
  });
});
