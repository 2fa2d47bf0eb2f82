import { withoutOthersParts } from "../../src/discovery/other-parts";
import type { AcceptedRelation } from "../../src/relations/proposal";
import type { Relation } from "../../src/relations/relation";

/** Quarters of a year, in the columns C to F. */
const QUARTERS = [2, 3, 4, 5];

function sum(
  result: number,
  rows: readonly number[],
  failing: readonly number[],
  origin: Relation["origin"] = "layout",
): AcceptedRelation {
  const holds = QUARTERS.length - failing.length;
  return {
    relation: {
      kind: "sum",
      axis: "rows",
      result,
      operands: rows.map((index) => ({ index, sign: 1 as const })),
      purpose: "subtotal",
      origin,
      lines: QUARTERS,
    },
    support: {
      holds,
      fails: failing.length,
      rounded: 0,
      idle: 0,
      informative: QUARTERS.length,
      failing: [...failing],
    },
    prior: "strong",
  };
}

describe("rows of totals read as the sum of rows that they do not add", () => {
  const spent = sum(12, [6, 7, 8, 9, 10, 11], []);
  const received = sum(12, [3, 4], QUARTERS);

  it("are the sum of those that do add up, and of no others", () => {
    expect(withoutOthersParts([spent, received])).toEqual([spent]);
  });

  it("are so whether place or figures tell which those are", () => {
    const seen = sum(12, [6, 7, 8, 9, 10, 11], [], "values");
    expect(withoutOthersParts([received, seen])).toEqual([seen]);
  });

  it("stay where a reading holds in a column, or the other mostly does not", () => {
    const once = sum(12, [3, 4], [2, 3, 4]);
    const rarely = sum(12, [6, 7, 8, 9, 10, 11], [2, 3]);
    expect(withoutOthersParts([spent, once])).toEqual([spent, once]);
    expect(withoutOthersParts([rarely, received])).toEqual([rarely, received]);
  });

  it("stay where the total is the sum of some of the parts: the others came after it was made", () => {
    const now = sum(12, [6, 7, 8, 9, 10, 11], QUARTERS);
    const then = sum(12, [6, 7, 8, 9], [], "values");
    expect(withoutOthersParts([now, then])).toEqual([now, then]);
  });

  it("stay where one row is known to be behind it", () => {
    const left = { ...received, strayRow: { row: 4, kind: "omitted" as const } };
    expect(withoutOthersParts([spent, left])).toEqual([spent, left]);
  });

  it("stay where the figures of another row add up", () => {
    const other = sum(20, [14, 15], []);
    expect(withoutOthersParts([other, received])).toEqual([other, received]);
  });
});
