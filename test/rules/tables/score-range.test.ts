import { specifyRule, withCells } from "../../support/rule-tester";
import type { SheetSpec } from "../../support/rule-tester";
import { meetingSheet, scoreSheet } from "../sheets";

/** Criteria with their maximum, as in a score sheet for meetings. */
const criteria: SheetSpec = {
  rows: [
    ["TT", "Tiêu chí đánh giá", "Thang điểm", "Chi ủy chấm", "Cấp ủy cấp trên chấm"],
    [1, "Đảng viên dự sinh hoạt", 10, 9, 9],
    [2, "Thời gian sinh hoạt", 10, 10, 9],
    [3, "Công tác chuẩn bị", 15, 14, 13],
    [4, "Nội dung sinh hoạt", 45, 41, 40],
    [5, "Biên bản, nghị quyết", 20, 18, 17],
  ],
};

/** Criteria in columns, with a row that says how much each may hold. */
const maximaAbove: SheetSpec = {
  rows: [
    ["BẢNG CHẤM ĐIỂM CHẤT LƯỢNG SINH HOẠT CHI BỘ QUÝ III/2025"],
    ["TT", "Chi bộ", "Chuẩn bị", "Nội dung", "Kết luận", "Tổng điểm"],
    [null, "Điểm tối đa", 25, 55, 20, 100],
    [1, "Chi bộ bản Nà Bó", 22, 48, 17, 87],
    [2, "Chi bộ bản Lóng Hoa", 24, 51, 19, 94],
    [3, "Chi bộ Trường THCS", 21, 50, 18, 89],
    [4, "Chi bộ Trạm Y tế", 20, 47, 16, 83],
    [null, "Điểm bình quân", 21.75, 49, 17.5, 88.25],
  ],
};

/** Scores of four quarters under headings that name no points; the title does. */
const quarters: SheetSpec = {
  rows: [
    ["ĐIỂM CHẤT LƯỢNG SINH HOẠT CHI BỘ NĂM 2025"],
    ["TT", "Chi bộ", "Quý I", "Quý II", "Quý III", "Quý IV", "Bình quân năm"],
    [1, "Chi bộ bản Co Chàm", 86, 88, 91, 90, 88.75],
    [2, "Chi bộ bản Pa Khà", 92, 94, 93, 95, 93.5],
    [3, "Chi bộ bản Suối Khem", 78, 83, 81, 80, 80.5],
    [4, "Chi bộ Công an", 95, 96, 98, 97, 96.5],
  ],
};

/** The same without a word of points anywhere: yields in quintals. */
const yields: SheetSpec = {
  rows: [
    ["NĂNG SUẤT CÂY TRỒNG NĂM 2025"],
    ["TT", "Bản", "Vụ 1", "Vụ 2", "Vụ 3", "Bình quân"],
    [1, "Nà Bó", 52, 58, 61, 57],
    [2, "Lóng Hoa", 49, 55, 58, 54],
    [3, "Suối Khem", 88, 97, 127, 104],
    [4, "Co Chàm", 60, 62, 64, 62],
  ],
};

specifyRule("score-range", {
  found: {
    "above the row of maxima, with the total that follows from it": {
      sheet: withCells(maximaAbove, { D5: 61, F5: 104 }),
      finds: [{ cell: "D5", related: ["D3", "F5"], says: "từ 0 đến 55" }],
    },
    "above the row of maxima, the total right": {
      sheet: withCells(maximaAbove, { C6: 211 }),
      finds: [{ cell: "C6", expected: 21, says: "từ 0 đến 25" }],
    },
    "a digit too many in a figure that is averaged": {
      sheet: withCells(quarters, { D3: 889 }),
      finds: [{ cell: "D3", expected: 88 }],
    },
    "a lost decimal comma in a figure that is averaged": {
      sheet: withCells(quarters, { E4: 935, G4: 93.63 }),
      finds: [{ cell: "E4", expected: 93.5 }],
    },
    "beyond what its neighbours keep to, where no word speaks of points and the mean disagrees": {
      sheet: withCells(yields, { D3: 588, D5: 79, E5: 97, F5: 88 }),
      finds: [{ cell: "D3", expected: 58 }],
    },
    "above the maximum in its header": {
      sheet: withCells(scoreSheet(), { C4: 31, D4: 62 }),
      finds: [{ cell: "C4", severity: "error", says: "từ 0 đến 30" }],
    },
    "above the maximum beside it": {
      sheet: withCells(criteria, { D2: 19 }),
      finds: [{ cell: "D2", related: ["C2"] }],
    },
    "above one hundred where nothing states a maximum": {
      sheet: {
        rows: [
          ["TT", "Chi bộ", "Điểm"],
          [1, "Chi bộ Tân Lập", 93],
          [2, "Chi bộ Bó Nhàng", 872],
          [3, "Chi bộ Pa Cốp", 76],
          [4, "Chi bộ Chiềng Đi", 94],
          [5, "Chi bộ Hua Tạt", 67],
        ],
      },
      finds: [{ cell: "C3", says: "100" }],
    },
  },
  silent: {
    "scores within the row of maxima, with their means": maximaAbove,
    "scores of quarters": quarters,
    "yields above one hundred whose mean is right": yields,
    "scores within their parts": scoreSheet(),
    "scores within their criteria": criteria,
    "monthly scores": meetingSheet(),
    "weeks headed by their days": {
      rows: [
        ["CHẤM ĐIỂM THI ĐUA THÁNG 9 VÀ THÁNG 10 NĂM 2025"],
        ["TT", "Nội dung", "22/9 - 28/9", "29/9 - 05/10", "06/10 - 12/10", "13/10 - 19/10"],
        [1, "Họp chi bộ", 14, 11, 16, 10],
        [2, "Học tập nghị quyết", 7, 4, 8, 21],
        [3, "Thăm hộ nghèo", 5, 3, 9, 6],
        [4, "Kiểm tra tổ đảng", 30, 6, 12, 25],
      ],
    },
    "full marks": withCells(criteria, { D2: 10, E2: 10 }),
    "no marks": withCells(criteria, { D2: 0, E2: 0 }),
    "a sum of marks below the criteria": withCells(criteria, { B7: "Tổng cộng", C7: 100, D7: 92, E7: 88 }),
    "blank marks": withCells(criteria, { D2: null, E2: "-" }),
  },
});
