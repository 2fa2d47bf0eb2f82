import fc from "fast-check";
import {
  decimalPlaces,
  feasibleNumerators,
  randomRoundingStep,
  ratioRounded,
  ratioStatement,
  roundHalfAway,
  sameNumber,
  shownAs,
  snap,
  sumExactly,
  sumSlack,
} from "../../src/grid/exact";

/** A decimal of at most six places as whole units and places. */
const decimal = fc.record({
  units: fc.integer({ min: -999_999_999, max: 999_999_999 }),
  places: fc.integer({ min: 0, max: 6 }),
});
const asNumber = ({ units, places }: { units: number; places: number }) => Number(`${units}e${-places}`);
const count = fc.integer({ min: 0, max: 1_000_000 });
const base = fc.integer({ min: 1, max: 1_000_000 });
const factor = fc.constantFrom<1 | 100>(1, 100);
const fewDecimals = fc.integer({ min: 0, max: 4 });

/** Half away from zero of top/bottom, bottom above zero. */
function roundedBig(top: bigint, bottom: bigint): bigint {
  const size = top < 0n ? -top : top;
  const quotient = (2n * size + bottom) / (2n * bottom);
  return top < 0n ? -quotient : quotient;
}

describe("snap and decimalPlaces", () => {
  test("a double is the decimal of 15 digits that Excel shows", () => {
    expect(snap(0.1 + 0.2)).toBe(0.3);
    expect(snap(74.48 + 9.33 - 9.33)).toBe(74.48);
    expect(snap(-0)).toBe(0);
    expect(decimalPlaces(74.48)).toBe(2);
    expect(decimalPlaces(0.1 + 0.2)).toBe(1);
    expect(decimalPlaces(62331)).toBe(0);
    expect(decimalPlaces(1e-7)).toBe(7);
    expect(decimalPlaces(1 / 3)).toBe(15);
    expect(decimalPlaces(1e-20)).toBe(15);
    expect(decimalPlaces(1e20)).toBe(0);
    expect(decimalPlaces(Number.NaN)).toBe(0);
  });

  test("the places of a written decimal are found whatever its size", () => {
    fc.assert(
      fc.property(decimal, ({ units, places }) => {
        let shortest = places;
        let rest = units;
        while (shortest > 0 && rest % 10 === 0) {
          rest /= 10;
          shortest -= 1;
        }
        expect(decimalPlaces(asNumber({ units, places }))).toBe(units === 0 ? 0 : shortest);
      }),
    );
  });
});

describe("roundHalfAway", () => {
  test.each([
    [1.005, 2, 1.01],
    [2.675, 2, 2.68],
    [-0.5, 0, -1],
    [-2.345, 2, -2.35],
    [0.4, 0, 0],
    [-0.4, 0, 0],
    [1250, -2, 1300],
    [-49, -2, 0],
    [(2364 / 3174) * 100, 2, 74.48],
    [62331, 2, 62331],
    [123456789012345680, 2, 123456789012346000],
    [0.000000000000000000125, 20, 1.3e-19],
  ])("ROUND(%d; %d) = %d", (value, decimals, expected) => {
    expect(roundHalfAway(value, decimals)).toBe(expected);
  });

  test("agrees with whole-number rounding", () => {
    fc.assert(
      fc.property(decimal, fc.integer({ min: -3, max: 6 }), (written, decimals) => {
        const bottom = 10n ** BigInt(Math.max(0, written.places - decimals));
        const lift = 10n ** BigInt(Math.max(0, decimals - written.places));
        const units = roundedBig(BigInt(written.units) * lift, bottom);
        expect(roundHalfAway(asNumber(written), decimals)).toBe(Number(`${units}e${-decimals}`) + 0);
      }),
    );
  });
});

describe("sumExactly", () => {
  test("the shares of a partition add up without binary dust", () => {
    expect(sumExactly([90.33, 9.1, 0.57])).toBe(100);
    expect(sumExactly([0.1, 0.2])).toBe(0.3);
    expect(sumExactly([2364, 604, 5])).toBe(2973);
    expect(sumExactly([])).toBe(0);
    expect(sumExactly([1e15, 0.1, -1e15])).toBe(0.1);
    expect(sumExactly([1, Number.NaN])).toBeNaN();
    expect(sumExactly(new Set([1.5, 2.25]))).toBe(3.75);
  });

  test("equals the sum in BigInt, in any order", () => {
    fc.assert(
      fc.property(fc.array(decimal, { maxLength: 30 }), (terms) => {
        const units = terms.reduce(
          (sum, { units: each, places }) => sum + BigInt(each) * 10n ** BigInt(6 - places),
          0n,
        );
        const expected = Number(`${units}e-6`);
        expect(sumExactly(terms.map(asNumber))).toBe(expected);
        expect(sumExactly(terms.map(asNumber).reverse())).toBe(expected);
      }),
    );
  });
});

test("sameNumber forgives binary dust and nothing else", () => {
  expect(sameNumber(0.1 + 0.2, 0.3)).toBe(true);
  expect(sameNumber(-0, 0)).toBe(true);
  expect(sameNumber(74.48, 74.480001)).toBe(false);
});

test("shownAs is the value and half a unit either way", () => {
  expect(shownAs(15.95, 2)).toEqual({ low: 15.945, high: 15.955 });
  expect(shownAs(2364, 0)).toEqual({ low: 2363.5, high: 2364.5 });
  expect(shownAs(62000, -3)).toEqual({ low: 61500, high: 62500 });
  expect(shownAs(1e14, 3)).toEqual({ low: 99999999999999.9995, high: 100000000000000.0005 });
});

test("sumSlack adds half a unit of each term's last decimal", () => {
  expect(sumSlack([2, 2, 2])).toBe(0.015);
  expect(sumSlack([2, 1, 2])).toBe(0.06);
  expect(sumSlack([])).toBe(0);
});

describe("ratioStatement", () => {
  const percent = (numerator: number, denominator: number, stated: number, decimals: number) =>
    ratioStatement({ numerator, denominator, factor: 100, stated, decimals });

  test("figures of published reports", () => {
    expect(percent(2364, 3174, 74.48, 2)).toBe("rounded");
    expect(percent(604, 3174, 19.03, 2)).toBe("rounded");
    expect(percent(604, 3174, 19.02, 2)).toBe("differs");
    expect(percent(3, 4, 75, 0)).toBe("exact");
    expect(percent(3, 0, 75, 0)).toBe("undefined");
    expect(percent(Number.NaN, 4, 75, 0)).toBe("undefined");
  });

  test("a live formula's whole quotient is exact", () => {
    expect(percent(9939, 62331, (9939 / 62331) * 100, 2)).toBe("exact");
    expect(ratioStatement({ numerator: 1, denominator: 3, factor: 1, stated: 1 / 3, decimals: 2 })).toBe(
      "exact",
    );
  });

  test("a tie may go either way, as programs that divide in binary take it; cutting off differs", () => {
    expect(percent(1, 8, 13, 0)).toBe("rounded");
    expect(percent(1, 8, 12, 0)).toBe("rounded");
    expect(percent(3, 8, 38, 0)).toBe("rounded");
    expect(percent(3, 8, 37, 0)).toBe("rounded");
    expect(percent(2, 3, 66.66, 2)).toBe("differs");
    expect(percent(-1, 8, -13, 0)).toBe("rounded");
    expect(percent(-3, 8, -37, 0)).toBe("rounded");
    expect(percent(23, 80, 28.7, 1)).toBe("rounded");
  });

  test("a stated share with more decimals than shown is held to its own", () => {
    expect(percent(2364, 3174, 74.49, 0)).toBe("differs");
    expect(percent(2364, 3174, 74.4802, 2)).toBe("rounded");
  });

  test("decides as BigInt rationals do", () => {
    fc.assert(
      fc.property(
        count,
        base,
        factor,
        fewDecimals,
        fc.integer({ min: -2, max: 2 }),
        (numerator, denominator, times, decimals, away) => {
          const top = BigInt(numerator) * BigInt(times) * 10n ** BigInt(decimals);
          const bottom = BigInt(denominator);
          const claim = roundedBig(top, bottom) + BigInt(away);
          const gap = 2n * (top - claim * bottom);
          const size = gap < 0n ? -gap : gap;
          const expected = gap === 0n ? "exact" : size <= bottom ? "rounded" : "differs";
          const stated = Number(`${claim}e${-decimals}`);
          expect(ratioStatement({ numerator, denominator, factor: times, stated, decimals })).toBe(expected);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe("ratioRounded", () => {
  test("rounds the quotient itself, not its double", () => {
    expect(ratioRounded(2364, 3174, 100, 2)).toBe(74.48);
    expect(ratioRounded(201, 200, 1, 2)).toBe(1.01);
    expect(ratioRounded(-1, 8, 100, 0)).toBe(-13);
    expect(ratioRounded(15.2, 20, 100, 1)).toBe(76);
    expect(ratioRounded(1, 0, 100, 2)).toBeNaN();
    expect(ratioRounded(9e14, 1.8e15, 100, 2)).toBe(50);
  });

  test("equals the BigInt quotient", () => {
    fc.assert(
      fc.property(count, base, factor, fewDecimals, (numerator, denominator, times, decimals) => {
        const units = roundedBig(
          BigInt(numerator) * BigInt(times) * 10n ** BigInt(decimals),
          BigInt(denominator),
        );
        expect(ratioRounded(numerator, denominator, times, decimals)).toBe(Number(`${units}e${-decimals}`));
      }),
    );
  });
});

describe("feasibleNumerators", () => {
  test("figures of published reports", () => {
    expect(feasibleNumerators(62331, 100, 15.95, 2)).toEqual({ low: 9939, high: 9944 });
    expect(feasibleNumerators(3174, 100, 74.48, 2)).toEqual({ low: 2364, high: 2364 });
    expect(feasibleNumerators(662, 100, 23.8, 1)).toBeNull();
    expect(feasibleNumerators(0, 100, 50, 1)).toBeNull();
    expect(feasibleNumerators(200, 100, 0, 0)).toEqual({ low: 0, high: 1 });
    expect(feasibleNumerators(81, 100, -43, 0)).toEqual({ low: -35, high: -35 });
    expect(feasibleNumerators(1e13, 100, 50, 2)).toEqual({ low: 4_999_500_000_000, high: 5_000_500_000_000 });
  });

  test("holds exactly the counts whose share is the stated one", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        factor,
        fc.integer({ min: 0, max: 2 }),
        fc.integer({ min: 0, max: 10_000 }),
        (denominator, times, decimals, claim) => {
          const stated = Number(`${claim % (times * 10 ** decimals + 1)}e${-decimals}`);
          const fitting = [];
          for (let numerator = 0; numerator <= denominator * 2; numerator += 1) {
            const verdict = ratioStatement({ numerator, denominator, factor: times, stated, decimals });
            if (verdict === "exact" || verdict === "rounded") fitting.push(numerator);
          }
          const range = feasibleNumerators(denominator, times, stated, decimals);
          expect(range).toEqual(
            fitting.length === 0 ? null : { low: fitting[0], high: fitting[fitting.length - 1] },
          );
        },
      ),
    );
  });
});

describe("counts rounded at random", () => {
  const multiples = (base: number): number[] => Array.from({ length: 30 }, (_, at) => base * (at * 7 + 3));

  it("to fives or threes stray over what that takes away", () => {
    expect(randomRoundingStep(multiples(5))).toBe(8);
    expect(randomRoundingStep(multiples(3))).toBe(4);
  });

  it("exact ones do not stray", () => {
    expect(randomRoundingStep(multiples(1))).toBe(0);
  });
});
