import { rangeAddress } from "../../../src/grid/address";
import {
  findingGroups,
  position,
  severityCounts,
  sheetsWithFindings,
  visibleFindings,
} from "../../../src/taskpane/session/select";
import { openPane, sample, settled } from "./fixture";

const faulty = sample("co-loi.xlsx");

async function checkedPane() {
  const pane = await openPane(faulty);
  await pane.actions.check();
  return pane;
}

describe("the list of findings", () => {
  it("groups by rule, the gravest first, then the most frequent", async () => {
    const { state } = await checkedPane();
    const groups = findingGroups(state());
    const order = groups.map(({ severity, findings }) => [severity, findings.length] as const);
    const rank = { error: 0, warning: 1, info: 2 };
    expect(order).toEqual(
      [...order].sort(([one, few], [other, many]) => rank[one] - rank[other] || many - few),
    );
    expect(groups.find(({ rule }) => rule === "rounding-remainder")?.findings).toHaveLength(4);
    expect(groups.flatMap(({ findings }) => findings)).toHaveLength(state().findings.length);
  });

  it("counts each severity whether the filter shows it or not", async () => {
    const { state, actions } = await checkedPane();
    const counts = severityCounts(state());
    actions.toggleSeverity("info");
    expect(severityCounts(state())).toEqual(counts);
    expect(visibleFindings(state())).toHaveLength(counts.error + counts.warning);
    actions.toggleSeverity("info");
    expect(visibleFindings(state())).toHaveLength(state().findings.length);
  });

  it("shows one sheet alone, and offers those that have findings", async () => {
    const { state, actions } = await checkedPane();
    expect(sheetsWithFindings(state())).toContain("Chấm điểm");
    actions.filterSheet("Chấm điểm");
    expect(visibleFindings(state()).map(({ cell }) => cell)).toEqual(["G9", "H11"]);
  });

  it("answers with the same object while nothing changed", async () => {
    const { state } = await checkedPane();
    expect(findingGroups(state())).toBe(findingGroups(state()));
    expect(visibleFindings(state())).toBe(visibleFindings(state()));
  });
});

describe("the jump to a cell", () => {
  it("selects the cell and counts from there", async () => {
    const { state, actions, port } = await checkedPane();
    const finding = state().findings.find(({ sheet }) => sheet === "Tổng gõ sai");
    await actions.showFinding(finding?.id ?? "");
    expect(port.selected).toEqual({
      sheet: "Tổng gõ sai",
      range: { top: 14, left: 5, bottom: 14, right: 5 },
    });
    expect(state().current).toBe(finding?.id);
  });

  it("takes along the cells of the calculation that shows the mistake", async () => {
    const { state, actions, port } = await checkedPane();
    const finding = state().findings.find(({ sheet }) => sheet === "Tổng gõ sai");
    const select = jest.spyOn(port, "select");
    await actions.showFinding(finding?.id ?? "");
    const [, , beside = []] = select.mock.lastCall ?? [];
    expect(beside.map(rangeAddress)).toEqual(["F7:F14"]);
  });

  it("walks through what is shown, in the order shown, round and round", async () => {
    const { state, actions } = await checkedPane();
    actions.filterSheet("Chấm điểm");
    const [first, second] = visibleFindings(state()).map(({ id }) => id);
    await actions.next();
    expect(state().current).toBe(first);
    expect(position(state())).toEqual({ at: 1, of: 2 });
    await actions.next();
    expect(state().current).toBe(second);
    await actions.next();
    expect(state().current).toBe(first);
    await actions.previous();
    expect(state().current).toBe(second);
    actions.filterSheet("Danh sách");
    expect(position(state())).toEqual({ at: 0, of: 1 });
    await actions.previous();
    expect(position(state())).toEqual({ at: 1, of: 1 });
  });

  it("goes on where it was when the current finding was mended", async () => {
    const { state, actions, port, clock } = await checkedPane();
    const order = visibleFindings(state());
    const third = order[2];
    await actions.showFinding(third?.id ?? "");
    port.type(third?.sheet ?? "", third?.cell ?? "", third?.expected ?? null);
    await clock.pass(1_000);
    expect(state().current).toBeNull();
    await actions.next();
    expect(state().current).toBe(order[3]?.id);
  });

  it("says that a sheet is hidden or gone instead of selecting nothing", async () => {
    const { state, actions, port } = await checkedPane();
    port.refuse("select", "sheet-missing");
    await actions.next();
    expect(state().trouble).toMatchObject({ kind: "refused", code: "sheet-missing" });
    await actions.selectRange("Biểu đã xoá", "A1:C3");
    expect(state().trouble).toEqual({ kind: "refused", code: "sheet-missing", detail: "Biểu đã xoá" });
    actions.dismissTrouble();
    expect(state().trouble).toBeNull();
  });

  it("says nothing of a jump that another one overtook", async () => {
    const { state, actions, port } = await checkedPane();
    const release = port.hold("select");
    const [first, second] = state().findings;
    const jumps = [actions.showFinding(first?.id ?? ""), actions.showFinding(second?.id ?? "")];
    await settled();
    port.refuse("select", "inactive-workbook");
    release();
    await Promise.all(jumps);
    expect(state().current).toBe(second?.id);
    expect(state().trouble).toBeNull();
  });
});
