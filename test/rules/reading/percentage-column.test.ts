import { specifyRule, withCells } from "../../support/rule-tester";
import type { Cell, SheetSpec } from "../../support/rule-tester";

const units: Cell[][] = [
  [1, "Đảng bộ xã Vân Hồ", 126, 101],
  [2, "Đảng bộ xã Chiềng Khoa", 88, 73],
  [3, "Đảng bộ xã Lóng Luông", 74, 52],
  [4, "Đảng bộ xã Tô Múa", 95, 80],
];

function sheet(share: (part: number, whole: number) => Cell, heading = "Tỷ lệ (%)"): SheetSpec {
  return {
    rows: [
      ["KẾT QUẢ XẾP LOẠI ĐẢNG VIÊN NĂM 2025"],
      ["TT", "Đơn vị", "Số được đánh giá", "HTTNV", heading],
      ...units.map((row) => [...row, share(Number(row[3]), Number(row[2]))]),
    ],
  };
}

const hundreds = (part: number, whole: number): number => Math.round((part / whole) * 1e4) / 100;

specifyRule("percentage-column", {
  found: {
    "hundreds under a percent format": {
      sheet: sheet((part, whole) => ({ value: hundreds(part, whole), format: "0.00%" })),
      finds: [{ cell: "E3", severity: "error", expected: 0.8016, says: "4 ô" }],
    },
  },
  silent: {
    "hundreds without a format": sheet(hundreds),
    "fractions under a percent format": sheet((part, whole) => ({
      value: Math.round((part / whole) * 1e4) / 1e4,
      format: "0.00%",
    })),
    "one cell alone": withCells(sheet(hundreds), { B3: "Đảng bộ xã Vân Hồ" }),
    "growth that is as large as that": sheet(
      (part, whole) => ({ value: part / 10 + whole / 100, format: "0%" }),
      "Tốc độ tăng so với năm trước (%)",
    ),
  },
});
