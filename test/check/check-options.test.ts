import { readFileSync } from "node:fs";
import { join } from "node:path";
import { check, checkSteps } from "../../src/check/check";
import type { CheckStep } from "../../src/check/check";
import { readWorkbook } from "../../src/workbook/file/read";
import { sumRules } from "../../src/rules/totals-only";
import { ruleWords } from "../../src/i18n/rules";
import { sheet } from "../fixtures/sheet";

const samples = join(__dirname, "..", "..", "assets", "samples");
const faulty = readWorkbook(new Uint8Array(readFileSync(join(samples, "co-loi.xlsx"))), "co-loi.xlsx");

/** The total is 2 too many; its label says nothing of a total. */
const unlabelled = sheet({
  name: "Biểu 1",
  rows: `
KẾT QUẢ XẾP LOẠI NĂM 2021
Đơn vị | Số được xếp loại | HTXSNV | HTTNV | HTNV
Đảng bộ xã An Lộc | 118 | 20 | 90 | 8
Đảng bộ xã Bình Hà | 136 | 25 | 101 | 10
Đảng bộ xã Cẩm Sơn | 92 | 15 | 70 | 7
Kết quả | 346 | 62 | 261 | 25`,
});

describe("a check that follows what the user says of tables", () => {
  const correction = { sheet: "Biểu 1", header: "A2:E2", totalRows: ["A6:E6"] };

  const cells = (report: ReturnType<typeof check>): string[] =>
    report.findings.map(({ rule, cell }) => `${rule} ${cell}`);

  test("finds the total that neither words nor other columns show", () => {
    const alone = {
      ...unlabelled,
      values: unlabelled.values.map((row, at) => (at === 5 ? ["Kết quả", 356] : row?.slice(0, 2))),
    };
    const said = { sheet: "Biểu 1", header: "A2:B2", totalRows: ["A6:B6"] };
    expect(cells(check({ sheets: [alone] }))).toEqual([]);
    expect(cells(check({ sheets: [alone] }, { tables: [said] }))).toContain("total-mismatch B6");
  });

  test("takes as a total what only the figures showed before", () => {
    const read = (report: ReturnType<typeof check>) => ({
      totals: report.sheets[0]?.tables[0]?.totalRows,
      told: report.findings.some(({ rule, cell }) => rule === "total-mismatch" && cell === "C6"),
    });
    expect(read(check({ sheets: [unlabelled] }))).toEqual({ totals: [], told: true });
    expect(read(check({ sheets: [unlabelled] }, { tables: [correction] }))).toEqual({
      totals: ["A6:E6"],
      told: true,
    });
  });

  test("tells the total rows, the year and the format as they were said", () => {
    const { sheets } = check(
      { sheets: [unlabelled] },
      { tables: [{ ...correction, year: 2019, format: "organisation-rating" }] },
    );
    expect(sheets[0]?.tables[0]).toMatchObject({
      header: "A2:E2",
      totalRows: ["A6:E6"],
      year: 2019,
      format: "organisation-rating",
    });
  });

  test("tells which corrections it could not follow, and checks the rest all the same", () => {
    const wrong = [
      { sheet: "Biểu 9", header: "A2:E2" },
      { sheet: "Biểu 1", header: "A40:E40" },
    ];
    const { refused, sheets } = check({ sheets: [unlabelled] }, { tables: wrong });
    expect(refused?.map(({ fault }) => fault)).toEqual(["sheet-missing", "outside"]);
    expect(sheets[0]?.tables).toHaveLength(1);
    expect(check({ sheets: [unlabelled] }).refused).toBeUndefined();
  });
});

describe("a check of sums and totals only", () => {
  const all = check(faulty, { marks: true });
  const sums = check(faulty, { marks: true, totalsOnly: true });

  test("tells those findings of a whole check that are about sums", () => {
    expect(sums.findings.length).toBeGreaterThan(0);
    expect(sums.findings).toEqual(all.findings.filter(({ rule }) => sumRules.has(rule)));
    expect(sums.findings.length).toBeLessThan(all.findings.length);
  });

  test("marks nothing else", () => {
    const found = new Set(
      sums.findings.flatMap(({ sheet: name, cell, suspects, related }) =>
        [cell, ...suspects.map((suspect) => suspect.cell), ...related].map((each) => `${name}!${each}`),
      ),
    );
    for (const { sheet: name, cell } of sums.marks ?? []) expect(found).toContain(`${name}!${cell}`);
  });

  test("counts the lines that add up as what it looked at", () => {
    const relations = (report: typeof all) =>
      report.sheets.reduce((sum, { checked }) => sum + checked.relations, 0);
    expect(relations(sums)).toBeGreaterThan(0);
    expect(relations(sums)).toBeLessThan(relations(all));
  });

  test("knows every rule it names", () => {
    for (const rule of sumRules) expect(Object.keys(ruleWords)).toContain(rule);
  });
});

describe("a check in steps", () => {
  function run(workbook: typeof faulty): { steps: CheckStep[]; report: ReturnType<typeof check> } {
    const steps: CheckStep[] = [];
    const running = checkSteps(workbook, { places: true });
    for (;;) {
      const step = running.next();
      if (step.done) return { steps, report: step.value };
      steps.push(step.value);
    }
  }
  const { steps, report } = run(faulty);

  test("ends with the report of a check in one go", () => {
    expect(report).toEqual(check(faulty, { places: true }));
  });

  test("goes forward to the end, over every sheet", () => {
    const shares = steps.map(({ share }) => share);
    expect([...shares].sort((one, other) => one - other)).toEqual(shares);
    expect(shares.at(-1)).toBeCloseTo(1);
    const seen = faulty.sheets.filter(({ hidden }) => !hidden).map(({ name }) => name);
    expect([...new Set(steps.map(({ sheet: name }) => name))]).toEqual(seen);
  });

  test("keeps what was found when it is stopped", () => {
    const half = steps[Math.floor(steps.length / 2)]?.report();
    expect(half?.findings.length).toBeGreaterThan(0);
    for (const finding of half?.findings ?? []) expect(report.findings).toContainEqual(finding);
    expect(steps.at(-1)?.report().findings).toEqual(report.findings);
  });

  test("of a workbook without sheets or tables ends at once", () => {
    expect(run({ sheets: [] })).toEqual({ steps: [], report: { sheets: [], findings: [], places: [] } });
    expect(run({ sheets: [{ name: "Ghi chú", values: [["Kính gửi"]] }] }).steps).toHaveLength(1);
  });
});
