import { fold } from "../grid/text";
import type { Proposal } from "./proposal";
import type { Operand } from "./relation";
import type { View, ViewItem } from "./view";
import { plus } from "./view";

/** What stands at the start of a period, and what is left of it and what came by its end. */
const OPENING = /\b(dau (nam|ky|quy|thang)|(nam|ky|quy) truoc (chuyen sang|mang sang)|cuoi (nam|ky) truoc)\b/;
const CLOSING = /\b(cuoi (nam|ky|quy|thang)(?! truoc)|hien co|den cuoi|co mat|con lai cuoi)\b/;
const COMES =
  /^(so )?(dang vien |doan vien |hoi vien |ho )?(moi )?(ket nap|chuyen den|tiep nhan|phuc hoi|cong nhan|thanh lap( moi)?|bo sung|tuyen( moi)?|noi khac den|den|nhap|phat sinh|tai ngheo)\b/;
const GOES =
  /^(so )?(dang vien |doan vien |hoi vien |ho )?(bi )?(da )?(chuyen di|dua ra|tu tran|chet|qua doi|khai tru|xoa ten|xin ra|ra khoi|giai the|nghi|cham dut|di noi khac|di|xuat|thoat)\b/;

/**
 * Closing = opening + what came − what went, where every item that stands between the two says by its words which of
 * these it is: "Đầu năm | Kết nạp | Chuyển đến | Chuyển đi | Từ trần | Cuối năm".
 */
export function flowProposals(view: View): Proposal[] {
  const items = view.items.filter(({ measure, subset }) => measure !== "percent" && !subset);
  const opening = items.find((item) => OPENING.test(wordsOf(item)));
  const closing =
    opening && items.find((item) => item.position > opening.position && CLOSING.test(wordsOf(item)));
  if (!opening || !closing) return [];
  const between = items.filter(({ position }) => position > opening.position && position < closing.position);
  const flows = between.map((item): Operand | null => {
    const words = fold(item.path.at(-1) ?? "");
    if (COMES.test(words)) return { index: item.index, sign: 1 };
    return GOES.test(words) ? { index: item.index, sign: -1 } : null;
  });
  const known = flows.filter((flow) => flow !== null);
  if (known.length < 2 || known.length < flows.length) return [];
  return [
    {
      alternatives: [
        {
          kind: "sum",
          axis: view.axis,
          result: closing.index,
          operands: [...plus([opening.index]), ...known],
          purpose: "breakdown",
          origin: "layout",
          lines: view.lines,
        },
      ],
      prior: "strong",
    },
  ];
}

/** "2. Tăng trong kỳ" above "Kết nạp" and "Chuyển đến": all that comes, or all that goes, by the words of each. */
export function areFlowsOf(parent: string, parts: readonly string[]): boolean {
  const whole = fold(parent);
  const areAll = (words: RegExp): boolean => parts.every((part) => words.test(fold(part)));
  if (/\btang\b(?!.*\bgiam\b)/.test(whole)) return areAll(COMES);
  return /\bgiam\b(?!.*\btang\b)/.test(whole) && areAll(GOES);
}

const PERIOD = /^(quy|thang|dot|tuan|hoc ky|ky) ([ivx]+|\d{1,2})\b/;
const HALF_YEAR = /^6 thang (dau|cuoi)\b/;
/** What had been done before and what was done since, beside all of it. */
const BEFORE_AND_NOW = /^(luy ke )?(den )?(thang|quy|ky) (truoc|nay)$/;
const YEAR = /^(nam )?(19[89]\d|20\d\d)$/;
const WHOLE_PERIOD =
  /^((ca|tong|cong|luy ke|tong cong) (ca )?(nam|ky|quy|nhiem ky)( \d{4})?|(tong( so| cong)?|cong|ca) \d{1,2} (nam|thang|quy)|tong( so| cong)?|cong|12 thang|6 thang( dau nam)?|luy ke( den nay| tu dau nam)?)$/;
/** Two years side by side are compared more often than added. */
const FEWEST_YEARS = 3;

/** Quarters or months side by side and the whole of them beside the last or the first: "Quý I … Quý IV | Cả năm", "2021 … 2025 | Tổng 5 năm". */
export function periodProposals(view: View): Proposal[] {
  const items = view.items.filter(({ measure }) => measure !== "percent");
  const proposals: Proposal[] = [];
  for (const [at, item] of items.entries()) {
    if (!WHOLE_PERIOD.test(fold(item.path.at(-1) ?? ""))) continue;
    const alternatives = [periodsFrom(items, at, -1), periodsFrom(items, at, 1)]
      .filter((periods) => periods.length >= (periodIn(periods[0]) === "year" ? FEWEST_YEARS : 2))
      .map((periods) => ({
        kind: "sum" as const,
        axis: view.axis,
        result: item.index,
        operands: plus(periods.map(({ index }) => index)),
        purpose: "breakdown" as const,
        origin: "layout" as const,
        lines: view.lines,
      }));
    if (alternatives.length > 0) proposals.push({ alternatives, prior: "strong" });
  }
  return proposals;
}

function periodsFrom(items: readonly ViewItem[], at: number, step: 1 | -1): ViewItem[] {
  const found: ViewItem[] = [];
  let kind: string | undefined;
  for (let next = at + step; items[next]; next += step) {
    const item = items[next];
    const own = periodIn(item);
    if (!item || own === undefined || (kind !== undefined && own !== kind)) break;
    kind = own;
    found.push(item);
  }
  return found;
}

/** The kind of period that a heading names; undefined for none. */
function periodIn(item: ViewItem | undefined): string | undefined {
  const words = fold(item?.path.at(-1) ?? "");
  if (YEAR.test(words)) return "year";
  if (BEFORE_AND_NOW.test(words)) return "before and now";
  return HALF_YEAR.test(words) ? "half" : PERIOD.exec(words)?.[1];
}

function wordsOf({ path }: ViewItem): string {
  return fold(path.join(" "));
}
