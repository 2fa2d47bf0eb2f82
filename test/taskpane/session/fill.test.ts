import { openPane, sample, settled } from "./fixture";

const unfilled = sample("002-hoa-binh.xlsx");
const counts = { sheets: sample("co-loi.xlsx").sheets.filter(({ name }) => name === "Tổng gõ sai") };

describe("filling", () => {
  it("shows each column in words, writes the chosen ones and checks them", async () => {
    const { actions, state, port } = await openPane(unfilled);
    await actions.openFill();
    const { view } = state();
    if (view.kind !== "fill") throw new Error(view.kind);
    expect(view.choices.map(({ range, chosen, proposal }) => [range, chosen, proposal.header])).toEqual([
      ["A7:F16", true, "Chênh lệch (điểm %)"],
      ["A7:F16", true, "Đánh giá"],
    ]);
    expect(view.choices[0]?.words).toMatch(/^[\p{L}\s,]+ = .+/u);
    await actions.confirm();
    expect(port.formulaOf("Mục tiêu 2025", "E10")).toMatch(/^=/);
    expect(state()).toMatchObject({
      view: { kind: "findings" },
      notice: { kind: "filled", cells: 14 },
      undo: { kind: "fill", cells: 14 },
    });
  });

  it("writes only what stays ticked", async () => {
    const { actions, state, port } = await openPane(unfilled);
    await actions.openFill();
    const { view } = state();
    const status = view.kind === "fill" ? view.choices[1] : undefined;
    actions.choose(status?.id ?? "", false);
    await actions.confirm();
    expect(state().notice).toEqual({ kind: "filled", cells: 7 });
    expect(port.valueOf("Mục tiêu 2025", "F10")).toBeNull();
  });

  it("leaves no gap where an added column is not wanted", async () => {
    const { actions, state, port } = await openPane(counts);
    await actions.openFill();
    const { view } = state();
    const choices = view.kind === "fill" ? view.choices : [];
    expect(choices.map(({ proposal }) => proposal.header)).toEqual([
      "HTXSNV (%)",
      "HTTNV (%)",
      "HTNV (%)",
      "KHTNV (%)",
    ]);
    for (const at of [0, 2]) actions.choose(choices[at]?.id ?? "", false);
    await actions.confirm();
    expect(["H6", "I6", "J6"].map((cell) => port.valueOf("Tổng gõ sai", cell))).toEqual([
      "HTTNV (%)",
      "KHTNV (%)",
      null,
    ]);
    expect(port.formulaOf("Tổng gõ sai", "H7")).toContain("E7");
    expect(state()).toMatchObject({
      notice: { kind: "filled", cells: 18 },
      undo: { kind: "fill", cells: 18 },
    });
  });

  it("offers nothing a second time", async () => {
    const { actions, state } = await openPane(unfilled);
    await actions.openFill();
    await actions.confirm();
    await actions.openFill();
    const { view } = state();
    expect(view.kind === "fill" && view.choices).toEqual([]);
  });

  it("is closed when rows move under it, since its formulas were meant for others", async () => {
    const { actions, state, port } = await openPane(unfilled);
    await actions.openFill();
    port.insertRow("Mục tiêu 2025", 3);
    expect(state().view.kind).toBe("findings");
  });

  it("stays open, and says why, when the cells are no longer empty", async () => {
    const { actions, state, port } = await openPane(unfilled);
    await actions.openFill();
    port.type("Mục tiêu 2025", "E10", 3.51, "other");
    await actions.confirm();
    expect(state().view.kind).toBe("fill");
    expect(state().trouble).toEqual({
      kind: "conflict",
      cells: [{ sheet: "Mục tiêu 2025", cell: "E10" }],
    });
    expect(port.formulaOf("Mục tiêu 2025", "E11")).toBeNull();
  });

  it("can be cancelled while the engine looks for columns", async () => {
    const { actions, state, port } = await openPane(unfilled);
    await actions.check();
    const release = port.hold("readBlock");
    port.type("Mục tiêu 2025", "C10", 70);
    const opening = actions.openFill();
    await settled();
    actions.cancel();
    release();
    await opening;
    expect(state().busy).toBe(false);
  });
});
