import type { CellPosition, CellRange } from "../../grid/address";
import { levelOf, schemeFor } from "../../formats/schemes";
import { countsOrganisations } from "../../formats/units";
import { factsOf, isPartOf, isSigned } from "../../formats/concepts";
import type { Column, Row } from "../../layout/table";
import { standingCodes } from "../../relations/figures";
import type { FindingData } from "../../report";
import { figureColumns } from "../figure-columns";
import { placeOf } from "../arguments";
import { finding, isExplained, reportYear } from "../rule";
import type { RuleContext, TableRule } from "../rule";

const FIGURE = standingCodes.figure;

interface Pair {
  part: CellPosition;
  whole: CellPosition;
  wholeLabel: string;
}

/** Pairs that stand and fall together: when many of them are "wrong", the reading is. */
interface Group {
  /** Pairs of two figures. */
  usable: number;
  /** Those whose part is above its whole. */
  above: readonly Pair[];
}

/** "Trong đó" above its whole, women above members, a level above those rated. Overlapping parts are never added up. */
export const partAboveWhole: TableRule = {
  id: "part-above-whole",
  order: 20,
  check(context) {
    return groups(context).flatMap((group) => checkPairs(context, wrongIn(context, group)));
  },
};

function groups(context: RuleContext): Group[] {
  return [...columnGroups(context), ...rowGroups(context)];
}

/** Counts; where figures go below zero a part may well be more than its whole: three joined a unit that shrank by two. */
function unsignedCounts({ table, figures }: RuleContext): Column[] {
  return figureColumns(table).filter(
    (column) =>
      column.measure === "count" &&
      !isSigned(column.concept) &&
      !figures.prepared(column.index).values.some((value) => value < 0),
  );
}

function columnGroups(context: RuleContext): Group[] {
  const { table, figures } = context;
  const year = reportYear(context);
  const counts = unsignedCounts(context);
  return counts.flatMap((column) => {
    const whole = wholeOf(column, counts, year);
    if (!whole) return [];
    const parts = figures.prepared(column.index);
    const wholes = figures.prepared(whole.index);
    const above: Pair[] = [];
    let usable = 0;
    for (const row of table.rows) {
      const at = row.index - figures.top;
      if (parts.standings[at] !== FIGURE || wholes.standings[at] !== FIGURE) continue;
      if (!row.hasFigures || row.measure === "percent") continue;
      usable += 1;
      if ((parts.values[at] ?? NaN) > (wholes.values[at] ?? NaN))
        above.push({
          part: { row: row.index, column: column.index },
          whole: { row: row.index, column: whole.index },
          wholeLabel: whole.label,
        });
    }
    return [{ usable, above }];
  });
}

function wholeOf(part: Column, counts: readonly Column[], year: number | null): Column | null {
  const { partOf, family } = factsOf(part.concept);
  if (!part.subset && !partOf) return null;
  const before = counts.filter((column) => column.index < part.index);
  // "Trong đó" speaks of the count right before it.
  if (part.subset) return before.filter((column) => !column.subset).at(-1) ?? null;
  if (!partOf) return null;
  if (family === "attribute") return wholeOfAttribute(part, before);
  const group = part.groups.at(-1);
  for (const whole of partOf) {
    if (whole === "level.excellent" && !hasSubLevel(year)) continue;
    // "Giảm · Tổng số" is no part of "Tăng · Tổng số": totals of two headings stand side by side.
    const apart = (column: Column): boolean =>
      family === "movement" && group !== undefined && isApart(column.groups.at(-1), group);
    const found = before.filter((column) => column.concept === whole && !apart(column)).at(-1);
    if (found) return found;
  }
  return null;
}

/** Both stand under headings of their own. */
function isApart(one: CellRange | undefined, other: CellRange): boolean {
  return one !== undefined && (one.right < other.left || one.left > other.right);
}

/** Up to 2017 "tiêu biểu" is a part of the best level; since then it is an award, given by rules of its own. */
function hasSubLevel(year: number | null): boolean {
  const scheme = year === null ? null : schemeFor(year, "organisation");
  return scheme !== null && levelOf(scheme, "exemplary")?.partOf === "excellent";
}

/** The total of its own group, else whichever whole stands nearest before it. */
function wholeOfAttribute(part: Column, before: readonly Column[]): Column | null {
  const wholes = before.filter(
    (column) => isPartOf(part.concept, column.concept) && !countsOrganisations(column.path),
  );
  const group = part.groups.at(-1);
  const own = group
    ? wholes.filter((column) => column.index >= group.left && column.concept === "total").at(-1)
    : undefined;
  return own ?? wholes.filter((column) => !column.subset).at(-1) ?? null;
}

function rowGroups(context: RuleContext): Group[] {
  const { table, figures } = context;
  const counts = unsignedCounts(context);
  const byIndex = new Map<number, Row>(table.rows.map((row) => [row.index, row]));
  return table.rows
    .filter((row) => row.subset && row.hasFigures && row.parent !== null)
    .map((row) => {
      const parent = byIndex.get(row.parent ?? -1);
      if (!parent?.hasFigures) return { usable: 0, above: [] };
      const usable = counts.filter(
        ({ index }) => figures.isFigure(row.index, index) && figures.isFigure(parent.index, index),
      );
      const above = usable
        .filter(({ index }) => figures.value(row.index, index) > figures.value(parent.index, index))
        .map(({ index }) => ({
          part: { row: row.index, column: index },
          whole: { row: parent.index, column: index },
          wholeLabel: parent.label,
        }));
      return { usable: usable.length, above };
    });
}

/** The pairs of a group that cannot be right; none when so many are that the reading must be wrong. */
function wrongIn({ grid }: RuleContext, { usable, above }: Group): readonly Pair[] {
  // A total computed from a wrong part is above its whole too; the typed figures are the ones to look at.
  const typed = above.filter(({ part }) => grid.formula(part.row, part.column) === null);
  const wrong = typed.length > 0 ? typed : above;
  return wrong.length * 4 > usable && wrong.length > 1 ? [] : wrong;
}

/** Cells that cannot both be right: parts above their wholes, both named. */
export function partsAboveWholes(context: RuleContext): CellPosition[] {
  return groups(context).flatMap((group) =>
    wrongIn(context, group).flatMap(({ part, whole }) => [part, whole]),
  );
}

function checkPairs(context: RuleContext, pairs: readonly Pair[]): FindingData[] {
  const { figures } = context;
  return pairs
    .filter(({ part, whole }) => !isExplained(context, part) && !isExplained(context, whole))
    .map(({ part, whole, wholeLabel }) =>
      finding(context, {
        rule: "part-above-whole",
        severity: "error",
        cell: part,
        related: [whole],
        says: [
          {
            messageId: "partAboveWhole",
            args: {
              part: { as: "count", value: figures.value(part.row, part.column) },
              whole: { as: "count", value: figures.value(whole.row, whole.column) },
              label: wholeLabel,
              cell: placeOf(whole),
            },
          },
        ],
      }),
    );
}
