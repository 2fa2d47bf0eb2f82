import fc from "fast-check";
import {
  comparability,
  levelNamed,
  levelOf,
  quarterlyRating,
  ratedKinds,
  ratingSchemes,
  schemeFor,
  type RatedKind,
} from "../../src/formats";

function nameOf(year: number, kind: RatedKind, text: string): string | null {
  const scheme = schemeFor(year, kind);
  return scheme === null ? null : (levelNamed(text, scheme)?.id ?? null);
}

describe("the rating scheme of a report year", () => {
  test.each([
    [2013, "organisation", "organisation-to-2013"],
    [2014, "organisation", "organisation-2014"],
    [2017, "organisation", "organisation-2014"],
    [2018, "organisation", "organisation-2018"],
    [2019, "member", "member-2019"],
    [2021, "member", "member-2019"],
    [2022, "member", "member-2019"],
    [2023, "member", "member-2023"],
    [2024, "organisation", "organisation-2023"],
    [2025, "organisation", "organisation-2025"],
    [2031, "member", "member-2025"],
  ] as const)("%i, %s: %s", (year, kind, id) => {
    expect(schemeFor(year, kind)?.id).toBe(id);
  });

  test("every year has exactly one scheme of each kind", () => {
    for (const kind of ratedKinds) {
      for (let year = 2008; year <= 2035; year++) {
        const claiming = ratingSchemes.filter(
          ({ kind: other, period }) =>
            other === kind &&
            (period.from === null || period.from <= year) &&
            (period.to === null || period.to >= year),
        );
        expect(claiming).toHaveLength(1);
      }
    }
  });

  test("the four levels are in rank order and a sub-level stands outside them", () => {
    for (const scheme of ratingSchemes) {
      const whole = scheme.levels.filter((level) => level.partOf === null);
      expect(whole.map((level) => level.id)).toEqual(["excellent", "good", "complete", "failed"]);
    }
    const of2017 = schemeFor(2017, "organisation");
    expect(of2017 && levelOf(of2017, "exemplary")?.partOf).toBe("excellent");
    const of2021 = schemeFor(2021, "organisation");
    expect(of2021 && levelOf(of2021, "exemplary")).toBeNull();
  });

  test("a scored scheme begins with 2025, and the quarters with the second of 2026", () => {
    expect(schemeFor(2024, "member")?.scored).toBe(false);
    expect(schemeFor(2025, "member")?.scored).toBe(true);
    expect(quarterlyRating.from).toEqual({ year: 2026, quarter: 2 });
  });

  test("names of members that were not read in the guidance of 2014 say so", () => {
    expect(schemeFor(2016, "member")?.confirmed).toBe(false);
    expect(schemeFor(2016, "organisation")?.confirmed).toBe(true);
  });
});

describe("the level a text names", () => {
  test.each([
    ["Hoàn thành xuất sắc nhiệm vụ", "excellent"],
    ["HTXSNV", "excellent"],
    ["HTSXNV", "excellent"],
    ["Xuất sắc", "excellent"],
    ["  hoàn thành\u00a0xuất sắc NV ", "excellent"],
    ["HTTTNV", "good"],
    ["Tốt", "good"],
    ["Hoàn thành", "complete"],
    ["không HTNV", "failed"],
    ["Không hoàn thành", "failed"],
    ["d) Không hoàn thành nhiệm vụ", "failed"],
    ["HTXSNV".normalize("NFD"), "excellent"],
    ["Hoàn thành nhiệm vụ".normalize("NFD"), "complete"],
    ["TSVM", null],
    ["Yếu kém", null],
    ["Chưa xếp loại", null],
    ["", null],
    ["Hoàn thành tốt nhiệm vụ trở lên", null],
  ])("in 2021 a member's %j is %s", (text, id) => {
    expect(nameOf(2021, "member", text)).toBe(id);
  });

  test.each([
    ["a) Trong sạch vững mạnh", "excellent"],
    ["TSVM", "excellent"],
    ["Trong đó: Trong sạch vững mạnh tiêu biểu", "exemplary"],
    ["TSVM tiêu biểu", "exemplary"],
    ["b) Hoàn thành tốt nhiệm vụ", "good"],
    ["HTNV", "complete"],
    ["d) Yếu kém", "failed"],
    ["Yếu, kém", "failed"],
    ["HTXSNV", null],
  ])("in 2017 an organisation's %j is %s", (text, id) => {
    expect(nameOf(2017, "organisation", text)).toBe(id);
  });

  test.each([
    ["A. Đảng viên đủ tư cách, hoàn thành xuất sắc nhiệm vụ", "excellent"],
    ["B. Đảng viên đủ tư cách, hoàn thành tốt nhiệm vụ", "good"],
    ["D. Đảng viên vi phạm tư cách", "failed"],
  ])("in 2012 a member's %j is %s", (text, id) => {
    expect(nameOf(2012, "member", text)).toBe(id);
  });

  test("no text names two levels of one scheme", () => {
    for (const scheme of ratingSchemes) {
      for (const level of scheme.levels) {
        for (const text of [level.name, ...level.variants])
          expect(levelNamed(text, scheme)?.id).toBe(level.id);
      }
    }
  });
});

describe("comparing two report years", () => {
  test("levels do not compare across 2017 and 2018, and the reason is said", () => {
    const result = comparability(2018, 2017);
    expect(result.levels).toBe("not-comparable");
    expect(result.reason?.vi).toContain("2018");
    expect(comparability(2016, 2017)).toEqual({ levels: "same", units: "same", reason: null });
    expect(comparability(2021, 2020).reason).toBeNull();
  });

  test("units of 2025 are not those of 2024", () => {
    expect(comparability(2024, 2025)).toMatchObject({ levels: "same", units: "not-like-for-like" });
    expect(comparability(2025, 2026).units).toBe("same");
  });

  test("the order of the years does not matter", () => {
    const year = fc.integer({ min: 2008, max: 2035 });
    fc.assert(
      fc.property(year, year, (one, other) => {
        expect(comparability(one, other)).toEqual(comparability(other, one));
      }),
    );
  });
});
