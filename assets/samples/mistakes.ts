import { cellAddress } from "../../src/grid/address";
import type { CellValue } from "../../src/grid/sheet";
import { excelSerial } from "../../test/generator/serial";
import { chain, literal, operation, type Expression } from "../../test/generator/expression";
import type { ColumnSpec, RowSpec } from "../../test/generator/table";
import { asTyped, computed, decimals, difference, laySheet, share, type LaidSheet } from "./sheet";

/** A finding that a sample must give: any of the rules, at the cell or with the cell as first suspect. */
export interface ExpectedFinding {
  rules: string[];
  sheet: string;
  cell: string;
  expected?: CellValue;
}

const common = {
  issuer: ["TỈNH ỦY PHÚ THỌ", "ĐẢNG ỦY XÃ HÒA LẠC"] as const,
  place: "Hòa Lạc, ngày 05 tháng 12 năm 2024",
  signer: "T/M ĐẢNG ỦY",
};
const ordinal: ColumnSpec = { key: "ordinal", path: ["STT"], kind: "ordinal" };
const unitName: ColumnSpec = { key: "name", path: ["Tên chi bộ"], kind: "name" };
const levels = [
  ["excellent", "HTXSNV"],
  ["good", "HTTNV"],
  ["done", "HTNV"],
  ["failed", "KHTNV"],
] as const;
const names = [
  "Chi bộ thôn Đình Chu",
  "Chi bộ thôn Phấn Kiến",
  "Chi bộ thôn Ngọc Sơn",
  "Chi bộ thôn Kiên Thành",
  "Chi bộ Trường THCS",
  "Chi bộ Trường Tiểu học",
  "Chi bộ Trạm Y tế",
  "Chi bộ Công an xã",
];
/** HTXSNV, HTTNV, HTNV, KHTNV of the units above. */
const rated = [
  [20, 136, 14, 1],
  [9, 58, 6, 0],
  [14, 96, 11, 2],
  [7, 47, 5, 0],
  [6, 40, 2, 0],
  [5, 33, 4, 0],
  [2, 14, 1, 0],
  [3, 21, 2, 0],
] as const;

function unitRows(make: (index: number) => Record<string, CellValue>, total = true): RowSpec[] {
  const rows = names.map((name, index): RowSpec => ({
    kind: "unit",
    ordinal: index + 1,
    name,
    values: make(index),
  }));
  return total
    ? [
        ...rows,
        {
          kind: "total",
          ordinal: null,
          name: "Tổng cộng",
          values: {},
          members: names.map((_, index) => index),
        },
      ]
    : rows;
}

const levelValues = (index: number): Record<string, CellValue> => {
  const [excellent = 0, good = 0, done = 0, failed = 0] = rated[index] ?? [];
  return { excellent, good, done, failed };
};

function ratingColumns(percents: boolean): ColumnSpec[] {
  const total: ColumnSpec = {
    key: "rated",
    path: ["Số được đánh giá"],
    kind: "count",
    across: {
      purpose: "levels",
      formula: (cell) =>
        chain(
          "+",
          levels.map(([key]) => cell(key)),
        ),
    },
  };
  return [
    ordinal,
    unitName,
    total,
    ...levels.flatMap(([key, name]): ColumnSpec[] =>
      percents
        ? [
            { key, path: [name, "SL"], kind: "count" },
            {
              key: `${key}%`,
              path: [name, "%"],
              kind: "percent",
              down: "across",
              ratio: { numerator: key, denominator: "rated" },
            },
          ]
        : [{ key, path: [name], kind: "count" }],
    ),
  ];
}

function ratingSheet(
  name: string,
  percents: boolean,
  style: NonNullable<Parameters<typeof laySheet>[0]["style"]> = {},
): LaidSheet {
  return laySheet({
    ...common,
    name,
    title: ["TỔNG HỢP KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI CHẤT LƯỢNG ĐẢNG VIÊN NĂM 2024"],
    unit: "đảng viên",
    columns: ratingColumns(percents),
    rows: unitRows(levelValues),
    style,
  });
}

/** The workbook of planted mistakes: what stands wrong where, and what it should be. */
export function mistakenSheets(): { sheets: LaidSheet[]; expected: ExpectedFinding[] } {
  const sheets: LaidSheet[] = [];
  const expected: ExpectedFinding[] = [];
  const plant = (
    sheet: LaidSheet,
    row: number,
    key: string,
    change: { value?: CellValue; formula?: Expression; format?: string },
    rules: string[],
    right?: CellValue,
  ): void => {
    const at = sheet.table.place(row, key);
    const cell = sheet.draft.find(at) ?? sheet.draft.put(at, null);
    if (change.formula) Object.assign(cell, { formula: change.formula, live: true });
    else
      Object.assign(cell, {
        value: change.value ?? null,
        number: typeof change.value === "number" ? change.value : null,
        live: false,
      });
    if (change.format !== undefined) cell.format = change.format;
    sheet.draft.calculate();
    if (!sheets.includes(sheet)) sheets.push(sheet);
    expected.push({
      rules,
      sheet: sheet.draft.name,
      cell: cellAddress(at.row, at.column),
      ...(right === undefined ? {} : { expected: right }),
    });
  };
  const sums = ["total-mismatch", "levels-mismatch", "percentage-mismatch"];

  plant(ratingSheet("Đảo chữ số", true, { totalsLive: "typed" }), 0, "good", { value: 163 }, sums, 136);
  plant(ratingSheet("Tổng gõ sai", false, { totalsLive: "typed" }), 8, "done", { value: 54 }, sums, 45);
  plant(
    ratingSheet("Tỷ lệ gõ sai", true, { totalsLive: "typed" }),
    2,
    "good%",
    { value: 87.05 },
    ["percentage-mismatch", "impossible-percentage"],
    78.05,
  );
  plant(
    ratingSheet("Thang tỷ lệ", true, { totalsLive: "typed" }),
    3,
    "good%",
    { value: 0.7966 },
    ["percentage-scale", "percentage-mismatch"],
    79.66,
  );
  plant(
    ratingSheet("Số dạng chữ", false, { totalsLive: "live" }),
    4,
    "good",
    { value: "40\u00a0" },
    ["number-as-text", "total-skips-text", "total-mismatch"],
    40,
  );

  const misses = ratingSheet("SUM thiếu dòng", false, { totalsLive: "live", acrossLive: "live" });
  const goodTotal = misses.table.place(8, "good");
  plant(
    misses,
    8,
    "good",
    {
      formula: {
        type: "sum",
        ranges: [
          {
            top: goodTotal.row - 8,
            bottom: goodTotal.row - 2,
            left: goodTotal.column,
            right: goodTotal.column,
          },
        ],
      },
    },
    ["sum-range", "total-mismatch", "unlike-neighbours", "levels-mismatch"],
    445,
  );

  const typed = ratingSheet("Gõ đè công thức", true, {
    totalsLive: "live",
    acrossLive: "live",
    percentLive: "live",
  });
  plant(typed, 5, "rated", { value: 44 }, ["typed-among-formulas", "levels-mismatch"], 42);

  const twice = ratingSheet("Danh sách", false, { totalsLive: "typed" });
  plant(twice, 5, "name", { value: names[2] ?? "" }, ["duplicate-unit"]);

  const numbering = laySheet({
    ...common,
    name: "Đánh số",
    title: ["KẾT QUẢ KẾT NẠP ĐẢNG VIÊN NĂM 2024"],
    unit: "đảng viên",
    columns: [ordinal, unitName, { key: "count", path: ["Số kết nạp"], kind: "count" }],
    rows: unitRows((index) => ({ count: [3, 2, 4, 1, 2, 1, 1, 2][index] ?? 0 })),
    style: { totalsLive: "live" },
  });
  for (let row = 4; row < 8; row += 1) {
    const cell = numbering.draft.cell(numbering.table.place(row, "ordinal"));
    cell.value = row + 2;
  }
  plant(numbering, 4, "ordinal", { value: 6 }, ["numbering-gap"]);

  const admitted = laySheet({
    ...common,
    name: "Kết nạp",
    title: ["KẾT QUẢ KẾT NẠP ĐẢNG VIÊN NĂM 2017 SO VỚI CHỈ TIÊU"],
    unit: "đảng viên",
    columns: [
      ordinal,
      { key: "name", path: ["Đơn vị"], kind: "name" },
      { key: "quota", path: ["Chỉ tiêu"], kind: "count" },
      { key: "admitted", path: ["Kết nạp"], kind: "count" },
      {
        key: "admitted%",
        path: ["Đạt (%)"],
        kind: "percent",
        down: "across",
        ratio: { numerator: "admitted", denominator: "quota" },
      },
      { key: "students", path: ["Trong đó: học sinh, sinh viên", "SL"], kind: "count" },
      {
        key: "students%",
        path: ["Trong đó: học sinh, sinh viên", "%"],
        kind: "percent",
        down: "across",
        ratio: { numerator: "students", denominator: "admitted" },
      },
    ],
    rows: [
      ...(
        [
          ["Khối xã, phường", 1320, 905, 12],
          ["Khối cơ quan", 480, 347, 20],
          ["Lực lượng vũ trang", 200, 131, 3],
        ] as const
      ).map(([name, quota, done, students], index): RowSpec => ({
        kind: "unit",
        ordinal: index + 1,
        name,
        values: { quota, admitted: done, students },
      })),
      { kind: "total", ordinal: null, name: "Toàn tỉnh", values: {}, members: [0, 1, 2] },
    ],
  });
  plant(
    admitted,
    3,
    "students%",
    { value: 1.75 },
    ["wrong-denominator", "percentage-mismatch", "impossible-percentage"],
    2.53,
  );

  const goals = (name: string): LaidSheet =>
    laySheet({
      ...common,
      name,
      title: ["KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU NGHỊ QUYẾT NĂM 2024"],
      columns: [
        ordinal,
        { key: "name", path: ["Chỉ tiêu"], kind: "name" },
        { key: "goal", path: ["Mục tiêu (%)"], kind: "amount", notation: asTyped },
        { key: "actual", path: ["Thực hiện (%)"], kind: "amount", notation: asTyped },
        computed("gap", ["Chênh lệch (điểm %)"], "gap", difference("actual", "goal"), decimals(2)),
        computed("reached", ["Đạt (%)"], "reached", share("actual", "goal"), decimals(2)),
        { key: "verdict", path: ["Đánh giá"], kind: "text" },
      ],
      rows: (
        [
          ["Chi bộ hoàn thành tốt nhiệm vụ trở lên", 90, 93.51, "Vượt"],
          ["Đảng viên hoàn thành tốt nhiệm vụ trở lên", 92, 91.66, "Chưa đạt"],
          ["Chi bộ đạt loại tốt về chất lượng sinh hoạt", 80, 86.4, "Vượt"],
          ["Cấp ủy viên có trình độ trung cấp trở lên", 70, 72.15, "Vượt"],
        ] as const
      ).map(([text, goal, actual, verdict], index): RowSpec => ({
        kind: "item",
        ordinal: index + 1,
        name: text,
        values: { goal, actual, verdict },
      })),
      widths: { 1: 46 },
    });
  plant(goals("Chênh lệch đảo dấu"), 1, "gap", { value: 0.34 }, ["gap-sign", "target-gap"], -0.34);
  plant(goals("Điểm phần trăm"), 2, "gap", { value: 8 }, ["gap-unit", "target-gap"], 6.4);
  plant(goals("Đạt và vượt"), 2, "reached", { value: 8 }, ["reached-exceeded", "percentage-mismatch"], 108);

  const scored = laySheet({
    ...common,
    name: "Chấm điểm",
    title: ["BẢNG CHẤM ĐIỂM CHẤT LƯỢNG SINH HOẠT CHI BỘ NĂM 2024"],
    unit: "điểm",
    columns: [
      ordinal,
      { key: "name", path: ["Chi bộ"], kind: "name" },
      ...[1, 2, 3, 4].map((quarter): ColumnSpec => ({
        key: `q${quarter}`,
        path: ["Điểm chấm các quý", `Quý ${["I", "II", "III", "IV"][quarter - 1]}`],
        kind: "score",
        notation: asTyped,
      })),
      computed(
        "average",
        ["Điểm bình quân"],
        "average",
        (cell) =>
          operation(
            "/",
            chain(
              "+",
              [1, 2, 3, 4].map((quarter) => cell(`q${quarter}`)),
            ),
            literal(4),
          ),
        decimals(2),
      ),
      {
        key: "class",
        path: ["Xếp loại"],
        kind: "class",
        across: {
          purpose: "class",
          formula: (cell) => ({
            type: "classes",
            value: cell("average"),
            steps: [
              { least: 90, text: "Tốt" },
              { least: 70, text: "Khá" },
              { least: 50, text: "Trung bình" },
            ],
            otherwise: "Kém",
          }),
        },
      },
    ],
    rows: unitRows((index) => {
      const start = [92, 88, 90, 74, 95, 81, 66, 93][index] ?? 80;
      return { q1: start, q2: start + 2, q3: start - 1, q4: start + 1 };
    }, false),
  });
  plant(scored, 1, "average", { value: 85.8 }, ["average-mismatch"], 88.5);
  plant(scored, 3, "class", { value: "Tốt" }, ["class-mismatch"], "Khá");

  const moved = laySheet({
    ...common,
    name: "Ngày và phân số",
    title: ["KẾT QUẢ NÂNG MỨC XẾP LOẠI NĂM 2024"],
    columns: [
      ordinal,
      unitName,
      ...(["Nâng mức", "Giữ nguyên", "Giảm mức"] as const).map((text): ColumnSpec => ({
        key: text,
        path: [text],
        kind: "text",
      })),
    ],
    rows: unitRows((index) => {
      const whole = [16, 14, 18, 15, 11, 19, 17, 14][index] ?? 11;
      const up = 3 + (index % 3);
      return {
        "Nâng mức": `${up}/${whole}`,
        "Giữ nguyên": `${whole - up - 1}/${whole}`,
        "Giảm mức": `1/${whole}`,
      };
    }, false),
  });
  plant(moved, 4, "Nâng mức", { value: excelSerial(2024, 11, 4), format: "d-mmm" }, ["date-fraction"]);

  const thousand = laySheet({
    ...common,
    name: "Dấu hàng nghìn",
    title: ["SỐ LƯỢNG ĐẢNG VIÊN NĂM 2024"],
    unit: "đảng viên",
    columns: [
      ordinal,
      { key: "name", path: ["Đơn vị"], kind: "name" },
      { key: "members", path: ["Tổng số đảng viên"], kind: "count" },
      { key: "women", path: ["Trong đó: nữ"], kind: "count" },
    ],
    rows: [
      ...(
        [
          ["Đảng bộ xã Vân Hồ", 1204, 431],
          ["Đảng bộ xã Xuân Nha", 3174, 1180],
          ["Đảng bộ xã Tân Xuân", 968, 402],
        ] as const
      ).map(([name, members, women], index): RowSpec => ({
        kind: "unit",
        ordinal: index + 1,
        name,
        values: { members, women },
      })),
      { kind: "total", ordinal: null, name: "Cộng", values: {}, members: [0, 1, 2] },
    ],
    style: { totalsLive: "typed" },
  });
  plant(
    thousand,
    1,
    "members",
    { value: 3.174, format: "General" },
    ["thousand-separator", "not-a-count", "total-mismatch"],
    3174,
  );
  return { sheets, expected };
}
