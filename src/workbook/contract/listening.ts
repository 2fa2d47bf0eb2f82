import { parseCell, rangeContains } from "../../grid/address";
import type { Selection, WorkbookChange } from "../port";
import { eventually, holds, same, wait } from "./assert";
import type { ContractCase } from "./case";
import { cellAt, edit, rangeOf, whileApplied } from "./cells";
import { report, unit, year } from "./sheets";

/** Long enough for an event that must not come. */
const SILENCE = 150;

function tellsOf(changes: readonly WorkbookChange[], sheet: string, cell: string): boolean {
  const place = parseCell(cell);
  return changes.some(
    (change) =>
      change.sheet === sheet &&
      place !== null &&
      (change.range === null || rangeContains(change.range, place.row, place.column)),
  );
}

export const listeningCases: readonly ContractCase[] = [
  {
    name: "selects a range, in whichever sheet it lies",
    run: async ({ port }) => {
      for (const [sheet, address] of [
        [report, "B4:C8"],
        [unit, "B2"],
        [year, "A2"],
        [report, "A1"],
      ] as const) {
        const range = rangeOf(address);
        await port.select(sheet, range);
        const selection = await port.selection();
        same(selection?.sheet, sheet, "the sheet selected");
        // A program may widen a selection to the merged cells it meets.
        holds(
          selection !== null && rangeContains(selection.range, range.top, range.left),
          `${address} is selected`,
        );
        if (address !== "A1") same(selection?.range, range, "the range selected");
      }
    },
  },
  {
    name: "selects a cell along with those it is compared with: the cell stays the one that is told",
    run: async ({ port }) => {
      await port.select(report, rangeOf("A3"));
      await port.select(report, rangeOf("B8"), [rangeOf("B4:B7"), rangeOf("D6")]);
      const selection = await port.selection();
      same(selection, { sheet: report, range: rangeOf("B8") }, "the selection");
    },
  },
  {
    name: "tells of a new selection until told not to",
    run: async ({ port }) => {
      await port.select(report, rangeOf("A3"));
      const seen: (Selection | null)[] = [];
      const stop = port.onSelectionChanged((selection) => seen.push(selection));
      try {
        await port.select(report, rangeOf("B5"));
        await eventually(
          () => seen.some((selection) => selection?.sheet === report && selection.range.top === 4),
          "news of the selection",
        );
      } finally {
        stop();
      }
      await wait(SILENCE);
      const before = seen.length;
      await port.select(unit, rangeOf("A1"));
      await wait(SILENCE);
      same(seen.length, before, "news after it was stopped");
      stop();
    },
  },
  {
    name: "tells of cells that it wrote itself, as its own",
    run: async ({ port }) => {
      const seen: WorkbookChange[] = [];
      const stop = port.onChanged((change) => seen.push(change));
      const written = [
        [report, "B4"],
        [report, "B6"],
        [year, "A2"],
      ] as const;
      try {
        const plan = { edits: written.map(([sheet, cell]) => edit(sheet, cell, { value: 9 })) };
        await whileApplied(port, plan, async () => {
          await eventually(
            () => written.every(([sheet, cell]) => tellsOf(seen, sheet, cell)),
            "news of each written cell",
          );
        });
        await wait(SILENCE);
        same([...new Set(seen.map(({ source }) => source))], ["self"], "who wrote");
      } finally {
        stop();
      }
    },
  },
  {
    name: "tells of nothing once told not to, and others go on hearing",
    run: async ({ port }) => {
      const [first, second]: [WorkbookChange[], WorkbookChange[]] = [[], []];
      const stopFirst = port.onChanged((change) => first.push(change));
      const stopSecond = port.onChanged((change) => second.push(change));
      stopFirst();
      try {
        await whileApplied(port, { edits: [edit(report, "B4", { value: 614 })] }, () =>
          eventually(() => tellsOf(second, report, "B4"), "news for the other listener"),
        );
        same(first, [], "news after it was stopped");
      } finally {
        stopSecond();
      }
    },
  },
  {
    name: "tells of a cell that a person typed, and reads what stands there",
    run: async ({ port, type }) => {
      if (!type) return;
      const seen: WorkbookChange[] = [];
      const stop = port.onChanged((change) => seen.push(change));
      try {
        await type(report, "B5", { value: 2346 });
        await eventually(() => tellsOf(seen, report, "B5"), "news of the typed cell");
        same([...new Set(seen.map(({ source }) => source))], ["user"], "who typed");
        same((await cellAt(port, report, "B5")).value, 2346, "what stands there");
        same((await cellAt(port, report, "B8")).value, 3156, "what rests on it");
      } finally {
        stop();
        await type(report, "B5", { value: 2364 });
      }
      same((await cellAt(port, report, "B8")).value, 3174, "the total at the end");
    },
  },
];
