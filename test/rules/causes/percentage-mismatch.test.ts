import { errorCell, formula, ratio, specifyRule, withCells } from "../../support/rule-tester";
import type { SheetSpec } from "../../support/rule-tester";
import { communes, pairSheet, percent } from "../sheets";

/** One indicator a row: its part, its whole and its share. */
const oneIndicator: SheetSpec = {
  rows: [
    ["Đơn vị", "Chỉ tiêu", "Số lượng", "Tổng số", "Tỷ lệ (%)"],
    ["Đảng bộ xã Đình Chu", "Chi bộ hoàn thành tốt nhiệm vụ", 8, 12, 66.67],
  ],
};

/** A structure: each row's share of the column's total. */
const structure: SheetSpec = {
  rows: [
    ["TT", "Cụm", "Số chi bộ", "Tỷ lệ (%)"],
    [1, "Phấn Kiến", 2, 16.67],
    [2, "Ngọc Sơn", 2, 16.67],
    [3, "Kiên Thành", 3, 25],
    [4, "Hành chính và sự nghiệp", 5, 41.67],
    [null, "Tổng số", 12, 100],
  ],
};

/** Counts written as fractions in a text column, C, with their shares beside them in D. */
const fractions: SheetSpec = {
  rows: [
    ["KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI NĂM 2021"],
    [],
    ["STT", "Tên đơn vị", "HTTNV/tổng số", "Tỷ lệ %"],
    [1, "Đảng bộ xã Chiềng Khoa", "168/210", 80],
    [2, "Đảng bộ xã Chiềng Yên", "140/183", 76.5],
    [3, "Đảng bộ xã Liên Hòa", "125/160", 78.13],
    [4, "Đảng bộ xã Lóng Luông", "190/246", 77.24],
    [5, "Đảng bộ xã Mường Tè", "133/171", 77.78],
  ],
};

specifyRule("percentage-mismatch", {
  found: {
    "a share beside a fraction written as text": {
      sheet: withCells(fractions, { D7: 72.24 }),
      finds: [
        {
          cell: "D7",
          severity: "error",
          expected: 77.24,
          related: ["C7"],
          fixes: { D7: 77.24 },
          says: "190 / 246 = 77,24%",
        },
      ],
    },
    "a share that is another whole number's": {
      sheet: withCells(pairSheet(), { F8: percent(38, 246) }),
      finds: [
        { cell: "F8", severity: "error", expected: 15.04, related: ["E8", "D8"], says: "37 / 246 = 15,04%" },
      ],
    },
    "a share of the total instead of those rated: the base is named": {
      sheet: withCells(pairSheet(), { F8: percent(37, 252) }),
      finds: [{ cell: "F8", severity: "warning", expected: 15.04, related: ["C8"], says: /252.*mẫu số/ }],
    },
    "stored as a ratio": {
      sheet: withCells(pairSheet({ style: "ratio" }), { F8: ratio(0.1545) }),
      finds: [{ cell: "F8", expected: 0.1504 }],
    },
    "written as text": {
      sheet: withCells(pairSheet({ style: "text" }), { F8: "15,45%" }),
      finds: [{ cell: "F8", expected: 15.04 }],
    },
    "written as text with a no-break space": {
      sheet: withCells(pairSheet({ style: "text" }), { F8: "15,45\u00a0%" }),
      finds: [{ cell: "F8", expected: 15.04 }],
    },
    "a share in the total row": {
      sheet: withCells(pairSheet(), { H13: percent(1161, 1533) }),
      finds: [{ cell: "H13", expected: percent(1191, 1533) }],
    },
    "a share given with one decimal among shares of two: it is put right with two": {
      sheet: withCells(pairSheet(), { F8: 15.4 }),
      finds: [{ cell: "F8", expected: 15.04 }],
    },
    "a share of the column's total": {
      sheet: withCells(structure, { D4: 33.33 }),
      finds: [{ cell: "D4", expected: 25, related: ["C4", "C6"] }],
    },
    "a share in a column of shares below one per cent": {
      sheet: withCells(pairSheet(), { L8: 0.41 }),
      finds: [{ cell: "L8", expected: 0.81 }],
    },
    "a share beside the only row of a table": {
      sheet: withCells(oneIndicator, { E2: 83.33 }),
      finds: [{ cell: "E2", expected: 66.67 }],
    },
    "the only share of a table in whole per cent: it is put right in whole per cent": {
      sheet: withCells(oneIndicator, { E2: 75 }),
      finds: [{ cell: "E2", expected: 67 }],
    },
    "a share that ends in a nought among shares with two decimals": {
      sheet: withCells(pairSheet(), { H10: 77.4 }),
      finds: [{ cell: "H10", expected: 76.71 }],
    },
    "two shares of two units": {
      sheet: withCells(pairSheet(), { F8: percent(38, 246), H10: percent(111, 146) }),
      finds: [
        { cell: "F8", expected: 15.04 },
        { cell: "H10", expected: 76.71 },
      ],
    },
  },
  silent: {
    "shares beside fractions": fractions,
    "shares beside fractions of something else": withCells(fractions, {
      D4: 15.9,
      D5: 13.3,
      D6: 11.8,
      D7: 18,
      D8: 12.6,
    }),
    "shares in hundreds": pairSheet(),
    "shares as ratios": pairSheet({ style: "ratio" }),
    "shares as text": pairSheet({ style: "text" }),
    "mixed precision": withCells(pairSheet(), { F5: 15.7, F6: 14.8, H6: 76.5 }),
    "a share typed with a whole number": withCells(pairSheet(), { F8: 15 }),
    "an empty unit: no denominator": withCells(
      pairSheet({
        units: [
          ...communes,
          { name: "Chi bộ mới", total: 3, excellent: 0, good: 0, complete: 0, failed: 3, notRated: 0 },
        ],
      }),
      {
        C13: 0,
        D13: 0,
        E13: 0,
        F13: 0,
        G13: 0,
        H13: 0,
        I13: 0,
        J13: 0,
        K13: 0,
        L13: 0,
        C14: 1566,
        D14: 1533,
        K14: 7,
        L14: 0.46,
        F14: 15.13,
        H14: 77.69,
        J14: 6.72,
      },
    ),
    "a live share over a zero denominator": withCells(pairSheet({ units: communes }), {
      F5: formula('IF(D5=0,"",ROUND(E5/D5*100,2))'),
    }),
    "an error in a share": withCells(pairSheet(), { F5: errorCell("#DIV/0!") }),
    "blank shares": withCells(pairSheet(), { F5: null, H5: null, J5: null, L5: null }),
    "shares of the column's total": structure,
    "one row, its share right": oneIndicator,
    "a share below one per cent alone": {
      rows: [
        ["Nội dung", "Số lượng", "Tổng số", "Tỷ lệ (%)"],
        ["Không hoàn thành nhiệm vụ", 5, 3174, 0.16],
      ],
    },
    "full precision from a formula": withCells(pairSheet(), { F8: formula("E8/D8*100") }),
    "a share half a unit away from either rounding": {
      rows: [
        ["Đơn vị", "Chỉ tiêu", "Số lượng", "Tổng số", "Tỷ lệ (%)"],
        ["16 TCCSĐ", "Hoàn thành nhiệm vụ", 5, 16, 31.3],
        ["16 TCCSĐ", "Trong sạch, vững mạnh", 3, 16, 18.8],
        ["16 TCCSĐ", "Hoàn thành tốt", 8, 16, 50],
      ],
    },
  },
});
