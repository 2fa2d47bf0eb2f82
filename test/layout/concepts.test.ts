import { bandOfText, headerKey, meaningOf } from "../../src/layout/concepts";

describe("what a header says", () => {
  test.each([
    ["STT", "ordinal"],
    ["Số TT", "ordinal"],
    ["Tên đơn vị", "name"],
    ["Nội dung", "name"],
    ["Họ và tên", "name"],
    ["ĐVT", "unitOfMeasure"],
    ["Ghi chú", "note"],
    ["Tổng số", "total"],
    ["TS đảng viên", "total"],
    ["Đảng số", "total"],
    ["Số ĐV có mặt", "total"],
    ["Số được đánh giá, xếp loại", "rated"],
    ["Đã đánh giá", "rated"],
    ["Chưa xếp loại", "notRated"],
    ["Chưa XL", "notRated"],
    ["Miễn đánh giá", "exempt"],
    ["Số phải kiểm điểm", "reviewDue"],
    ["Hoàn thành xuất sắc nhiệm vụ", "level.excellent"],
    ["HTXSNV", "level.excellent"],
    ["HTSXNV", "level.excellent"],
    ["Trong sạch, vững mạnh", "level.excellent"],
    ["TSVM", "level.excellent"],
    ["Trong sạch, vững mạnh tiêu biểu", "level.exemplary"],
    ["Hoàn thành tốt NV", "level.good"],
    ["HTTTNV", "level.good"],
    ["Hoàn thành nhiệm vụ", "level.complete"],
    ["HTNV", "level.complete"],
    ["không HTNV", "level.failed"],
    ["Không HT", "level.failed"],
    ["Yếu kém", "level.failed"],
    ["Hoàn thành tốt nhiệm vụ trở lên", "goodOrBetter"],
    ["Nâng mức", "raised"],
    ["Giữ nguyên mức", "kept"],
    ["Giảm mức", "lowered"],
    ["Chỉ tiêu được giao", "quota"],
    ["Đã kết nạp", "admitted"],
    ["Kế hoạch năm", "plan"],
    ["TH 9 tháng 2020", "actual"],
    ["Cùng kỳ 2019", "previous"],
    ["So với cùng kỳ", "change"],
    ["Tăng, giảm so với cùng kỳ (%)", "changePercent"],
    ["Mục tiêu đến năm 2025", "target"],
    ["Chênh lệch so với mục tiêu", "gap"],
    ["Còn thiếu", "remaining"],
    ["Đạt %", "reachedPercent"],
    ["TH/KH (%)", "reachedPercent"],
    ["Vượt (%)", "exceededPercent"],
    ["Thang điểm", "scoreMaximum"],
    ["Tổng điểm", "score"],
    ["Điểm BQ năm", "average"],
    ["Mức xếp loại", "class"],
    ["Nữ", "female"],
    ["DTTS", "ethnic"],
    ["Có đạo", "religious"],
    ["Đoàn viên", "youth"],
    ["Dự bị", "probationary"],
  ])("%s", (text, concept) => {
    expect(meaningOf(text).concept).toBe(concept);
  });

  test.each(["Công an", "Công an (13)", "Công lập", "Công chức", "Công đoàn"])(
    "%s begins like Cộng and is no total",
    (text) => {
      expect(meaningOf(text).concept).not.toBe("total");
    },
  );

  test.each([
    ["SL", "count"],
    ["Số lượng", "count"],
    ["Tỷ lệ (%)", "percent"],
    ["TL%", "percent"],
    ["Tỉ lệ", "percent"],
    ["Cơ cấu (%)", "percent"],
  ])("%s is only a unit", (text, measure) => {
    expect(meaningOf(text)).toMatchObject({ unitOnly: true, measure });
  });

  test.each([
    ["Trong đó", true, false],
    ["Trong đó: nữ", true, false],
    ["Trđó: tiêu biểu", true, false],
    ["Tr.đó: Nữ", true, false],
    ["Chia ra", false, true],
    ["Gồm", false, true],
    ["CHIA THEO CÁC LOẠI HÌNH", false, true],
    ["Trong đó chia ra", false, true],
    ["Gồm có", false, true],
  ])("%s: subset %s, partition %s", (text, subset, partition) => {
    expect(meaningOf(text)).toMatchObject({ subset, partition });
  });

  test("letters and marks of another hand make no difference", () => {
    const plain = meaningOf("Hoàn thành tốt nhiệm vụ");
    expect(meaningOf("Hoàn thành tốt nhiệm vụ".normalize("NFD")).concept).toBe(plain.concept);
    expect(meaningOf("HOÀN THÀNH\nTỐT NHIỆM VỤ").concept).toBe(plain.concept);
    expect(meaningOf("\u00a0Hoàn thành tốt  nhiệm vụ ").concept).toBe(plain.concept);
  });

  test("a capital share in a name is no percentage", () => {
    expect(meaningOf("Trong đó 100% vốn NN").measure).not.toBe("percent");
  });
});

test("a header without its own formula, number and unit", () => {
  expect(headerKey("Tổng số (1=2+3)")).toBe("tong so");
  expect(headerKey("Phường (5)")).toBe("phuong");
  expect(headerKey("Số lượng (người)")).toBe("so luong");
});

test("the bands of a meeting's quality", () => {
  expect(["Tốt", "Khá", "Trung bình", "TB", "Kém", "Hoàn thành"].map(bandOfText)).toEqual([
    "band.good",
    "band.fair",
    "band.average",
    "band.average",
    "band.poor",
    null,
  ]);
});
