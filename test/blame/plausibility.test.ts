import fc from "fast-check";
import { typingPlausibility } from "../../src/blame/plausibility";

describe("how likely a figure was typed for another", () => {
  const likely: readonly (readonly [string, number, number])[] = [
    ["two digits exchanged", 163, 136],
    ["two digits exchanged in thousands", 2346, 2364],
    ["a sign", -81, 81],
    ["one digit wrong", 604, 694],
    ["a nought too many", 1040, 104],
    ["a digit dropped", 234, 2364],
  ];
  it.each(likely)("%s: %d for %d", (_, typed, meant) => {
    expect(typingPlausibility(typed, meant)).toBeGreaterThanOrEqual(0.4);
  });

  const unlikely: readonly (readonly [string, number, number])[] = [
    ["other digits altogether", 604, 137],
    ["two digits wrong", 2364, 2199],
    ["another sign and size", -12, 345],
  ];
  it.each(unlikely)("%s: %d for %d", (_, typed, meant) => {
    expect(typingPlausibility(typed, meant)).toBeLessThanOrEqual(0.1);
  });

  it("an exchange is likelier than a wrong digit", () => {
    expect(typingPlausibility(163, 136)).toBeGreaterThan(typingPlausibility(163, 153));
  });

  it("is a probability, and certain only for the same figure", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -99_999, max: 99_999 }),
        fc.integer({ min: -99_999, max: 99_999 }),
        (a, b) => {
          const likelihood = typingPlausibility(a, b);
          expect(likelihood).toBeGreaterThanOrEqual(0);
          expect(likelihood).toBeLessThanOrEqual(1);
          expect(likelihood === 1).toBe(a === b);
        },
      ),
    );
  });
});
