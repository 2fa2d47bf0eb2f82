import { NOISE } from "../../grid/nearly-equal";
import type { CellPosition } from "../../grid/address";
import { capFor, capReadings, isComparison } from "../../formats";
import type { Cap, CapDenominator, CapReading, RatedKind } from "../../formats";
import { fold } from "../../grid/text";
import { columnAt, rowAt } from "../../layout/table";
import type { KnownSaying } from "../../i18n/finding-words";
import type { MarkSpec } from "../../marks/mark-spec";
import type { FindingData, Value } from "../../report";
import { levelSets } from "../../relations/levels";
import { columnView, rowView } from "../../relations/view";
import type { View, ViewItem } from "../../relations/view";
import { placeOf, plainValue } from "../arguments";
import { finding, isExplained, reportYear } from "../rule";
import type { RuleContext, TableRule } from "../rule";

/** The year assumed when neither title nor settings give one: the cap has stood since. */
const LATEST_KNOWN = 2025;

/**
 * The share rated excellent against the cap of the report year: one finding a table, naming the units above it. It is
 * information, since the authority decides on the peer groups, unless the units are of one kind and above it together.
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

/** A line above the limit, with what it is above. */
interface Above {
  line: number;
  label: string;
  cell: CellPosition;
  good: CellPosition;
  excellent: number;
  readings: readonly CapReading[];
  chosen: CapReading;
  cap: Cap;
  mark: MarkSpec;
}

/** Units named in the finding; how many more there are is said. */
const MOST_NAMED = 5;

/** One finding for all the lines of a set: a limit that holds within a peer group is no fault of each unit in it. */
function checkSet(context: RuleContext, view: View, items: readonly ViewItem[]): FindingData[] {
  const excellent = items.find((item) => item.concept === "level.excellent");
  const good = items.find((item) => item.concept === "level.good");
  // Before 2018 the first level was "trong sạch, vững mạnh": no cap on it was confirmed.
  if (!excellent || !good || /tsvm|trong sach/.test(fold(excellent.path.join(" ")))) return [];
  const ofTable = kindOfTable(context);
  const capOf = capsOf(reportYear(context) ?? LATEST_KNOWN);
  const least = Math.min(...Object.values(capOf).map((cap) => cap?.ratio ?? Infinity));
  const above: Above[] = [];
  for (const line of view.lines) {
    // Whom a line rates is asked of the few lines that no cap leaves alone.
    if (!isAbove(context, view, line, excellent, good, least)) continue;
    // The limit holds within each unit; a total over several is never over it by itself.
    if (view.axis === "columns" && isSum(context, line)) continue;
    if (view.axis === "rows" && isColumnOfChanges(context, line)) continue;
    const cap = capOf[kindOf(context, view, line, ofTable)];
    const result = cap ? checkLine(context, view, line, excellent, good, items, cap) : null;
    if (result) above.push(result);
  }
  // The unit that is farthest above is named first.
  above.sort((one, other) => excessOf(other) - excessOf(one));
  const [first] = above;
  if (!first) return [];
  const group = peerGroup(context, view, excellent, good, first.cap);
  return [tell(context, above, first, group?.isOver === true)];
}

function excessOf({ excellent, chosen }: Above): number {
  return excellent - chosen.limit;
}

function tell(
  context: RuleContext,
  above: readonly Above[],
  first: Above,
  isGroupOver: boolean,
): FindingData {
  const { cap } = first;
  const shown = above.slice(0, MOST_NAMED);
  const said: KnownSaying =
    above.length === 1
      ? {
          messageId: "excellentCap",
          args: {
            count: { as: "count", value: first.excellent },
            readings: first.readings.map(({ denominator, share, limit }) => ({
              denominator,
              share: shareOf(share),
              limit: plainValue(limit),
            })),
            scope: cap.scope.text,
          },
        }
      : {
          messageId: "unitsAboveCap",
          args: {
            units: { as: "count", value: above.length },
            limit: { as: "percent", value: Math.round(cap.ratio * 100) },
            denominator: first.chosen.denominator,
            shown: shown.map(({ label, cell, excellent, chosen }) => ({
              label,
              place: placeOf(cell),
              count: { as: "count", value: excellent },
              base: { as: "count", value: chosen.base },
              share: shareOf(chosen.share),
            })),
            others: { as: "count", value: above.length - shown.length },
            scope: cap.scope.text,
          },
        };
  return finding(context, {
    rule: "excellent-cap",
    severity: isGroupOver ? "warning" : "info",
    cell: first.cell,
    related: above.flatMap((each) => (each === first ? [each.good] : [each.cell])),
    says: [said],
    mark: first.mark,
  });
}

function shareOf(share: number | null): Value {
  return share === null
    ? { as: "unknown" }
    : { as: "percent", value: Math.round(share * 10_000) / 100, decimals: 2 };
}

/** How the names of units of one kind begin. */
const KINDS =
  /^(chi bo|dang bo xa|dang bo phuong|dang bo thi tran|dang bo|dang uy xa|dang uy phuong|dang uy|xa|phuong|thi tran|dac khu|truong|cong an xa|thon|ban|to dan pho)\b/;

/**
 * Units of one kind side by side are a peer group, and the limit holds for them together: whether the group is above
 * it. Null where the lines are units of several kinds, or one alone.
 */
function peerGroup(
  { table, figures }: RuleContext,
  { axis, lines }: View,
  excellent: ViewItem,
  good: ViewItem,
  cap: Cap,
): { isOver: boolean } | null {
  if (axis !== "columns") return null;
  const rows = lines.flatMap((line) => rowAt(table, line) ?? []).filter(({ role }) => role === "data");
  const kinds = new Set(rows.map(({ label }) => KINDS.exec(fold(label))?.[1] ?? label));
  if (rows.length < 2 || kinds.size > 1) return null;
  const sumOf = ({ index }: ViewItem): number =>
    rows.reduce((sum, row) => {
      const value = figures.value(row.index, index);
      return sum + (Number.isInteger(value) && value > 0 ? value : 0);
    }, 0);
  const [reading] = capReadings(sumOf(excellent), sumOf(good), null, cap.ratio);
  // Rounding decides between one and none, and no official rounding is known.
  return { isOver: reading?.verdict === "over" && sumOf(excellent) > Math.ceil(reading.limit) };
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
  return !(top < ratio * (Number.isNaN(base) ? 0 : base) * (1 - NOISE));
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
): Above | null {
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
  return {
    line,
    label:
      (view.axis === "columns" ? rowAt(context.table, line) : columnAt(context.table, line))?.label ?? "",
    cell,
    good: cellOf(good),
    excellent: x,
    readings,
    chosen,
    cap,
    mark: { kind: "cap", ratio: cap.ratio, of: sides[chosen.denominator] },
  };
}
