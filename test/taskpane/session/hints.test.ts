import { hintsOf, signsOf } from "../../../src/taskpane/session/hints";
import { openPane, sample } from "./fixture";

async function checkedPane() {
  const pane = await openPane(sample("co-loi.xlsx"));
  await pane.actions.check();
  return pane;
}

const signs = (hints: ReturnType<typeof hintsOf>) =>
  hints.signed.map(({ cell, sign }) => `${sign}${cell}`).sort();

describe("what is shown over the cells", () => {
  it("is nothing before a check, then a corner on every cell that a finding names", async () => {
    const { state, actions } = await openPane(sample("co-loi.xlsx"));
    expect(hintsOf(state())).toEqual({ named: [], signed: [], previewed: [] });
    await actions.check();
    const { named, signed } = hintsOf(state());
    expect(named).toHaveLength(state().findings.length);
    expect(named).toContainEqual({ sheet: "Đảo chữ số", cell: "F8", severity: "error" });
    expect(signed).toEqual([]);
  });

  it("gives the chosen finding its frame, its operands a plus and the result an equals sign", async () => {
    const { state, actions } = await checkedPane();
    const finding = state().findings.find(({ rule }) => rule === "levels-mismatch");
    await actions.showFinding(finding?.id ?? "");
    expect(signs(hintsOf(state()))).toEqual(["+D8", "+H8", "+J8", "=C8", "wrongF8"]);
  });

  it("divides by the base of a share", async () => {
    const { state } = await checkedPane();
    const finding = state().findings.find(({ rule }) => rule === "impossible-percentage");
    expect(finding && signsOf(finding).map(({ cell, sign }) => `${sign}${cell}`)).toEqual(["+F10", "÷C10"]);
  });

  it("takes the corner away from what a person ignored", async () => {
    const { state, actions } = await checkedPane();
    const before = hintsOf(state()).named.length;
    const finding = state().findings.find(({ cell }) => cell === "F8");
    await actions.ignore(finding?.id ?? "", "cell", "đã đối chiếu sổ gốc");
    expect(hintsOf(state()).named).toHaveLength(before - 1);
    expect(state().handled).toMatchObject({ done: 1 });
  });

  it("shows what would be filled, of what is ticked, and brings the first of it into view", async () => {
    const { state, actions, port } = await checkedPane();
    await actions.openFill();
    const { view } = state();
    const choices = view.kind === "fill" ? view.choices : [];
    const [first] = choices;
    const { previewed } = hintsOf(state());
    expect(previewed).toContainEqual({ sheet: "Tổng gõ sai", cell: "H7", text: "11,70" });
    expect(port.selected?.sheet).toBe(first?.proposal.sheet);
    actions.choose(first?.id ?? "", false);
    expect(previewed.length - hintsOf(state()).previewed.length).toBe(first?.proposal.cells.length);
  });
});

describe("the list that follows the sheet", () => {
  it("shows the findings of the sheet that is gone to, and the whole file again when asked", async () => {
    const { state, actions, port, clock } = await checkedPane();
    actions.filterSheet("Đảo chữ số");
    const range = { top: 0, left: 0, bottom: 0, right: 0 };
    port.selectAs({ sheet: "Tổng gõ sai", range });
    await clock.pass(200);
    expect([state().here, state().filter.sheet]).toEqual(["Tổng gõ sai", "Tổng gõ sai"]);
    actions.filterSheet(null);
    port.selectAs({ sheet: "Đảo chữ số", range });
    await clock.pass(200);
    expect([state().here, state().filter.sheet]).toEqual(["Đảo chữ số", null]);
  });
});
