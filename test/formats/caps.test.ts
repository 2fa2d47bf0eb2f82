import fc from "fast-check";
import { capDenominators, capFor, capReadings, caps, cappedYears } from "../../src/formats";

describe("the cap of a report year", () => {
  test("there is none before 2018", () => {
    expect(capFor(2017, "member")).toBeNull();
    expect(capFor(2012, "organisation")).toBeNull();
    expect(cappedYears("member")[0]).toEqual({ from: 2018, to: 2018 });
  });

  test("2019 to 2022, members: 20 % of those rated good, in each grassroots organisation, confirmed", () => {
    for (const year of [2019, 2020, 2021, 2022]) {
      expect(capFor(year, "member")).toMatchObject({
        ratio: 0.2,
        denominator: "good",
        rounding: "none",
        confirmed: true,
        scope: { id: "grassroots-organisation" },
      });
    }
    expect(capFor(2021, "member")?.source.vi).toContain("21-HD/BTCTW");
  });

  test.each([
    [2018, "member", ["132-QĐ/TW", "16-HD/BTCTW", "21-HD/BTCTW"]],
    [2018, "organisation", ["132-QĐ/TW", "21-HD/BTCTW"]],
    [2023, "member", ["124-QĐ/TW", "21-HD/BTCTW"]],
  ] as const)("%i, %s: not confirmed, and the source names the nearest text", (year, kind, texts) => {
    const cap = capFor(year, kind);
    expect(cap?.confirmed).toBe(false);
    expect(cap?.source.vi).toMatch(/^Chưa đối chiếu/);
    expect(cap?.source.en).toMatch(/not confirmed/);
    for (const text of texts) {
      expect(cap?.source.vi).toContain(text);
      expect(cap?.source.en).toContain(text.replace("NĐ-CP", ""));
    }
  });

  test.each(["member", "organisation"] as const)(
    "since 2025, %s: 20 % of those rated good in each peer group, by Regulation 366 itself",
    (kind) => {
      expect(capFor(2025, kind)).toMatchObject({ ratio: 0.2, confirmed: true, scope: { id: "peer-group" } });
      expect(capFor(2026, kind)?.source.vi).toContain("366-QĐ/TW ngày 30/8/2025, Điều 11");
    },
  );

  test("no cap is ever rounded", () => {
    expect(new Set(caps.map((cap) => cap.rounding))).toEqual(new Set(["none"]));
  });
});

describe("the cap under each reading (Hòa Bình, 2021)", () => {
  test("chi bộ: 604 is over two readings and within the third", () => {
    expect(capReadings(604, 2364, 3174)).toEqual([
      { denominator: "good", base: 2364, limit: 472.8, share: 604 / 2364, verdict: "over" },
      { denominator: "goodOrBetter", base: 2968, limit: 593.6, share: 604 / 2968, verdict: "over" },
      { denominator: "rated", base: 3174, limit: 634.8, share: 604 / 3174, verdict: "within" },
    ]);
  });

  test("đảng viên: 9.942 is over one reading only", () => {
    const readings = capReadings(9942, 47193, 62331);
    expect(readings.map(({ limit }) => limit)).toEqual([9438.6, 11427, 12466.2]);
    expect(readings.map(({ verdict }) => verdict)).toEqual(["over", "within", "within"]);
    expect(readings.map(({ share }) => Math.round((share ?? 0) * 10_000) / 100)).toEqual([
      21.07, 17.4, 15.95,
    ]);
  });

  test("the shares are those the articles print", () => {
    const shares = capReadings(604, 2364, 3174).map(({ share }) => Math.round((share ?? 0) * 10_000) / 100);
    expect(shares).toEqual([25.55, 20.35, 19.03]);
  });
});

describe("the edges of a cap", () => {
  test("exactly at the limit is within", () => {
    expect(capReadings(20, 100, null)[0]).toMatchObject({ limit: 20, verdict: "within" });
    expect(capReadings(20, 99, null)[0]).toMatchObject({ limit: 19.8, verdict: "over" });
  });

  test("a small unit keeps its unrounded limit", () => {
    expect(capReadings(1, 4, 5)[0]).toMatchObject({ limit: 0.8, verdict: "over" });
    expect(capReadings(0, 4, 5)[0]).toMatchObject({ limit: 0.8, verdict: "within" });
  });

  test("a base of 0 has no share; one rated excellent is then over", () => {
    expect(capReadings(0, 0, 0)[0]).toMatchObject({ limit: 0, share: null, verdict: "within" });
    expect(capReadings(1, 0, 3)[0]).toMatchObject({ limit: 0, share: null, verdict: "over" });
  });

  test("without the number rated, that reading is left out", () => {
    expect(capReadings(604, 2364, null).map(({ denominator }) => denominator)).toEqual([
      "good",
      "goodOrBetter",
    ]);
  });

  test("what is not a count is refused", () => {
    expect(() => capReadings(-1, 4, 5)).toThrow(RangeError);
    expect(() => capReadings(1, 4.5, 5)).toThrow(RangeError);
    expect(() => capReadings(1, 4, 5, 1)).toThrow(RangeError);
  });

  test("the verdict is decided in whole numbers: five times the excellent against the base", () => {
    const count = fc.integer({ min: 0, max: 10_000_000 });
    fc.assert(
      fc.property(count, count, count, (excellent, good, complete) => {
        const readings = capReadings(excellent, good, excellent + good + complete);
        expect(readings.map(({ denominator }) => denominator)).toEqual([...capDenominators]);
        for (const { base, limit, verdict } of readings) {
          expect(verdict === "over").toBe(5 * excellent > base);
          expect(limit).toBe((2 * base) / 10);
        }
      }),
    );
  });

  test("units that are all within never add up to a total that is over", () => {
    const unit = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 300 }));
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 20 }), (units) => {
        const within = units.filter(
          ([excellent, good]) => capReadings(excellent, good, null)[0]?.verdict === "within",
        );
        const excellent = within.reduce((sum, [count]) => sum + count, 0);
        const good = within.reduce((sum, [, count]) => sum + count, 0);
        expect(capReadings(excellent, good, null)[0]?.verdict).toBe("within");
      }),
    );
  });
});
