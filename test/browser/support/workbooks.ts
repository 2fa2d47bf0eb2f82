import type { CellInput, SheetDescription } from "../../support/write-workbook";
import { writeWorkbook } from "../../support/write-workbook";
import { memberList } from "../../bench/member-list";

/** The fill of the header rows below, RRGGBB: seen among the cells, it says where the frozen rows end. */
export const headerFill = "DDEBF7";

const heading = (text: string): CellInput => ({ value: text, fill: headerFill, bold: true, border: true });

/**
 * The members of a province, `rows` × 16 under a frozen header of three rows, as .xlsx: the score of every
 * `wrongEvery`-th is not the sum of its two parts.
 */
export function memberFile(rows: number, wrongEvery: number): Uint8Array {
  const sheet = memberList(rows).sheets[0];
  const body = (sheet?.values ?? []).map((cells = [], row): CellInput[] => {
    if (row === 2) return [...cells, "Ghi chú"].map((cell) => heading(String(cell)));
    if (row < 2) return [...cells];
    const isWrong = (row - 2) % wrongEvery === 0;
    return [...cells, row % 97 === 0 ? "chuyển sinh hoạt đảng trong năm" : null].map((cell, column) => {
      const format = sheet?.numberFormats?.[row]?.[column];
      const value = isWrong && column === 9 && typeof cell === "number" ? cell - 2 : cell;
      return format === undefined ? value : { value, numberFormat: format };
    });
  });
  return writeWorkbook([{ name: "Danh sách", rows: body, frozen: { rows: 3, columns: 2 } }]);
}

/** Organisations × rating of a commune, typed as a clerk does: counts beside empty percentages, then the total. */
export function ratingFile(counts: readonly (readonly [number, number, number, number])[]): Uint8Array {
  const rows: (readonly CellInput[])[] = [
    ["TỔNG HỢP KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI CHẤT LƯỢNG ĐẢNG VIÊN NĂM 2024"],
    [],
    ["STT", "Tên chi bộ", "Số được đánh giá", "HTXSNV", null, "HTTNV", null, "HTNV", null, "KHTNV", null].map(
      (text) => heading(text ?? ""),
    ),
    [null, null, null, "SL", "%", "SL", "%", "SL", "%", "SL", "%"].map((text) => heading(text ?? "")),
    ...counts.map((levels, row): CellInput[] => [
      row + 1,
      `Chi bộ thôn ${row + 1}`,
      levels.reduce((sum, count) => sum + count, 0),
      ...levels.flatMap((count): CellInput[] => [count, null]),
    ]),
  ];
  const total = [0, 1, 2, 3].flatMap((level): CellInput[] => [
    counts.reduce((sum, levels) => sum + (levels[level] ?? 0), 0),
    null,
  ]);
  const all = counts.flat().reduce((sum, count) => sum + count, 0);
  const sheet: SheetDescription = {
    name: "Biểu 1",
    rows: [...rows, [null, "Tổng cộng", all, ...total]],
    merges: ["A3:A4", "B3:B4", "C3:C4", "D3:E3", "F3:G3", "H3:I3", "J3:K3"],
    columnWidths: { 1: 28 },
    frozen: { rows: 4, columns: 2 },
  };
  return writeWorkbook([sheet]);
}

/** The rating of eight cells of a commune in which two counts were typed as texts: both are mended in the same way. */
export function textCountsFile(): Uint8Array {
  const counts = [20, 9, 14, 7, 6, 5, 2, 3];
  const heads = [
    "STT",
    "Tên chi bộ",
    "Số được đánh giá",
    "Hoàn thành xuất sắc nhiệm vụ",
    "Hoàn thành tốt nhiệm vụ",
  ];
  const rows = counts.map((count, row): CellInput[] => [
    row + 1,
    `Chi bộ thôn ${row + 1}`,
    10 * count,
    row === 2 || row === 5 ? String(count) : count,
    9 * count,
  ]);
  const sum = counts.reduce((total, count) => total + count, 0);
  return writeWorkbook([
    {
      name: "Biểu 2",
      rows: [
        ["KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI CHẤT LƯỢNG ĐẢNG VIÊN NĂM 2024"],
        [],
        heads.map((text) => heading(text)),
        ...rows,
        [null, "Tổng cộng", 10 * sum, sum, 9 * sum],
      ],
      columnWidths: { 1: 28 },
    },
  ]);
}
