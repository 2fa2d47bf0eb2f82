import { fold } from "../grid/text";
import { additiveColumns } from "../layout/additive-columns";
import type { Column, Row, Table } from "../layout/table";
import type { Prior, Proposal } from "./proposal";
import type { Operand, RelationAxis } from "./relation";
import type { View, ViewItem } from "./view";
import { plus } from "./view";

/** What stands at the start of a period, and what is left of it and what came by its end. */
const OPENING = /\b(dau (nam|ky|quy|thang)|(nam|ky|quy) truoc (chuyen sang|mang sang)|cuoi (nam|ky) truoc)\b/;
const CLOSING = /\b(cuoi (nam|ky|quy|thang)(?! truoc)|hien co|den cuoi|co mat|con lai cuoi)\b/;
const COMES =
  /^(so )?(dang vien |doan vien |hoi vien |ho )?(moi )?(ket nap|chuyen den|tiep nhan|phuc hoi|cong nhan|thanh lap( moi)?|bo sung|tuyen( moi)?|noi khac den|den|nhap|phat sinh|tai ngheo)\b/;
const GOES =
  /^(so )?(dang vien |doan vien |hoi vien |ho )?(bi )?(da )?(chuyen di|dua ra|tu tran|chet|qua doi|khai tru|xoa ten|xin ra|ra khoi|giai the|nghi|cham dut|di noi khac|di|xuat|thoat)\b/;

/** Headings of all that comes and of all that goes. */
const INCREASE = /\btang\b(?!.*\bgiam\b)/;
const DECREASE = /\bgiam\b(?!.*\btang\b)/;

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
  return [balance(view.axis, view.lines, closing, [...plus([opening.index]), ...known], "strong")];
}

/** What is there at the end of a period: what was there, came and went. */
function balance(
  axis: RelationAxis,
  lines: readonly number[],
  { index }: { readonly index: number },
  operands: readonly Operand[],
  prior: Prior,
): Proposal {
  return {
    alternatives: [
      { kind: "sum", axis, result: index, operands, purpose: "breakdown", origin: "layout", lines },
    ],
    prior,
  };
}

function minus(items: readonly { readonly index: number }[]): Operand[] {
  return items.map(({ index }) => ({ index, sign: -1 }));
}

/** "2. Tăng trong kỳ" above "Kết nạp" and "Chuyển đến": all that comes, or all that goes, by the words of each. */
export function areFlowsOf(parent: string, parts: readonly string[]): boolean {
  const whole = fold(parent);
  const areAll = (words: RegExp): boolean => parts.every((part) => words.test(fold(part)));
  if (INCREASE.test(whole)) return areAll(COMES);
  return DECREASE.test(whole) && areAll(GOES);
}

/** D = A + B − C across: members at the end of a period from those at its start, the increase and the decrease. */
export function balanceAcross(table: Table, view: View): Proposal[] {
  const columns = view.items
    .map((item) => table.columns[item.index - table.range.left])
    .filter((column): column is Column => column !== undefined && column.measure !== "percent");
  const under = (words: RegExp): Column[] =>
    columns.filter(({ path }) => path.some((text) => words.test(fold(text))));
  const [increase, decrease] = [totalOf(under(INCREASE)), totalOf(under(DECREASE))];
  if (increase.length === 0 || decrease.length === 0) return [];
  const changed = [...increase, ...decrease].map(({ index }) => index);
  const last = Math.max(...[...under(INCREASE), ...under(DECREASE)].map(({ index }) => index));
  const opening = columns.filter(({ index }) => index < Math.min(...changed)).at(-1);
  const closing = columns.find(({ index }) => index > last);
  if (!opening || !closing) return [];
  const added = plus([opening, ...increase].map(({ index }) => index));
  return [balance("columns", view.lines, closing, [...added, ...minus(decrease)], "likely")];
}

/** The heading's own total, or all columns below it. */
function totalOf(columns: readonly Column[]): readonly Column[] {
  const own = columns.find(({ path }) => /^(tong so|cong|tong|ts|tong cong)$/.test(fold(path.at(-1) ?? "")));
  return own ? [own] : columns.filter(({ subset }) => !subset);
}

/** D = A + B − C down the rows: members at the end of a period from those at its start, the increase and the decrease. */
export function balanceProposals(table: Table): Proposal[] {
  const lines = additiveColumns(table).map((column) => column.index);
  const find = (pattern: RegExp): Row | undefined =>
    table.rows.find(
      (row) => row.hasFigures && !row.subset && pattern.test(fold(row.label)) && row.depth === 0,
    );
  const opening = find(OPENING);
  const closing = table.rows.find(
    (row) => row !== opening && row.hasFigures && CLOSING.test(fold(row.label)) && row.depth === 0,
  );
  const increase = find(INCREASE);
  const decrease = find(DECREASE);
  if (!opening || !closing || !increase || !decrease || closing.index < opening.index) return [];
  const operands = [...plus([opening.index, increase.index]), ...minus([decrease])];
  return [balance("rows", lines, closing, operands, "strong")];
}

function wordsOf({ path }: ViewItem): string {
  return fold(path.join(" "));
}
