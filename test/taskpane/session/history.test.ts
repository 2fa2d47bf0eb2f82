import * as fc from "fast-check";
import type { WorkbookData } from "../../../src/grid/sheet";
import type { TypedStep, WorkbookSteps } from "../../../src/workbook/port";
import { openPane, sample, settled } from "./fixture";
import type { Pane } from "./fixture";

const only = (...names: string[]): WorkbookData => ({
  sheets: sample("co-loi.xlsx").sheets.filter(({ name }) => names.includes(name)),
});
const sums = only("Tổng gõ sai");

async function fixTotal({ actions, state }: Pane): Promise<void> {
  const finding = state().findings.find(({ rule }) => rule === "total-mismatch");
  actions.openFix({ findingId: finding?.id ?? "" });
  await actions.confirm();
}

describe("undo and redo", () => {
  it("takes back a fix, and does it again", async () => {
    const pane = await openPane(sums);
    const { actions, state, port } = pane;
    await actions.check();
    await fixTotal(pane);
    expect(state().undo).toEqual({ kind: "fix", cells: 1 });
    await actions.undo();
    expect(port.valueOf("Tổng gõ sai", "F15")).toBe(54);
    expect(state()).toMatchObject({
      undo: null,
      redo: { kind: "fix", cells: 1 },
      notice: { kind: "undone", step: { kind: "fix", cells: 1 } },
    });
    expect(state().findings.some(({ rule }) => rule === "total-mismatch")).toBe(true);
    await actions.redo();
    expect(port.valueOf("Tổng gõ sai", "F15")).toBe(45);
    expect(state()).toMatchObject({ redo: null, notice: { kind: "redone" } });
    expect(state().findings.some(({ rule }) => rule === "total-mismatch")).toBe(false);
  });

  it("does nothing where there is nothing to take back", async () => {
    const { actions, state, port } = await openPane(sums);
    port.calls.length = 0;
    await actions.undo();
    await actions.redo();
    expect(port.calls).toEqual([]);
    expect(state().trouble).toBeNull();
  });

  it("writes nothing over what someone typed since, says so, and keeps the step", async () => {
    const pane = await openPane(sums);
    const { actions, state, port } = pane;
    await actions.check();
    await fixTotal(pane);
    port.type("Tổng gõ sai", "F15", 46, "other");
    await actions.undo();
    expect(state().trouble).toEqual({ kind: "conflict", cells: [{ sheet: "Tổng gõ sai", cell: "F15" }] });
    expect(port.valueOf("Tổng gõ sai", "F15")).toBe(46);
    expect(state().undo).toEqual({ kind: "fix", cells: 1 });
    port.type("Tổng gõ sai", "F15", 45, "other");
    await actions.undo();
    expect(port.valueOf("Tổng gõ sai", "F15")).toBe(54);
  });

  it.each(["protected", "offline", "cell-editing", "not-written"] as const)(
    "keeps the step when the workbook refuses: %s",
    async (code) => {
      const pane = await openPane(sums);
      const { actions, state, port } = pane;
      await actions.check();
      await fixTotal(pane);
      port.refuse("apply", code);
      await actions.undo();
      expect(state().trouble).toMatchObject({ kind: "refused", code });
      expect(state().undo).not.toBeNull();
      await actions.undo();
      expect(state()).toMatchObject({ trouble: null, undo: null });
    },
  );

  it("fills empty cells again only while their rows are where they were", async () => {
    const { actions, state, port } = await openPane(sample("002-hoa-binh.xlsx"));
    await actions.openFill();
    await actions.confirm();
    await actions.undo();
    expect(port.formulaOf("Mục tiêu 2025", "E10")).toBeNull();
    port.insertRow("Mục tiêu 2025", 3);
    await actions.redo();
    expect(state().trouble?.kind).toBe("conflict");
    expect(port.formulaOf("Mục tiêu 2025", "E10")).toBeNull();
    expect(state().redo).not.toBeNull();
  });

  it("forgets what could be redone once something else is written", async () => {
    const pane = await openPane(only("Tổng gõ sai", "Đảo chữ số"));
    const { actions, state } = pane;
    await actions.check();
    await fixTotal(pane);
    await actions.undo();
    await actions.mark();
    expect(state()).toMatchObject({ redo: null, undo: { kind: "mark" } });
  });

  it("comes back to the same workbook and the same marks, whatever was done", async () => {
    type Act = "fill" | "fix" | "mark" | "unmark" | "undo" | "redo" | "type";
    const act = fc.constantFrom<Act>("fill", "fix", "mark", "unmark", "undo", "redo", "type");
    await fc.assert(
      fc.asyncProperty(
        fc.array(act, { maxLength: 8 }),
        fc.integer({ min: 1, max: 200 }),
        async (acts, figure) => {
          const pane = await openPane(sums);
          const { actions, state, port } = pane;
          await actions.check();
          const contents = (): unknown =>
            ["F15", "H6", "H7", "K7", "H15"].map((cell) => [
              port.formulaOf("Tổng gõ sai", cell) ?? port.valueOf("Tổng gõ sai", cell),
            ]);
          const before = contents();
          for (const each of acts) {
            if (each === "fill") {
              await actions.openFill();
              await actions.confirm();
            } else if (each === "fix") await fixTotal(pane);
            // A part of the sum that no step of ours writes: its undo is the user's own.
            else if (each === "type") port.type("Tổng gõ sai", "F7", figure);
            else await actions[each]();
            expect(state().trouble).toBeNull();
          }
          for (let left = acts.length; left > 0 && state().undo; left -= 1) await actions.undo();
          expect(state().undo).toBeNull();
          expect(contents()).toEqual(before);
          expect(port.placed).toEqual([]);
          const steps = state().redo;
          for (let left = acts.length; left > 0 && state().redo; left -= 1) await actions.redo();
          if (steps) expect(state().undo).not.toBeNull();
          expect(state().trouble).toBeNull();
          pane.session.dispose();
        },
      ),
      { numRuns: 25 },
    );
  }, 60_000);
});

describe("marks", () => {
  it("stand for errors and warnings, not for information, and can be taken away again", async () => {
    const { actions, state, port } = await openPane(only("Đảo chữ số", "Danh sách"));
    await actions.mark();
    expect(port.placed.map(({ sheet, cell }) => [sheet, cell])).toEqual([
      ["Đảo chữ số", "F8"],
      ["Danh sách", "B12"],
    ]);
    expect(state()).toMatchObject({ marked: 2, notice: { kind: "marked", cells: 2 } });
    await actions.unmark();
    expect(port.placed).toEqual([]);
    expect(state()).toMatchObject({
      marked: 0,
      notice: { kind: "unmarked" },
      undo: { kind: "unmark", cells: 2 },
    });
    await actions.undo();
    expect(port.placed).toHaveLength(2);
    expect(state().marked).toBe(2);
    await actions.undo();
    expect(port.placed).toEqual([]);
    expect(state()).toMatchObject({ marked: 0, undo: null });
  });

  it("are no new step when they stand there already", async () => {
    const { actions, state } = await openPane(sums);
    await actions.mark();
    await actions.mark();
    await actions.undo();
    expect(state().undo).toBeNull();
  });

  it("leave out what a person ignored", async () => {
    const { actions, state, port } = await openPane(only("Đảo chữ số", "Danh sách"));
    await actions.check();
    const twice = state().findings.find(({ rule }) => rule === "duplicate-unit");
    await actions.ignore(twice?.id ?? "", "cell", "Hai chi bộ cùng tên ở hai thôn");
    await actions.mark();
    expect(port.placed.map(({ cell }) => cell)).toEqual(["F8"]);
  });

  it("are known from the start when the workbook brings them", async () => {
    const mark = { sheet: "Tổng gõ sai", cell: "F15", formula: "F15=54", severity: "error" } as const;
    const { state } = await openPane(sums, { prepare: (port) => (port.placed = [mark]) });
    expect(state().marked).toBe(1);
  });

  it("of someone else are not taken away by undo", async () => {
    const { actions, state, port } = await openPane(sums);
    await actions.mark();
    const theirs = { sheet: "Tổng gõ sai", cell: "D9", formula: "D9<0", severity: "warning" } as const;
    port.placed = [...port.placed, theirs];
    await actions.undo();
    expect(state().trouble?.kind).toBe("conflict");
    expect(port.placed).toContainEqual(theirs);
  });

  it("are not put back on rows that moved", async () => {
    const { actions, state, port } = await openPane(sums);
    await actions.mark();
    await actions.unmark();
    port.insertRow("Tổng gõ sai", 8);
    await actions.undo();
    expect(state().trouble?.kind).toBe("conflict");
    expect(port.placed).toEqual([]);
  });

  it("stay when the workbook refuses to take them away", async () => {
    const { actions, state, port } = await openPane(sums);
    await actions.mark();
    port.refuse("setMarks", "protected");
    await actions.unmark();
    expect(state()).toMatchObject({ marked: 1, trouble: { kind: "refused", code: "protected" } });
  });
});

describe("actions that overlap", () => {
  it("are done one after the other", async () => {
    const pane = await openPane(sums);
    const { actions, state, port } = pane;
    await actions.check();
    const release = port.hold("apply");
    const done = [fixTotal(pane), actions.mark(), actions.undo(), actions.undo()];
    await settled();
    expect(state().busy).toBe(true);
    expect(port.calls.filter((call) => call === "setMarks")).toEqual([]);
    release();
    await Promise.all(done);
    expect(port.placed).toEqual([]);
    expect(port.valueOf("Tổng gõ sai", "F15")).toBe(54);
    expect(state()).toMatchObject({ busy: false, undo: null, trouble: null });
  });

  it("say after a second that a write takes long", async () => {
    const pane = await openPane(sums);
    const { actions, state, port, clock } = pane;
    await actions.check();
    const release = port.hold("apply");
    const fixing = fixTotal(pane);
    await settled();
    await clock.pass(1_100);
    expect(state().progress).toMatchObject({ step: "writing" });
    release();
    await fixing;
    expect(state().progress).toBeNull();
  });
});

describe("one history over the pane and the cells", () => {
  it("takes back an ignore and does it again; what is kept with the workbook is as it was", async () => {
    const { actions, state, port } = await openPane(sums);
    await actions.check();
    const before = state().findings.length;
    const [finding] = state().findings;
    await actions.ignore(finding?.id ?? "", "cell", "Đã hỏi chi bộ.");
    expect(state().undo).toEqual({ kind: "ignore", cells: 1 });
    await actions.undo();
    expect(port.state).toBeNull();
    expect(state().ignores).toEqual([]);
    expect(state().findings.filter(({ ignore }) => ignore === null)).toHaveLength(before);
    await actions.redo();
    expect(state().ignores.map(({ reason }) => reason)).toEqual(["Đã hỏi chi bộ."]);
    expect(state().findings.filter(({ ignore }) => ignore !== null)).toHaveLength(1);
  });

  it("keeps what someone else ignored meanwhile when a step is taken back", async () => {
    const { actions, state, port } = await openPane(sums);
    await actions.check();
    const [finding] = state().findings;
    await actions.ignore(finding?.id ?? "", "cell", "Đã hỏi chi bộ.");
    const kept = JSON.parse(port.state ?? "") as { ignores: object[] };
    kept.ignores.push({ ...kept.ignores[0], id: "9", reason: "Của người khác." });
    port.state = JSON.stringify(kept);
    await actions.undo();
    expect(state().ignores.map(({ reason }) => reason)).toEqual(["Của người khác."]);
  });

  it("holds what is typed into the cells between what the pane writes, and goes back in that order", async () => {
    const done: string[] = [];
    const listeners = new Set<(step: TypedStep) => void>();
    const steps: WorkbookSteps = {
      onStep: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      onAsked: () => () => undefined,
    };
    const pane = await openPane(sums, { prepare: (port) => (port.steps = steps) });
    const { actions, state } = pane;
    await actions.check();
    await fixTotal(pane);
    const typed: TypedStep = {
      cells: 1,
      ranges: new Map([["Tổng gõ sai", { top: 7, left: 5, bottom: 7, right: 5 }]]),
      undo: () => Promise.resolve(void done.push("undo")),
      redo: () => Promise.resolve(void done.push("redo")),
    };
    for (const tell of listeners) tell(typed);
    expect(state().undo).toEqual({ kind: "typed", cells: 1 });
    await actions.undo();
    expect(done).toEqual(["undo"]);
    expect(state()).toMatchObject({ undo: { kind: "fix", cells: 1 }, redo: { kind: "typed", cells: 1 } });
    await actions.redo();
    expect(done).toEqual(["undo", "redo"]);
    await actions.undo();
    for (const tell of listeners) tell(typed);
    expect(state().redo).toBeNull();
  });
});
