import { phraseFilter } from "../../src/grid/phrase-filter";
import { kindSaid, mayNameMeasure } from "../../src/formats/units";

/** As people write it: as it is, in capitals, with its marks apart, with more blanks between its words. */
const writings = (text: string): string[] => [
  text,
  text.toUpperCase(),
  text.normalize("NFD"),
  text.replace(/ /g, "\u00a0 "),
];

describe("a filter of phrases", () => {
  const mayHold = phraseFilter(["trung binh", " ha ", " m "], "(");

  test("lets through whatever writing of a phrase or sign", () => {
    for (const text of ["Tuổi trung bình", "Diện tích, ha", "12 m2", "m²", "Số đảng viên (người)"])
      for (const written of writings(text)) expect([written, mayHold(written)]).toEqual([written, true]);
  });

  test("keeps names of people and units away", () => {
    for (const text of ["Nguyễn Thị Trang 123", "Chi bộ thôn 9", "Đảng bộ xã Trung Sơn", "", "  ", "Hamburg"])
      expect([text, mayHold(text)]).toEqual([text, false]);
  });

  test("reads no script it does not know", () => {
    expect(mayHold("Ҳ 2\u2009m")).toBe(true);
  });
});

test("no label that says how it is measured is held back", () => {
  const labels = [
    ...["Thu nhập bình quân đầu người", "Mật độ dân số", "Tuổi TB", "Tuổi đời trung bình", "Tuổi thọ"],
    ...["Tổng thu, tỷ đồng", "Triệu đồng", "nghìn đồng", "Ngân đồng", "Thu nhập", "Giá trị sản xuất"],
    ...["Kinh phí", "Số tiền đã thu", "Doanh thu", "Dự toán", "Quyết toán năm 2024", "Diện tích gieo trồng"],
    ...["Sản lượng lúa", "Năng suất", "Số vốn", "Số lượng tiền", "Lúa, tấn", "5 tạ", "kg thóc", "12 ha"],
    ...["km2", "Đất ở, m²", "m2 sàn", "Số hộ (hộ)", "Tỷ lệ [%]", "Dân số; ĐVT: người"],
  ];
  for (const label of labels)
    for (const written of writings(label))
      if (kindSaid(written) !== null) expect([written, mayNameMeasure(written)]).toEqual([written, true]);
  expect(labels.filter((label) => kindSaid(label) !== null).length).toBeGreaterThan(25);
});
