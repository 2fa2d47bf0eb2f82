import fc from "fast-check";
import { levelConcept, overlappingPeriods, periodContains, ratingSchemes } from "../../src/formats";
import { concepts } from "../../src/formats/concepts";
import { decimalFraction } from "../../src/formats/fraction";
import { schemesSchema } from "../../src/formats/scheme";

describe("data that is wrong is refused when it loads", () => {
  const [scheme] = ratingSchemes;

  test("two schemes of one kind may not claim a year", () => {
    expect(schemesSchema.safeParse([scheme]).success).toBe(true);
    expect(schemesSchema.safeParse([scheme, scheme]).success).toBe(false);
  });

  test("levels stand in rank order", () => {
    const reversed = { ...scheme, levels: [...(scheme?.levels ?? [])].reverse() };
    expect(schemesSchema.safeParse([reversed]).success).toBe(false);
  });

  test("a period does not end before it begins", () => {
    expect(schemesSchema.safeParse([{ ...scheme, period: { from: 2020, to: 2019 } }]).success).toBe(false);
  });
});

describe("periods", () => {
  test("both ends belong to a period, and an open end has no limit", () => {
    expect(periodContains({ from: 2019, to: 2022 }, 2019)).toBe(true);
    expect(periodContains({ from: 2019, to: 2022 }, 2022)).toBe(true);
    expect(periodContains({ from: 2019, to: 2022 }, 2023)).toBe(false);
    expect(periodContains({ from: null, to: 2013 }, 1990)).toBe(true);
    expect(periodContains({ from: 2025, to: null }, 2099)).toBe(true);
  });

  test("periods overlap exactly when some year lies in two of them", () => {
    const period = fc
      .tuple(fc.integer({ min: 2000, max: 2030 }), fc.integer({ min: 0, max: 6 }))
      .map(([from, length]) => ({ from, to: from + length }));
    fc.assert(
      fc.property(fc.array(period, { maxLength: 6 }), (periods) => {
        const years = Array.from({ length: 40 }, (_, index) => 2000 + index);
        const twice = years.some((year) => periods.filter((one) => periodContains(one, year)).length > 1);
        expect(overlappingPeriods(periods)).toBe(twice);
      }),
    );
  });
});

test("every level has its column concept", () => {
  for (const { levels } of ratingSchemes) {
    for (const { id } of levels) expect(concepts).toContain(levelConcept(id));
  }
});

describe("a number as a quotient of integers", () => {
  test.each([
    [0.2, 2n, 10n],
    [20, 20n, 1n],
    [-1.25, -125n, 100n],
    [1e21, 10n ** 21n, 1n],
    [2.5e-7, 25n, 10n ** 8n],
  ])("%d", (value, numerator, denominator) => {
    expect(decimalFraction(value)).toEqual({ numerator, denominator });
  });

  test("no number without an end", () => {
    expect(() => decimalFraction(Number.NaN)).toThrow(RangeError);
    expect(() => decimalFraction(Number.NEGATIVE_INFINITY)).toThrow(RangeError);
  });

  test("the quotient reads back as the number", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (cents) => {
        const { numerator, denominator } = decimalFraction(cents / 100);
        expect(numerator * 100n).toBe(BigInt(cents) * denominator);
      }),
    );
  });
});
