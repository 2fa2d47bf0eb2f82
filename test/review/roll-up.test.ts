import { noteOf, paperOfNote } from "../../src/review/note";
import { reviewRound } from "../../src/review/review";
import { rollUp, rollUpChanges } from "../../src/review/roll-up";
import { submit } from "../../src/review/submit";
import { fourWords } from "../../src/review/four-words";
import { makeRound } from "./make-round";

describe("the roll-up of a round", () => {
  const made = makeRound(31, { units: 6 });
  const superior = made.superior.map(({ file, workbook }) => submit(file, workbook));
  const report = reviewRound({
    submissions: made.submissions.map(({ file, workbook }) =>
      submit(file, workbook, { hash: `${file.length}abcdef0` }),
    ),
    expected: made.expected,
    previous: [],
    superior,
    period: null,
  });
  const form = superior.flatMap(({ tables }) => tables);
  const all = new Set(report.units.map(({ name }) => name));

  it("fills the line of each unit from the unit's total, and names file, sheet and cell of every figure", () => {
    const filled = rollUp(report, form, all);
    // 6 units × members, not rated, rated and four levels; shares and live totals are the form's own.
    expect(filled.cells).toHaveLength(6 * 7);
    expect(filled.units).toEqual([...all]);
    for (const { before, value, origins } of filled.cells) {
      expect(value).toBe(before);
      expect(origins).toHaveLength(1);
      expect(origins[0]?.hash).toMatch(/abcdef0$/);
    }
    expect(new Set(filled.unfilled.map(({ why }) => why))).toEqual(new Set(["formula", "share"]));
  });

  it("leaves out units that were not accepted, and says so", () => {
    const [first = "", ...others] = [...all];
    const filled = rollUp(report, form, new Set(others));
    expect(filled.left).toEqual([first]);
    expect(filled.cells).toHaveLength(5 * 7);
    const changes = rollUpChanges(rollUp(report, form, all), filled);
    expect(changes).toHaveLength(7);
    expect(changes.every(({ after }) => after === null)).toBe(true);
  });
});

describe("the note on a unit", () => {
  const made = makeRound(32, { units: 5, defects: ["tie-superior"] });
  const report = reviewRound({
    submissions: made.submissions.map(({ file, workbook }) => submit(file, workbook)),
    expected: made.expected,
    previous: [],
    superior: made.superior.map(({ file, workbook }) => submit(file, workbook)),
    period: null,
  });
  const planted = made.planted[0];
  const unit = report.units.find(({ name }) => name === planted?.unit);
  if (!unit) throw new Error("the unit is there");
  const words = fourWords(unit, [...report.files], report.findings, "2025-12-20", "2025-12-15");
  const note = noteOf(report, unit.name, { language: "vi", words, decision: null });

  it("says what does not tie, with both cells", () => {
    expect(words).toMatchObject({ complete: true, consistent: false, timely: false });
    expect(note.ties).toHaveLength(1);
    expect(note.ties[0]?.others.map(({ file, cell }) => `${file} ${cell ?? ""}`)).toEqual([
      `${planted?.file ?? ""} ${planted?.cell ?? ""}`,
    ]);
    expect(note.compared).toBeGreaterThan(0);
  });

  it("is the same as a paper, with a line for the decision", () => {
    const paper = paperOfNote(note, "vi");
    const texts = paper.blocks.flatMap((block) =>
      block.kind === "table" ? block.rows.flat().map(({ text }) => text) : [block.text],
    );
    expect(texts).toContain("PHIẾU THẨM ĐỊNH SỐ LIỆU BÁO CÁO");
    expect(texts.some((text) => text.includes("Trả lại, lý do"))).toBe(true);
    const links = paper.blocks.flatMap((block) =>
      block.kind === "table" ? block.rows.flat().flatMap(({ link }) => link ?? []) : [],
    );
    expect(links.map(({ file }) => file)).toContain(planted?.file);
  });
});
