import { likeliestMeant } from "../../src/slips/meant";

const between =
  (low: number, high: number) =>
  (value: number): boolean =>
    value >= low && value <= high;

describe("the figure that was meant", () => {
  test("a digit too many: 871 for 87", () => {
    const fits = between(82, 93);
    expect(likeliestMeant(871, (value) => Number.isInteger(value) && fits(value))).toBe(87);
  });
  test("a digit too many, and either may be it: 871 is 81 or 87", () => {
    expect(likeliestMeant(871, between(81, 87))).toBeNull();
  });
  test("a lost decimal sign: 915 for 91,5", () => {
    expect(likeliestMeant(915, between(91.48, 91.52))).toBe(91.5);
  });
  test("two digits exchanged: 97 for 79", () => {
    expect(likeliestMeant(97, between(78.5, 79.5))).toBe(79);
  });
  test("no slip leads into the range", () => {
    expect(likeliestMeant(871, between(40, 45))).toBeNull();
  });
  test("several slips are as likely: 55 is 51, 52 or 53 mistyped", () => {
    expect(likeliestMeant(55, between(51, 53))).toBeNull();
  });
  test.each([NaN, 0, -871, 88.5, 1e12])("nothing is made of %p", (typed) => {
    expect(likeliestMeant(typed, () => true)).toBeNull();
  });
});
