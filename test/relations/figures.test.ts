import { Figures } from "../../src/relations/figures";
import { tableOf } from "../fixtures/table";

const ROWS = `
TT | Đơn vị | Số ĐV | HTXSNV | Tỷ lệ | Ghi chú
1 | Xã A | 3174 | 604 | 0.1903 | đủ
2 | Xã B | '62.331 | 9.942 | 0.1595 | -
3 | Xã C | < | x | '15,95% | 45000
`;

test("percentages are compared in hundreds, whatever the sheet keeps", () => {
  const figures = new Figures(tableOf(ROWS, { formats: { "E2:E3": "0.00%" } }));
  expect(figures.value(1, 4)).toBe(19.03);
  expect(figures.value(3, 4)).toBe(15.95);
  expect(figures.stored(1, 4, 19.04)).toBe(0.1904);
  expect(figures.decimals(1, 4)).toBe(2);
});

test("what stands in a cell: a figure, nothing, or something that cannot be reckoned with", () => {
  const figures = new Figures(tableOf(ROWS));
  expect(figures.standing(1, 2)).toBe("figure");
  expect(figures.standing(2, 2)).toBe("figure");
  expect(figures.value(2, 2)).toBe(62331);
  expect(figures.standing(3, 2)).toBe("blank");
  expect(figures.standing(3, 3)).toBe("blank");
  expect(figures.standing(1, 5)).toBe("unusable");
});

test("a figure is replaced while a cause is tried, and put back", () => {
  const figures = new Figures(tableOf(ROWS));
  figures.replace(1, 3, 640);
  expect(figures.value(1, 3)).toBe(640);
  figures.restore(1, 3);
  expect(figures.value(1, 3)).toBe(604);
  figures.exclude(1, 3);
  expect(figures.standing(1, 3)).toBe("unusable");
});
