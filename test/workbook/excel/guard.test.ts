import type { PlannedEdit } from "../../../src/edits/plan";
import type { EditConflict } from "../../../src/edits/plan";
import { parseRange } from "../../../src/grid/address";
import { ExcelWorkbook } from "../../../src/workbook/excel/excel-workbook";
import { WorkbookRefusal } from "../../../src/workbook/port";
import type { RunningHost } from "../../excel-host";
import { startExcelHost, workbookOf } from "../../excel-host";
import { applyFilter } from "../../excel-host/model/filter";
import { addTable } from "../../excel-host/objects/tables";
import { fingerprint } from "./support/fingerprint";

let running: RunningHost | null = null;

afterEach(() => {
  running?.close();
  running = null;
});

/** Mức xếp loại and Số lượng of a year; the shares in C4:C7 are to be filled in. */
function start(): RunningHost {
  running = startExcelHost({
    model: workbookOf({
      sheets: [
        {
          name: "Biểu 1",
          values: [
            ["Mức xếp loại", "Số lượng", "Tỷ lệ"],
            ["Hoàn thành xuất sắc nhiệm vụ", 604, null],
            ["Hoàn thành tốt nhiệm vụ", 2364, null],
            ["Hoàn thành nhiệm vụ", 201, null],
            ["Cộng", 3169, null],
          ],
        },
      ],
    }),
  });
  return running;
}

const shares = [2, 3, 4].map((row): PlannedEdit => ({
  sheet: "Biểu 1",
  cell: `C${row}`,
  before: { value: null },
  after: { formula: `=B${row}/B$5`, numberFormat: "0.00%" },
}));

async function attempt(
  prepare: (host: RunningHost) => void,
): Promise<{ error: unknown; isUntouched: boolean }> {
  const host = start();
  const port = await ExcelWorkbook.open();
  prepare(host);
  const before = JSON.stringify(fingerprint(host.model));
  let error: unknown = null;
  try {
    await port.apply({ edits: shares });
  } catch (caught) {
    error = caught;
  }
  return { error, isUntouched: JSON.stringify(fingerprint(host.model)) === before };
}

const range = (address: string) => {
  const parsed = parseRange(address);
  if (!parsed) throw new RangeError(address);
  return parsed;
};

describe("before anything is written", () => {
  it.each<[string, string, (host: RunningHost) => void]>([
    ["protected", "a sheet that is protected", ({ user }) => user.protect("Biểu 1")],
    ["read-only", "a workbook opened to be read", ({ model }) => void (model.readOnly = true)],
    [
      "filtered",
      "a sheet in which a filter hides rows",
      ({ user }) => user.filter("Biểu 1", "A1:C5", 0, ["Hoàn thành nhiệm vụ"]),
    ],
    [
      "filtered",
      "an Excel table whose own filter hides rows",
      ({ host, model }) => {
        const sheet = model.sheet("Biểu 1");
        const table = addTable(model, sheet, range("A1:C5"), "Bảng1");
        const criteria = { filterOn: "Values", values: ["Hoàn thành nhiệm vụ"] };
        model.as("user", () => applyFilter(sheet, table, range("A1:C5"), 0, criteria, host.model.culture));
      },
    ],
    [
      "spill",
      "cells that a spilled formula takes",
      ({ model }) => model.sheet("Biểu 1").spills.push(range("C1:C5")),
    ],
    ["cell-editing", "a cell that is being typed into", ({ host }) => host.beginCellEdit()],
  ])("refuses as %s: %s", async (code, _, prepare) => {
    const { error, isUntouched } = await attempt(prepare);
    expect(error).toBeInstanceOf(WorkbookRefusal);
    expect((error as WorkbookRefusal).code).toBe(code);
    expect(isUntouched).toBe(true);
  });

  it.each<[string, string, (host: RunningHost) => void]>([
    ["covered", "cells under a merged one", ({ model }) => model.sheet("Biểu 1").merges.push(range("B3:C3"))],
    [
      "heading",
      "the heading of an Excel table",
      ({ model }) =>
        model.sheet("Biểu 1").tables.push({
          id: "1",
          name: "Bảng1",
          area: range("C2:C5"),
          showHeaders: true,
          showTotals: false,
        }),
    ],
  ])("names the cells as a conflict, %s: %s", async (reason, _, prepare) => {
    const { error, isUntouched } = await attempt(prepare);
    expect(String(error)).toContain("EditConflict");
    expect((error as EditConflict).conflicts.map((conflict) => conflict.reason)).toEqual([reason]);
    expect(isUntouched).toBe(true);
  });
});

describe("what does not stand in the way", () => {
  it.each<[string, (host: RunningHost) => void]>([
    [
      "cells that a protected sheet leaves open",
      ({ user, model }) => {
        for (const row of [1, 2, 3]) model.sheet("Biểu 1").putFormat(row, 2, { locked: false });
        user.protect("Biểu 1");
      },
    ],
    [
      "the arrows of a filter without a criterion",
      ({ model }) => {
        model.sheet("Biểu 1").filter = { area: range("A1:C5"), criteria: new Map(), hiddenRows: new Set() };
      },
    ],
    ["rows hidden by hand", ({ model }) => void model.sheet("Biểu 1").hiddenRows.add(2)],
    ["manual calculation", ({ model }) => void (model.calculationMode = "Manual")],
  ])("%s", async (_, prepare) => {
    const host = start();
    const port = await ExcelWorkbook.open();
    prepare(host);
    const mode = host.model.calculationMode;
    await port.apply({ edits: shares });
    expect([1, 2, 3].map((row) => host.model.sheet("Biểu 1").formula(row, 2))).toEqual([
      "=B2/B$5",
      "=B3/B$5",
      "=B4/B$5",
    ]);
    expect(host.model.calculationMode).toBe(mode);
  });
});

describe("an Excel that does not answer", () => {
  it("is reported after a while, in a sentence of its own", async () => {
    jest.useFakeTimers({ doNotFake: ["queueMicrotask", "nextTick", "setImmediate"] });
    try {
      const host = start();
      const port = await ExcelWorkbook.open();
      host.host.failRequest({ request: 1, code: "hang" });
      const read = port.read().catch((error: unknown) => error);
      await jest.advanceTimersByTimeAsync(120_000);
      const error = await read;
      expect(error).toBeInstanceOf(WorkbookRefusal);
      expect((error as WorkbookRefusal).code).toBe("no-answer");
    } finally {
      jest.useRealTimers();
    }
  });
});
