import { formatNumber } from "../i18n/format";
import type { Language } from "../i18n/format";
import type { RoundArguments, RoundRule, TieItem, TieRule } from "./finding";
import type { Period } from "./period";

/** What each rule of a round is called, as the title of a group of findings. */
export const roundRuleNames: Readonly<Record<Language, Readonly<Record<RoundRule, string>>>> = {
  vi: {
    "missing-unit": "Đơn vị chưa gửi",
    "unit-twice": "Đơn vị gửi nhiều tệp",
    "unexpected-unit": "Đơn vị ngoài danh sách",
    unreadable: "Tệp không đọc được",
    "wrong-period": "Tiêu đề ghi kỳ khác",
    "old-figures": "Số liệu của kỳ trước",
    "copied-figures": "Hai đơn vị cùng số liệu",
    "tie-superior": "Không khớp với biểu tổng hợp",
    "tie-sum": "Cộng các đơn vị không khớp biểu tổng hợp",
    "tie-previous": "Không khớp với báo cáo kỳ trước",
    "tie-sheets": "Hai trang trong tệp không khớp",
    "list-count": "Danh sách không khớp số lượng",
    "form-changed": "Biểu khác với biểu chung",
  },
  en: {
    "missing-unit": "Units that sent nothing",
    "unit-twice": "Units that sent several files",
    "unexpected-unit": "Units not on the list",
    unreadable: "Files that cannot be read",
    "wrong-period": "The title names another period",
    "old-figures": "Last period's figures",
    "copied-figures": "Two units with the same figures",
    "tie-superior": "Not as in the consolidated sheet",
    "tie-sum": "The units do not add up to the consolidated sheet",
    "tie-previous": "Not as in last period's report",
    "tie-sheets": "Two sheets of a file disagree",
    "list-count": "A list and its count disagree",
    "form-changed": "Not the common form",
  },
};

interface Words {
  period(period: Period): string;
  missing: string;
  twice(files: string): string;
  unexpected: string;
  suggested(name: string): string;
  wrongPeriod(found: string, wanted: string): string;
  oldFigures(equal: string, compared: string, before: string | null): string;
  copied(equal: string, compared: string, other: string): string;
  tie: Readonly<Record<TieRule, (what: string, first: string, second: string, off: string) => string>>;
  line: Readonly<Record<TieRule, (count: string, items: string) => string>>;
  tieSum(what: string, stated: string, added: string, units: string, off: string): string;
  form: Readonly<
    Record<Extract<RoundArguments, { rule: "form-changed" }>["change"], (words: string) => string>
  >;
}

const vi: Words = {
  period: ({ year, quarter }) =>
    quarter === null ? `năm ${year}` : `quý ${["I", "II", "III", "IV"][quarter - 1] ?? quarter} năm ${year}`,
  missing: "Chưa nhận được tệp của đơn vị này.",
  twice: (files) => `Đơn vị này gửi nhiều tệp: ${files}. Chọn tệp dùng để tổng hợp, trả lại tệp kia.`,
  unexpected: "Đơn vị này không có trong danh sách phải gửi.",
  suggested: (name) => `Có phải là ${name}? Cần người thẩm định xác nhận.`,
  wrongPeriod: (found, wanted) =>
    `Tiêu đề ghi ${found}, đợt này là ${wanted}. Đề nghị đơn vị xem lại tiêu đề hoặc gửi đúng tệp.`,
  oldFigures: (equal, compared, before) =>
    `${equal}/${compared} số giống hệt báo cáo ${before ?? "kỳ trước"}. Có thể đơn vị gửi lại số liệu cũ dưới tiêu đề mới.`,
  copied: (equal, compared, other) =>
    `${equal}/${compared} số giống hệt tệp của ${other}. Một trong hai đơn vị cần gửi lại.`,
  tie: {
    "tie-superior": (what, first, second, off) =>
      `${what}: biểu tổng hợp ghi ${first}, tệp của đơn vị là ${second} (lệch ${off}).`,
    "tie-previous": (what, first, second, off) =>
      `${what}: báo cáo này ghi ${first}, báo cáo kỳ trước là ${second} (lệch ${off}).`,
    "tie-sheets": (what, first, second, off) =>
      `${what}: trang thứ nhất ghi ${first}, trang thứ hai ghi ${second} (lệch ${off}).`,
    "list-count": (what, first, second, off) =>
      `${what}: biểu ghi ${first}, danh sách có ${second} dòng (lệch ${off}).`,
  },
  line: {
    "tie-superior": (count, items) =>
      `${count} số của đơn vị trong biểu tổng hợp khác với tệp của đơn vị: ${items}. Có thể dòng này lấy từ tệp khác hoặc tệp cũ.`,
    "tie-previous": (count, items) => `${count} số của kỳ trước khác với báo cáo kỳ trước: ${items}.`,
    "tie-sheets": (count, items) => `${count} số ghi khác nhau giữa hai trang: ${items}.`,
    "list-count": (count, items) => `${count} số không khớp với số dòng của danh sách: ${items}.`,
  },
  tieSum: (what, stated, added, units, off) =>
    `${what}: biểu tổng hợp ghi ${stated}, cộng ${units} đơn vị được ${added} (lệch ${off}).`,
  form: {
    "heading-missing": (words) => `Thiếu cột “${words}” so với biểu chung của đợt này.`,
    "heading-added": (words) => `Có cột “${words}” mà biểu chung của đợt này không có.`,
    "heading-renamed": (words) => `Tên cột khác với biểu chung của đợt này: “${words}”.`,
    "headings-exchanged": (words) => `Cột “${words}” đứng khác chỗ so với biểu chung của đợt này.`,
    "row-missing": (words) => `Thiếu dòng “${words}” so với biểu chung của đợt này.`,
    "formula-typed-over": (words) => `Tổng của cột “${words}” là số gõ tay, các biểu khác dùng công thức.`,
    "rows-hidden": (words) => `Có ${words} dòng bị ẩn; các biểu khác không ẩn dòng nào.`,
  },
};

const en: Words = {
  period: ({ year, quarter }) => (quarter === null ? `${year}` : `quarter ${quarter} of ${year}`),
  missing: "No file came from this unit.",
  twice: (files) =>
    `This unit sent several files: ${files}. Choose the one to consolidate and return the other.`,
  unexpected: "This unit is not on the list of those that report.",
  suggested: (name) => `Is it ${name}? The reviewer has to say so.`,
  wrongPeriod: (found, wanted) =>
    `The title says ${found}, this round is ${wanted}. Ask the unit to mend the title or to send the right file.`,
  oldFigures: (equal, compared, before) =>
    `${equal} of ${compared} figures are those of the report of ${before ?? "last period"}. The unit may have sent old figures under a new title.`,
  copied: (equal, compared, other) =>
    `${equal} of ${compared} figures are those of the file of ${other}. One of the two has to send again.`,
  tie: {
    "tie-superior": (what, first, second, off) =>
      `${what}: the consolidated sheet says ${first}, the unit's file ${second} (off by ${off}).`,
    "tie-previous": (what, first, second, off) =>
      `${what}: this report says ${first}, last period's report ${second} (off by ${off}).`,
    "tie-sheets": (what, first, second, off) =>
      `${what}: the first sheet says ${first}, the second ${second} (off by ${off}).`,
    "list-count": (what, first, second, off) =>
      `${what}: the sheet says ${first}, the list has ${second} lines (off by ${off}).`,
  },
  line: {
    "tie-superior": (count, items) =>
      `${count} figures of the unit in the consolidated sheet differ from the unit's file: ${items}. The line may come from another or an older file.`,
    "tie-previous": (count, items) =>
      `${count} figures of last period differ from last period's report: ${items}.`,
    "tie-sheets": (count, items) => `${count} figures differ between the two sheets: ${items}.`,
    "list-count": (count, items) => `${count} figures differ from the lines of the list: ${items}.`,
  },
  tieSum: (what, stated, added, units, off) =>
    `${what}: the consolidated sheet says ${stated}, the ${units} units add up to ${added} (off by ${off}).`,
  form: {
    "heading-missing": (words) => `The column “${words}” of this round's common form is missing.`,
    "heading-added": (words) => `The column “${words}” is not in this round's common form.`,
    "heading-renamed": (words) => `A heading differs from this round's common form: “${words}”.`,
    "headings-exchanged": (words) =>
      `The column “${words}” stands elsewhere than in this round's common form.`,
    "row-missing": (words) => `The row “${words}” of this round's common form is missing.`,
    "formula-typed-over": (words) =>
      `The total of “${words}” is typed; other sheets of the form have a formula.`,
    "rows-hidden": (words) => `${words} rows are hidden; other sheets of the form hide none.`,
  },
};

const words: Readonly<Record<Language, Words>> = { vi, en };

/** Items of a line named in full; more are counted. */
const MOST_NAMED = 4;

/** A finding of a round in words. */
export function roundMessage(args: RoundArguments, language: Language): string {
  const say = words[language];
  const number = (value: number): string => formatNumber(value, language);
  const off = (one: number, other: number): string => number(Math.abs(one - other));
  switch (args.rule) {
    case "missing-unit":
      return say.missing;
    case "unit-twice":
      return say.twice(args.files.join(", "));
    case "unexpected-unit":
      return args.suggestion === null
        ? say.unexpected
        : `${say.unexpected} ${say.suggested(args.suggestion)}`;
    case "unreadable":
      return args.reason;
    case "wrong-period":
      return say.wrongPeriod(say.period(args.found), say.period(args.wanted));
    case "old-figures":
      return say.oldFigures(
        number(args.equal),
        number(args.compared),
        args.before === null ? null : say.period(args.before),
      );
    case "copied-figures":
      return say.copied(number(args.equal), number(args.compared), args.other);
    case "tie-sum":
      return say.tieSum(
        args.what,
        number(args.stated),
        number(args.added),
        number(args.units),
        off(args.stated, args.added),
      );
    case "form-changed":
      return say.form[args.change](args.words);
    default: {
      const [only, ...more] = args.items;
      if (!only) return "";
      if (more.length === 0)
        return say.tie[args.rule](
          only.what,
          number(only.first),
          number(only.second),
          off(only.first, only.second),
        );
      const named = (item: TieItem): string => `${item.what} ${number(item.first)}/${number(item.second)}`;
      const items = args.items.slice(0, MOST_NAMED).map(named).join("; ");
      return say.line[args.rule](
        number(args.items.length),
        args.items.length > MOST_NAMED ? `${items}; …` : items,
      );
    }
  }
}

export function periodWords(period: Period, language: Language): string {
  return words[language].period(period);
}
