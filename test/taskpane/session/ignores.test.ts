import * as fc from "fast-check";
import type { PlacedFinding } from "../../../src/taskpane/session/ignores";
import { coverFindings, newIgnore, staleIgnores } from "../../../src/taskpane/session/ignores";
import { findingIds } from "../../../src/taskpane/session/identity";
import type { Ignore, IgnoreScope } from "../../../src/taskpane/session/state";
import { openPane, sample } from "./fixture";

interface Spot {
  rule: string;
  sheet: string;
  row: string;
  column: string;
  at: number;
}

function findingsAt(spots: readonly Spot[]): PlacedFinding[] {
  const bare = spots.map(({ rule, sheet, row, column, at }) => ({
    rule,
    sheet,
    severity: "error" as const,
    cell: `F${at}`,
    related: [],
    messageId: "mustBe",
    args: {},
    details: [],
    actual: 163,
    expected: 136,
    suspects: [],
    fix: null,
    place: { sheet, cell: `F${at}`, row, column },
  }));
  const ids = findingIds(bare, (finding) => bare.find((each) => each === finding)?.place ?? null);
  return bare.map((finding, at) => ({ ...finding, id: ids[at] ?? "" }));
}

function ignoring(
  finding: PlacedFinding | undefined,
  scope: IgnoreScope,
  others: readonly Ignore[] = [],
): Ignore {
  if (!finding) throw new Error("no finding");
  return newIgnore(finding, scope, "Đã đối chiếu với biên bản", "2026-11-22", others);
}

const spot = (at: number, change: Partial<Spot> = {}): Spot => ({
  rule: "total-mismatch",
  sheet: "Biểu 1",
  row: `Chi bộ ${at}`,
  column: "HTTNV",
  at,
  ...change,
});

const coveredCells = (findings: readonly PlacedFinding[], ignores: readonly Ignore[]): string[] =>
  coverFindings(findings, ignores)
    .filter(({ ignore }) => ignore !== null)
    .map(({ cell }) => cell);

describe("an ignore", () => {
  it("of a cell covers it wherever its row went", () => {
    const ignore = ignoring(findingsAt([spot(8), spot(9)])[0], "cell");
    const moved = findingsAt([spot(9, { row: "Chi bộ 8" }), spot(10, { row: "Chi bộ 9" })]);
    expect(coveredCells(moved, [ignore])).toEqual(["F9"]);
  });

  it("of a cell knows it by its labels, typed with other blanks or capitals as well", () => {
    const ignore = ignoring(findingsAt([spot(8)])[0], "cell");
    expect(coveredCells(findingsAt([spot(8, { row: "  chi  bộ 8" })]), [ignore])).toEqual(["F8"]);
    expect(coveredCells(findingsAt([spot(8, { row: "Chi bộ 18" })]), [ignore])).toEqual([]);
  });

  it("of a cell without labels holds at its address only", () => {
    const bare = { row: "", column: "" };
    const ignore = ignoring(findingsAt([spot(8, bare)])[0], "cell");
    expect(coveredCells(findingsAt([spot(8, bare), spot(9, bare)]), [ignore])).toEqual(["F8"]);
    expect(coveredCells(findingsAt([spot(9, bare)]), [ignore])).toEqual([]);
  });

  it("of one of two rows of the same name covers that one, and none when it is not known which", () => {
    const total = { row: "Cộng" };
    const ignore = ignoring(findingsAt([spot(12, total), spot(20, total)])[1], "cell");
    expect(coveredCells(findingsAt([spot(12, total), spot(20, total)]), [ignore])).toEqual(["F20"]);
    expect(coveredCells(findingsAt([spot(13, total), spot(21, total)]), [ignore])).toEqual([]);
    expect(coveredCells(findingsAt([spot(21, total)]), [ignore])).toEqual(["F21"]);
  });

  it("of a sheet or a rule covers every finding of the rule there", () => {
    const findings = findingsAt([spot(8), spot(8, { sheet: "Biểu 2" }), spot(9, { rule: "duplicate-unit" })]);
    expect(
      coverFindings(findings, [ignoring(findings[0], "sheet")]).map(({ ignore }) => ignore !== null),
    ).toEqual([true, false, false]);
    expect(
      coverFindings(findings, [ignoring(findings[0], "rule")]).map(({ ignore }) => ignore !== null),
    ).toEqual([true, true, false]);
  });

  it("is stale when it covers nothing any more, but not of a sheet that was not looked at", () => {
    const findings = findingsAt([spot(8), spot(9, { sheet: "Biểu 2" })]);
    const ignores: Ignore[] = [];
    for (const finding of findings) ignores.push(ignoring(finding, "cell", ignores));
    const left = findings.slice(1);
    expect(staleIgnores(left, ignores, () => true, true)).toEqual(["1"]);
    expect(staleIgnores(left, ignores, (sheet) => sheet !== "Biểu 1", false)).toEqual([]);
  });

  it("is not stale because a wider one covers the same", () => {
    const findings = findingsAt([spot(8)]);
    const narrow = ignoring(findings[0], "cell");
    const wide = ignoring(findings[0], "rule", [narrow]);
    expect(coverFindings(findings, [wide, narrow])[0]?.ignore).toBe(narrow);
    expect(staleIgnores(findings, [wide, narrow], () => true, true)).toEqual([]);
  });
});

describe("ignores of cells, whatever the findings", () => {
  const spots = fc.uniqueArray(
    fc.record({
      rule: fc.constantFrom("total-mismatch", "levels-mismatch"),
      sheet: fc.constantFrom("Biểu 1", "Biểu 2"),
      row: fc.constantFrom("Chi bộ thôn Đình Chu", "Cộng", ""),
      column: fc.constantFrom("HTTNV", ""),
      at: fc.integer({ min: 8, max: 40 }),
    }),
    { maxLength: 12, selector: ({ rule, sheet, at }) => `${rule} ${sheet} ${at}` },
  );

  it("cover exactly the findings they were made for", () => {
    fc.assert(
      fc.property(spots, fc.infiniteStream(fc.boolean()), (places, coins) => {
        const findings = findingsAt(places);
        const chosen = findings.filter(() => coins.next().value === true);
        const ignores: Ignore[] = [];
        for (const finding of chosen) ignores.push(ignoring(finding, "cell", ignores));
        const covered = coverFindings(findings, ignores).filter(({ ignore }) => ignore !== null);
        expect(new Set(covered.map(({ id }) => id))).toEqual(new Set(chosen.map(({ id }) => id)));
        expect(staleIgnores(findings, ignores, () => true, true)).toEqual([]);
      }),
    );
  });

  it("cover no finding of another rule, sheet or label after rows were inserted, and never more than there are", () => {
    fc.assert(
      fc.property(
        spots,
        fc.integer({ min: 8, max: 40 }),
        fc.integer({ min: 1, max: 5 }),
        (places, from, rows) => {
          const findings = findingsAt(places);
          const ignores: Ignore[] = [];
          for (const finding of findings.filter((_, at) => at % 2 === 0))
            ignores.push(ignoring(finding, "cell", ignores));
          const moved = findingsAt(
            places.map((each) => (each.at >= from ? { ...each, at: each.at + rows } : each)),
          );
          const covered = coverFindings(moved, ignores).filter(({ ignore }) => ignore !== null);
          expect(covered.length).toBeLessThanOrEqual(ignores.length);
          for (const { rule, sheet, place, ignore } of covered) {
            expect([ignore?.rule, ignore?.sheet]).toEqual([rule, sheet]);
            expect([ignore?.anchor?.row, ignore?.anchor?.column]).toEqual([place?.row, place?.column]);
          }
        },
      ),
    );
  });

  it("give every finding an id of its own, the same when rows move under other names", () => {
    fc.assert(
      fc.property(spots, (places) => {
        const ids = findingsAt(places).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        const named = places.map((each, at) => ({ ...each, row: `Chi bộ ${at}` }));
        const down = named.map((each) => ({ ...each, at: each.at + 3 }));
        expect(findingsAt(down).map(({ id }) => id)).toEqual(findingsAt(named).map(({ id }) => id));
      }),
    );
  });
});

describe("ignoring in the pane", () => {
  const workbook = {
    sheets: sample("co-loi.xlsx").sheets.filter(({ name }) => ["Đảo chữ số", "Danh sách"].includes(name)),
  };

  it("asks for a reason, keeps it with the workbook, and finds it there again", async () => {
    const { actions, state, port } = await openPane(workbook);
    await actions.check();
    const finding = state().findings.find(({ rule }) => rule === "duplicate-unit");
    actions.openIgnore(finding?.id ?? "");
    expect(state().view).toEqual({ kind: "ignore", findingId: finding?.id });
    await actions.ignore(finding?.id ?? "", "cell", "   ");
    expect(state().ignores).toEqual([]);
    await actions.ignore(finding?.id ?? "", "cell", " Hai chi bộ cùng tên ");
    expect(state()).toMatchObject({ view: { kind: "findings" }, notice: { kind: "ignored" } });
    expect(state().ignores).toMatchObject([
      { reason: "Hai chi bộ cùng tên", day: "2026-11-22", scope: "cell" },
    ]);
    expect(state().findings.find(({ id }) => id === finding?.id)?.ignore?.id).toBe("1");

    const later = await openPane(workbook, { kept: port.state });
    await later.actions.check();
    expect(later.state().findings.filter(({ ignore }) => ignore !== null)).toHaveLength(1);
    await later.actions.unignore("1");
    expect(later.state().findings.every(({ ignore }) => ignore === null)).toBe(true);
    expect(later.port.state).toBeNull();
  });

  it("takes stale ones away when asked", async () => {
    const { actions, state, port, clock } = await openPane(workbook);
    await actions.check();
    const [finding] = state().findings;
    await actions.ignore(finding?.id ?? "", "cell", "Chờ đối chiếu");
    port.type("Đảo chữ số", "F8", 136);
    await clock.pass(1_000);
    expect(state().staleIgnores).toEqual(["1"]);
    await actions.removeStaleIgnores();
    expect(state()).toMatchObject({ ignores: [], staleIgnores: [] });
    expect(port.state).toBeNull();
  });

  it("keeps what someone else ignored meanwhile", async () => {
    const one = await openPane(workbook);
    const other = await openPane(workbook);
    for (const pane of [one, other]) await pane.actions.check();
    const [first, ...rest] = one.state().findings;
    await one.actions.ignore(first?.id ?? "", "cell", "Đã đối chiếu");
    other.port.state = one.port.state;
    await other.actions.ignore(rest.at(-1)?.id ?? "", "cell", "Hai chi bộ cùng tên");
    expect(other.state().ignores.map(({ id }) => id)).toEqual(["1", "2"]);
    expect(other.state().findings.filter(({ ignore }) => ignore !== null)).toHaveLength(2);
  });

  it("ignores nothing that the workbook does not keep", async () => {
    const { actions, state, port } = await openPane(workbook);
    await actions.check();
    port.refuse("writeState", "read-only");
    await actions.ignore(state().findings[0]?.id ?? "", "rule", "Không áp dụng");
    expect(state()).toMatchObject({ ignores: [], trouble: { kind: "refused", code: "read-only" } });
  });

  it("leaves a damaged state as it is until it is told to replace it", async () => {
    const damaged = '{"version":1,"ignores":[{"rule":7}]}';
    const { actions, state, port } = await openPane(workbook, { kept: damaged });
    expect(state()).toMatchObject({ damagedState: true, trouble: { kind: "unexpected", about: "state" } });
    await actions.check();
    const finding = state().findings[0];
    await actions.ignore(finding?.id ?? "", "cell", "Đã đối chiếu");
    expect(port.state).toBe(damaged);
    expect(state().trouble).toMatchObject({ about: "state" });
    await actions.replaceDamagedState();
    expect(state()).toMatchObject({ damagedState: false, trouble: null });
    await actions.ignore(finding?.id ?? "", "cell", "Đã đối chiếu");
    expect(state().ignores).toHaveLength(1);
    expect(port.state).toContain("Đã đối chiếu");
  });
});
