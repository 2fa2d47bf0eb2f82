import { isWithinLimits } from "../../src/formula/limits";
import { parseFormula } from "../../src/formula/parse";
import { readsOf } from "../../src/formula/reads";
import { recalculate } from "../../src/formula/recalculate";

const nested = (levels: number): string => `=${"(".repeat(levels)}C8+C9${")".repeat(levels)}`;

describe("Excel's limits on a formula", () => {
  it.each<[string, string, boolean]>([
    ["64 levels of brackets", nested(64), true],
    ["65 levels of brackets", nested(65), false],
    ["100,000 levels of brackets", nested(100_000), false],
    ["65 levels of functions", `=${"ABS(".repeat(65)}C8${")".repeat(65)}`, false],
    ["brackets in a text", `="${"(".repeat(200)}"&C8`, true],
    ["brackets in a sheet's name", `='Biểu ${"(".repeat(200)}'!C8`, true],
    ["one after the other", `=${Array.from({ length: 900 }, () => "(C8)").join("+")}`, true],
    ["8,192 characters", `=C8${"+C9".repeat(2730)}`.slice(0, 8192), true],
    ["more characters", `=C8${"+C9".repeat(2731)}`, false],
  ])("%s", (_, formula, isWithin) => expect(isWithinLimits(formula)).toBe(isWithin));

  it("are kept from every reader that descends: it is not calculated, and what is beside it is", () => {
    const deep = nested(100_000);
    expect(parseFormula(deep)).toBeNull();
    expect(readsOf(deep).ranges.length).toBeGreaterThan(0);
    const values = [[604], [201], [null], [null]];
    const formulas = [[null], [null], [deep.replaceAll("C8", "A1").replaceAll("C9", "A2")], ["=SUM(A1:A2)"]];
    const [sheet] = recalculate({ sheets: [{ name: "Biểu 1", values, formulas }] }).sheets;
    expect(sheet?.values[3]?.[0]).toBe(805);
    expect(sheet?.values[2]?.[0] ?? null).toBeNull();
  });
});
