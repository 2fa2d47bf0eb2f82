import type { CellValue, SheetData, WorkbookData } from "../../grid/sheet";

/** A cell: what it shows, then its formula and its number format where it has them. */
type Cell = CellValue | readonly [value: CellValue, formula: string | null, format?: string];

function sheet(name: string, rows: readonly (readonly Cell[])[], rest: Partial<SheetData> = {}): SheetData {
  const cells = rows.map((row) =>
    row.map((cell) => (typeof cell === "object" && cell !== null ? cell : ([cell, null] as const))),
  );
  return {
    name,
    values: cells.map((row) => row.map(([value]) => value)),
    formulas: cells.map((row) => row.map(([, formula]) => formula)),
    numberFormats: cells.map((row) => row.map(([, , format]) => format)),
    ...rest,
  };
}

/** A sheet whose name must be quoted in a formula, and so must those of the others. */
export const report = "Tổng!";
export const unit = "O'Brien";
export const year = "2026";
export const hiddenSheet = "Nháp";

/** Looks of the report's labels in column A, by row: what tells a group, a part and a total where nothing else does. */
const labelLooks: SheetData["looks"] = [
  [{ bold: true }],
  undefined,
  [{ bold: true, fill: "#DDEBF7" }],
  [{ indent: 1 }],
  [{ indent: 2, italic: true }],
  undefined,
  undefined,
  [{ bold: true }],
];

/**
 * The workbook that every case begins with. The report's B4:B7 has a rule of the user's own, `userRule`; column A of
 * it is as wide as `columnWidths` says.
 */
export const contractWorkbook: WorkbookData = {
  sheets: [
    sheet(
      report,
      [
        ["KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI TỔ CHỨC ĐẢNG NĂM 2026", null, null, null],
        [],
        ["Mức xếp loại", "Số lượng", "Tỷ lệ", "Ghi chú"],
        ["Hoàn thành xuất sắc nhiệm vụ", 604, [604 / 3174, "=B4/B$8", "0.00%"], "=B4+1 là chữ"],
        ["Hoàn thành tốt nhiệm vụ", 2364, [2364 / 3174, "=B5/B$8", "0.00%"], true],
        ["Hoàn thành nhiệm vụ", 201, [201 / 3174, "=B6/B$8", "0.00%"], "3.174"],
        ["Không hoàn thành nhiệm vụ", 5, [5 / 3174, "=B7/B$8", "0.00%"], ["#DIV/0!", "=B7/B2"]],
        ["Cộng", [3174, "=SUM(B4:B7)", "#,##0"], [1, "=SUM(C4:C7)", "0.00%"], null],
      ],
      {
        merges: [{ top: 0, left: 0, bottom: 0, right: 3 }],
        errors: new Set(["D7"]),
        looks: labelLooks,
      },
    ),
    sheet(unit, [
      ["Tổng số", [3174, `='${report}'!B8`]],
      ["Hai năm", [6348, `=B1+'${year}'!A2`]],
    ]),
    sheet(year, [["Năm trước"], [3174, 46_000.5], [-0.5, "dòng một\ndòng hai"]], {
      numberFormats: [[], [undefined, "dd/mm/yyyy"]],
      hiddenRows: [2],
    }),
    sheet(hiddenSheet, [["Ẩn", 7]], { hidden: true }),
  ],
};

/** The user's own rule: cells of the range that hold more than the number are coloured. */
export const userRule = { sheet: report, range: "B4:B7", greaterThan: 1000 } as const;

/** In characters. */
export const columnWidths = { sheet: report, widths: { A: 32 } } as const;
