import type { EditPlan } from "../../edits/plan";
import { invert } from "../../edits/plan";
import { conflicts, holds, same } from "./assert";
import type { ContractCase } from "./case";
import { cellAt, edit, everything, whileApplied } from "./cells";
import { columnWidths, report, unit, year } from "./sheets";

/** Texts that a program could take for something else when they are typed. */
const literalTexts = [
  "=SUM(B4:B7)",
  "+84 24 3825 1234",
  "-5 so với năm trước",
  "@HYPERLINK",
  "'trích dẫn'",
  "3.174",
  "1/2",
  "007",
  "TRUE",
  "5%",
  "  hai đầu có dấu cách  ",
];

export const writingCases: readonly ContractCase[] = [
  {
    name: "writes values of every kind, in several sheets at once",
    run: async ({ port }) => {
      const plan: EditPlan = {
        edits: [
          edit(report, "B4", { value: 614 }),
          edit(report, "D8", { value: "Số liệu đến ngày 15/12" }),
          edit(unit, "A1", { value: false }),
          edit(year, "A1", { value: null }),
          edit(year, "C5", { value: -0.125 }),
        ],
      };
      await whileApplied(port, plan, async () => {
        same((await cellAt(port, report, "B4")).value, 614, "a count");
        same((await cellAt(port, report, "D8")).value, "Số liệu đến ngày 15/12", "a text");
        same((await cellAt(port, unit, "A1")).value, false, "a logical value");
        same((await cellAt(port, year, "A1")).value, null, "an emptied cell");
        same((await cellAt(port, year, "C5")).value, -0.125, "a cell outside of what was used");
      });
    },
  },
  {
    name: "calculates what rests on a written cell, in other sheets too",
    run: async ({ port }) => {
      await whileApplied(port, { edits: [edit(report, "B4", { value: 614 })] }, async () => {
        same((await cellAt(port, report, "B8")).value, 3184, "the total");
        same((await cellAt(port, unit, "B1")).value, 3184, "a sheet that refers to it");
        same((await cellAt(port, unit, "B2")).value, 6358, "a sum over both");
        const read = await everything(port);
        same(read[report]?.[7]?.[1]?.value, 3184, "the total when the workbook is read");
      });
    },
  },
  {
    name: "writes formulas, with references to sheets whose names are quoted",
    run: async ({ port }) => {
      const formula = `='${report}'!B8+'O''Brien'!B1+'${year}'!A2`;
      const plan: EditPlan = {
        edits: [edit(year, "D2", { formula }), edit(report, "B4", { formula: "=600+4" })],
      };
      await whileApplied(port, plan, async () => {
        same(
          await cellAt(port, year, "D2"),
          { value: 9522, formula, format: "General" },
          "a formula over three sheets",
        );
        same((await cellAt(port, report, "B4")).value, 604, "a formula in place of a count");
      });
    },
  },
  {
    name: "writes number formats, and keeps the cell's own where none is given",
    run: async ({ port }) => {
      const plan: EditPlan = {
        edits: [
          edit(year, "A2", { value: 3174, numberFormat: "#,##0" }),
          edit(report, "C5", { value: 0.75 }),
          edit(report, "C6", { formula: "=B6/B$8*100", numberFormat: "0.00" }),
        ],
      };
      await whileApplied(port, plan, async (applied) => {
        same((await cellAt(port, year, "A2")).format, "#,##0", "a new format");
        same((await cellAt(port, report, "C5")).format, "0.00%", "a kept format");
        same((await cellAt(port, report, "C6")).format, "0.00", "a changed format");
        same(
          applied.edits.map(({ before }) => before.numberFormat),
          ["General", "0.00%", "0.00%"],
          "the formats that the answer remembers",
        );
      });
    },
  },
  {
    name: "copies the look of another cell, and its column's width",
    run: async ({ port, columnWidth }) => {
      const [sheet, column] = [report, "F"];
      const widthBefore = await columnWidth?.(sheet, column);
      const plan: EditPlan = {
        edits: [
          edit(report, "F4", { formula: "=B4/B$8", styleFrom: "C4" }),
          edit(report, "F5", { formula: "=B5/B$8", styleFrom: "C4", numberFormat: "0.0%" }),
        ],
        columnWidths: [{ sheet, column, copyColumnWidthFrom: "A" }],
      };
      await whileApplied(port, plan, async () => {
        same((await cellAt(port, report, "F4")).format, "0.00%", "the format of the look");
        same((await cellAt(port, report, "F5")).format, "0.0%", "a format of its own");
        if (!columnWidth) return;
        same(await columnWidth(sheet, column), await columnWidth(columnWidths.sheet, "A"), "the width");
        holds((await columnWidth(sheet, column)) !== widthBefore, "the width was another one");
      });
    },
  },
  {
    name: "writes nothing when one cell holds something else",
    run: async ({ port }) => {
      const before = await everything(port);
      const stale = { sheet: report, cell: "B5", before: { value: 2346 }, after: { value: 2364 } };
      await conflicts(
        port.apply({ edits: [edit(report, "B4", { value: 614 }), stale, edit(year, "A2", { value: 0 })] }),
        [],
        "a figure that was changed since",
      );
      const typed = { sheet: report, cell: "B8", before: { value: 3174 }, after: { value: 3175 } };
      await conflicts(port.apply({ edits: [typed] }), [], "a formula where its value was expected");
      same(await everything(port), before, "the workbook");
    },
  },
  {
    name: "writes nothing when a sheet is missing or a cell is written twice",
    run: async ({ port }) => {
      const before = await everything(port);
      const missing = { sheet: "Biểu 9", cell: "A1", before: { value: null }, after: { value: 1 } };
      await conflicts(
        port.apply({ edits: [edit(report, "B4", { value: 614 }), missing] }),
        ["sheet-missing"],
        "a sheet that is not there",
      );
      const twice = [edit(report, "B4", { value: 614 }), edit(report, "B4", { value: 615 })];
      await conflicts(port.apply({ edits: twice }), [], "a cell written twice");
      same(await everything(port), before, "the workbook");
    },
  },
  {
    name: "writes into the first of merged cells, and never under it",
    run: async ({ port }) => {
      const before = await everything(port);
      await whileApplied(port, { edits: [edit(report, "A1", { value: "BÁO CÁO" })] }, async () => {
        same((await cellAt(port, report, "A1")).value, "BÁO CÁO", "the title");
        const { sheets } = await port.read();
        same(sheets[0]?.merges?.length, 1, "merged cells stay merged");
      });
      const covered = { sheet: report, cell: "B1", before: { value: null }, after: { value: 1 } };
      const plan = { edits: [edit(report, "B4", { value: 614 }), covered] };
      await conflicts(port.apply(plan), ["merged"], "a covered cell");
      same(await everything(port), before, "the workbook");
    },
  },
  {
    name: "keeps a text as text, whatever it begins with or looks like",
    run: async ({ port }) => {
      const edits = literalTexts.map((value, at) => edit(report, `G${at + 1}`, { value }));
      await whileApplied(port, { edits }, async () => {
        for (const [at, value] of literalTexts.entries()) {
          const { value: found, formula } = await cellAt(port, report, `G${at + 1}`);
          same({ found, formula }, { found: value, formula: null }, `the text ${value}`);
        }
      });
    },
  },
  {
    name: "answers with a plan whose inverse restores every content and format",
    run: async ({ port }) => {
      const before = await everything(port);
      const plan: EditPlan = {
        title: "Điền tỷ lệ",
        edits: [
          edit(report, "C4", { formula: "=ROUND(B4/B$8*100,2)", numberFormat: "0.00" }),
          edit(report, "B8", { value: 3174 }),
          edit(report, "D6", { value: 3174 }),
          edit(report, "D4", { formula: "=B4+1" }),
          edit(report, "F4", { value: 19.03, styleFrom: "C4" }),
        ],
      };
      const applied = await port.apply(plan);
      const after = await everything(port);
      same(applied.title, plan.title, "the title");
      const undone = await port.apply(invert(applied));
      same(await everything(port), before, "the workbook after undo");
      const redone = await port.apply(invert(undone));
      same(await everything(port), after, "the workbook after undo was undone");
      await port.apply(invert(redone));
      same(await everything(port), before, "the workbook at the end");
    },
  },
  {
    name: "an empty plan changes nothing",
    run: async ({ port }) => {
      const before = await everything(port);
      same((await port.apply({ edits: [] })).edits, [], "the answer");
      same(await everything(port), before, "the workbook");
    },
  },
];
