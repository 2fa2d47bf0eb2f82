import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseCell } from "../../src/grid/address";
import type { WorkbookData } from "../../src/grid/sheet";
import { fillKinds } from "../../src/fill/proposal";
import { fillWorkbook } from "../../src/fill/workbook";
import type { WorkbookFill } from "../../src/fill/workbook";
import { readWorkbook } from "../../src/workbook/file/read";
import { saveEdits } from "../../src/workbook/file/save";
import { describeWithLibreOffice, recalculateAll } from "../support/libreoffice";
import { writeWorkbook } from "../support/write-workbook";
import type { SheetDescription } from "../support/write-workbook";
import { describeSheets } from "../generator/describe";
import { emptiedReport } from "./emptied";
import { percent } from "./fixture";

interface Case {
  name: string;
  bytes: Uint8Array;
  filled: WorkbookFill;
}

const everyKind = new Set(fillKinds);

function caseOf(name: string, bytes: Uint8Array): Case {
  return { name, bytes, filled: fillWorkbook(readWorkbook(bytes, `${name}.xlsx`), { columns: everyKind }) };
}

const sheet = (rows: SheetDescription["rows"], merges: string[] = []): SheetDescription => ({
  name: "Biểu 1",
  rows,
  merges,
});

const handMade: Record<string, SheetDescription> = {
  "ratio with zero and blank": sheet([
    ["STT", "Đơn vị", "Được xếp loại", "HTXSNV", "Tỷ lệ HTXSNV (%)"],
    [1, "Xã Đình Chu", 44, 7, null],
    [2, "Xã mới lập", 0, 0, null],
    [3, "Xã chưa báo cáo", null, 3, null],
    [4, "Xã Tử Du", 57, "-", null],
    [5, "Xã Hợp Lý", 61, "04", percent(0.0656)],
  ]),
  "digits kept as text": sheet([
    ["STT", "Đơn vị", "Được xếp loại", "HTXSNV", "Tỷ lệ HTXSNV (%)"],
    [1, "Xã Đình Chu", 44, "07", null],
    [2, "Xã Lãng Công", 61, "12", null],
    [3, "Xã Tử Du", 57, 9, null],
  ]),
  "hundreds rounded": sheet([
    ["STT", "Đơn vị", "Được xếp loại", "HTXSNV", "Tỷ lệ HTXSNV (%)", "HTTNV", "Tỷ lệ HTTNV (%)"],
    [1, "Xã Đình Chu", 44, 7, { formula: "=ROUND(D2/C2*100,1)", value: 15.9 }, 30, null],
    [2, "Xã Lãng Công", 61, 12, { formula: "=ROUND(D3/C3*100,1)", value: 19.7 }, 41, null],
    [3, "Xã Tử Du", 80, 9, { formula: "=ROUND(D4/C4*100,1)", value: 11.3 }, 1, null],
  ]),
  "targets in both directions": sheet([
    ["TT", "Chỉ tiêu", "Mục tiêu", "Thực hiện", "Chênh lệch", "Đạt (%)", "Đánh giá (đạt/chưa đạt)"],
    [1, "Tỷ lệ đảng viên HTTNV từ 90% trở lên", 90, 93.51, null, null, null],
    [2, "Tỷ lệ đảng viên bị kỷ luật không quá 1%", 1, 0.4, null, null, null],
    [3, "Kết nạp đảng viên", 120, null, null, null, null],
    [4, "Cấp thẻ đảng viên", 0, "-", null, null, null],
  ]),
  "vượt, đạt, chưa đạt": sheet([
    ["TT", "Chỉ tiêu", "Mục tiêu (%)", "Thực hiện (%)", "Đánh giá (vượt/đạt/chưa đạt)"],
    [1, "Chi bộ hoàn thành tốt nhiệm vụ trở lên", percent(0.9), 93.51, null],
    [2, "Chi bộ đạt loại tốt", percent(0.57), 57, null],
    [3, "Tỷ lệ hộ nghèo không quá", percent(0.03), 3.6, null],
  ]),
  "people still needed": sheet([
    ["STT", "Đơn vị", "Được xếp loại", "HTTNV trở lên", "Mục tiêu (%)", "Còn thiếu"],
    [1, "Đảng bộ huyện", 3174, 2800, percent(0.9), null],
    [2, "Đảng bộ khối", 100, 2, percent(0.07), null],
    [3, "Đảng bộ mới", 0, 0, percent(0.9), null],
  ]),
  "change against the same period": sheet(
    [
      ["Tiêu chí", "Kỳ này", "Cùng kỳ năm trước", "So với cùng kỳ", null],
      [null, null, null, "Tăng (+), giảm (-)", "%"],
      ["Kết nạp đảng viên", 106, 187, null, null],
      ["Chuyển đến", 40, 0, null, null],
      ["Chuyển đi", 21, null, null, null],
    ],
    ["A1:A2", "B1:B2", "C1:C2", "D1:E1"],
  ),
  "this period in per cent of the last": sheet([
    ["Tiêu chí", "Kỳ này", "Cùng kỳ năm trước", "(%) so với cùng kỳ"],
    ["A", 2, 3, "4(=2*100/3)"],
    ["Kết nạp đảng viên", 106, 187, null],
    ["Chuyển đến", 40, 0, null],
    ["Chuyển đi", "-", 30, null],
  ]),
  "total scores": sheet([
    ["BẢNG ĐIỂM ĐÁNH GIÁ, XẾP LOẠI ĐẢNG VIÊN NĂM 2025"],
    [],
    ["STT", "Họ và tên", "Điểm chung (30đ)", "Điểm chuyên môn (70đ)", "Tổng điểm", "Mức xếp loại"],
    [1, "Nguyễn Văn An", 28, 64, null, null],
    [2, "Trần Thị Bình", 26.5, 50, null, null],
    [3, "Lê Văn Cường", null, null, null, null],
  ]),
  "scores and classes": sheet([
    ["KẾT QUẢ CHẤM ĐIỂM CHẤT LƯỢNG SINH HOẠT CHI BỘ NĂM 2022"],
    [],
    ["STT", "Chi bộ", "Tháng 1", "Tháng 2", "Tháng 3", "Điểm bình quân", "Xếp loại"],
    [1, "Chi bộ thôn 1", 92, 95, 90, null, null],
    [2, "Chi bộ thôn 2", 89.9, 90, 90.1, null, null],
    [3, "Chi bộ thôn 3", 45, null, 50, null, null],
  ]),
  "columns the form lacks": sheet([
    ["STT", "Đơn vị", "Tổng số", "Được xếp loại", "HTXSNV", "HTTNV", "HTNV", "KHTNV"],
    [1, "Xã Đình Chu", 46, 44, 7, 30, 7, 0],
    [2, "Xã Lãng Công", 61, 61, 12, 41, 7, 1],
    [null, "Tổng cộng", 107, 105, 19, 71, 14, 1],
  ]),
  movement: sheet([
    ["STT", "Đơn vị", "Tổng số", "Nâng mức", "Giữ nguyên mức", "Giảm mức"],
    [1, "Khối huyện", 11, 5, 6, 0],
    [2, "Khối xã", 26, 4, 20, 2],
  ]),
  "400 rows": sheet([
    ["STT", "Đơn vị", "Được xếp loại", "HTXSNV", "Tỷ lệ HTXSNV (%)"],
    ...Array.from({ length: 400 }, (_, at) => [at + 1, `Chi bộ ${at + 1}`, 40 + (at % 37), at % 11, null]),
  ]),
};

/** The samples, where they have been built. */
function samples(): Case[] {
  const folder = join(__dirname, "../../assets/samples");
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(".xlsx"))
      .map((name) => caseOf(name, new Uint8Array(readFileSync(join(folder, name)))));
  } catch {
    return [];
  }
}

function generated(): Case[] {
  return Array.from({ length: 40 }, (_, seed) => {
    const { report } = emptiedReport(seed, seed % 2 === 0 ? "all" : "column");
    return caseOf(`seed ${seed}`, writeWorkbook(describeSheets(report.drafts)));
  });
}

/** What LibreOffice shows where fill expects something else. */
function differences(filled: WorkbookFill, workbook: WorkbookData): string[] {
  const wrong: string[] = [];
  for (const { sheet: name, cell, after } of filled.plan.edits) {
    if (!("formula" in after) || after.cachedValue === undefined) continue;
    const place = parseCell(cell);
    const found = workbook.sheets.find((each) => each.name === name)?.values[place?.row ?? 0]?.[
      place?.column ?? 0
    ];
    const expected = after.cachedValue;
    const equal =
      typeof expected === "number"
        ? typeof found === "number" && Math.abs(found - expected) <= 1e-12 * Math.max(1, Math.abs(expected))
        : (found ?? "") === expected;
    if (!equal) wrong.push(`${cell} ${after.formula}: ${String(found)}, not ${String(expected)}`);
  }
  return wrong;
}

describeWithLibreOffice("formulas as LibreOffice calculates them", () => {
  const cases = [
    ...Object.entries(handMade).map(([name, description]) => caseOf(name, writeWorkbook([description]))),
    ...samples(),
    ...generated(),
  ];
  const calculated = recalculateAll(cases.map(({ bytes, filled }) => saveEdits(bytes, filled.plan)));

  it.each(cases.map((each, at) => [each.name, at] as const))("%s", (_, at) => {
    const bytes = calculated[at];
    const each = cases[at];
    if (!bytes || !each) throw new Error("not calculated");
    expect(differences(each.filled, readWorkbook(bytes, "recalculated.xlsx"))).toEqual([]);
  });

  it("covers every kind of column", () => {
    const kinds = new Set(
      cases.flatMap(({ filled }) =>
        filled.tables.flatMap((table) => table.proposals.map(({ kind }) => kind)),
      ),
    );
    expect(fillKinds.filter((kind) => !kinds.has(kind))).toEqual([]);
  });
});
