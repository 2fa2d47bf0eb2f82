import type { WorkbookData } from "../../../src/grid/sheet";
import { findingMessage } from "../../../src/i18n/finding-words";
import { InProcessEngine } from "../../../src/taskpane/engine/in-process";
import type { PaneState } from "../../../src/taskpane/session/state";
import { FakeStorage, openPane, sample, settled } from "./fixture";

const quality = sample("002-hoa-binh.xlsx");

/** A list of party cells; of every third one the four levels make up three members too many. */
function listWithSlips(slips: number): WorkbookData {
  const rows = Array.from({ length: slips * 3 }, (_, at) => {
    const levels = [3 + (at % 5), 14 + (at % 23), 2 + (at % 7), at % 2];
    const rated = levels.reduce((sum, count) => sum + count, 0);
    return [at + 1, `Chi bộ ${at + 1}`, at % 3 === 0 ? rated - 3 : rated, ...levels];
  });
  const heading = ["STT", "Tên chi bộ", "Được xếp loại", "HTXSNV", "HTTNV", "HTNV", "KHTNV"];
  return { sheets: [{ name: "Danh sách", values: [heading, ...rows] }] };
}

describe("settings", () => {
  it("of the person are kept on this machine, those of the report with the workbook", async () => {
    const storage = new FakeStorage();
    const { actions, port } = await openPane(quality, { storage });
    await actions.changeSettings({ language: "en", theme: "dark" });
    expect(port.state).toBeNull();
    await actions.changeSettings({ year: 2021, totalsOnly: true });
    const here = await openPane(quality, { storage, kept: port.state });
    expect(here.state().settings).toEqual({
      language: "en",
      theme: "dark",
      year: 2021,
      capDenominator: null,
      decimals: null,
      totalsOnly: true,
    });
    const elsewhere = await openPane(quality, { kept: port.state });
    expect(elsewhere.state().settings).toMatchObject({ language: "vi", theme: "system", year: 2021 });
  });

  it("survive a storage that holds something else, or that the browser forbids", async () => {
    const storage = new FakeStorage();
    storage.setItem("khop-so.settings", '{"language":"fr"}');
    expect((await openPane(quality, { storage })).state().settings.language).toBe("vi");
    const forbidden = {
      getItem: (): string | null => {
        throw new Error("forbidden");
      },
      setItem: (): void => {
        throw new Error("forbidden");
      },
    };
    const { actions, state } = await openPane(quality, { storage: forbidden });
    await actions.changeSettings({ theme: "light" });
    expect(state()).toMatchObject({ settings: { theme: "light" }, trouble: null });
  });

  it("put 500 findings into other words, and ask neither the workbook nor the engine for it", async () => {
    const engine = new InProcessEngine(() => Promise.resolve());
    const { actions, state, port } = await openPane(listWithSlips(500), { engine });
    await actions.check();
    const before = state().findings;
    const slips = before.filter(({ severity }) => severity === "error");
    expect(slips).toHaveLength(500);
    port.calls.length = 0;
    const calls = (["load", "patch", "check", "fill", "sentence"] as const).map((name) =>
      jest.spyOn(engine, name),
    );
    await actions.changeSettings({ language: "en" });
    await settled();
    for (const call of calls) expect(call).not.toHaveBeenCalled();
    expect(port.calls).toEqual([]);
    expect(state().findings).toBe(before);
    for (const finding of slips) {
      expect(findingMessage(finding, "vi")).toMatch(/ghi \d+/i);
      expect(findingMessage(finding, "en")).toMatch(/says \d+/i);
    }
  });

  it("change what is found: the cap over those rated good or better", async () => {
    const { actions, state } = await openPane(quality);
    await actions.check();
    const caps = (): string[] =>
      state().findings.flatMap((finding) =>
        finding.rule === "excellent-cap" ? [findingMessage(finding, "vi")] : [],
      );
    const before = caps();
    await actions.changeSettings({ capDenominator: "goodOrBetter" });
    expect(caps()).not.toEqual(before);
    await actions.changeSettings({ theme: "dark" });
    expect(state().settings.capDenominator).toBe("goodOrBetter");
  });

  it("hold for the session where the workbook cannot keep them, and that is said", async () => {
    const { actions, state, port } = await openPane(quality);
    port.refuse("writeState", "read-only");
    await actions.changeSettings({ year: 2021 });
    expect(state()).toMatchObject({
      settings: { year: 2021 },
      trouble: { kind: "refused", code: "read-only" },
    });
  });
});

describe("what is selected", () => {
  const counts = sample("co-loi.xlsx");

  it("shows the table it lies in", async () => {
    const { actions, state, port, clock } = await openPane(quality);
    await actions.check();
    expect(state().table).toEqual({ sheet: "Xếp loại 2021", index: 0 });
    port.selectAs({ sheet: "Mục tiêu 2025", range: { top: 9, left: 2, bottom: 9, right: 2 } });
    await clock.pass(500);
    expect(state().table).toEqual({ sheet: "Mục tiêu 2025", index: 0 });
  });

  it("is told with what it was compared, only while the coverage is shown", async () => {
    const { actions, state, port, clock } = await openPane(counts);
    await actions.check();
    const sheet = "Tổng gõ sai";
    port.selectAs({ sheet, range: { top: 14, left: 5, bottom: 14, right: 5 } });
    await clock.pass(500);
    expect(state().selected).toBeNull();
    actions.open("coverage");
    await settled();
    const { selected } = state();
    expect(selected).toMatchObject({ sheet, cell: "F15" });
    expect(selected?.comparisons?.comparisons.map(({ verdict }) => verdict)).toContain("fails");
    port.selectAs({ sheet, range: { top: 0, left: 0, bottom: 0, right: 0 } });
    await clock.pass(500);
    expect(state().selected).toEqual({ sheet, cell: "A1", comparisons: null });
  });

  it("gives the report sentence of a percentage, and none of a name", async () => {
    const { actions, state, port, clock } = await openPane(counts);
    await actions.check();
    const select = async (row: number, column: number): Promise<PaneState["sentence"]> => {
      const range = { top: row, left: column, bottom: row, right: column };
      port.selectAs({ sheet: "Đảo chữ số", range });
      await clock.pass(500);
      await settled();
      return state().sentence;
    };
    expect(await select(8, 6)).toEqual({
      part: expect.any(Number) as number,
      whole: expect.any(Number) as number,
      decimals: 2,
    });
    expect(await select(8, 1)).toBeNull();
  });

  it("is given as a range for a correction, and can be set by the pane", async () => {
    const { actions, port } = await openPane(counts);
    await actions.selectRange("Danh sách", "A6:G6");
    expect(await actions.selectedRange()).toEqual({ sheet: "Danh sách", range: "A6:G6" });
    port.selectAs(null);
    expect(await actions.selectedRange()).toBeNull();
  });
});

describe("a table that was read otherwise", () => {
  const correction = { sheet: "Xếp loại 2021", header: "A6:K8", year: 2020 } as const;

  it("is corrected, kept with the workbook, and can be read as before again", async () => {
    const { actions, state, port } = await openPane(quality);
    await actions.check();
    await actions.correctTable(correction);
    expect(state().corrections).toEqual([correction]);
    await actions.correctTable({ ...correction, year: 2019 });
    expect(state().corrections).toEqual([{ ...correction, year: 2019 }]);
    const later = await openPane(quality, { kept: port.state });
    expect(later.state().corrections).toEqual([{ ...correction, year: 2019 }]);
    await later.actions.forgetTable("Xếp loại 2021", "A6:K8");
    expect(later.state().corrections).toEqual([]);
    expect(later.port.state).toBeNull();
  });
});
