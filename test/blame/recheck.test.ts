import fc from "fast-check";
import { Recheck } from "../../src/blame/recheck";
import { RelationSystem } from "../../src/blame/relation-lines";
import { Grid } from "../../src/grid/grid";
import type { CellValue } from "../../src/grid/sheet";
import { readTables } from "../../src/layout/layout";
import { discoverRelations } from "../../src/discovery/discover";
import { Figures } from "../../src/relations/figures";
import { pairSheet } from "../rules/sheets";
import { workbookOf } from "../support/rule-tester";

function systemOf(values: readonly (readonly CellValue[])[], merges: readonly string[] = []): RelationSystem {
  const [sheet] = workbookOf({ rows: values, merges }).sheets;
  const [table] = sheet ? readTables(new Grid(sheet)) : [];
  if (!table) throw new Error("no table");
  const figures = new Figures(table);
  return new RelationSystem(discoverRelations(table, figures), figures);
}

/** Eight communes with shares of those rated, and their total: rows 5 to 13. */
function rated(): RelationSystem {
  const { rows, merges } = pairSheet({ title: "NĂM 2017" });
  return systemOf(rows as readonly (readonly CellValue[])[], merges);
}

const failing = (system: RelationSystem, recheck: Recheck): { kept: number[]; anew: number[] } => ({
  kept: recheck.failing.map((instance) => system.idOf(instance)).sort((one, other) => one - other),
  anew: system
    .allFailures()
    .map((instance) => system.idOf(instance))
    .sort((one, other) => one - other),
});

describe("after an edit only the relations of the cell are looked at again", () => {
  it("a level mistyped and mended", () => {
    const system = rated();
    const recheck = new Recheck(system);
    expect(recheck.failing).toEqual([]);
    const typed = recheck.edit([{ cell: { row: 7, column: 6 }, value: 109 }]);
    expect(typed.broken.map(({ accepted }) => accepted.relation.purpose).sort()).toEqual([
      "levels",
      "percentage",
      "total",
    ]);
    expect(typed.evaluated).toBeLessThan(6);
    const mended = recheck.edit([{ cell: { row: 7, column: 6 }, value: 190 }]);
    expect(mended.mended).toHaveLength(3);
    expect(recheck.failing).toEqual([]);
  });

  it("keeps what a check of everything would find, whatever is edited", () => {
    const edits = fc.array(
      fc.record({
        row: fc.integer({ min: 4, max: 12 }),
        column: fc.integer({ min: 2, max: 11 }),
        value: fc.option(fc.nat({ max: 300 })),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(edits, (made) => {
        const system = rated();
        const recheck = new Recheck(system);
        for (const { row, column, value } of made) recheck.edit([{ cell: { row, column }, value }]);
        const { kept, anew } = failing(system, recheck);
        expect(kept).toEqual(anew);
      }),
      { numRuns: 60 },
    );
  });

  it("a long total follows its terms without being added up again", () => {
    const members = Array.from({ length: 400 }, (_, at) => 10 + (at % 37));
    const total = members.reduce((sum, value) => sum + value, 0);
    const system = systemOf([
      ["STT", "Chi bộ", "Số đảng viên", "Số buổi họp"],
      ...members.map((value, at): CellValue[] => [at + 1, `Chi bộ số ${at + 1}`, value, 12]),
      [null, "Tổng cộng", total, 4800],
    ]);
    const recheck = new Recheck(system);
    expect(recheck.failing).toEqual([]);
    expect(recheck.edit([{ cell: { row: 20, column: 2 }, value: 500 }]).broken).toHaveLength(1);
    const [was = 0] = members.slice(19, 20);
    expect(recheck.edit([{ cell: { row: 401, column: 2 }, value: total - was + 500 }]).mended).toHaveLength(
      1,
    );
    recheck.edit([{ cell: { row: 30, column: 2 }, value: null }]);
    recheck.edit([{ cell: { row: 31, column: 2 }, value: 7.5 }]);
    const { kept, anew } = failing(system, recheck);
    expect(kept).toEqual(anew);
    expect(kept).toHaveLength(1);
  });
});
