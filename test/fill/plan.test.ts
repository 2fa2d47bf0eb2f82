import fc from "fast-check";
import { check } from "../../src/check/check";
import { applyToData, contentReader, withCurrentContent } from "../../src/edits/apply";
import { invert, verify } from "../../src/edits/plan";
import { isSafeFormula } from "../../src/edits/literal";
import { cellAddress } from "../../src/grid/address";
import type { WorkbookData } from "../../src/grid/sheet";
import { fillKinds } from "../../src/fill/proposal";
import { fillWorkbook } from "../../src/fill/workbook";
import { readWorkbook } from "../../src/workbook/file/read";
import { saveEdits } from "../../src/workbook/file/save";
import { writeWorkbook } from "../support/write-workbook";
import { emptiedReport } from "./emptied";
import type { Emptying } from "./emptied";
import { fillRows } from "./fixture";

const anyReport = fc
  .tuple(fc.integer({ min: 0, max: 100_000 }), fc.constantFrom<Emptying>("all", "column", "cells"))
  .map(([seed, emptying]) => emptiedReport(seed, emptying));

const workbookOf = ({ report }: ReturnType<typeof emptiedReport>): WorkbookData => ({
  sheets: report.drafts.map((draft) => draft.toSheet()),
});

/** Contents by address, empty cells left out. */
function contents(workbook: WorkbookData): Map<string, unknown> {
  const found = new Map<string, unknown>();
  for (const sheet of workbook.sheets) {
    sheet.values.forEach((cells, row) =>
      cells?.forEach((value, column) => {
        const formula = sheet.formulas?.[row]?.[column];
        const held = formula ?? (value === "" ? null : value);
        if (held !== null && held !== undefined) found.set(`${sheet.name}!${cellAddress(row, column)}`, held);
      }),
    );
  }
  return found;
}

describe("a filled report", () => {
  it("keeps whatever a cell held, writes safe formulas only, and each cell once", () => {
    fc.assert(
      fc.property(anyReport, (emptied) => {
        const workbook = workbookOf(emptied);
        const { plan } = fillWorkbook(workbook);
        const before = contents(workbook);
        const seen = new Set<string>();
        for (const { sheet, cell, after } of plan.edits) {
          const key = `${sheet}!${cell}`;
          expect(before.has(key)).toBe(false);
          expect(seen.has(key)).toBe(false);
          seen.add(key);
          if ("formula" in after) expect(isSafeFormula(after.formula)).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("has nothing left to fill, and taking the fill back restores every cell", () => {
    fc.assert(
      fc.property(anyReport, (emptied) => {
        const workbook = workbookOf(emptied);
        const plan = withCurrentContent(fillWorkbook(workbook).plan, workbook);
        const filled = applyToData(workbook, plan);
        expect(fillWorkbook(filled).plan.edits.map(({ cell, after }) => ({ cell, after }))).toEqual([]);
        expect(contents(applyToData(filled, invert(plan)))).toEqual(contents(workbook));
      }),
      { numRuns: 30 },
    );
  });

  it("has nothing left to add either when every kind of column was asked for", () => {
    const columns = new Set(fillKinds);
    for (let seed = 2000; seed < 2060; seed += 1) {
      const workbook = workbookOf(emptiedReport(seed, "column"));
      const filled = applyToData(workbook, fillWorkbook(workbook, { columns }).plan);
      expect([seed, fillWorkbook(filled, { columns }).plan.edits.length]).toEqual([seed, 0]);
    }
  });

  it("gives back the figures that stood in the emptied cells of one column", () => {
    let cells = 0;
    let same = 0;
    for (let seed = 0; seed < 120; seed += 1) {
      const emptied = emptiedReport(seed, "column");
      const { tables } = fillWorkbook(workbookOf(emptied));
      const found = new Map(
        tables.flatMap(({ sheet, proposals }) =>
          proposals.flatMap((proposal) =>
            proposal.cells.map(
              (cell) => [`${sheet}!${cellAddress(cell.row, cell.column)}`, { cell, proposal }] as const,
            ),
          ),
        ),
      );
      for (const { sheet, cell, value, decimals } of emptied.emptied) {
        if (typeof value !== "number") continue;
        const filled = found.get(`${sheet}!${cell}`);
        if (!filled) continue;
        cells += 1;
        const expected = Number(filled.cell.expected === "" ? 0 : filled.cell.expected);
        const slack = 0.5 * 10 ** -Math.min(decimals, 9) + 1e-9;
        // The sheet's scale may have been told by nothing but the emptied cells.
        const near = [1, 100].some(
          (factor) =>
            Math.abs(expected * factor - value) <= slack ||
            Math.abs(expected - value * factor) <= slack * 100,
        );
        if (near) same += 1;
      }
    }
    expect(cells).toBeGreaterThan(800);
    expect(same / cells).toBeGreaterThan(0.995);
  });

  it("has no new error by its own check", () => {
    for (let seed = 0; seed < 80; seed += 1) {
      const workbook = workbookOf(emptiedReport(seed, "column"));
      const errors = (data: WorkbookData): string[] =>
        check(data)
          .findings.filter((finding) => finding.severity === "error")
          .map((finding) => `${seed} ${finding.cell} ${finding.rule}`);
      const filled = applyToData(workbook, fillWorkbook(workbook).plan);
      const known = new Set(errors(workbook));
      expect(errors(filled).filter((error) => !known.has(error))).toEqual([]);
    }
  });
});

describe("fillWorkbook", () => {
  const row = (index: number) => [index, `Chi bộ ${index}`, 40 + (index % 7), 5 + (index % 4), null];
  const header = ["STT", "Đơn vị", "Được xếp loại", "HTXSNV", "Tỷ lệ HTXSNV (%)"];

  it.each([1, 400])("fills a table of %i rows", (count) => {
    const filled = fillRows([header, ...Array.from({ length: count }, (_, at) => row(at + 1))]);
    expect(filled.cells).toHaveLength(count);
    expect(filled.formula(`E${count + 1}`)).toBe(
      `=IF(N(C${count + 1})=0,"",D${count + 1}/C${count + 1}*100)`,
    );
  });

  it("leaves hidden sheets and hidden columns alone, and counts cells in hidden rows", () => {
    const rows = [header, row(1), row(2), row(3)];
    const hidden = fillRows(rows, { state: "hidden" });
    expect([hidden.cells, hidden.result.hiddenSheets]).toEqual([[], ["Biểu 1"]]);
    expect(fillRows(rows, { hiddenColumns: [4] }).cells).toEqual([]);
    expect(fillRows(rows, { hiddenRows: [2] }).proposals[0]?.hidden).toBe(1);
  });

  it("fills twin tables side by side each by its own figures", () => {
    const filled = fillRows([
      ["STT", "Đơn vị", "Được xếp loại", "HTXSNV", "Tỷ lệ (%)", null, ...header],
      [1, "Chi bộ 1", 20, 4, null, null, 1, "Chi bộ 4", 30, 6, null],
      [2, "Chi bộ 2", 25, 5, null, null, 2, "Chi bộ 5", 40, 10, null],
      [3, "Chi bộ 3", 50, 6, null, null, 3, "Chi bộ 6", 50, 8, null],
    ]);
    expect(filled.formula("E2")).toBe('=IF(N(C2)=0,"",D2/C2*100)');
    expect(filled.formula("K3")).toBe('=IF(N(I3)=0,"",J3/I3*100)');
  });

  it("is taken back in the file as well: every cell holds what it held", () => {
    const bytes = writeWorkbook([
      { name: "Biểu 1", rows: [header, row(1), row(2), row(3)] },
      {
        name: "Biểu 2",
        rows: [
          ["STT", "Đơn vị", "Được xếp loại", "HTXSNV", "HTTNV"],
          [1, "Xã A", 44, 7, 30],
        ],
      },
    ]);
    const workbook = readWorkbook(bytes, "a.xlsx");
    const plan = withCurrentContent(fillWorkbook(workbook).plan, workbook);
    expect(plan.edits.length).toBeGreaterThan(3);
    const restored = saveEdits(saveEdits(bytes, plan), invert(plan));
    expect(contents(readWorkbook(restored, "a.xlsx"))).toEqual(contents(workbook));
  });

  it("stands in the saved file as planned", () => {
    const bytes = writeWorkbook([{ name: "Biểu 1", rows: [header, row(1), row(2), row(3)] }]);
    const { plan } = fillWorkbook(readWorkbook(bytes, "a.xlsx"));
    const saved = readWorkbook(saveEdits(bytes, plan), "a.xlsx");
    expect(verify(plan, contentReader(saved))).toEqual([]);
    expect(fillWorkbook(saved).plan.edits).toEqual([]);
  });
});
