import type { EditConflict, PlannedEdit } from "../../../src/edits/plan";
import { fillWorkbook } from "../../../src/fill/workbook";
import { parseRange, rangeAddress } from "../../../src/grid/address";
import { markRule } from "../../../src/workbook/mark-rule";
import { ExcelWorkbook } from "../../../src/workbook/excel/excel-workbook";
import type { Mark, WorkbookChange } from "../../../src/workbook/port";
import { WorkbookRefusal } from "../../../src/workbook/port";
import type { RunningHost } from "../../excel-host";
import { startExcelHost, workbookOf } from "../../excel-host";
import { newConditionalFormat, type ConditionalFormatModel } from "../../excel-host/model/conditional-format";
import { addTable } from "../../excel-host/objects/tables";
import { fingerprint } from "./support/fingerprint";

/*
 * The adapter in an Excel that behaves as documentation and public reports say it may: test/excel-host/habits.test.ts
 * holds those behaviours themselves.
 */
let running: RunningHost | null = null;

afterEach(() => {
  running?.close();
  running = null;
});

const sheetName = "Biểu 1";

function range(address: string) {
  const parsed = parseRange(address);
  if (!parsed) throw new RangeError(address);
  return parsed;
}

/** Ratings of a year; the shares in C2:C4 are to be filled in, the total's too. */
async function open(
  prepare: (host: RunningHost) => void = () => undefined,
): Promise<{ host: RunningHost; port: ExcelWorkbook; sheet: ReturnType<RunningHost["model"]["sheet"]> }> {
  running?.close();
  const host = startExcelHost({
    model: workbookOf({
      sheets: [
        {
          name: sheetName,
          values: [
            ["Mức xếp loại", "Số lượng", "Tỷ lệ"],
            ["Hoàn thành xuất sắc nhiệm vụ", 604, null],
            ["Hoàn thành tốt nhiệm vụ", 2364, null],
            ["Hoàn thành nhiệm vụ", 201, null],
            ["Cộng", 3170, null],
          ],
        },
        { name: "Ghi chú", values: [["Nguồn", 5]] },
      ],
    }),
  });
  running = host;
  prepare(host);
  return { host, port: await ExcelWorkbook.open(), sheet: host.model.sheet(sheetName) };
}

function addRule(host: RunningHost, address: string, change: Partial<ConditionalFormatModel> = {}) {
  const rule = newConditionalFormat(host.model.newId(), "Custom", range(address));
  rule.formula = "=B2>1000";
  host.model.sheet(sheetName).conditionalFormats.push(Object.assign(rule, change));
  return rule;
}

const mark = (cell: string, formula: string, severity: Mark["severity"] = "error"): Mark => ({
  sheet: sheetName,
  cell,
  formula,
  severity,
});

const marks = [mark("B5", "ROUND(B5-SUM(B2:B4),6)<>0"), mark("B2", "B2<0", "warning")];

const share = (row: number): PlannedEdit => ({
  sheet: sheetName,
  cell: `C${row}`,
  before: { value: null },
  after: { formula: `=B${row}/B$5` },
});

async function refusal(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (caught: unknown) => caught,
  );
  return error instanceof WorkbookRefusal ? error.code : String(error);
}

const byCell = (list: readonly Mark[]): Mark[] =>
  [...list].sort((one, other) => one.cell.localeCompare(other.cell));

describe("marks among rules of the user", () => {
  it.each<[string, (host: RunningHost) => void]>([
    [
      "one over several areas",
      (host) => void addRule(host, "B2:B4", { areas: [range("B2:B4"), range("C5")] }),
    ],
    ["one that is listed and cannot be read", (host) => void addRule(host, "B2", { lost: "members" })],
    [
      "one that cannot even be listed, beside others",
      (host) => {
        addRule(host, "B2", { lost: "listed" });
        addRule(host, "B3");
      },
    ],
  ])("are set, found and taken away: %s", async (_, prepare) => {
    const { host, port, sheet } = await open(prepare);
    const own = [...sheet.conditionalFormats];
    await port.setMarks(marks);
    expect(byCell(await port.marks())).toEqual(byCell(marks));
    expect(byCell(await (await ExcelWorkbook.open()).marks())).toEqual(byCell(marks));
    await port.setMarks([]);
    expect(host.model.sheet(sheetName).conditionalFormats).toEqual(own);
  });

  it("are replaced where one of ours cannot be read any more, as after an undo", async () => {
    const { port, sheet } = await open();
    await port.setMarks(marks);
    const [lost] = sheet.conditionalFormats;
    if (!lost) throw new Error("nothing was marked");
    lost.lost = "members";
    const [left] = await port.marks();
    expect(await port.marks()).toHaveLength(1);
    await port.setMarks([mark("B3", "B3<0")]);
    expect((await port.marks()).map(({ cell }) => cell)).toEqual(["B3"]);
    expect(left).toBeDefined();
  });

  it("leave nothing half where one of ours is read and cannot be deleted", async () => {
    const { port, sheet } = await open();
    await port.setMarks(marks);
    const stuck = sheet.conditionalFormats[1];
    if (!stuck) throw new Error("nothing was marked");
    stuck.lost = "deleting";
    const wanted = [mark("B3", "B3<0"), mark("B4", "B4<0")];
    await port.setMarks(wanted);
    expect(byCell(await port.marks())).toEqual(wanted);
  });

  it("are known by their signature where Excel tells formulas in the user's spelling", async () => {
    const { port } = await open(({ model }) => (model.habits.localisesRules = true));
    const spelled = mark("B4", 'IF(AND(B4>0.5,B4<"9,5;"),B4<>0.25,FALSE)');
    await port.setMarks([...marks, spelled]);
    expect(byCell(await (await ExcelWorkbook.open()).marks())).toEqual(byCell([...marks, spelled]));
    await port.setMarks([]);
    expect(await port.marks()).toEqual([]);
  });

  it("are errors by their letters where Excel does not tell their colour", async () => {
    const { port, sheet } = await open();
    await port.setMarks(marks);
    for (const { format } of sheet.conditionalFormats) format.fillColor = "";
    expect(byCell(await (await ExcelWorkbook.open()).marks())).toEqual(byCell(marks));
  });

  it("are read where they stand now, after rows were inserted above them", async () => {
    const { host, port } = await open();
    await port.setMarks(marks);
    host.user.insertRows(sheetName, 2, 2);
    expect(byCell(await port.marks())).toEqual([
      mark("B4", "B4<0", "warning"),
      mark("B7", "ROUND(B7-SUM(B4:B6),6)<>0"),
    ]);
  });

  it("are set again on request, for an Excel that did not paint them", async () => {
    const { host, port } = await open();
    await port.setMarks(marks);
    const before = host.log.length;
    await port.setMarks(marks);
    expect(host.log.slice(before).some(({ isWrite }) => isWrite)).toBe(false);
    await port.repaintMarks();
    expect(host.log.slice(before).some(({ isWrite }) => isWrite)).toBe(true);
    expect(byCell(await port.marks())).toEqual(byCell(marks));
  });

  it("of one kind stand in one rule over several areas", async () => {
    const { port, sheet } = await open();
    const kind = [2, 3, 5].map((row) => mark(`B${row}`, `B${row}<0`));
    await port.setMarks([...kind, mark("C3", "C3>1")]);
    expect(sheet.conditionalFormats.map(({ formula, areas }) => [formula, areas])).toEqual([
      [`=${markRule("C3>1")}`, [range("C3")]],
      [`=${markRule("B2<0")}`, [range("B2:B3"), range("B5")]],
    ]);
    expect(byCell(await port.marks())).toEqual([...kind, mark("C3", "C3>1")]);
  });

  it("tell of the sheets and cells that cannot be marked", async () => {
    const { host, port } = await open();
    const elsewhere: Mark = { sheet: "Ghi chú", cell: "B1", formula: "B1<0", severity: "error" };
    host.user.protect("Ghi chú");
    expect(await port.marksTaken([...marks, elsewhere])).toEqual({
      marks,
      left: [{ reason: "protected", sheet: "Ghi chú", cells: 1 }],
    });
    expect(await refusal(port.setMarks([...marks, elsewhere]))).toBe("protected");
    const many = Array.from({ length: 1300 }, (_, index) => mark(`B${index + 1}`, `B${index + 1}=${index}`));
    const taken = await port.marksTaken([...many.slice(100), ...marks]);
    expect(taken.left).toEqual([{ reason: "too-many", cells: 2 }]);
  });
});

describe("merged cells", () => {
  it("keep what begins above and left of the plan from being written under", async () => {
    const { port } = await open(({ model }) => void model.sheet(sheetName).merges.push(range("B2:C2")));
    const error = await port.apply({ edits: [share(2), share(3)] }).catch((caught: unknown) => caught);
    expect((error as EditConflict).conflicts.map(({ edit, reason }) => [edit.cell, reason])).toEqual([
      ["C2", "covered"],
    ]);
  });

  it("are read also where they begin outside of what is used", async () => {
    const { port } = await open(({ model }) => {
      const sheet = model.addSheet("Biểu 2");
      sheet.put(4, 3, { value: 5 });
      sheet.merges.push(range("A5:B6"), range("D5:E5"));
    });
    const read = await port.read();
    expect(read.sheets[2]?.merges).toEqual([range("A5:B6"), range("D5:E5")]);
  });

  it("are read by parts where there are more than 512, and said not to be known where Excel tells none", async () => {
    const rows = 600;
    const prepare = ({ model }: RunningHost): void => {
      const sheet = model.sheet(sheetName);
      for (let row = 5; row < 5 + rows; row++) {
        sheet.put(row, 0, { value: `Chi bộ ${row}` });
        sheet.merges.push({ top: row, bottom: row, left: 3, right: 4 });
      }
      sheet.put(5 + rows, 4, { value: 1 });
    };
    const { host, port } = await open(prepare);
    expect((await port.read()).sheets[0]?.merges).toHaveLength(rows);
    await port.apply({ edits: [share(2)] });
    host.model.habits.mostMergedAreas = -1;
    const [sheet] = (await port.read()).sheets;
    expect([sheet?.merges, sheet?.mergesUnknown]).toEqual([undefined, true]);
    // Under a merged cell a figure would stand unseen.
    expect(await refusal(port.apply({ edits: [share(3)] }))).toBe("merged");
  });
});

describe("Excel's own list of undo", () => {
  it("is left alone by opening, selecting and re-checking; a check that is asked for may end it", async () => {
    const merges = [range("A1:A1"), range("A1:C1")].slice(1);
    const { host, port } = await open(({ model, user }) => {
      model.sheet(sheetName).merges.push(...merges);
      user.type(sheetName, "B2", 605);
    });
    const { user, model } = host;
    const told: unknown[] = [];
    port.onSelectionChanged((selection) => told.push(selection));
    port.onChanged(() => undefined);
    expect(await port.selection()).not.toBeNull();
    expect(await port.marks()).toEqual([]);
    await port.readState();
    expect(model.undoList).toEqual([`${sheetName}!B2`]);
    await port.read();
    expect(model.undoList).toEqual([]);
    user.type(sheetName, "B2", 604);
    user.insertRows(sheetName, 1);
    await port.select(sheetName, range("B3"));
    await port.readBlock(sheetName, range("A1:C6"));
    const again = await port.read({ quiet: true });
    expect(again.sheets[0]?.merges).toEqual([range("A2:C2")]);
    expect(model.undoList).toEqual([`${sheetName}!B2`]);
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(told).toEqual([{ sheet: sheetName, range: range("B3") }]);
  });
});

describe("Excel tables", () => {
  const table = (address: string) => (host: RunningHost) =>
    void addTable(host.model, host.model.sheet(sheetName), range(address), "Bảng1");
  const column = (host: RunningHost) =>
    [1, 2, 3, 4].map((row) => host.model.sheet(sheetName).formula(row, 2));

  it("get what is planned for a column and nothing else", async () => {
    const { host, port } = await open(table("A1:C5"));
    await port.apply({ edits: [share(2), share(3)] });
    expect(column(host)).toEqual(["=B2/B$5", "=B3/B$5", null, null]);
  });

  it("keep a column whose rows all hold one formula from another one for some of them", async () => {
    const { host, port } = await open((each) => {
      each.model.habits.fillsTableColumns = false;
      table("A1:C5")(each);
      for (const row of [2, 3, 4, 5]) each.user.type(sheetName, `C${row}`, `=B${row}/B$5`);
      each.model.habits.fillsTableColumns = true;
    });
    const before = fingerprint(host.model);
    const wrong: PlannedEdit = {
      sheet: sheetName,
      cell: "C3",
      before: { formula: "=B3/B$5" },
      after: { formula: "=B3/SUM(B$2:B$4)" },
    };
    expect(await refusal(port.apply({ edits: [wrong] }))).toBe("table");
    expect(fingerprint(host.model)).toEqual(before);
  });

  it("are as they were where Excel puts the last formula into all rows", async () => {
    const { host, port } = await open(table("A1:C5"));
    const before = fingerprint(host.model);
    const total: PlannedEdit = { ...share(5), after: { formula: "=SUM(C2:C4)" } };
    expect(await refusal(port.apply({ edits: [share(2), share(3), share(4), total] }))).toBe("table");
    expect(fingerprint(host.model)).toEqual(before);
  });

  it("do not grow over what is written beside them and below them", async () => {
    const { host, port, sheet } = await open(table("A1:B5"));
    await port.apply({ edits: [share(2), share(3), share(4)] });
    expect(sheet.tables.map(({ area }) => area)).toEqual([range("A1:B5")]);
    expect([sheet.value(0, 2), ...column(host)]).toEqual(["Tỷ lệ", "=B2/B$5", "=B3/B$5", "=B4/B$5", null]);
    const note: PlannedEdit = {
      sheet: sheetName,
      cell: "A6",
      before: { value: null },
      after: { value: "Ghi chú" },
    };
    await port.apply({ edits: [note] });
    expect(sheet.tables.map(({ area }) => area)).toEqual([range("A1:B5")]);
  });

  it("are as they were whichever request fails, however far it came", async () => {
    const broken: string[] = [];
    for (let request = 1; ; request++) {
      const { host, port } = await open((each) => {
        table("A1:B5")(each);
        addTable(each.model, each.model.sheet("Ghi chú"), range("A1:B1"));
        each.user.clear(sheetName, "C1");
      });
      const state = () => JSON.stringify([fingerprint(host.model), host.model.sheets[0]?.tables]);
      const before = state();
      const first = host.host.requests;
      host.host.failRequest({ request, code: "GeneralException", afterActions: Infinity });
      const edits = [share(2), share(3)];
      const code = await refusal(port.apply({ edits }));
      if (host.host.requests - first < request) break;
      if (code === "null" || (code === "unknown" && state() === before)) continue;
      broken.push(`request ${request}: ${code}`);
    }
    expect(broken).toEqual([]);
  });
});

describe("a cell along with those it is compared with", () => {
  const selected = (host: RunningHost) =>
    [host.model.selection, ...host.model.alsoSelected].map(rangeAddress);

  it("is selected with them where Excel can do that, and stays the one that is told", async () => {
    const { model } = (await open()).host;
    running?.close();
    const host = startExcelHost({ model, requirementSet: "1.18" });
    running = host;
    // npm's build of the library is older than the method; it sends what that of a range sends.
    const prototype = Excel.RangeAreas.prototype as { select?: unknown };
    const { select: ofRange } = Excel.Range.prototype as { select: unknown };
    prototype.select = ofRange;
    try {
      const port = await ExcelWorkbook.open();
      await port.select(sheetName, range("B5"), [range("B2:B4"), range("C2")]);
      expect(selected(host)).toEqual(["B5", "B2:B4", "C2"]);
      expect(await port.selection()).toEqual({ sheet: sheetName, range: range("B5") });
      await port.select(sheetName, range("B2"));
      expect(selected(host)).toEqual(["B2"]);
    } finally {
      delete prototype.select;
    }
  });

  it("is selected alone where Excel cannot", async () => {
    const { host, port } = await open();
    await port.select(sheetName, range("B5"), [range("B2:B4")]);
    expect(selected(host)).toEqual(["B5"]);
  });
});

describe("a sheet with another name", () => {
  it("is found under the name it had, and its changes are told under the one it has", async () => {
    const { host, port } = await open();
    await port.read();
    const changes: WorkbookChange[] = [];
    port.onChanged((change) => changes.push(change));
    host.user.renameSheet(sheetName, "Biểu 01");
    await port.select(sheetName, range("B5"));
    expect(host.model.selection).toEqual(range("B5"));
    expect(changes).toEqual([{ sheet: "Biểu 01", range: null, source: "user" }]);
    expect((await port.readBlock(sheetName, range("B5"))).values).toEqual([[3170]]);
    host.user.type("Biểu 01", "B5", 3169);
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(changes.at(-1)).toEqual({ sheet: "Biểu 01", range: range("B5"), source: "user" });
  });
});

it("tells of a sheet whose rows were sorted that it must be read again", async () => {
  const { host, port } = await open();
  const changes: WorkbookChange[] = [];
  port.onChanged((change) => changes.push(change));
  host.user.sort(sheetName, "A2:B4", 1);
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(changes).toEqual([{ sheet: sheetName, range: null, source: "user" }]);
});

describe("protected forms", () => {
  const unlock = ({ model, user }: RunningHost): void => {
    for (const row of [1, 2, 3, 4]) model.sheet(sheetName).putFormat(row, 2, { locked: false });
    user.protect(sheetName);
  };

  it("are filled where their cells are open, and nowhere else", async () => {
    const { host, port, sheet } = await open((each) => {
      each.user.type(sheetName, "B5", 3169);
      unlock(each);
    });
    const read = await port.read();
    expect([...(read.sheets[0]?.unlocked ?? [])].sort()).toEqual(["C2", "C3", "C4", "C5"]);
    const { plan } = fillWorkbook(read);
    expect(plan.edits.map(({ cell }) => cell)).toEqual(["C2", "C3", "C4", "C5"]);
    await port.apply(plan);
    expect([1, 2, 3, 4].every((row) => sheet.formula(row, 2) !== null)).toBe(true);
    sheet.putFormat(3, 2, { locked: true });
    expect(fillWorkbook(await port.read()).plan.edits).toEqual([]);
    expect(host.model.sheet(sheetName).protection).not.toBeNull();
  });

  it("keep the widths of their columns where these may not be changed", async () => {
    const { port, sheet } = await open(unlock);
    const widths = new Map(sheet.columnWidths);
    await port.apply({
      edits: [share(2)],
      columnWidths: [{ sheet: sheetName, column: "C", copyColumnWidthFrom: "A" }],
    });
    expect(sheet.columnWidths).toEqual(widths);
    expect(sheet.formula(1, 2)).toBe("=B2/B$5");
  });
});

describe("what Excel refuses without a reason that can be seen", () => {
  it("is not called protection where nothing is protected", async () => {
    const { host, port } = await open();
    host.host.failRequest({ request: 1, code: "AccessDenied" });
    expect(await refusal(port.read())).toBe("denied");
  });
});
