import { reviewRound } from "../../src/review/review";
import type { RoundReport } from "../../src/review/review";
import type { RoundRule } from "../../src/review/finding";
import { makeRound } from "./make-round";
import type { MadeFile, MadeRound } from "./make-round";
import { submit, unreadable } from "../../src/review/submit";

const submitted = ({ file, workbook, damaged }: MadeFile): ReturnType<typeof submit> =>
  damaged === true ? unreadable(file, { code: "truncated", message: "Tệp bị cắt." }) : submit(file, workbook);

function review(made: MadeRound): RoundReport {
  return reviewRound({
    submissions: made.submissions.map(submitted),
    expected: made.expected,
    previous: made.previous.map(submitted),
    superior: made.superior.map(submitted),
    period: null,
  });
}

describe("a round of submitted workbooks", () => {
  it("without a mistake has no finding, and figures of all units were compared", () => {
    const made = makeRound(11, { units: 8 });
    const report = review(made);
    expect(report.findings).toEqual([]);
    expect(report.period).toEqual({ year: made.year, quarter: null });
    expect(report.units.map(({ state }) => state)).toEqual(made.expected.map(() => "received"));
    expect(report.ties.compared).toBeGreaterThan(8 * 7);
    expect(report.ties.held).toBe(report.ties.compared);
  });

  const kinds: readonly RoundRule[] = [
    "missing-unit",
    "unit-twice",
    "unexpected-unit",
    "wrong-period",
    "old-figures",
    "tie-superior",
    "tie-previous",
    "list-count",
    "form-changed",
    "copied-figures",
    "tie-sheets",
    "unreadable",
  ];
  const faulty = makeRound(12, { units: 18, defects: kinds });
  let report: RoundReport;
  beforeAll(() => {
    report = review(faulty);
  }, 120_000);

  it.each(kinds)("with %s tells it of the right unit, file and cell", (rule) => {
    const planted = faulty.planted.find((each) => each.rule === rule);
    const told = report.findings.filter((finding) => finding.rule === rule);
    expect(told.length).toBeGreaterThan(0);
    const files = told.flatMap(({ places }) => places.map(({ file }) => file));
    if (planted?.file) expect(files).toContain(planted.file);
    if (planted?.cell)
      expect(told.flatMap(({ suspects }) => suspects.slice(0, 1))).toContainEqual(
        expect.objectContaining({
          file: planted.file,
          sheet: planted.sheet,
          cell: planted.cell,
          value: planted.value,
        }),
      );
  });

  it("tells a renamed heading once, with both wordings and its cell", () => {
    const told = report.findings.filter(({ rule }) => rule === "form-changed");
    expect(told.map(({ args, places }) => [args, places[0]?.cell])).toEqual([
      [
        { rule: "form-changed", change: "heading-renamed", words: "Chỉ tiêu được giao → Ghi nhận khác" },
        "C7",
      ],
    ]);
  });

  it("whose sums do not make the superior's total tells the total's cell, where no line of a unit says more", () => {
    const made = makeRound(14, { units: 8, defects: ["tie-sum"] });
    const told = review(made).findings;
    expect(told.map(({ rule }) => rule)).toEqual(["tie-sum"]);
    const [planted] = made.planted;
    expect(told[0]?.suspects[0]).toMatchObject({
      file: planted?.file,
      cell: planted?.cell,
      value: planted?.value,
    });
  });

  it("puts the unit whose doubtful figures weigh most first", () => {
    const first = [...report.units].sort((one, other) => other.influence - one.influence)[0];
    expect(first?.influence).toBe(1);
    expect(report.findings.map(({ unit }) => unit)).toContain(first?.name);
  });
});
