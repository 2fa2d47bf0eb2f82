import type { CellValue, SheetData, WorkbookData } from "../../src/grid/sheet";
import { roundHalfUp } from "../generator/expression";
import { seededRandom } from "../generator/random";
import { excelSerial } from "../generator/serial";
import { personName } from "../generator/words";

const header = [
  "STT",
  "Họ và tên",
  "Chi bộ",
  "Chức vụ",
  "Ngày vào đảng",
  "Nữ",
  "Dân tộc",
  "Điểm chung (30đ)",
  "Điểm chuyên môn (70đ)",
  "Tổng điểm (100đ)",
  "Mức xếp loại",
  "Mức xếp loại năm trước",
  "Số buổi họp",
  "Số buổi dự",
  "Tỷ lệ dự họp (%)",
];
const levels = [
  "Không hoàn thành nhiệm vụ",
  "Hoàn thành nhiệm vụ",
  "Hoàn thành tốt nhiệm vụ",
  "Hoàn thành xuất sắc nhiệm vụ",
];

function levelOf(score: number): string {
  return levels[score >= 90 ? 3 : score >= 70 ? 2 : score >= 50 ? 1 : 0] ?? "";
}

/** A list of `rows` members × 15 columns under a title and a header row, all typed and without a mistake. */
export function memberList(rows: number): WorkbookData {
  const random = seededRandom(62_331);
  const values: CellValue[][] = [
    ["DANH SÁCH ĐẢNG VIÊN ĐƯỢC ĐÁNH GIÁ, XẾP LOẠI CHẤT LƯỢNG NĂM 2024"],
    [],
    header,
  ];
  const numberFormats: string[][] = [];
  for (let row = 0; row < rows; row += 1) {
    const strength = random.weighted([
      [random.integer(91, 97), 12],
      [random.integer(71, 88), 76],
      [random.integer(51, 68), 11],
      [random.integer(35, 48), 1],
    ] as const);
    const common = Math.min(30, Math.round(strength * 0.3));
    const special = strength - common;
    const meetings = 12;
    const attended = random.integer(7, 12);
    values.push([
      row + 1,
      // The number keeps namesakes apart, as the member's card does.
      `${personName(random)} ${row + 1}`,
      `Chi bộ ${1 + Math.floor(row / 20)}`,
      random.chance(0.05) ? "Bí thư" : random.chance(0.1) ? "Chi ủy viên" : "Đảng viên",
      excelSerial(random.integer(1980, 2023), random.integer(1, 12), random.integer(1, 28)),
      random.chance(0.4) ? "x" : null,
      random.pick(["Kinh", "Mường", "Thái", "Tày", "Dao"]),
      common,
      special,
      strength,
      levelOf(strength),
      random.pick(levels.slice(1)),
      meetings,
      attended,
      roundHalfUp((attended / meetings) * 100, 2),
    ]);
    numberFormats[row + 3] = ["General", "General", "General", "General", "dd/mm/yyyy"];
  }
  const sheet: SheetData = { name: "Danh sách", values, numberFormats };
  return { sheets: [sheet] };
}
