import { editWords } from "../../src/i18n/edit-words";
import type { FindingData, Value } from "../../src/report";

const share = (value: number): Value => ({ as: "percent", value, stored: "fraction" });
const count = (value: number): Value => ({ as: "count", value });

/** A finding at G8 whose fix puts one value for another. */
function finding(
  before: Value,
  after: Value,
  edit: { before: number; after: number },
  cell = "G8",
): FindingData {
  return {
    rule: "percentage-mismatch",
    severity: "error",
    sheet: "Biểu 2",
    cell: "G8",
    related: [],
    messageId: "mustBe",
    args: { actual: before, expected: after },
    details: [],
    actual: edit.before,
    expected: edit.after,
    suspects: [],
    fix: { kind: "suggestion", edits: [{ sheet: "Biểu 2", cell, ...edit }] },
  };
}

const shown = (found: FindingData, language: "vi" | "en" = "vi"): (string | null)[] => {
  const edit = found.fix?.edits[0];
  if (!edit) throw new Error("no edit");
  return [editWords(edit, "before", found, language), editWords(edit, "after", found, language)];
};

describe("a value as its cell shows it", () => {
  it("is written in the kind that the finding gives its cell", () => {
    const stored = finding(share(73.85), share(74.48), { before: 0.7385, after: 0.7448 });
    expect(shown(stored)).toEqual(["73,85%", "74,48%"]);
    expect(shown(stored, "en")).toEqual(["73.85%", "74.48%"]);
    expect(shown(finding(count(263), count(236), { before: 263, after: 236 }))).toEqual(["263", "236"]);
  });

  it("of points is the bare figure: a unit is no part of what stands in the cell", () => {
    const points = (value: number): Value => ({ as: "points", value, stored: "hundreds" });
    expect(shown(finding(points(0.34), points(-0.34), { before: 0.34, after: -0.34 }))).toEqual([
      "0,34",
      "-0,34",
    ]);
  });

  it("of another cell of the same act is the one told of that cell", () => {
    const found = finding(share(25), share(30), { before: 0.3, after: 0.25 }, "H8");
    const corrected = [{ place: { cell: "H8" }, actual: share(30), expected: share(25) }];
    found.details.push({ messageId: "exchangedCells", args: { cells: { corrected }, totals: false } });
    expect(shown(found)).toEqual(["30%", "25%"]);
  });

  it("falls back to its own digits, and leaves texts as they are", () => {
    const edit = { sheet: "Biểu 2", cell: "C5", before: "1.932", after: 1932 };
    expect(editWords(edit, "after", undefined, "vi")).toBe("1.932");
    expect(editWords(edit, "before", undefined, "vi")).toBe("1.932");
    expect(editWords({ ...edit, before: null }, "before", undefined, "vi")).toBeNull();
  });
});
