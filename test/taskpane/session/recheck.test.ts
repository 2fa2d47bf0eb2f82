import type { WorkbookData } from "../../../src/grid/sheet";
import { openPane, sample, settled } from "./fixture";

const faulty = sample("co-loi.xlsx");
const only = (...names: string[]): WorkbookData => ({
  sheets: faulty.sheets.filter(({ name }) => names.includes(name)),
});
const QUIET = 700;

async function checkedPane(workbook = only("Tổng gõ sai", "Đảo chữ số")) {
  const pane = await openPane(workbook);
  await pane.actions.check();
  pane.port.calls.length = 0;
  return pane;
}

describe("a quiet re-check", () => {
  it("follows what is typed: only the sheet concerned is read, once it is quiet", async () => {
    const { state, port, clock } = await checkedPane();
    port.type("Tổng gõ sai", "F15", 45);
    await clock.pass(300);
    port.type("Tổng gõ sai", "E9", 400);
    await clock.pass(300);
    expect(port.calls).toEqual([]);
    await clock.pass(QUIET);
    expect(port.calls).toEqual(["readBlock Tổng gõ sai"]);
    expect(state().notice).toMatchObject({ kind: "rechecked", gone: 1 });
    expect(
      state().findings.some(({ sheet, rule }) => sheet === "Tổng gõ sai" && rule !== "total-mismatch"),
    ).toBe(true);
    expect(state()).toMatchObject({ phase: "checked", busy: false, trouble: null });
  });

  it("keeps the findings of the other sheets as they are", async () => {
    const { state, port, clock } = await checkedPane();
    const others = state().findings.filter(({ sheet }) => sheet === "Đảo chữ số");
    port.type("Tổng gõ sai", "F15", 45);
    await clock.pass(QUIET);
    expect(state().findings).toEqual(others);
  });

  it("says nothing when the list stays the same", async () => {
    const { state, port, clock } = await checkedPane();
    port.type("Tổng gõ sai", "B9", "Chi bộ thôn Phấn Kiến (sáp nhập)");
    await clock.pass(QUIET);
    expect(port.calls).toHaveLength(1);
    expect(state().notice).toBeNull();
  });

  it("does not follow its own writes a second time", async () => {
    const { actions, state, port, clock } = await checkedPane();
    actions.openFix({ rule: "total-mismatch" });
    await actions.confirm();
    port.calls.length = 0;
    await clock.pass(5_000);
    expect(port.calls).toEqual([]);
    expect(state().notice).toEqual({ kind: "fixed", cells: 1 });
  });

  it("waits for a first check", async () => {
    const { port, clock, state } = await openPane(only("Tổng gõ sai"));
    port.calls.length = 0;
    port.type("Tổng gõ sai", "F15", 45);
    await clock.pass(QUIET);
    expect(port.calls).toEqual([]);
    expect(state().phase).toBe("waiting");
  });

  it("reads rows that were added below", async () => {
    const { state, port, clock } = await checkedPane(only("Danh sách"));
    port.type("Danh sách", "B16", "Chi bộ thôn Ngọc Sơn");
    for (const column of ["C", "D", "E", "F", "G"]) port.type("Danh sách", `${column}16`, 0);
    await clock.pass(QUIET);
    expect(state().sheets[0]?.tables[0]?.range).toBe("A6:G16");
  });

  it("reads everything again when rows moved, and knows the findings by their labels", async () => {
    const { actions, state, port, clock } = await checkedPane();
    const finding = state().findings.find(({ rule }) => rule === "total-mismatch");
    await actions.showFinding(finding?.id ?? "");
    port.calls.length = 0;
    port.insertRow("Tổng gõ sai", 1);
    await clock.pass(QUIET);
    expect(port.calls).toEqual(["read"]);
    const after = state().findings.find(({ id }) => id === finding?.id);
    expect([finding?.cell, after?.cell]).toEqual(["F15", "F16"]);
    expect(state().current).toBe(finding?.id);
    expect(state().notice).toBeNull();
  });

  it("reads everything again when a whole column was changed", async () => {
    const { port, clock } = await checkedPane();
    const range = { top: 0, left: 5, bottom: 1_048_575, right: 5 };
    port.announce({ sheet: "Tổng gõ sai", range, source: "user" });
    await clock.pass(QUIET);
    expect(port.calls).toEqual(["read"]);
  });

  it("also looks at sheets whose formulas read the one that was typed in", async () => {
    const [sheet] = only("Tổng gõ sai").sheets;
    const summary = {
      name: "Tổng hợp",
      values: [["Tổng"], [54]],
      formulas: [[null], ["='Tổng gõ sai'!F15"]],
    };
    const { port, clock } = await checkedPane({ sheets: sheet ? [sheet, summary] : [] });
    port.type("Tổng gõ sai", "F15", 45);
    await clock.pass(QUIET);
    expect(port.calls).toEqual(["readBlock Tổng gõ sai", "readBlock Tổng hợp"]);
  });

  it("is tried again, quietly, while a cell is being typed into", async () => {
    const { state, port, clock } = await checkedPane();
    port.type("Tổng gõ sai", "F15", 45);
    port.refuse("readBlock", "cell-editing", 2);
    await clock.pass(QUIET);
    expect(state().trouble).toBeNull();
    await clock.pass(5_000);
    expect(port.calls).toHaveLength(3);
    expect(state().notice).toMatchObject({ kind: "rechecked", gone: 1 });
  });

  it("says when the workbook can no longer be read, and catches up with the next change", async () => {
    const { state, port, clock } = await checkedPane();
    port.type("Tổng gõ sai", "F15", 45);
    port.refuse("readBlock", "offline");
    await clock.pass(QUIET);
    expect(state().trouble).toMatchObject({ kind: "refused", code: "offline" });
    port.type("Đảo chữ số", "F8", 136);
    await clock.pass(QUIET);
    expect(state().findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("comes before marks: what was typed a moment ago is not marked", async () => {
    const { actions, port } = await checkedPane(only("Tổng gõ sai"));
    port.type("Tổng gõ sai", "F15", 45);
    await actions.mark();
    expect(port.placed).toEqual([]);
  });

  it("takes a mended finding out of an open list of fixes, and keeps the ticks", async () => {
    const { actions, state, port, clock } = await checkedPane(only("Tổng gõ sai", "Số dạng chữ"));
    actions.openFix({ rule: "total-mismatch" });
    expect(state().view).toMatchObject({ kind: "fix", rows: [{ chosen: true }] });
    port.type("Tổng gõ sai", "F15", 45);
    await clock.pass(QUIET);
    expect(state().view).toEqual({ kind: "findings" });
  });

  it("of a moment before loses to a check that was asked for", async () => {
    const { actions, state, port, clock } = await checkedPane();
    const release = port.hold("readBlock");
    port.type("Tổng gõ sai", "F15", 45);
    await clock.pass(QUIET);
    const checking = actions.check();
    await settled();
    release();
    await checking;
    expect(state().phase).toBe("checked");
    expect(state().findings.some(({ rule }) => rule === "total-mismatch")).toBe(false);
  });
});
