import { check } from "../../src/check/check";
import { parseCell } from "../../src/grid/address";
import type { CellValue, SheetData, WorkbookData } from "../../src/grid/sheet";
import { formNamed } from "../../src/forms/standard-forms";
import { formSource } from "../../src/practice/form-source";
import { practiceKeySchema } from "../../src/practice/key";
import type { PracticeKey } from "../../src/practice/key";
import { mistakeKindNames, mistakeKinds } from "../../src/practice/kinds";
import type { MistakeKind } from "../../src/practice/kinds";
import { markAttempt } from "../../src/practice/mark";
import { makePractice } from "../../src/practice/practice";
import { sheetSource } from "../../src/practice/sheet-source";
import { newWorkbook } from "../../src/workbook/file/new-workbook";
import { readWorkbook } from "../../src/workbook/file/read";
import type { FormName } from "../../src/forms/form";
import { entryNames, partText } from "../support/zip-entries";

const members = () => formSource(formNamed("member-rating"), { year: 2025, ofWhich: true });

/** A form that carries a kind. */
function carrier(kind: MistakeKind): FormName {
  if (/gap|status/.test(kind)) return "resolution-targets";
  if (/change/.test(kind)) return "plan-actual";
  if (/average|class|score/.test(kind)) return "meeting-scores";
  if (/exceeded/.test(kind)) return "admission-quota";
  return /thousand/.test(kind) ? "structure" : "member-rating";
}

function read(practice: { workbook: Parameters<typeof newWorkbook>[0] }): WorkbookData {
  return readWorkbook(newWorkbook(practice.workbook), "bai.xlsx");
}

function withCell(workbook: WorkbookData, sheetName: string, cell: string, value: CellValue): WorkbookData {
  const at = parseCell(cell);
  return {
    sheets: workbook.sheets.map((sheet): SheetData => {
      if (sheet.name !== sheetName || !at) return sheet;
      const values = sheet.values.map((row) => [...(row ?? [])]);
      const formulas = sheet.formulas?.map((row) => [...(row ?? [])]) ?? [];
      (values[at.row] ??= [])[at.column] = value;
      const line = formulas[at.row];
      if (line) line[at.column] = null;
      return { ...sheet, values, formulas };
    }),
  };
}

function mended(workbook: WorkbookData, key: PracticeKey, at: number): WorkbookData {
  const mistake = key.mistakes[at];
  return (mistake?.mended[0] ?? []).reduce(
    (attempt, { cell, right }) => withCell(attempt, mistake?.sheet ?? "", cell, right),
    workbook,
  );
}

describe("a practice workbook", () => {
  test.each(mistakeKindNames)("can carry %s, told at its cell", (kind) => {
    const source = formSource(formNamed(carrier(kind)), {
      year: 2025,
      ...(formNamed(carrier(kind)).offers.includes("ofWhich") ? { ofWhich: true } : {}),
    });
    const { workbook, key } = makePractice(source, { count: 1, kinds: [kind], seed: "01" });
    const [mistake] = key.mistakes;
    const findings = check(read({ workbook })).findings;
    const cells = findings.flatMap(({ cell, suspects }) => [cell, suspects[0]?.cell]);
    // A unit that the total leaves out may be named instead of the total.
    if (kind !== "row-left-out") expect(cells).toContain(mistake?.cell);
    expect(findings.length).toBeGreaterThan(0);
    expect(mistake?.kind).toBe(kind);
  });

  test("is the same for the same seed and another for another", () => {
    const make = (seed: string) =>
      makePractice(members(), {
        count: 3,
        kinds: ["digit-swapped", "percent-mistyped", "number-as-text"],
        seed,
      });
    expect(newWorkbook(make("26740").workbook)).toEqual(newWorkbook(make("26740").workbook));
    expect(make("26740").key).toEqual(make("26740").key);
    expect(make("26743").key.sheets).not.toEqual(make("26740").key.sheets);
  });

  test("holds as many mistakes as were asked for, of the kinds asked for", () => {
    const kinds = ["digit-swapped", "total-wrong", "sum-misses-row"] as const;
    const { key } = makePractice(members(), { count: 8, kinds, seed: "tập huấn" });
    expect(key.mistakes).toHaveLength(8);
    expect(new Set(key.mistakes.map(({ kind }) => kind))).toEqual(new Set(kinds));
    expect(practiceKeySchema.parse(JSON.parse(JSON.stringify(key)))).toEqual(key);
  });

  test("gives its answers away nowhere", () => {
    for (const kind of ["digit-swapped", "totals-kept", "sum-misses-row", "class-wrong"] as const) {
      const source = formSource(formNamed(carrier(kind)), { year: 2025 });
      const { workbook, key } = makePractice(source, { count: 2, kinds: [kind], seed: "khoa-1" });
      const bytes = newWorkbook(workbook);
      const whole = entryNames(bytes)
        .map((name) => name + partText(bytes, name))
        .join("\n");
      for (const word of [
        kind,
        mistakeKinds[kind].vi,
        mistakeKinds[kind].en,
        key.seed,
        "docProps",
        "creator",
      ])
        expect(whole).not.toContain(word);
      expect(workbook.sheets.map(({ name }) => name)).toEqual(
        workbook.sheets.map((_, at) => `Biểu ${at + 1}`),
      );
      expect(whole).not.toMatch(/<(?:cellWatch|legacyDrawing|conditionalFormatting|dataValidation|extLst)/);
    }
  });
});

describe("marking an attempt", () => {
  const kinds = ["digit-swapped", "percent-mistyped", "number-as-text", "unit-corrected"] as const;
  const practice = makePractice(members(), { count: 4, kinds, seed: "lop-1" });
  const attempt = read(practice);
  const { key } = practice;

  test("an untouched workbook misses everything and changes nothing", () => {
    const { found, missed, wronglyChanged, alike } = markAttempt(attempt, key);
    expect([found.length, missed.length, wronglyChanged.length, alike]).toEqual([0, 4, 0, 1]);
  });

  test("what is put right is found, the rest is missed", () => {
    const some = mended(mended(attempt, key, 0), key, 2);
    const { found, missed, wronglyChanged } = markAttempt(some, key);
    expect(found.map(({ cell }) => cell)).toEqual([key.mistakes[0]?.cell, key.mistakes[2]?.cell]);
    expect(missed).toHaveLength(2);
    expect(wronglyChanged).toEqual([]);
  });

  test("a right figure that was changed is named with what it was", () => {
    const planted = new Set(
      key.mistakes.flatMap(({ cells, mended: ways }) => [...cells, ...ways.flat()].map(({ cell }) => cell)),
    );
    const [sheet] = key.sheets;
    const [cell = "", right] =
      Object.entries(sheet?.cells ?? {}).find(
        ([place, value]) => typeof value === "number" && value > 20 && !planted.has(place),
      ) ?? [];
    const { wronglyChanged } = markAttempt(withCell(attempt, sheet?.name ?? "", cell, 7), key);
    expect(wronglyChanged).toEqual([{ sheet: sheet?.name, cell, right, held: 7 }]);
  });

  test("a formula with the right result is as good as a figure, other decimals too", () => {
    const share = key.mistakes.find(({ kind }) => kind === "percent-mistyped");
    const more = withCell(attempt, share?.sheet ?? "", share?.cell ?? "", Number(share?.right) + 0.0004);
    expect(markAttempt(more, key).found).toEqual([share]);
  });

  test("where a unit or the totals may be put right, either counts", () => {
    const event = key.mistakes.find(({ kind }) => kind === "unit-corrected");
    for (const way of event?.mended ?? []) {
      const tried = way.reduce(
        (workbook, { cell, right }) => withCell(workbook, event?.sheet ?? "", cell, right),
        attempt,
      );
      expect(markAttempt(tried, key).found).toEqual([event]);
      expect(markAttempt(tried, key).wronglyChanged).toEqual([]);
    }
    expect(event?.mended).toHaveLength(2);
  });

  test("another unit's workbook is unlike the key", () => {
    const other = makePractice(members(), { count: 4, kinds, seed: "lop-2" });
    expect(markAttempt(read(other), key).alike).toBeLessThan(0.7);
  });
});

describe("practice on a clerk's own sheet", () => {
  const cells = [
    "Chi bộ thôn Sao Đỏ",
    "Chi bộ thôn Ngọc Sơn",
    "Chi bộ thôn Kiên Thành",
    "Chi bộ Trường Sao Đỏ",
    "Chi bộ Công an Đình Chu",
  ];
  const figures = [
    [12, 86, 14, 1],
    [9, 58, 6, 0],
    [14, 96, 11, 2],
    [7, 47, 5, 0],
    [6, 40, 2, 0],
  ];
  const sum = (row: readonly number[]) => row.reduce((total, value) => total + value, 0);
  const totals = [0, 1, 2, 3].map((column) => sum(figures.map((row) => row[column] ?? 0)));
  const own: WorkbookData = {
    sheets: [
      {
        name: "Xếp loại ĐV",
        values: [
          ["ĐẢNG ỦY XÃ ĐÌNH CHU"],
          ["XẾP LOẠI CHẤT LƯỢNG ĐẢNG VIÊN NĂM 2024"],
          ["TT", "Chi bộ", "Số được xếp loại", "HTXSNV", "HTTNV", "HTNV", "KHTNV"],
          ...cells.map((name, at) => [at + 1, name, sum(figures[at] ?? []), ...(figures[at] ?? [])]),
          [null, "Tổng cộng", sum(totals), ...totals],
        ],
      },
    ],
  };

  test("keeps the layout, gives away no name and draws figures that are right before the mistakes", () => {
    const source = sheetSource(own);
    const { workbook, key } = makePractice(source ?? members(), {
      count: 2,
      kinds: ["digit-swapped", "total-wrong"],
      seed: "x",
    });
    const whole = JSON.stringify([workbook, key]);
    for (const name of [...cells, "ĐÌNH CHU", "Xếp loại ĐV"]) expect(whole).not.toContain(name);
    const values = read({ workbook }).sheets[0]?.values ?? [];
    expect(values[2]?.slice(0, 7)).toEqual(own.sheets[0]?.values[2]);
    expect(key.mistakes).toHaveLength(2);
    const solved = mended(mended(read({ workbook }), key, 0), key, 1);
    expect(check(solved).findings.filter(({ severity }) => severity !== "info")).toEqual([]);
    expect(values[3]?.slice(2)).not.toEqual(own.sheets[0]?.values[3]?.slice(2));
  });

  test("a workbook without a table of figures gives none", () => {
    expect(sheetSource({ sheets: [{ name: "a", values: [["Kính gửi"]] }] })).toBeNull();
  });
});
