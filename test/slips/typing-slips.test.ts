import fc from "fast-check";
import { slipOf, slipProbability } from "../../src/slips/typing-slips";

describe("how likely a figure was typed for another", () => {
  const likely: readonly (readonly [string, number, number])[] = [
    ["two digits exchanged", 163, 136],
    ["two digits exchanged in thousands", 2346, 2364],
    ["a sign", -81, 81],
    ["one digit wrong", 604, 694],
    ["a nought too many", 1040, 104],
    ["a digit left out", 234, 2364],
    ["the first digit left out, and the nought behind it", 59, 1059],
    ["in thousands, rounded", 12, 12411],
    ["the point a place too far", 159.5, 15.95],
  ];
  it.each(likely)("%s: %d for %d", (_, typed, meant) => {
    expect(slipProbability(typed, meant)).toBeGreaterThan(0.005);
  });

  const unlikely: readonly (readonly [string, number, number])[] = [
    ["other digits altogether", 604, 137],
    ["two digits wrong", 2364, 2199],
    ["another sign and size", -12, 345],
  ];
  it.each(unlikely)("%s: %d for %d", (_, typed, meant) => {
    expect(slipProbability(typed, meant)).toBeLessThan(0.0005);
  });

  it("an exchange is likelier than a wrong digit", () => {
    expect(slipProbability(163, 136)).toBeGreaterThan(slipProbability(163, 153));
  });

  it("a share may have been worked out as anything", () => {
    expect(slipProbability(28.15, 15.95, true)).toBeGreaterThan(slipProbability(28.15, 15.95));
  });

  it("is a probability, and never certain", () => {
    const figures = fc.integer({ min: -99_999, max: 99_999 });
    fc.assert(
      fc.property(figures, figures, (typed, meant) => {
        const probability = slipProbability(typed, meant);
        expect(probability).toBeLessThan(0.5);
        if (typed === meant) expect(probability).toBe(0);
        else expect(probability).toBeGreaterThan(0);
      }),
    );
  });
});

describe("the slip as it is named", () => {
  const named: readonly (readonly [number, number, ReturnType<typeof slipOf>])[] = [
    [163, 136, "exchanged"],
    [15.59, 15.95, "exchanged"],
    [604, 694, "digit"],
    [1040, 104, "digit"],
    [234, 2364, "digit"],
    [-81, 81, "sign"],
    [604, 137, null],
    [7, 9, null],
    [0, 12, null],
  ];
  it.each(named)("%d for %d: %s", (typed, meant, slip) => {
    expect(slipOf(typed, meant)).toBe(slip);
  });
});
