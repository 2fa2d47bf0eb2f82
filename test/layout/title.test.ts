import { Grid } from "../../src/grid/grid";
import { reportYear, titleAbove } from "../../src/layout/title";

describe("the year a report speaks of", () => {
  test.each([
    ["KẾT QUẢ XẾP LOẠI CHẤT LƯỢNG ĐẢNG VIÊN NĂM 2021", 2021],
    ["THỐNG KÊ KẾT QUẢ QUÝ II/2026", 2026],
    ["BÁO CÁO QUÝ II NĂM 2026", 2026],
    ["BẢNG CHẤM ĐIỂM THÁNG 6 NĂM 2023", 2023],
    ["Có đến ngày 31/12/2021", 2021],
    ["KẾT QUẢ XẾP LOẠI NĂM 2017\nLạng Sơn, ngày 25 tháng 01 năm 2022", 2017],
    ["Na Sang, ngày 12 tháng 12 năm 2025", 2025],
    ["MỤC TIÊU ĐẾN NĂM 2025, KẾT QUẢ NĂM 2022", 2022],
    ["TÌNH HÌNH THỰC HIỆN ĐỀ ÁN 13-ĐA/TU NĂM 2022", 2022],
    ["Kết quả Nghị quyết 02-NQ/TU năm 2022", 2022],
    ["NHIỆM KỲ 2015 - 2020", null],
    ["giai đoạn 2021-2025", null],
    ["PHẤN ĐẤU ĐẾN NĂM 2030", null],
    ["Biểu số 7A-TCTW", null],
  ])("%s", (title, year) => {
    expect(reportYear(title)).toBe(year);
    expect(reportYear(title.normalize("NFD"))).toBe(year);
  });
});

test("the words above a table, without the table before it", () => {
  const grid = new Grid({
    name: "Biểu",
    values: [
      ["ĐẢNG BỘ XÃ"],
      ["BẢNG MỘT", null, "Biểu số 1"],
      ["STT", "Đơn vị", "Số"],
      [1, "Xã A", 4],
      ["BẢNG HAI"],
    ],
  });
  expect(titleAbove(grid, 2, -1)).toBe("ĐẢNG BỘ XÃ\nBẢNG MỘT\nBiểu số 1");
  expect(titleAbove(grid, 5, 3)).toBe("BẢNG HAI");
});
