import { reportFormatsSchema, type ReportFormat } from "./report-format";

/** Folded phrases of a title that speak of a rating, whoever is rated. */
const ratingTitle = ["danh gia xep loai", "xep loai chat luong"];

/** Checked once, when the module loads. The order is the order of recognition: the most telling columns first. */
export const formatsOfRecord: readonly ReportFormat[] = reportFormatsSchema.parse([
  {
    id: "rating-movement",
    name: { vi: "Mức xếp loại so với năm trước", en: "Rating movement against last year" },
    signatures: [
      { columns: [["raised"], ["kept", "lowered"]], title: [], notTitle: [] },
      { columns: [["kept"], ["lowered"]], title: [], notTitle: [] },
    ],
    source: {
      vi: "Tổng kết Nghị quyết 33-NQ/TU (2017) của tỉnh Lạng Sơn: nâng 5, giữ nguyên 6 trên 11",
      en: "Review of Resolution 33-NQ/TU (2017), Lạng Sơn: 5 raised, 6 unchanged of 11",
    },
  },
  {
    id: "meeting-scores",
    name: { vi: "Chấm điểm chất lượng sinh hoạt chi bộ", en: "Meeting-quality scores" },
    signatures: [
      {
        columns: [
          ["score", "scorePart", "average"],
          ["class", "average", "score"],
        ],
        title: ["sinh hoat chi bo", "chat luong sinh hoat"],
        notTitle: [],
      },
      { columns: [["scorePart", "score"], ["scoreMaximum"]], title: [], notTitle: [] },
      {
        columns: [["score", "average"], ["class"]],
        title: [],
        notTitle: [
          "dang vien",
          "can bo",
          "ca nhan",
          "tap the",
          "to chuc dang",
          "to chuc co so dang",
          ...ratingTitle,
        ],
      },
    ],
    source: {
      vi: "Mẫu chấm điểm sinh hoạt chi bộ của Phú Thọ (15 + 20 + 45 + 20 = 100) và Đảng ủy Khối Bình Thuận",
      en: "Meeting score sheets of Phú Thọ (15 + 20 + 45 + 20 = 100) and the Bình Thuận bloc",
    },
  },
  {
    id: "admission-quota",
    name: { vi: "Kết nạp đảng viên so với chỉ tiêu", en: "Admissions against quota" },
    signatures: [
      { columns: [["admitted"], ["quota", "target", "plan"]], title: [], notTitle: [] },
      { columns: [["quota"], ["actual"]], title: [], notTitle: [] },
      { columns: [["target", "plan"], ["actual"]], title: ["ket nap"], notTitle: [] },
    ],
    source: {
      vi: "Thông báo kết nạp đảng viên của Bình Thuận 2017–2019 và Ninh Thuận 2022; Biểu số 2-BTCTW",
      en: "Admission notes of Bình Thuận 2017–2019 and Ninh Thuận 2022; Form 2-BTCTW",
    },
  },
  {
    id: "organisation-rating",
    name: { vi: "Đánh giá, xếp loại tổ chức đảng", en: "Rating of party organisations" },
    signatures: [
      // Two levels at least make a rating; whose it is the title and the other columns tell (ratedKind).
      {
        columns: [["level.excellent"], ["level.good", "goodOrBetter", "level.complete", "level.failed"]],
        title: [],
        notTitle: [],
      },
      { columns: [["level.good"], ["level.complete", "level.failed"]], title: [], notTitle: [] },
      {
        columns: [["score"], ["class"]],
        title: ["to chuc dang", "to chuc co so dang", "tap the", ...ratingTitle],
        notTitle: [],
      },
    ],
    source: {
      vi: "Biểu số 7A-TCTW; Hướng dẫn 21-HD/BTCTW và các hướng dẫn thay thế theo năm",
      en: "Form 7A-TCTW; Guideline 21-HD/BTCTW and those that replaced it",
    },
  },
  {
    id: "member-rating",
    name: { vi: "Đánh giá, xếp loại đảng viên", en: "Rating of party members" },
    signatures: [
      { columns: [["score"], ["class"]], title: ["dang vien", "can bo", "ca nhan"], notTitle: [] },
    ],
    source: {
      vi: "Biểu số 7B-TCTW; biểu thống kê kiểm điểm, đánh giá, xếp loại đảng viên (1 = 2 + 3 + 4)",
      en: "Form 7B-TCTW; the member review and rating statistics form (1 = 2 + 3 + 4)",
    },
  },
  {
    id: "qualification-levels",
    name: { vi: "Trình độ chuyên môn, lý luận chính trị", en: "Qualification levels" },
    signatures: [
      {
        columns: [["total", "target", "plan", "actual", "percent", "name"]],
        title: ["trinh do", "ly luan chinh tri", "llct"],
        notTitle: ["boi duong", "dao tao", "nghi quyet", "luan chuyen"],
      },
    ],
    source: {
      vi: "Đề án 13/ĐA/TU ngày 08/8/2022 của tỉnh Hòa Bình",
      en: "Scheme 13/ĐA/TU of 8 August 2022, Hòa Bình",
    },
  },
  {
    id: "training-rotation",
    name: { vi: "Đào tạo, bồi dưỡng, luân chuyển cán bộ", en: "Training and rotation" },
    signatures: [
      {
        columns: [["total", "target", "plan", "actual", "previous", "name"]],
        title: ["luan chuyen", "dieu dong", "dao tao", "boi duong"],
        notTitle: ["nghi quyet"],
      },
    ],
    source: {
      vi: "Biểu số 10-BTCTW và 11-BTCTW; báo cáo nhiệm kỳ 2015–2020 của huyện Đại Từ (17 so với mục tiêu từ 6)",
      en: "Forms 10-BTCTW and 11-BTCTW; the 2015–2020 report of Đại Từ (17 against a target of at least 6)",
    },
  },
  {
    id: "resolution-targets",
    name: {
      vi: "Thực hiện chỉ tiêu nghị quyết, đề án",
      en: "Results against the targets of a resolution",
    },
    signatures: [
      {
        columns: [["target"], ["actual", "gap", "reachedPercent", "status", "plan"]],
        title: [],
        notTitle: [],
      },
      {
        columns: [["plan"], ["actual", "gap", "reachedPercent"]],
        title: ["nghi quyet", "de an", "muc tieu"],
        notTitle: [],
      },
    ],
    source: {
      vi: "Đề án 13/ĐA/TU (Hòa Bình): từ 90% hoàn thành tốt nhiệm vụ trở lên; đầu biểu do Khớp Số đề xuất",
      en: "Scheme 13/ĐA/TU (Hòa Bình): at least 90% good or better; header proposed by Khớp Số",
    },
  },
  {
    id: "plan-actual",
    name: { vi: "Kế hoạch, thực hiện và cùng kỳ", en: "Plan, actual and same period" },
    signatures: [
      {
        columns: [["plan"], ["actual", "reachedPercent", "exceededPercent", "remaining"]],
        title: [],
        notTitle: [],
      },
      { columns: [["actual"], ["previous"]], title: [], notTitle: [] },
    ],
    source: {
      vi: "Biểu số 1-BTCTW (4 = 2 × 100 / 3); báo cáo 9 tháng năm 2020 của xã Đình Chu (152 tỷ = 76% kế hoạch)",
      en: "Form 1-BTCTW (4 = 2 × 100 / 3); the nine-month report 2020 of Đình Chu (152 billion = 76% of plan)",
    },
  },
  {
    id: "structure",
    name: { vi: "Cơ cấu tổ chức đảng", en: "Structure of party organisations" },
    signatures: [
      {
        columns: [["total", "name"]],
        title: ["co cau", "loai hinh", "cum", "to chuc dang truc thuoc", "he thong to chuc"],
        notTitle: [],
      },
    ],
    source: {
      vi: "Biểu số 5-BTCTW; báo cáo của xã Đình Chu (2020) và huyện Đại Từ (2020)",
      en: "Form 5-BTCTW; reports of Đình Chu (2020) and Đại Từ (2020)",
    },
  },
]);
