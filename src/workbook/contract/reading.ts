import type { ReadProgress } from "../port";
import { refused, same, holds } from "./assert";
import type { ContractCase } from "./case";
import { cellsIn, rangeOf, sheetIn } from "./cells";
import { contractWorkbook, hiddenSheet, report, unit, year } from "./sheets";

export const readingCases: readonly ContractCase[] = [
  {
    name: "reads every sheet in the order of the tabs, hidden ones told apart",
    run: async ({ port }) => {
      const { sheets } = await port.read();
      same(
        sheets.map(({ name }) => name),
        [report, unit, year, hiddenSheet],
        "sheets",
      );
      same(
        sheets.map(({ hidden }) => hidden === true),
        [false, false, false, true],
        "hidden",
      );
    },
  },
  {
    name: "reads values, formulas in invariant form, and number formats",
    run: async ({ port }) => {
      const workbook = await port.read();
      for (const expected of contractWorkbook.sheets) {
        const found = sheetIn(workbook, expected.name);
        same(cellsIn(found, 10, 6), cellsIn(expected, 10, 6), `cells of ${expected.name}`);
      }
    },
  },
  {
    name: "reads merged cells, hidden rows and errors",
    run: async ({ port }) => {
      const workbook = await port.read();
      const sheet = sheetIn(workbook, report);
      same(sheet.merges ?? [], [rangeOf("A1:D1")], "merged cells");
      same([...(sheet.errors ?? [])], ["D7"], "errors");
      same(sheet.hiddenRows ?? [], [], "hidden rows of the report");
      same(sheetIn(workbook, year).hiddenRows ?? [], [2], "hidden rows of the year");
    },
  },
  {
    name: "reads the looks of labels: bold, italic, indent, and which have a fill",
    run: async ({ port }) => {
      const found = sheetIn(await port.read(), report);
      const told = (sheet: typeof found): unknown =>
        Array.from({ length: 8 }, (_, row) => {
          const { bold, italic, indent, fill } = sheet.looks?.[row]?.[0] ?? {};
          return [bold === true, italic === true, indent ?? 0, fill !== undefined];
        });
      same(told(found), told(sheetIn(contractWorkbook, report)), "looks of column A");
      same(found.looks?.[3]?.[1] ?? null, null, "look of a figure");
    },
  },
  {
    name: "tells how far it has read, and stops when asked to",
    run: async ({ port }) => {
      const steps: ReadProgress[] = [];
      await port.read({ onProgress: (progress) => steps.push(progress) });
      holds(
        steps.every(({ done, total }, at) => done >= (steps[at - 1]?.done ?? 0) && done <= total),
        "progress goes forward and not beyond its total",
      );
      const controller = new AbortController();
      controller.abort();
      await refused(port.read({ signal: controller.signal }), ["cancelled"], "a read that was stopped");
    },
  },
  {
    name: "reads a block as it stands, rows and columns counted from its own corner",
    run: async ({ port }) => {
      const range = rangeOf("B4:C8");
      const block = await port.readBlock(report, range);
      same([block.sheet, block.range], [report, range], "what was read");
      const whole = cellsIn(sheetIn(contractWorkbook, report), 8, 3);
      same(
        cellsIn(block, 5, 2),
        whole.slice(3).map((row) => row.slice(1)),
        "cells of the block",
      );
    },
  },
  {
    name: "reads nothing as empty cells outside of what is used",
    run: async ({ port }) => {
      const empty = { value: null, formula: null, format: "General" };
      const block = await port.readBlock(unit, rangeOf("M200:N201"));
      same(
        cellsIn(block, 2, 2),
        [
          [empty, empty],
          [empty, empty],
        ],
        "empty cells",
      );
    },
  },
  {
    name: "refuses a sheet that is not there",
    run: async ({ port }) => {
      await refused(port.readBlock("Biểu 9", rangeOf("A1")), ["sheet-missing"], "a block");
      await refused(port.select("Biểu 9", rangeOf("A1")), ["sheet-missing"], "a selection");
    },
  },
];
