import { check } from "../../../src/check/check";
import type { CheckListener, CheckRequest, SheetCheck } from "../../../src/taskpane/engine/client";
import { InProcessEngine } from "../../../src/taskpane/engine/in-process";
import { openPane, sample, settled } from "./fixture";

const faulty = sample("co-loi.xlsx");

/** An engine that stands still once so many sheets are checked. */
function stoppingAfter(sheets: number) {
  let reach: () => void = () => undefined;
  let resume: () => void = () => undefined;
  const reached = new Promise<void>((resolve) => (reach = resolve));
  const resumed = new Promise<void>((resolve) => (resume = resolve));
  let done = 0;
  class Stopping extends InProcessEngine {
    override check(request: CheckRequest, listener: CheckListener = {}) {
      const onSheet = (sheet: SheetCheck): void => {
        done += 1;
        listener.onSheet?.(sheet);
      };
      return super.check(request, { ...listener, onSheet });
    }
  }
  const engine = new Stopping(async () => {
    if (done < sheets) return;
    reach();
    await resumed;
  });
  return { engine, reached, resume };
}

describe("a check", () => {
  it("finds what the engine finds, in the order of the report, and says what was looked at", async () => {
    const { actions, state, port } = await openPane(faulty);
    expect(state().phase).toBe("waiting");
    await actions.check();
    const report = check(port.workbook, {});
    expect(state().findings.map(({ rule, sheet, cell }) => [rule, sheet, cell])).toEqual(
      report.findings.map(({ rule, sheet, cell }) => [rule, sheet, cell]),
    );
    expect(state().phase).toBe("checked");
    expect(state().workbook).toBe("bao-cao.xlsx");
    expect(state().summary).toMatchObject({
      sheets: report.sheets.filter((sheet) => sheet.skipped === undefined).length,
      tables: report.sheets.reduce((sum, sheet) => sum + sheet.checked.tables, 0),
      rows: report.sheets.reduce((sum, sheet) => sum + sheet.checked.rows, 0),
    });
    expect(state().summary).not.toHaveProperty("uncheckedSheets");
  });

  it("gives each finding its labels and an id of its own", async () => {
    const { actions, state } = await openPane(faulty);
    await actions.check();
    const ids = state().findings.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const swapped = state().findings.find(({ sheet }) => sheet === "Đảo chữ số");
    expect(swapped?.place?.row).not.toBe("");
  });

  it("says how far it is only after a second", async () => {
    const { actions, state, port, clock } = await openPane(faulty);
    const release = port.hold("read");
    const checking = actions.check();
    await clock.pass(900);
    expect(state()).toMatchObject({ phase: "checking", progress: null });
    await clock.pass(200);
    expect(state().progress).toEqual({ share: 0.125, step: "reading" });
    release();
    await checking;
    expect(state()).toMatchObject({ phase: "checked", progress: null });
  });

  it("is not begun a second time while it is under way", async () => {
    const { actions, port } = await openPane(faulty);
    await Promise.all([actions.check(), actions.check()]);
    expect(port.calls.filter((call) => call === "read")).toHaveLength(1);
  });

  it("leaves an empty list waiting when it is cancelled while the workbook is read", async () => {
    const { actions, state, port } = await openPane(faulty);
    const release = port.hold("read");
    const checking = actions.check();
    await settled();
    actions.cancel();
    await checking;
    expect(state()).toMatchObject({ phase: "waiting", notice: { kind: "cancelled" }, findings: [] });
    release();
    await settled();
    expect(state()).toMatchObject({ phase: "waiting", findings: [] });
  });

  it("keeps what was found before it was cancelled, and names the sheets that were not reached", async () => {
    const { engine, reached, resume } = stoppingAfter(2);
    const { actions, state } = await openPane(faulty, { engine });
    const checking = actions.check();
    await reached;
    actions.cancel();
    resume();
    await checking;
    const names = faulty.sheets.map(({ name }) => name);
    expect(state().phase).toBe("checked");
    expect(state().summary?.sheets).toBe(2);
    expect(state().summary?.uncheckedSheets).toEqual(names.slice(2));
    expect(new Set(state().findings.map(({ sheet }) => sheet))).toEqual(new Set(names.slice(0, 2)));
  });

  it("lets no cancelled check speak over a newer one", async () => {
    const { actions, state, port } = await openPane(faulty);
    const release = port.hold("read");
    const first = actions.check();
    await settled();
    actions.cancel();
    const second = actions.check();
    release();
    await Promise.all([first, second]);
    await settled();
    expect(state().phase).toBe("checked");
    expect(state().notice).toBeNull();
    expect(state().findings.length).toBeGreaterThan(0);
  });

  it.each(["offline", "cell-editing", "too-large"] as const)(
    "says why the workbook could not be read (%s), and works again afterwards",
    async (code) => {
      const { actions, state, port } = await openPane(faulty);
      port.refuse("read", code);
      await actions.check();
      expect(state()).toMatchObject({ phase: "failed", trouble: { kind: "refused", code } });
      await actions.check();
      expect(state()).toMatchObject({ phase: "checked", trouble: null });
    },
  );

  it("keeps the list of the check before when a later one fails", async () => {
    const { actions, state, port } = await openPane(faulty);
    await actions.check();
    const { findings } = state();
    port.refuse("read", "offline");
    await actions.check();
    expect(state()).toMatchObject({ phase: "checked", trouble: { kind: "refused", code: "offline" } });
    expect(state().findings).toBe(findings);
  });

  it("names hidden sheets and sheets of figures without a table", async () => {
    const workbook = {
      sheets: [
        ...faulty.sheets.map((sheet, at) => (at === 0 ? { ...sheet, hidden: true } : sheet)),
        { name: "Nháp", values: [[null], ["ghi chú"], [17, 6]] },
      ],
    };
    const { actions, state } = await openPane(workbook);
    await actions.check();
    expect(state().summary?.hiddenSheets).toEqual([faulty.sheets[0]?.name]);
    expect(state().summary?.sheetsWithoutTable).toContain("Nháp");
  });

  it("gives the same state object until something changes", async () => {
    const { session, actions } = await openPane(faulty);
    await actions.check();
    const before = session.getState();
    let told = 0;
    session.subscribe(() => (told += 1));
    actions.dismissTrouble();
    actions.filterSheet(null);
    expect(session.getState().findings).toBe(before.findings);
    expect(told).toBeLessThanOrEqual(1);
  });

  it("is over with the session: nothing listens, nothing waits, nothing changes", async () => {
    const { session, actions, port, clock, state } = await openPane(faulty);
    const checking = actions.check();
    session.dispose();
    const last = state();
    await checking;
    await clock.pass(60_000);
    expect(port.listeners).toBe(0);
    expect(clock.pending).toBe(0);
    expect(state()).toBe(last);
  });
});
