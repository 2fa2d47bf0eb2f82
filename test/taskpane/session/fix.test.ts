import { fixPlan, fixRows } from "../../../src/taskpane/session/fixes";
import type { ShownFinding } from "../../../src/taskpane/session/state";
import { refusalCodes } from "../../../src/workbook/port";
import { openPane, sample } from "./fixture";

const faulty = sample("co-loi.xlsx");

async function checkedPane() {
  const pane = await openPane(faulty);
  await pane.actions.check();
  const find = (sheet: string): ShownFinding => {
    const found = pane.state().findings.find((each) => each.sheet === sheet && each.fix !== null);
    if (!found) throw new Error(`no finding with a fix in ${sheet}`);
    return found;
  };
  return { ...pane, find };
}

describe("mending one finding", () => {
  it("shows before and after, writes when confirmed, and the finding is gone", async () => {
    const { actions, state, port, find } = await checkedPane();
    const finding = find("Tổng gõ sai");
    actions.openFix({ findingId: finding.id });
    expect(state().view).toMatchObject({
      kind: "fix",
      rule: "total-mismatch",
      rows: [
        { findingId: finding.id, safe: true, chosen: true, edits: [{ cell: "F15", before: 54, after: 45 }] },
      ],
    });
    await actions.confirm();
    expect(port.valueOf("Tổng gõ sai", "F15")).toBe(45);
    expect(state()).toMatchObject({
      view: { kind: "findings" },
      notice: { kind: "fixed", cells: 1 },
      undo: { kind: "fix", cells: 1 },
      redo: null,
      busy: false,
    });
    expect(state().findings.some(({ id }) => id === finding.id)).toBe(false);
  });

  it("reads again only the sheet that was written to, as one block", async () => {
    const { actions, port, find } = await checkedPane();
    actions.openFix({ findingId: find("Tổng gõ sai").id });
    port.calls.length = 0;
    await actions.confirm();
    expect(port.calls).toEqual(["apply", "readBlock Tổng gõ sai"]);
  });

  it("turns a figure kept as text into a figure, in a cell that takes it as one", async () => {
    const { actions, port, find } = await checkedPane();
    actions.openFix({ findingId: find("Số dạng chữ").id });
    await actions.confirm();
    expect(port.valueOf("Số dạng chữ", "E11")).toBe(40);
  });

  it.each(refusalCodes)(
    "keeps the list open and writes nothing when the workbook refuses: %s",
    async (code) => {
      const { actions, state, port, find } = await checkedPane();
      actions.openFix({ findingId: find("Tổng gõ sai").id });
      port.refuse("apply", code);
      await actions.confirm();
      expect(port.valueOf("Tổng gõ sai", "F15")).toBe(54);
      expect(state().view.kind).toBe("fix");
      expect(state().undo).toBeNull();
      if (code === "cancelled") expect(state().notice).toEqual({ kind: "cancelled" });
      else expect(state().trouble).toMatchObject({ kind: "refused", code });
    },
  );

  it("writes nothing over what someone typed meanwhile", async () => {
    const { actions, state, port, find } = await checkedPane();
    actions.openFix({ findingId: find("Tổng gõ sai").id });
    port.type("Tổng gõ sai", "F15", 46, "other");
    await actions.confirm();
    expect(state().trouble).toEqual({
      kind: "conflict",
      cells: [{ sheet: "Tổng gõ sai", cell: "F15" }],
    });
    expect(port.valueOf("Tổng gõ sai", "F15")).toBe(46);
  });
});

describe("mending every finding of a rule", () => {
  it("offers those the filter shows, and writes those that are ticked", async () => {
    const { actions, state, port } = await checkedPane();
    port.type("Đảo chữ số", "F9", 35);
    actions.openFix({ rule: "levels-mismatch" });
    const { view } = state();
    expect(view.kind === "fix" && view.rows.length).toBe(1);
    const id = view.kind === "fix" ? (view.rows[0]?.findingId ?? "") : "";
    actions.choose(id, false);
    await actions.confirm();
    expect(state().view.kind).toBe("findings");
    expect(port.valueOf("Đảo chữ số", "F8")).toBe(163);
    expect(state().undo).toBeNull();
  });
});

describe("rows of before and after", () => {
  const finding = (change: Partial<ShownFinding>): ShownFinding => ({
    id: change.cell ?? "F8",
    rule: "total-mismatch",
    severity: "error",
    sheet: "Biểu 1",
    cell: "F8",
    related: [],
    messageId: "mustBe",
    args: {},
    details: [],
    actual: 163,
    expected: 136,
    suspects: [],
    fix: { kind: "fix", edits: [{ sheet: "Biểu 1", cell: "F8", before: 163, after: 136 }] },
    place: null,
    ignore: null,
    ...change,
  });
  const row = (...cells: (number | string | null)[]) => [null, null, null, null, null, ...cells];
  const workbook = {
    sheets: [{ name: "Biểu 1", values: Array.from({ length: 12 }, () => row(163, 27)) }],
  };

  it("leaves unticked what is one of several readings, or hardly sure", () => {
    const suspects = [
      { cell: "F8", value: 136, confidence: 0.6 },
      { cell: "F9", value: 54, confidence: 0.4 },
    ];
    const ticked = (change: Partial<ShownFinding>) => fixRows([finding(change)], workbook, false)[0]?.chosen;
    expect(ticked({ suspects })).toBe(false);
    expect(ticked({ suspects: [{ cell: "F8", value: 136, confidence: 0.5 }] })).toBe(false);
    expect(ticked({ suspects: [{ cell: "F8", value: 136, confidence: 0.98 }] })).toBe(true);
    expect(ticked({})).toBe(true);
  });

  it("leaves unticked what the check did not prove", () => {
    const edits = finding({}).fix?.edits ?? [];
    const [row] = fixRows([finding({ fix: { kind: "suggestion", edits } })], workbook, false);
    expect(row?.chosen).toBe(false);
  });

  it("leaves unticked a figure that would replace a formula", () => {
    const formulas = [];
    formulas[7] = [null, null, null, null, null, "=SUM(F9:F11)"];
    const withFormula = { sheets: [{ name: "Biểu 1", values: workbook.sheets[0]?.values ?? [], formulas }] };
    expect(fixRows([finding({})], withFormula, false)[0]).toMatchObject({ safe: false, chosen: false });
  });

  it("ticks the one that was asked for by itself", () => {
    const suspects = [{ cell: "F8", value: 136, confidence: 0.5 }];
    expect(fixRows([finding({ suspects })], workbook, true)[0]).toMatchObject({ safe: false, chosen: true });
  });

  it("skips as a whole what wants another value for a cell that is written already", () => {
    const edits = [
      { sheet: "Biểu 1", cell: "F8", before: 163, after: 118 },
      { sheet: "Biểu 1", cell: "G8", before: 27, after: 30 },
    ];
    const other = finding({ cell: "G8", fix: { kind: "fix", edits } });
    const { plan, skipped } = fixPlan(fixRows([finding({}), other], workbook, false), workbook);
    expect(plan.edits.map(({ cell, after }) => [cell, after])).toEqual([["F8", { value: 136 }]]);
    expect(skipped).toBe(1);
  });

  it("gives up the look of a date or a text where a figure is written", () => {
    const numberFormats = [];
    numberFormats[7] = [undefined, undefined, undefined, undefined, undefined, "@"];
    const asText = { sheets: [{ name: "Biểu 1", values: workbook.sheets[0]?.values ?? [], numberFormats }] };
    const { plan } = fixPlan(fixRows([finding({})], asText, false), asText);
    expect(plan.edits[0]?.after).toEqual({ value: 136, numberFormat: "General" });
  });

  it("writes a formula as a formula, and a text that only begins like one as text", () => {
    const mended = (after: string): unknown => {
      const edits = [{ sheet: "Biểu 1", cell: "F8", before: 163, after }];
      const rows = fixRows([finding({ fix: { kind: "fix", edits } })], workbook, true);
      return fixPlan(rows, workbook).plan.edits[0]?.after;
    };
    expect(mended("=SUM(F9:F11)")).toEqual({ formula: "=SUM(F9:F11)" });
    expect(mended("=WEBSERVICE(A1)")).toEqual({ value: "=WEBSERVICE(A1)" });
  });
});
