import { classResults } from "../../src/practice/class-results";
import type { MarkedAttempt } from "../../src/practice/class-results";
import type { KeyMistake } from "../../src/practice/key";
import { mistakeKindNames } from "../../src/practice/kinds";
import { kindsOfLevel, levelNames } from "../../src/practice/levels";

function mistake(kind: KeyMistake["kind"]): KeyMistake {
  return { sheet: "Biểu 1", cell: "D9", right: 136, wrong: 163, kind, cells: [], mended: [] };
}

function attempt(
  file: string,
  seed: string,
  found: readonly KeyMistake["kind"][],
  missed: readonly KeyMistake["kind"][],
): MarkedAttempt {
  return {
    file,
    marking: {
      seed,
      found: found.map(mistake),
      missed: missed.map((kind) => ({ ...mistake(kind), held: 163 })),
      wronglyChanged: [],
      alike: 1,
    },
  };
}

describe("a class's results", () => {
  const attempts = [
    attempt("an-binh.xlsx", "26740", ["total-wrong"], ["digit-swapped"]),
    attempt("cao-son.xlsx", "26743", ["total-wrong", "digit-swapped"], ["gap-sign"]),
    attempt("chep.xlsx", "26740", [], ["total-wrong", "digit-swapped"]),
  ];

  test("the kind that was found least comes first", () => {
    const { kinds, found, planted } = classResults(attempts, 2);
    expect(kinds).toEqual([
      { kind: "gap-sign", found: 0, planted: 1 },
      { kind: "digit-swapped", found: 1, planted: 3 },
      { kind: "total-wrong", found: 2, planted: 3 },
    ]);
    expect([found, planted]).toEqual([3, 7]);
  });

  test("two attempts at one seed are named, but where everybody had the same workbook", () => {
    const same = [{ file: "chep.xlsx", other: "an-binh.xlsx", seed: "26740" }];
    expect(classResults(attempts, 2).sameSeeds).toEqual(same);
    expect(classResults(attempts, 1).sameSeeds).toEqual([]);
  });

  test("nobody handed anything in", () => {
    expect(classResults([], 2)).toEqual({ kinds: [], found: 0, planted: 0, sameSeeds: [] });
  });
});

test("each kind of mistake is of exactly one level, and of all", () => {
  const levels = levelNames.filter((level) => level !== "all").flatMap(kindsOfLevel);
  expect([...levels].sort()).toEqual([...mistakeKindNames].sort());
  expect(kindsOfLevel("all")).toEqual(mistakeKindNames);
});
