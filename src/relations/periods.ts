import { fold } from "../grid/text";
import { yearAlone } from "../layout/concepts";
import type { Proposal } from "./proposal";
import type { View, ViewItem } from "./view";
import { plus } from "./view";

const PERIOD = /^(quy|thang|dot|tuan|hoc ky|ky) ([ivx]+|\d{1,2})\b/;
const HALF_YEAR = /^6 thang (dau|cuoi)\b/;
/** What had been done before and what was done since, beside all of it. */
const BEFORE_AND_NOW = /^(luy ke )?(den )?(thang|quy|ky) (truoc|nay)$/;
const WHOLE_PERIOD =
  /^((ca|tong|cong|luy ke|tong cong) (ca )?(nam|ky|quy|nhiem ky)( \d{4})?|(tong( so| cong)?|cong|ca) \d{1,2} (nam|thang|quy)|tong( so| cong)?|cong|12 thang|6 thang( dau nam)?|luy ke( den nay| tu dau nam)?)$/;

/**
 * Quarters, months or years side by side and the whole of them beside the last or the first: "Quý I … Quý IV | Cả năm",
 * "2021 … 2025 | Tổng 5 năm". Years are compared as often as added, unless the whole says how many it is of.
 */
export function periodProposals(view: View): Proposal[] {
  const items = view.items.filter(({ measure }) => measure !== "percent");
  const proposals: Proposal[] = [];
  for (const [at, item] of items.entries()) {
    if (!WHOLE_PERIOD.test(fold(item.path.at(-1) ?? ""))) continue;
    const runs = [periodsFrom(items, at, -1), periodsFrom(items, at, 1)].filter((run) => run.length >= 2);
    for (const prior of ["strong", "likely"] as const) {
      const alternatives = runs
        .filter((run) => (isCompared(item, run) ? "likely" : "strong") === prior)
        .map((run) => ({
          kind: "sum" as const,
          axis: view.axis,
          result: item.index,
          operands: plus(run.map(({ index }) => index)),
          purpose: "breakdown" as const,
          origin: "layout" as const,
          lines: view.lines,
        }));
      if (alternatives.length > 0) proposals.push({ alternatives, prior });
    }
  }
  return proposals;
}

function isCompared(whole: ViewItem, [first, ...more]: readonly ViewItem[]): boolean {
  const said = /\b(\d{1,2}) nam\b/.exec(fold(whole.path.at(-1) ?? ""))?.[1];
  return periodIn(first) === "year" && Number(said) !== more.length + 1;
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
  const text = item?.path.at(-1) ?? "";
  if (yearAlone(text) !== null) return "year";
  const words = fold(text);
  if (BEFORE_AND_NOW.test(words)) return "before and now";
  return HALF_YEAR.test(words) ? "half" : PERIOD.exec(words)?.[1];
}
