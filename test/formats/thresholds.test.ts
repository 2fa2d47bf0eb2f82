import fc from "fast-check";
import { bandNamed, bandOf, meetingBands, ratingBands, ratingBandsFor, scoreParts } from "../../src/formats";

describe("the rating of a score since 2025", () => {
  test.each([
    [100, "excellent"],
    [90, "excellent"],
    [89.99, "good"],
    [70, "good"],
    [69.99, "complete"],
    [50, "complete"],
    [49.99, "failed"],
    [0, "failed"],
  ])("%d points: %s", (score, level) => {
    expect(bandOf(score, ratingBands)?.level).toBe(level);
  });

  test.each([[-0.01], [100.01], [900], [Number.NaN], [Number.POSITIVE_INFINITY]])(
    "%d is outside the scale",
    (score) => {
      expect(bandOf(score, ratingBands)).toBeNull();
    },
  );

  test("an average that misses 90 only in its last binary digit is 90", () => {
    expect(bandOf(89.99999999999999, ratingBands)?.id).toBe("excellent");
    expect(bandOf(89.9999999999999, ratingBands)?.id).toBe("good");
    expect(bandOf(0.1 + 0.2 + 89.7, ratingBands)?.id).toBe("excellent");
    expect(bandOf(29.3 * 3 + 2.1, ratingBands)?.id).toBe("excellent");
  });

  test("scores were not used before 2025", () => {
    expect(ratingBandsFor(2024)).toBeNull();
    expect(ratingBandsFor(2025)).toBe(ratingBands);
  });

  test("30 + 70 = 100", () => {
    expect(scoreParts.common + scoreParts.results).toBe(scoreParts.total);
  });

  test("a better score never has a lower band", () => {
    const score = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(score, score, (one, other) => {
        const [low, high] = one <= other ? [one, other] : [other, one];
        const place = (value: number) =>
          ratingBands.bands.findIndex((band) => band === bandOf(value, ratingBands));
        expect(place(high)).toBeLessThanOrEqual(place(low));
        expect(place(low)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe("the quality of a cell's meetings", () => {
  test.each([
    [90, "Tốt"],
    [89.99, "Khá"],
    [70, "Khá"],
    [69.99, "Trung bình"],
    [50, "Trung bình"],
    [49.99, "Kém"],
  ])("%d points: %s", (score, name) => {
    expect(bandOf(score, meetingBands)?.name).toBe(name);
  });

  test.each([
    ["tốt", "good"],
    ["Loại khá", "fair"],
    ["TB", "average"],
    ["Kém", "weak"],
    ["Xuất sắc", undefined],
    ["", undefined],
  ])("a class written %j", (text, id) => {
    expect(bandNamed(text, meetingBands)?.id).toBe(id);
  });

  test("a rating class in any form names its band", () => {
    expect(bandNamed("HTSXNV", ratingBands)?.level).toBe("excellent");
    expect(bandNamed("Hoàn thành tốt nhiệm vụ", ratingBands)?.level).toBe("good");
    expect(bandNamed("không HTNV", ratingBands)?.level).toBe("failed");
  });
});
