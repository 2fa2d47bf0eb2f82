import { recogniseFormat, reportFormats, type Concept } from "../../src/formats";
import { formatIds } from "../../src/formats/report-format";

const levels: Concept[] = ["level.excellent", "level.good", "level.complete", "level.failed"];

function recognise(concepts: readonly Concept[], title = ""): string | null {
  return recogniseFormat([new Set(concepts)], title);
}

describe("the standard formats", () => {
  test("all ten stand in the list, named and sourced in both languages", () => {
    expect([...reportFormats].map((format) => format.id).sort()).toEqual([...formatIds].sort());
    for (const format of reportFormats) {
      expect(format.name.vi).not.toBe(format.name.en);
      expect(format.source.vi.length).toBeGreaterThan(10);
    }
  });
});

describe("recognising a format", () => {
  test.each([
    ["BÁO CÁO ĐÁNH GIÁ CHẤT LƯỢNG TỔ CHỨC CƠ SỞ ĐẢNG NĂM 2017", "organisation-rating"],
    ["ĐẢNG BỘ HUYỆN VÂN HỒ\nKết quả xếp loại chi bộ năm 2021", "organisation-rating"],
    ["ĐẢNG BỘ QUẬN 5 / ĐẢNG UỶ PHƯỜNG 10 — Xếp loại đảng viên năm 2021", "member-rating"],
    ["Kết quả đánh giá, xếp loại chất lượng đảng viên".normalize("NFD"), "member-rating"],
    ["Tổng hợp kết quả đánh giá, xếp loại cán bộ", "member-rating"],
    ["BAN TỔ CHỨC ĐẢNG ỦY KHỐI\nXếp loại năm 2021 của đảng viên", "member-rating"],
    ["PHÒNG TỔ CHỨC CÁN BỘ\nTổ chức đảng được đánh giá", "organisation-rating"],
    ["CÁC CHI BỘ TRỰC THUỘC\nKết quả xếp loại đảng viên", "member-rating"],
    ["Xếp loại chất lượng đảng viên trong các tổ chức cơ sở đảng", "member-rating"],
    ["BAN TỔ CHỨC ĐẢNG ỦY\nBiểu tổng hợp năm 2021", null],
    ["Biểu tổng hợp năm 2021", null],
  ])("four levels under %j", (title, id) => {
    expect(recognise(["ordinal", "name", "total", "rated", ...levels], title)).toBe(id);
  });

  test("without a telling title the columns decide whose rating it is", () => {
    expect(recognise(["name", "total", "level.exemplary", ...levels])).toBe("organisation-rating");
    expect(recognise(["name", "total", "female", "probationary", ...levels])).toBe("member-rating");
  });

  test.each([
    [["name", "total", "raised", "kept", "lowered"], "", "rating-movement"],
    [["name", "raised", "kept", "percent"], "", "rating-movement"],
    [["name", "quota", "admitted", "reachedPercent", "female"], "", "admission-quota"],
    [["name", "plan", "actual"], "Kết quả kết nạp đảng viên 6 tháng", "admission-quota"],
    [["name", "unitOfMeasure", "target", "actual", "gap"], "", "resolution-targets"],
    [["name", "plan", "actual", "reachedPercent"], "Thực hiện Nghị quyết Đại hội", "resolution-targets"],
    [["name", "plan", "actual", "previous", "changePercent"], "", "plan-actual"],
    [["name", "actual", "previous", "index"], "TĂNG, GIẢM ĐẢNG VIÊN", "plan-actual"],
    [["ordinal", "name", "scoreMaximum", "scorePart"], "", "meeting-scores"],
    [["name", "score", "class"], "Chất lượng sinh hoạt chi bộ năm 2022", "meeting-scores"],
    [["name", "average", "class"], "", "meeting-scores"],
    [
      ["name", "scorePart", "score", "class"],
      "Đánh giá, xếp loại chất lượng đảng viên 2025",
      "member-rating",
    ],
    [["name", "score", "class"], "Đánh giá, xếp loại chất lượng chi bộ 2025", "organisation-rating"],
    [["name", "total"], "Số chi bộ theo cụm", "structure"],
    [["name", "total"], "Tổ chức đảng trong các loại hình cơ sở", "structure"],
    [["name", "total", "target"], "Trình độ lý luận chính trị của cấp ủy viên", "qualification-levels"],
    [["name", "target", "actual"], "Kết quả luân chuyển cán bộ", "training-rotation"],
    [["name", "total"], "ĐÀO TẠO, BỒI DƯỠNG CÁN BỘ", "training-rotation"],
    [["name", "total", "goodOrBetter", "level.excellent"], "Tỷ lệ trần cán bộ theo chi bộ", "member-rating"],
    [["name", "total"], "", null],
    [["level.good"], "", null],
    [[], "Đánh giá, xếp loại đảng viên", null],
  ] as const)("%j under %j is %s", (concepts, title, id) => {
    expect(recognise(concepts, title)).toBe(id);
  });
});
