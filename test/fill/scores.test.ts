import { fillRows } from "./fixture";

const meeting = "KẾT QUẢ CHẤM ĐIỂM CHẤT LƯỢNG SINH HOẠT CHI BỘ NĂM 2022";

describe("score columns of a form", () => {
  it("fills the average of the months and the class by it", () => {
    const filled = fillRows([
      [meeting],
      [],
      ["STT", "Chi bộ", "Tháng 1", "Tháng 2", "Tháng 3", "Điểm bình quân", "Xếp loại"],
      [1, "Chi bộ thôn 1", 92, 95, 90, null, null],
      [2, "Chi bộ thôn 2", 70, null, 71, null, null],
      [3, "Chi bộ thôn 3", 45, 52, 50, null, null],
      [4, "Chi bộ thôn 4", 90, 90, 90, null, null],
    ]);
    expect(filled.formula("F4")).toBe('=IF(COUNT(C4:E4)=0,"",AVERAGE(C4:E4))');
    expect(filled.expected("F5")).toBe(70.5);
    expect(filled.formula("G4")).toBe(
      '=IF(COUNT(F4)=0,"",IF(F4>=90,"Tốt",IF(F4>=70,"Khá",IF(F4>=50,"Trung bình","Kém"))))',
    );
    expect(["G4", "G5", "G6", "G7"].map((cell) => filled.expected(cell))).toEqual([
      "Tốt",
      "Khá",
      "Kém",
      "Tốt",
    ]);
  });

  it("adds the parts of a rating score and names the class in the words of the column", () => {
    const filled = fillRows([
      ["BẢNG ĐIỂM ĐÁNH GIÁ, XẾP LOẠI ĐẢNG VIÊN NĂM 2025"],
      [],
      ["STT", "Họ và tên", "Điểm chung (30đ)", "Điểm chuyên môn (70đ)", "Tổng điểm", "Mức xếp loại"],
      [1, "Nguyễn Văn An", 28, 64, null, "HTXSNV"],
      [2, "Trần Thị Bình", 26, 50, null, "HTTNV"],
      [3, "Lê Văn Cường", 27, 63, null, null],
    ]);
    expect(filled.formula("E4")).toBe('=IF(COUNT(C4,D4)=0,"",SUM(C4,D4))');
    expect(filled.expected("E6")).toBe(90);
    expect(filled.expected("F6")).toBe("HTXSNV");
  });

  it("names no class by score for years before scores decided it", () => {
    const filled = fillRows([
      ["BẢNG ĐIỂM ĐÁNH GIÁ ĐẢNG VIÊN NĂM 2021"],
      [],
      ["STT", "Họ và tên", "Điểm chung", "Điểm chuyên môn", "Tổng điểm", "Mức xếp loại"],
      [1, "Nguyễn Văn An", 28, 64, 92, null],
      [2, "Trần Thị Bình", 26, 50, 76, null],
    ]);
    expect(filled.cells).toEqual([]);
  });
});
