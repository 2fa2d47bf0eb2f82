import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runReview } from "../../src/cli/run-review";
import { rangeAddress } from "../../src/grid/address";
import { roundReportSchema } from "../../src/review/round-report";
import { makeRound } from "../review/make-round";
import type { MadeFile } from "../review/make-round";
import { writeWorkbook } from "../support/write-workbook";

let folder = "";
let received = "";
let previous = "";
let superior = "";
let expected = "";
const made = makeRound(21, { units: 5, defects: ["missing-unit", "tie-superior"] });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "khop-so-review-"));
  received = join(folder, "nhan");
  previous = join(folder, "ky-truoc");
  for (const each of [received, previous]) mkdirSync(each);
  for (const each of made.submissions) put(received, each);
  for (const each of made.previous) put(previous, each);
  superior = made.superior.map((each) => put(folder, each))[0] ?? "";
  expected = join(folder, "danh-sach.csv");
  writeFileSync(expected, `STT,Đơn vị\n${made.expected.map((name, at) => `${at + 1},${name}`).join("\n")}\n`);
  writeFileSync(join(received, "hong.xlsx"), "không phải bảng tính");
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function put(where: string, { file, workbook }: MadeFile): string {
  const path = join(where, file);
  const sheets = workbook.sheets.map(({ name, values, formulas, merges }) => ({
    name,
    rows: values.map((row, at) =>
      row?.map((value, column) => {
        const formula = formulas?.[at]?.[column];
        return formula ? { value, formula } : value;
      }),
    ),
    merges: (merges ?? []).map(rangeAddress),
  }));
  writeFileSync(path, writeWorkbook(sheets));
  return path;
}

function run(...argv: string[]): { code: number; out: string; error: string } {
  const said = { out: "", error: "" };
  const code = runReview(argv, {
    out: (text) => (said.out += `${text}\n`),
    error: (text) => (said.error += `${text}\n`),
  });
  return { code, ...said };
}

describe("the review of a folder", () => {
  it("prints who sent what, what does not tie and what could not be read, and changes no file", () => {
    const before = made.submissions.map(({ file }) => readFileSync(join(received, file)));
    const { code, out } = run(
      "--json",
      "--expected",
      expected,
      "--previous",
      previous,
      "--superior",
      superior,
      received,
    );
    const report = roundReportSchema.parse(JSON.parse(out));
    expect(code).toBe(2);
    expect(report.period).toEqual({ year: made.year, quarter: null });
    const states = report.units.map(({ state }) => state).sort();
    expect(states.filter((state) => state === "missing")).toHaveLength(1);
    expect(states.filter((state) => state === "received")).toHaveLength(4);
    const planted = made.planted.find(({ rule }) => rule === "tie-superior");
    const told = report.findings.find(({ rule }) => rule === "tie-superior");
    expect(told?.unit).toBe(planted?.unit);
    expect(told?.suspects[0]).toMatchObject({ cell: planted?.cell, value: planted?.value });
    expect(report.findings.map(({ rule }) => rule).sort()).toEqual([
      "missing-unit",
      "tie-superior",
      "unreadable",
    ]);
    expect(made.submissions.map(({ file }) => readFileSync(join(received, file)))).toEqual(before);
  });

  it("says it in words, the unit that weighs most first", () => {
    const { out } = run("--expected", expected, "--superior", superior, received);
    expect(out).toContain(`Đợt năm ${made.year}`);
    expect(out).toContain("đã nhận 4/5 đơn vị");
    expect(out).toMatch(/biểu tổng hợp ghi [\d.]+, tệp của đơn vị là [\d.]+ \(lệch [\d.]+\)/);
    expect(run("--lang", "en", "--expected", expected, received).out).toContain("4 of 5 units received");
  });

  it("refuses a period that is none, and a folder that was not named", () => {
    expect(run("--period", "năm ngoái", received)).toMatchObject({ code: 2, out: "" });
    expect(run()).toMatchObject({ code: 2, out: "" });
  });
});
