import { periodOf, readPeriod } from "../../src/review/period";

describe("the time a report speaks of", () => {
  it.each([
    ["KẾT QUẢ XẾP LOẠI ĐẢNG VIÊN NĂM 2024", { year: 2024, quarter: null }],
    ["BIỂU TỔNG HỢP XẾP LOẠI QUÝ III NĂM 2026", { year: 2026, quarter: 3 }],
    ["Xếp loại quý 1/2026\n(kèm theo Báo cáo ngày 05/04/2026)", { year: 2026, quarter: 1 }],
    ["Xếp loại quý IV năm 2026".normalize("NFD"), { year: 2026, quarter: 4 }],
  ])("%s", (title, period) => expect(periodOf(title)).toEqual(period));

  it("is unknown where no year stands", () => expect(periodOf("Biểu tổng hợp")).toBeNull());

  it("is read from the words of a command", () => {
    expect(readPeriod("2024")).toEqual({ year: 2024, quarter: null });
    expect(readPeriod("2024-Q3")).toEqual({ year: 2024, quarter: 3 });
    expect(readPeriod("last year")).toBeNull();
  });
});
