import { check } from "../../src/check/check";
import { cellAddress, parseCell } from "../../src/grid/address";
import { calculateMissing } from "../../src/formula";
import type { CellValue, WorkbookData } from "../../src/grid/sheet";
import { exampleSheet } from "../../src/i18n/rule-example";
import type { ExampleSide, RuleExample } from "../../src/i18n/rule-example";
import { ruleExamples } from "../../src/i18n/rule-examples";
import { isRuleId, ruleIds } from "../../src/i18n/rules";
import type { RuleId } from "../../src/i18n/rules";
import type { Finding } from "../../src/report";

/** A person takes in so much of a table in a narrow pane. */
const MOST_ROWS = 7;
const MOST_COLUMNS = 7;

const workbookOf = (example: RuleExample, side: ExampleSide): WorkbookData =>
  calculateMissing({ sheets: [exampleSheet(example, side, "Ví dụ")] });

const told = (example: RuleExample, side: ExampleSide): Finding[] =>
  check(workbookOf(example, side)).findings;

const listing = (findings: readonly Finding[]): string[] =>
  findings.map(({ rule, cell }) => `${rule} at ${cell}`);

/** What a cell holds: its formula, or else its value. */
function heldIn({ sheets: [sheet] }: WorkbookData, address: string): CellValue {
  const place = parseCell(address);
  if (!sheet || !place) throw new Error(`no cell: ${address}`);
  return sheet.formulas?.[place.row]?.[place.column] ?? sheet.values[place.row]?.[place.column] ?? null;
}

/** What the cell shows in the right table: the result of its formula, or its value. */
function valueIn({ sheets: [sheet] }: WorkbookData, address: string): CellValue {
  const place = parseCell(address);
  return (place && sheet?.values[place.row]?.[place.column]) ?? null;
}

describe("the examples of the rules", () => {
  it("is there for every rule", () => {
    expect(Object.keys(ruleExamples).sort()).toEqual([...ruleIds].sort());
  });

  describe.each(ruleIds)("%s", (id: RuleId) => {
    const example = ruleExamples[id];

    it("is a table that can be taken in", () => {
      expect(example.rows.length).toBeLessThanOrEqual(MOST_ROWS);
      for (const row of example.rows) expect(row.length).toBeLessThanOrEqual(MOST_COLUMNS);
    });

    it("holds formulas that can be calculated", () => {
      const [sheet] = workbookOf(example, "right").sheets;
      expect([...(sheet?.uncalculated ?? []), ...(sheet?.errors ?? [])]).toEqual([]);
    });

    it("says nothing of the mended table", () => {
      expect(listing(told(example, "right"))).toEqual([]);
    });

    it("tells this rule alone of the wrong one, at the cell that is shown", () => {
      expect(listing(told(example, "wrong"))).toEqual([`${id} at ${example.cell}`]);
    });

    it("puts back what the mended table holds wherever it offers an edit or a value", () => {
      const right = workbookOf(example, "right");
      for (const { cell, expected, fix } of told(example, "wrong")) {
        if (expected !== null) expect([cell, expected]).toEqual([cell, valueIn(right, cell)]);
        for (const edit of fix?.edits ?? [])
          expect([edit.cell, edit.after]).toEqual([edit.cell, heldIn(right, edit.cell)]);
      }
    });

    it("names as wrong only cells that differ between the two tables", () => {
      const right = workbookOf(example, "right");
      const wrong = workbookOf(example, "wrong");
      for (const cell of Object.keys(example.wrong.cells ?? {}))
        expect([cell, heldIn(wrong, cell)]).not.toEqual([cell, heldIn(right, cell)]);
      const { row, column } = parseCell(example.cell) ?? { row: -1, column: -1 };
      expect(cellAddress(row, column)).toBe(example.cell);
      expect(row).toBeLessThan(example.rows.length);
    });
  });

  it("are asked for by the ids that reports carry", () => {
    expect(isRuleId("total-mismatch") && ruleExamples["total-mismatch"].cell).toBe("D5");
  });
});
