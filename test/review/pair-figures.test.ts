import fc from "fast-check";
import { pairSlots } from "../../src/review/pair-figures";
import type { Side } from "../../src/review/pair-figures";

type Figures = Readonly<Record<string, readonly number[]>>;

/** Figures by slot, one entry a unit. */
function side(figures: Figures): Side {
  const units = Math.max(...Object.values(figures).map(({ length }) => length));
  return new Map(
    Array.from({ length: units }, (_, unit) => [
      `xã ${unit + 1}`,
      new Map(
        Object.entries(figures).map(([slot, values]) => [
          slot,
          { file: `${unit}.xlsx`, sheet: "Biểu 1", cell: "C9", value: values[unit] ?? 0 },
        ]),
      ),
    ]),
  );
}

const EXCELLENT = [45, 31, 62, 18, 27, 54];
const GOOD = [245, 196, 301, 122, 158, 277];

describe("slots that are meant to hold one figure", () => {
  it("are found by what units hold in them, whatever their headings say", () => {
    const pairs = pairSlots(
      side({ a: EXCELLENT, b: GOOD }),
      side({ x: GOOD, y: EXCELLENT }),
      () => "strange",
    );
    expect(pairs.map(({ left, right }) => `${left}${right}`).sort()).toEqual(["ay", "bx"]);
    expect(pairs.every(({ fails }) => fails.length === 0)).toBe(true);
  });

  it("name the unit whose figure differs", () => {
    const wrong = GOOD.map((value, at) => (at === 3 ? 212 : value));
    const [pair] = pairSlots(side({ b: wrong }), side({ x: GOOD }), () => "named");
    expect(pair?.fails).toEqual(["xã 4"]);
  });

  it("are told of one unit where their headings are the same, and of none where these say nothing", () => {
    const [one, other] = [side({ b: [245] }), side({ x: [254] })];
    expect(pairSlots(one, other, () => "named")[0]?.fails).toEqual(["xã 1"]);
    expect(pairSlots(one, other, () => "strange")).toEqual([]);
  });

  it("are not made of noughts, nor of small counts that meet by chance", () => {
    expect(pairSlots(side({ a: [0, 0, 0, 0] }), side({ x: [0, 0, 0, 0] }), () => "strange")).toEqual([]);
    expect(
      pairSlots(side({ a: [1, 2, 1, 1, 0, 2] }), side({ x: [1, 1, 1, 2, 1, 2] }), () => "strange"),
    ).toEqual([]);
  });

  it("are hardly ever found between figures that have nothing to do with each other", () => {
    const counts = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 8, maxLength: 8 });
    let found = 0;
    fc.assert(
      fc.property(counts, counts, counts, counts, (a, b, x, y) => {
        found += pairSlots(side({ a, b }), side({ x, y }), () => "strange").length;
      }),
      { numRuns: 500, seed: 20261130 },
    );
    expect(found).toBeLessThanOrEqual(1);
  });
});
