import { conceptsWhere, rankedOf } from "./concepts";
import { reportFormatsSchema, type FormatFact, type ReportFormat } from "./report-format";

const ratingLevels = rankedOf("level");
const overlappingAttributes = conceptsWhere(({ family }) => family === "attribute");
const ratingFacts: FormatFact[] = [
  { kind: "partition", whole: "rated", parts: [...ratingLevels] },
  { kind: "partition", whole: "total", parts: ["rated", "notRated", "exempt"] },
  { kind: "subset", part: "level.exemplary", whole: "level.excellent" },
  { kind: "partition", whole: "goodOrBetter", parts: ["level.excellent", "level.good"] },
];

const attributes: FormatFact = { kind: "overlap", parts: [...overlappingAttributes], whole: "total" };

/** Two levels at least make a rating; one alone is a column of some other table. */
const levelColumns: ReportFormat["signatures"] = [
  {
    columns: [["level.excellent"], ["level.good", "goodOrBetter", "level.complete", "level.failed"]],
    title: [],
    notTitle: [],
  },
  { columns: [["level.good"], ["level.complete", "level.failed"]], title: [], notTitle: [] },
];

/** Folded phrases of a title that speak of a rating, whoever is rated. */
const ratingTitle = ["danh gia xep loai", "xep loai chat luong"];

const againstTarget: FormatFact[] = [
  { kind: "computed", result: "gap", relation: "difference", first: "actual", second: "target" },
  { kind: "computed", result: "remaining", relation: "difference", first: "target", second: "actual" },
  { kind: "computed", result: "reachedPercent", relation: "ratio", first: "actual", second: "target" },
  { kind: "computed", result: "exceededPercent", relation: "change", first: "target", second: "actual" },
];

const againstPrevious: FormatFact[] = [
  { kind: "computed", result: "change", relation: "difference", first: "actual", second: "previous" },
  { kind: "computed", result: "changePercent", relation: "change", first: "previous", second: "actual" },
  { kind: "computed", result: "index", relation: "ratio", first: "actual", second: "previous" },
];

const againstPlan: FormatFact[] = [
  { kind: "computed", result: "gap", relation: "difference", first: "actual", second: "plan" },
  { kind: "computed", result: "remaining", relation: "difference", first: "plan", second: "actual" },
  { kind: "computed", result: "reachedPercent", relation: "ratio", first: "actual", second: "plan" },
  { kind: "computed", result: "exceededPercent", relation: "change", first: "plan", second: "actual" },
];

/** Checked once, when the module loads. The order is the order of recognition: the most telling columns first. */
export const formatsOfRecord: readonly ReportFormat[] = reportFormatsSchema.parse([
  {
    id: "rating-movement",
    name: { vi: "Mức xếp loại so với năm trước", en: "Rating movement against last year" },
    signatures: [
      { columns: [["raised"], ["kept", "lowered"]], title: [], notTitle: [] },
      { columns: [["kept"], ["lowered"]], title: [], notTitle: [] },
    ],
    optional: ["ordinal", "name", "total", "rated", "percent", "note", ...ratingLevels],
    facts: [
      { kind: "partition", whole: "total", parts: ["raised", "kept", "lowered"] },
      { kind: "partition", whole: "rated", parts: ["raised", "kept", "lowered"] },
    ],
    lines: "units",
    caution: {
      vi: "Đơn vị mới thành lập không có mức năm trước; từ năm 2017 sang năm 2018 các mức không so sánh được.",
      en: "A new unit has no level last year; levels do not compare from 2017 to 2018.",
    },
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
          ["class", "average", "scoreMaximum", "score"],
        ],
        title: ["sinh hoat chi bo", "chat luong sinh hoat"],
        notTitle: [],
      },
      { columns: [["scorePart", "score"], ["scoreMaximum"]], title: [], notTitle: [] },
      {
        columns: [["score", "average"], ["class"]],
        title: [],
        notTitle: ["dang vien", "can bo", "ca nhan", "to chuc dang", "to chuc co so dang", ...ratingTitle],
      },
    ],
    optional: ["ordinal", "name", "score", "scorePart", "scoreMaximum", "average", "class", "note"],
    facts: [{ kind: "subset", part: "score", whole: "scoreMaximum" }],
    lines: "indicators",
    caution: {
      vi: "Điểm bình quân không cộng dồn; loại Tốt có thể kèm điều kiện riêng của địa phương.",
      en: "Averages never add up; Good may carry conditions of the province.",
    },
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
    optional: [
      "ordinal",
      "name",
      "reachedPercent",
      "gap",
      "remaining",
      "exceededPercent",
      "status",
      "previous",
      "change",
      "changePercent",
      "note",
      ...overlappingAttributes,
    ],
    facts: [
      { kind: "overlap", parts: [...overlappingAttributes], whole: "admitted" },
      { kind: "computed", result: "reachedPercent", relation: "ratio", first: "admitted", second: "quota" },
      { kind: "computed", result: "gap", relation: "difference", first: "admitted", second: "quota" },
      { kind: "computed", result: "remaining", relation: "difference", first: "quota", second: "admitted" },
      { kind: "computed", result: "exceededPercent", relation: "change", first: "quota", second: "admitted" },
      { kind: "computed", result: "change", relation: "difference", first: "admitted", second: "previous" },
      {
        kind: "computed",
        result: "changePercent",
        relation: "change",
        first: "previous",
        second: "admitted",
      },
      { kind: "computed", result: "index", relation: "ratio", first: "admitted", second: "previous" },
    ],
    lines: "units",
    caution: {
      vi: "Nữ, dân tộc thiểu số, có đạo, đoàn viên có thể trùng nhau; tỷ lệ của chúng tính trên số kết nạp, còn “đạt %” tính trên chỉ tiêu.",
      en: "Women, ethnic minorities, believers and Youth Union members overlap; their shares are of those admitted, while “reached %” is of the quota.",
    },
    source: {
      vi: "Thông báo kết nạp đảng viên của Bình Thuận 2017–2019 và Ninh Thuận 2022; Biểu số 2-BTCTW",
      en: "Admission notes of Bình Thuận 2017–2019 and Ninh Thuận 2022; Form 2-BTCTW",
    },
  },
  {
    id: "organisation-rating",
    name: { vi: "Đánh giá, xếp loại tổ chức đảng", en: "Rating of party organisations" },
    signatures: [
      ...levelColumns,
      {
        columns: [["score"], ["class"]],
        title: ["to chuc dang", "to chuc co so dang", "tap the", ...ratingTitle],
        notTitle: ["sinh hoat chi bo"],
      },
    ],
    optional: [
      "ordinal",
      "name",
      "total",
      "rated",
      "notRated",
      "exempt",
      "reviewDue",
      "percent",
      "level.exemplary",
      "goodOrBetter",
      "note",
      ...ratingLevels,
    ],
    facts: ratingFacts,
    lines: "units",
    caution: {
      vi: "Tỷ lệ thường tính trên số được đánh giá, không phải tổng số; TSVM tiêu biểu là một phần của TSVM.",
      en: "Shares are usually of those rated, not of the total; exemplary units are part of “pure and strong”.",
    },
    source: {
      vi: "Biểu số 7A-TCTW; Hướng dẫn 21-HD/BTCTW và các hướng dẫn thay thế theo năm",
      en: "Form 7A-TCTW; Guideline 21-HD/BTCTW and those that replaced it",
    },
  },
  {
    id: "member-rating",
    name: { vi: "Đánh giá, xếp loại đảng viên", en: "Rating of party members" },
    signatures: [
      ...levelColumns,
      {
        columns: [["score"], ["class"]],
        title: ["dang vien", "can bo", "ca nhan", ...ratingTitle],
        notTitle: ["sinh hoat chi bo"],
      },
    ],
    optional: [
      "ordinal",
      "name",
      "total",
      "rated",
      "notRated",
      "exempt",
      "reviewDue",
      "percent",
      "goodOrBetter",
      "score",
      "scorePart",
      "class",
      "note",
      ...ratingLevels,
      ...overlappingAttributes,
    ],
    facts: [...ratingFacts, attributes],
    lines: "units",
    caution: {
      vi: "Đảng viên miễn sinh hoạt, chưa đủ 6 tháng, bị đình chỉ không nằm trong số được xếp loại; một biểu có thể có hai dòng 100,00.",
      en: "Members who are exempt, under six months or suspended are not among those rated; one form may hold two 100,00 bases.",
    },
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
        title: ["trinh do", "ly luan chinh tri", "trinh do chuyen mon", "llct"],
        notTitle: ["boi duong", "dao tao", "nghi quyet", "luan chuyen"],
      },
    ],
    optional: [
      "ordinal",
      "name",
      "unitOfMeasure",
      "percent",
      "target",
      "actual",
      "gap",
      "note",
      ...overlappingAttributes,
    ],
    facts: [...againstTarget, attributes],
    lines: "cumulative",
    caution: {
      vi: "“Sơ cấp 85%” và “trung cấp trở lên 40%” là các mức lũy kế, không phải các phần của 100%.",
      en: "“Elementary 85%” and “intermediate or higher 40%” are cumulative levels, not parts of 100%.",
    },
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
        title: ["luan chuyen", "dieu dong", "dao tao boi duong", "dao tao", "boi duong"],
        notTitle: ["nghi quyet"],
      },
    ],
    optional: [
      "ordinal",
      "name",
      "unitOfMeasure",
      "total",
      "reachedPercent",
      "exceededPercent",
      "gap",
      "remaining",
      "note",
      ...overlappingAttributes,
    ],
    facts: [...againstTarget, ...againstPrevious],
    lines: "declared",
    caution: {
      vi: "Lượt người không phải số người; các luồng luân chuyển chỉ cộng lại khi biểu ghi rõ công thức.",
      en: "Attendances are not persons; flows of rotation add up only where the form says so.",
    },
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
    optional: [
      "ordinal",
      "name",
      "unitOfMeasure",
      "plan",
      "previous",
      "reachedPercent",
      "exceededPercent",
      "remaining",
      "change",
      "changePercent",
      "index",
      "status",
      "note",
    ],
    facts: [...againstTarget, ...againstPrevious],
    lines: "indicators",
    caution: {
      vi: "Chênh lệch của hai tỷ lệ tính bằng điểm phần trăm; chỉ tiêu “giảm” đạt khi kết quả thấp hơn mục tiêu.",
      en: "The difference of two percentages is in percentage points; a “reduce” target is met from below.",
    },
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
    optional: [
      "ordinal",
      "name",
      "unitOfMeasure",
      "previous",
      "reachedPercent",
      "exceededPercent",
      "gap",
      "remaining",
      "change",
      "changePercent",
      "index",
      "status",
      "note",
    ],
    facts: [...againstPlan, ...againstPrevious],
    lines: "indicators",
    caution: {
      vi: "Biểu của Ban Tổ chức Trung ương ghi chỉ số (kỳ này bằng bao nhiêu % cùng kỳ), còn báo chí thường ghi mức tăng, giảm.",
      en: "Central Commission forms print the index (this period as a % of the last), the press usually the change.",
    },
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
    optional: ["ordinal", "total", "percent", "note"],
    facts: [],
    lines: "declared",
    caution: {
      vi: "“Chia ra” cộng lại bằng tổng số (2 + 2 + 3 + 5 = 12); “trong đó” thì không (51, trong đó 30).",
      en: "“Chia ra” adds up to the total (2 + 2 + 3 + 5 = 12); “trong đó” does not (51, of which 30).",
    },
    source: {
      vi: "Biểu số 5-BTCTW; báo cáo của xã Đình Chu (2020) và huyện Đại Từ (2020)",
      en: "Form 5-BTCTW; reports of Đình Chu (2020) and Đại Từ (2020)",
    },
  },
]);
