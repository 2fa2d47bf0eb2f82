import { formatNumber } from "../i18n/format";
import type { Language } from "../i18n/format";
import type { Severity } from "../report";
import type { Decision } from "./desk";
import type { RoundRule } from "./finding";
import type { FourWords } from "./four-words";
import type { ReviewedUnit, UnitState } from "./reception";
import type { Mending } from "./second-round";

interface NoteWords {
  title: string;
  sheet: string;
  unit: string;
  period: string;
  file: string;
  verdictHeading: string;
  verdict(state: UnitState, counts: ReviewedUnit["counts"]): string;
  four(words: FourWords): string;
  coverage(compared: string, notCompared: string): string;
  inFile(severity: Severity, count: number): string;
  between(count: number): string;
  secondRound: string;
  mending: Readonly<Record<Mending, string>>;
  ignored: string;
  likely(where: string): string;
  roundSource(rule: RoundRule): string;
  decisionHeading: string;
  decision(decision: Decision | null): string;
  signature: string;
  columns: Readonly<
    Record<
      | "number"
      | "place"
      | "found"
      | "expected"
      | "says"
      | "todo"
      | "other"
      | "source"
      | "rule"
      | "reason"
      | "day"
      | "mending",
      string
    >
  >;
}

const yes = (value: boolean | null, words: readonly [string, string, string]): string =>
  value === null ? words[2] : value ? words[0] : words[1];

const vi: NoteWords = {
  title: "PHIẾU THẨM ĐỊNH SỐ LIỆU BÁO CÁO",
  sheet: "Phiếu thẩm định",
  unit: "Đơn vị",
  period: "Kỳ báo cáo",
  file: "Tệp đã xem",
  verdictHeading: "Kết quả",
  verdict: (state, { error, warning }) => {
    if (state === "missing") return "Chưa nhận được tệp của đơn vị.";
    if (state === "unreadable") return "Tệp không đọc được; đề nghị gửi lại.";
    const count = (value: number): string => formatNumber(value, "vi");
    if (error + warning === 0)
      return "Chưa thấy mục nào cần xem lại trong phạm vi đã kiểm; số gốc sai mà khớp nhau thì không phát hiện được.";
    if (error === 0) return `Có ${count(warning)} mục cần xem lại, chưa thấy lỗi số học.`;
    return `Có ${count(error)} lỗi và ${count(warning)} mục cần xem lại; đề nghị đơn vị xem lại các ô nêu dưới đây.`;
  },
  four: ({ correct, complete, consistent, timely }) => {
    const words = ["đạt", "cần xem lại", "chưa rõ"] as const;
    return `Đúng: ${yes(correct, words)} · Đủ: ${yes(complete, words)} · Khớp: ${yes(consistent, words)} · Đúng hạn: ${yes(timely, ["đúng", "quá hạn", "chưa rõ"])}`;
  },
  coverage: (compared, notCompared) =>
    `Số đã đối chiếu: ${compared}; số chưa có phép tính nào để đối chiếu: ${notCompared}.`,
  inFile: (severity, count) =>
    `${{ error: "Lỗi", warning: "Cần xem lại", info: "Thông tin" }[severity]} trong tệp (${formatNumber(count, "vi")})`,
  between: (count) => `Giữa các tệp và các trang (${formatNumber(count, "vi")})`,
  secondRound: "So với lần gửi trước",
  mending: {
    mended: "Đã sửa",
    still: "Còn",
    new: "Mới",
    uncheckable: "Không còn kiểm được",
  },
  ignored: "Mục người lập đã bỏ qua, kèm lý do",
  likely: (where) => `Cần xem lại trước: ${where}.`,
  roundSource: (rule) =>
    ({
      "missing-unit": "Danh sách đơn vị phải gửi",
      "unit-twice": "Các tệp đã nhận",
      "unexpected-unit": "Danh sách đơn vị phải gửi",
      unreadable: "Tệp đã nhận",
      "wrong-period": "Tiêu đề và kỳ của đợt",
      "old-figures": "Báo cáo kỳ trước của đơn vị",
      "copied-figures": "Tệp của đơn vị kia",
      "tie-superior": "Biểu tổng hợp của cấp trên",
      "tie-sum": "Biểu tổng hợp của cấp trên",
      "tie-previous": "Báo cáo kỳ trước của đơn vị",
      "tie-sheets": "Các trang trong tệp, theo các đơn vị khác cùng đợt",
      "list-count": "Danh sách trong tệp, theo các đơn vị khác cùng đợt",
      "form-changed": "Biểu chung của đợt",
    })[rule],
  decisionHeading: "Ý kiến của người thẩm định",
  decision: (decision) => {
    if (decision === null) return "☐ Chấp nhận   ☐ Trả lại, lý do: ………………………………………………";
    const state = {
      received: "Đã nhận",
      "has-issues": "Có mục cần xem lại",
      returned: "Trả lại",
      accepted: "Chấp nhận",
    }[decision.state];
    return `${state}${decision.reason ? `, lý do: ${decision.reason}` : ""} (${[decision.by, dayIn(decision.at)].filter((part) => part !== "").join(", ")})`;
  },
  signature: "Người thẩm định (ký, ghi rõ họ tên): ………………………………",
  columns: {
    number: "STT",
    place: "Ô",
    found: "Đang ghi",
    expected: "Phải là",
    says: "Nội dung, phép tính",
    todo: "Việc cần làm",
    other: "Đối chiếu với",
    source: "Căn cứ",
    rule: "Mục",
    reason: "Lý do",
    day: "Ngày",
    mending: "Tình trạng",
  },
};

const en: NoteWords = {
  title: "NOTE ON THE REVIEW OF REPORTED FIGURES",
  sheet: "Review note",
  unit: "Unit",
  period: "Period",
  file: "File looked at",
  verdictHeading: "Result",
  verdict: (state, { error, warning }) => {
    if (state === "missing") return "No file came from this unit.";
    if (state === "unreadable") return "The file cannot be read; please send it again.";
    const count = (value: number): string => formatNumber(value, "en");
    if (error + warning === 0)
      return "Nothing to review was found in what was checked; original figures can be wrong and still match.";
    if (error === 0) return `To review: ${count(warning)}. No arithmetic error was found.`;
    return `Errors: ${count(error)}, to review: ${count(warning)}. Please look at the cells below.`;
  },
  four: ({ correct, complete, consistent, timely }) => {
    const words = ["yes", "to review", "not known"] as const;
    return `Correct: ${yes(correct, words)} · Complete: ${yes(complete, words)} · Consistent: ${yes(consistent, words)} · Timely: ${yes(timely, ["yes", "late", "not known"])}`;
  },
  coverage: (compared, notCompared) =>
    `Figures compared: ${compared}; figures that no calculation was held against: ${notCompared}.`,
  inFile: (severity, count) =>
    `${{ error: "Errors", warning: "To review", info: "Information" }[severity]} in the file (${formatNumber(count, "en")})`,
  between: (count) => `Between files and sheets (${formatNumber(count, "en")})`,
  secondRound: "Against what was sent before",
  mending: { mended: "Mended", still: "Still there", new: "New", uncheckable: "No longer checkable" },
  ignored: "What the clerk ignored, with the reason",
  likely: (where) => `Look first at ${where}.`,
  roundSource: (rule) =>
    ({
      "missing-unit": "The list of units expected",
      "unit-twice": "The files received",
      "unexpected-unit": "The list of units expected",
      unreadable: "The file received",
      "wrong-period": "The title and the round's period",
      "old-figures": "The unit's last report",
      "copied-figures": "The other unit's file",
      "tie-superior": "The consolidated sheet",
      "tie-sum": "The consolidated sheet",
      "tie-previous": "The unit's last report",
      "tie-sheets": "The sheets of the file, as other units of the round show",
      "list-count": "The list in the file, as other units of the round show",
      "form-changed": "The round's common form",
    })[rule],
  decisionHeading: "The reviewer's decision",
  decision: (decision) => {
    if (decision === null) return "☐ Accepted   ☐ Returned, reason: ………………………………………………";
    const state = {
      received: "Received",
      "has-issues": "Has issues",
      returned: "Returned",
      accepted: "Accepted",
    }[decision.state];
    return `${state}${decision.reason ? `, reason: ${decision.reason}` : ""} (${[decision.by, dayIn(decision.at)].filter((part) => part !== "").join(", ")})`;
  },
  signature: "Reviewer (signature, full name): ………………………………",
  columns: {
    number: "No.",
    place: "Cell",
    found: "Found",
    expected: "Must be",
    says: "What, and the arithmetic",
    todo: "What to do",
    other: "Held against",
    source: "Source",
    rule: "Finding",
    reason: "Reason",
    day: "Day",
    mending: "State",
  },
};

/** "31/12/2026" of "2026-12-31T08:00:00Z". */
function dayIn(moment: string): string {
  const [year = "", month = "", day = ""] = moment.slice(0, 10).split("-");
  return `${day}/${month}/${year}`;
}

/** What the note of a unit says around its findings. */
export const noteWords: Readonly<Record<Language, NoteWords>> = { vi, en };
