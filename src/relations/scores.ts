import { fold } from "../grid/text";
import { addsAcross } from "../formats/concepts";
import type { Proposal } from "./proposal";
import type { LinearRelation, RatioRelation } from "./relation";
import type { View, ViewItem } from "./view";
import { plus } from "./view";

/** A total score is the sum of its parts (30 + 70); an average is the mean of the scores before it. */
export function scoreProposals(view: View): Proposal[] {
  const proposals: Proposal[] = [];
  const items = view.items.filter((item) => item.measure !== "percent");
  const partsBefore = (item: ViewItem): ViewItem[] =>
    items.filter((other) => other.position < item.position && addsAcross(other.concept));
  for (const item of items) {
    if (item.concept !== "score" && item.concept !== "average") continue;
    const before = partsBefore(item);
    if (item.concept === "score") {
      const deducted = withDeductions(view, items, item);
      if (deducted) {
        proposals.push(deducted);
        continue;
      }
      const parts = before.filter((other) => other.concept === "scorePart");
      const readings = [parts, ...runs(before)].filter((operands) => operands.length >= 2);
      if (readings.length > 0)
        proposals.push({
          alternatives: readings.map((operands) => sumOf(view, item, operands)),
          prior: parts.length >= 2 || isNamedTotal(item) ? "strong" : "weak",
        });
    }
    if (item.concept === "average") {
      const months = before.filter(
        (other) =>
          other.measure === "score" ||
          other.concept === null ||
          other.concept === "scorePart" ||
          other.concept === "actual",
      );
      const series = sinceLastMean(months, items, item);
      const readings = [...longest(months), ...runs(before)].filter((operands) => operands.length >= 2);
      if (readings.length > 0)
        proposals.push({
          alternatives: [
            ...readings.map((operands) => ({
              kind: "average" as const,
              axis: view.axis,
              result: item.index,
              operands: plus(operands.map((each) => each.index)),
              purpose: "average" as const,
              origin: "layout" as const,
              lines: view.lines,
              ...(series.every((each) => operands.includes(each)) ? {} : { partial: true }),
            })),
            ...perUnit(view, item, before),
          ],
          prior: "strong",
        });
    }
  }
  return proposals;
}

/** The scores between the mean before this one and it: those of the second quarter, not of the whole half year. */
function sinceLastMean(
  scores: readonly ViewItem[],
  items: readonly ViewItem[],
  { position }: ViewItem,
): ViewItem[] {
  const last = items.filter((other) => other.concept === "average" && other.position < position).at(-1);
  return scores.filter((score) => score.position > (last?.position ?? -1));
}

/** "Điểm chuẩn | Điểm cộng | Điểm trừ | Tổng điểm": what is given and added, less what is taken off by its words. */
function withDeductions(view: View, items: readonly ViewItem[], result: ViewItem): Proposal | null {
  const isDeducted = ({ path }: ViewItem): boolean =>
    /^(so )?diem (bi )?(tru|phat)\b/.test(fold(path.at(-1) ?? ""));
  const parts = items.filter(
    (other) =>
      other.position < result.position &&
      other.group === result.group &&
      (addsAcross(other.concept) || other.concept === "scoreMaximum" || isDeducted(other)),
  );
  if (parts.length < 2 || !parts.some(isDeducted) || parts.every(isDeducted)) return null;
  const relation = sumOf(view, result, parts);
  const operands = parts.map((part) => ({ index: part.index, sign: isDeducted(part) ? -1 : 1 }) as const);
  // Points taken off are typed with their minus as well.
  return { alternatives: [{ ...relation, operands }, relation], prior: "strong" };
}

/** "Tổng điểm" is the sum of scores before it, whatever these are called. */
function isNamedTotal({ path }: ViewItem): boolean {
  return /^(tong( so| cong)? diem|cong diem|diem tong( cong)?)\b/.test(fold(path.at(-1) ?? ""));
}

/** "BQ học viên/lớp": one count divided by another. */
function perUnit(view: View, result: ViewItem, before: readonly ViewItem[]): RatioRelation[] {
  const counts = before.slice(-6);
  return counts.flatMap((second) =>
    counts
      .filter((first) => first !== second)
      .map((first) => ({
        kind: "ratio" as const,
        axis: view.axis,
        result: result.index,
        numerator: plus([first.index]),
        denominator: plus([second.index]),
        factor: 1 as const,
        offset: 0 as const,
        purpose: "average" as const,
        origin: "layout" as const,
        lines: view.allLines,
        unusual: true,
      })),
  );
}

function sumOf(view: View, result: ViewItem, operands: readonly ViewItem[]): LinearRelation {
  return {
    kind: "sum",
    axis: view.axis,
    result: result.index,
    operands: plus(operands.map((item) => item.index)),
    purpose: "scoreTotal",
    origin: "layout",
    lines: view.lines,
  };
}

/** Runs that end just before the result, the longest first. */
function runs(before: readonly ViewItem[]): ViewItem[][] {
  const all: ViewItem[][] = [];
  for (let count = Math.min(before.length, 14); count >= 2; count -= 1) all.push(before.slice(-count));
  return all;
}

function longest(items: readonly ViewItem[]): ViewItem[][] {
  return items.length >= 2 ? [[...items]] : [];
}
