import { findingMessage } from "../../../src/i18n/finding-words";
import type { Finding, FindingData } from "../../../src/report";
import { check } from "../../../src/check/check";
import { applyToData } from "../../../src/edits/apply";
import { fillWorkbook } from "../../../src/fill/workbook";
import type { WorkbookData } from "../../../src/grid/sheet";
import type { EngineClient, EngineOptions, SheetCheck } from "../../../src/taskpane/engine/client";
import { EngineCancelled, EngineCrash } from "../../../src/taskpane/engine/client";
import { InProcessEngine } from "../../../src/taskpane/engine/in-process";
import { SteadyEngine } from "../../../src/taskpane/engine/steady-engine";
import { WorkerEngine } from "../../../src/taskpane/engine/worker-client";
import { openPane, sample, settled } from "../session/fixture";
import { FakeWorker } from "./fake-worker";

const faulty = sample("co-loi.xlsx");
const options: EngineOptions = {
  year: null,
  capDenominator: null,
  totalsOnly: false,
  tables: [],
};

/** What stands in a corner of a sheet, as a port would read it. */
function corner(workbook: WorkbookData, name: string, rows: number, columns: number) {
  const sheet = workbook.sheets.find((each) => each.name === name);
  const cut = <Cell>(cells: readonly (readonly Cell[] | undefined)[] | undefined, none: Cell): Cell[][] =>
    Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_, column) => cells?.[row]?.[column] ?? none),
    );
  return {
    sheet: name,
    range: { top: 0, left: 0, bottom: rows - 1, right: columns - 1 },
    values: cut(sheet?.values, null),
    formulas: cut<string | null | undefined>(sheet?.formulas, null),
    numberFormats: cut<string | undefined>(sheet?.numberFormats, undefined),
  };
}

function findingsOf(sheets: readonly SheetCheck[]): FindingData[] {
  return sheets.flatMap(({ findings }) => findings);
}

/** A browser that refuses workers, as for a page opened from the disk. */
function withoutWorkers(): EngineClient {
  const refused = new WorkerEngine(() => {
    throw new DOMException("not from here", "SecurityError");
  });
  return new SteadyEngine(refused, () => Promise.resolve(new InProcessEngine()));
}

/** As the whole check tells them. */
function worded(findings: readonly FindingData[]): Finding[] {
  return findings.map((finding) => ({ ...finding, message: findingMessage(finding, "vi") }));
}

describe.each([
  ["on the page, in slices", (): EngineClient => new InProcessEngine()],
  ["in a worker", (): EngineClient => new WorkerEngine(() => new FakeWorker())],
  ["in slices where no worker starts", withoutWorkers],
])("the engine %s", (_, start) => {
  it("answers as one check of the whole workbook does", async () => {
    const engine = start();
    engine.load(faulty);
    const sheets = await engine.check({ options });
    const whole = check(faulty, { marks: true, places: true });
    expect(worded(findingsOf(sheets))).toEqual(whole.findings);
    expect(sheets.map(({ report }) => report)).toEqual(whole.sheets);
    expect(sheets.flatMap(({ marks }) => marks)).toEqual(whole.marks);
    expect(sheets.flatMap(({ places }) => places)).toEqual(whole.places);
    engine.dispose();
  });

  it("calculates formulas of a file that was never calculated, across sheets", async () => {
    const engine = start();
    const total = {
      name: "Tổng hợp",
      values: [[null]],
      formulas: [["='Tổng gõ sai'!F15*2"]],
      uncalculated: new Set(["A1"]),
    };
    engine.load({ sheets: [...faulty.sheets, total] });
    const sheets = await engine.check({ options });
    expect(findingsOf(sheets)).toHaveLength(check(faulty).findings.length);
    engine.dispose();
  });

  it("tells each sheet as soon as it is checked, and how far it is", async () => {
    const engine = start();
    engine.load(faulty);
    const told: string[] = [];
    const shares: number[] = [];
    await engine.check(
      { options },
      { onSheet: ({ report }) => told.push(report.name), onProgress: (share) => shares.push(share) },
    );
    expect(told).toEqual(faulty.sheets.map(({ name }) => name));
    expect(shares.length).toBeGreaterThanOrEqual(told.length);
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
    expect(shares.at(-1)).toBe(1);
    engine.dispose();
  });

  it("sees what was patched, and checks only the sheets asked for", async () => {
    const engine = start();
    engine.load(faulty);
    await engine.check({ options });
    const mended = applyToData(faulty, {
      edits: [{ sheet: "Tổng gõ sai", cell: "F15", before: { value: 54 }, after: { value: 45 } }],
    });
    engine.patch([corner(mended, "Tổng gõ sai", 15, 7)]);
    const [sheet, ...others] = await engine.check({ options, sheets: ["Tổng gõ sai"] });
    expect(others).toEqual([]);
    expect(sheet?.report.name).toBe("Tổng gõ sai");
    expect(sheet?.findings).toEqual([]);
    engine.dispose();
  });

  it("keeps errors apart from typed texts, in what is loaded and in what is patched", async () => {
    const engine = start();
    const [sheet] = faulty.sheets.filter(({ name }) => name === "Tổng gõ sai");
    if (!sheet) throw new Error("no sheet");
    const withError = applyToData(
      { sheets: [sheet] },
      { edits: [{ sheet: sheet.name, cell: "E9", before: { value: null }, after: { value: "#DIV/0!" } }] },
    );
    const asRead = { sheets: withError.sheets.map((each) => ({ ...each, errors: new Set(["E9"]) })) };
    engine.load(asRead);
    const loaded = findingsOf(await engine.check({ options }));
    expect(worded(loaded)).toEqual(check(asRead).findings);
    engine.load({ sheets: [sheet] });
    engine.patch([corner(withError, sheet.name, 15, 7)]);
    expect(findingsOf(await engine.check({ options }))).toEqual(loaded);
    engine.dispose();
  });

  it("proposes what can be filled", async () => {
    const engine = start();
    const workbook = sample("002-hoa-binh.xlsx");
    engine.load(workbook);
    const { proposals, hiddenSheets } = await engine.fill({ decimals: null, tables: [] });
    const whole = fillWorkbook(workbook);
    expect(proposals.map(({ proposal }) => proposal)).toEqual(
      whole.tables.flatMap((table) => table.proposals),
    );
    expect(hiddenSheets).toEqual(whole.hiddenSheets);
    engine.dispose();
  });

  it("gives up a check that was cancelled, and is ready for the next", async () => {
    const engine = start();
    engine.load(faulty);
    const controller = new AbortController();
    const told: string[] = [];
    const cancelled = engine.check(
      { options },
      { signal: controller.signal, onSheet: ({ report }) => told.push(report.name) },
    );
    controller.abort();
    await expect(cancelled).rejects.toThrow(EngineCancelled);
    expect(told).toEqual([]);
    await expect(engine.check({ options }, { signal: controller.signal })).rejects.toThrow(EngineCancelled);
    expect(findingsOf(await engine.check({ options }))).toHaveLength(check(faulty).findings.length);
    engine.dispose();
  });
});

describe("the worker", () => {
  function started() {
    const workers: FakeWorker[] = [];
    const engine = new WorkerEngine(() => {
      const worker = new FakeWorker();
      workers.push(worker);
      return worker;
    });
    return { engine, workers };
  }

  it("is started by the first question, gets the workbook once, then what changed", async () => {
    const { engine, workers } = started();
    engine.load(faulty);
    expect(workers).toHaveLength(0);
    await engine.check({ options });
    engine.patch([corner(faulty, "Danh sách", 15, 7)]);
    await engine.check({ options, sheets: ["Danh sách"] });
    expect(workers.map(({ received }) => received)).toEqual([["load", "ask", "patch", "ask"]]);
    engine.dispose();
    expect(workers[0]?.terminated).toBe(true);
  });

  it("is ended by cancelling, since it cannot hear while it works; the next one has what was patched", async () => {
    const { engine, workers } = started();
    engine.load(faulty);
    await engine.check({ options });
    const mended = applyToData(faulty, {
      edits: [{ sheet: "Tổng gõ sai", cell: "F15", before: { value: 54 }, after: { value: 45 } }],
    });
    engine.patch([corner(mended, "Tổng gõ sai", 15, 7)]);
    const controller = new AbortController();
    if (workers[0]) workers[0].stalled = true;
    const cancelled = engine.check({ options }, { signal: controller.signal });
    await settled();
    controller.abort();
    await expect(cancelled).rejects.toThrow(EngineCancelled);
    expect(workers[0]?.terminated).toBe(true);
    const [sheet] = await engine.check({ options, sheets: ["Tổng gõ sai"] });
    expect(sheet?.findings).toEqual([]);
    expect(workers).toHaveLength(2);
    engine.dispose();
  });

  it("that was ended is not listened to any more", async () => {
    const { engine, workers } = started();
    engine.load(faulty);
    const controller = new AbortController();
    const told: string[] = [];
    const cancelled = engine.check(
      { options },
      { signal: controller.signal, onSheet: ({ report }) => told.push(report.name) },
    );
    controller.abort();
    await expect(cancelled).rejects.toThrow(EngineCancelled);
    workers[0]?.send({ kind: "answer", id: 1, answer: { kind: "check" } });
    workers[0]?.crash("late");
    expect(told).toEqual([]);
    engine.dispose();
  });

  it("that dies fails what was asked of it; the next question starts another", async () => {
    const { engine, workers } = started();
    engine.load(faulty);
    await engine.check({ options });
    if (workers[0]) workers[0].stalled = true;
    const lost = engine.check({ options });
    await settled();
    workers[0]?.crash("out of memory");
    await expect(lost).rejects.toThrow(EngineCrash);
    await expect(lost).rejects.toThrow("out of memory");
    expect(await engine.check({ options })).toHaveLength(faulty.sheets.length);
    engine.dispose();
  });

  it("that cannot be started is a crash as well, not a check that never ends", async () => {
    const engine = new WorkerEngine(() => {
      throw new Error("worker-src 'none'");
    });
    engine.load(faulty);
    await expect(engine.check({ options })).rejects.toThrow(EngineCrash);
    expect(() => engine.dispose()).not.toThrow();
  });

  it("that dies is said in the pane, and the next check works", async () => {
    const { engine, workers } = started();
    const { actions, state } = await openPane(faulty, { engine });
    await actions.check();
    const { findings } = state();
    if (workers[0]) workers[0].stalled = true;
    const checking = actions.check();
    await settled();
    workers[0]?.crash("out of memory");
    await checking;
    expect(state().trouble).toEqual({ kind: "unexpected", detail: "out of memory", about: "engine" });
    expect(state().findings).toBe(findings);
    await actions.check();
    expect(state()).toMatchObject({ phase: "checked", trouble: null });
    expect(workers).toHaveLength(2);
  });

  it("serves a whole session: fix, undo and re-check without sending the workbook again", async () => {
    const { engine, workers } = started();
    const { actions, state, port, session } = await openPane(faulty, { engine });
    await actions.check();
    actions.openFix({ rule: "total-mismatch" });
    await actions.confirm();
    await actions.undo();
    expect(port.valueOf("Tổng gõ sai", "F15")).toBe(54);
    expect(state().findings.some(({ rule }) => rule === "total-mismatch")).toBe(true);
    expect(workers).toHaveLength(1);
    expect(workers[0]?.received.filter((kind) => kind === "load")).toHaveLength(1);
    session.dispose();
    expect(workers[0]?.terminated).toBe(true);
  });
});
