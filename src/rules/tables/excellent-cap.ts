import type { CellPosition } from "../../grid/address";
import { capFor, capReadings, isComparison } from "../../formats";
import type { Cap, CapDenominator, RatedKind } from "../../formats";
import { fold } from "../../grid/text";
import { columnAt, rowAt } from "../../layout/table";
import type { FindingData } from "../../report";
import { levelSets } from "../../relations/levels";
import { columnView, rowView } from "../../relations/view";
import type { View, ViewItem } from "../../relations/view";
import { plainValue } from "../arguments";
import { finding, isExplained, reportYear } from "../rule";
import type { RuleContext, TableRule } from "../rule";

/** The year assumed when neither title nor settings give one: the cap has stood since. */
const LATEST_KNOWN = 2025;

/**
 * The share rated excellent against the cap of the report year. Which denominator holds is for the office's guidance to
 * say, so every reading is shown with its unrounded limit, and the finding only asks to look again.
 */
export const excellentCap: TableRule = {
  id: "excellent-cap",
  order: 80,
  check(context) {
    const views = [columnView(context.table), rowView(context.table)];
    return views.flatMap((view) => levelSets(view).flatMap((set) => checkSet(context, view, set.items)));
  },
};

/** Whom a line rates: by its own words ("Đảng viên" beside "Chi bộ"), else whom its table does. */
function kindOf({ table }: RuleContext, view: View, line: number, ofTable: RatedKind): RatedKind {
  const own = fold(
    (view.axis === "columns" ? rowAt(table, line) : columnAt(table, line))?.path.join(" ") ?? "",
  );
  if (/^(so )?dang vien\b/.test(own)) return "member";
  if (/^(so )?(chi bo|dang bo|to chuc|tccsd)( co so| truc thuoc)?$/.test(own)) return "organisation";
  return ofTable;
}

/** Whom a table rates, by its title and headers. */
function kindOfTable({ table }: RuleContext): RatedKind {
  const words = fold(`${table.title} ${table.columns.map((column) => column.path.join(" ")).join(" ")}`);
  return /dang vien/.test(words) && !/xep loai (chat luong )?(to chuc|chi bo|dang bo)/.test(words)
    ? "member"
    : "organisation";
}

function checkSet(context: RuleContext, view: View, items: readonly ViewItem[]): FindingData[] {
  const excellent = items.find((item) => item.concept === "level.excellent");
  const good = items.find((item) => item.concept === "level.good");
  // Before 2018 the first level was "trong sạch, vững mạnh": no cap on it was confirmed.
  if (!excellent || !good || /tsvm|trong sach/.test(fold(excellent.path.join(" ")))) return [];
  const ofTable = kindOfTable(context);
  const capOf = capsOf(reportYear(context) ?? LATEST_KNOWN);
  const least = Math.min(...Object.values(capOf).map((cap) => cap?.ratio ?? Infinity));
  const found: FindingData[] = [];
  for (const line of view.lines) {
    // Whom a line rates is asked of the few lines that no cap leaves alone.
    if (!isAbove(context, view, line, excellent, good, least)) continue;
    // The limit holds within each unit; a total over several is never over it by itself.
    if (view.axis === "columns" && isSum(context, line)) continue;
    if (view.axis === "rows" && isColumnOfChanges(context, line)) continue;
    const cap = capOf[kindOf(context, view, line, ofTable)];
    const result = cap ? checkLine(context, view, line, excellent, good, items, cap) : null;
    if (result) found.push(result);
  }
  return found;
}

function capsOf(year: number): Record<RatedKind, Cap | null> {
  return { member: capFor(year, "member"), organisation: capFor(year, "organisation") };
}

/** More than so large a share of those rated good, the smallest number that a cap is taken of; not yet exact. */
function isAbove(
  { figures }: RuleContext,
  { axis }: View,
  line: number,
  excellent: ViewItem,
  good: ViewItem,
  ratio: number,
): boolean {
  const rows = axis === "rows";
  const top = rows ? figures.value(excellent.index, line) : figures.value(line, excellent.index);
  const base = rows ? figures.value(good.index, line) : figures.value(line, good.index);
  return !(top < ratio * (Number.isNaN(base) ? 0 : base) * (1 - 1e-9));
}

/** A column of changes against last year holds no levels. */
function isColumnOfChanges(context: RuleContext, column: number): boolean {
  return isComparison(columnAt(context.table, column)?.concept ?? null);
}

function isSum(context: RuleContext, row: number): boolean {
  const role = rowAt(context.table, row)?.role;
  return (
    (role === "total" || role === "subtotal") &&
    context.table.rows.some((each) => each.role === "data" && each.hasFigures)
  );
}

function checkLine(
  context: RuleContext,
  view: View,
  line: number,
  excellent: ViewItem,
  good: ViewItem,
  items: readonly ViewItem[],
  cap: Cap,
): FindingData | null {
  const { figures } = context;
  const cellOf = (item: ViewItem): CellPosition =>
    view.axis === "columns" ? { row: line, column: item.index } : { row: item.index, column: line };
  const count = (item: ViewItem): number => {
    const { row, column } = cellOf(item);
    return figures.standing(row, column) === "figure"
      ? figures.value(row, column)
      : figures.standing(row, column) === "blank"
        ? 0
        : NaN;
  };
  const x = count(excellent);
  const g = count(good);
  const all = items.map(count).reduce((sum, value) => sum + value, 0);
  if (![x, g, all].every((value) => Number.isSafeInteger(value) && value >= 0) || x === 0) return null;
  const cell = cellOf(excellent);
  if (isExplained(context, cell) || isExplained(context, cellOf(good))) return null;
  const readings = capReadings(x, g, all, cap.ratio);
  const chosen = readings.find(
    (reading) => reading.denominator === (context.options.capDenominator ?? cap.denominator),
  );
  if (!chosen || chosen.verdict !== "over") return null;
  const sides: Record<CapDenominator, CellPosition[]> = {
    good: [cellOf(good)],
    goodOrBetter: [cell, cellOf(good)],
    rated: items.map(cellOf),
  };
  // In small units rounding decides between one and none, and no official rounding is known.
  const beyondRounding = x > Math.ceil(chosen.limit);
  return finding(context, {
    rule: "excellent-cap",
    severity: beyondRounding ? "warning" : "info",
    cell,
    related: [cellOf(good)],
    says: [
      {
        messageId: "excellentCap",
        args: {
          count: { as: "count", value: x },
          readings: readings.map(({ denominator, share, limit }) => ({
            denominator,
            share:
              share === null
                ? { as: "unknown" }
                : { as: "percent", value: Math.round(share * 10_000) / 100, decimals: 2 },
            limit: plainValue(limit),
          })),
          scope: cap.scope.text,
          source: cap.source,
        },
      },
    ],
    mark: { kind: "cap", ratio: cap.ratio, of: sides[chosen.denominator] },
  });
}
