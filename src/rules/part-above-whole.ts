import { cellAddress } from "../grid/address";
import type { CellPosition } from "../grid/address";
import { formatNumber } from "../i18n/format";
import type { Concept } from "../layout/concepts";
import type { Column, Row } from "../layout/table";
import type { Finding } from "../report";
import { figureColumns, isSigned } from "./cells";
import { finding, isExplained } from "./rule";
import type { RuleContext, TableRule } from "./rule";

const ATTRIBUTES: ReadonlySet<Concept> = new Set<Concept>([
  "female",
  "ethnic",
  "religious",
  "youth",
  "probationary",
  "exempt",
]);
const PARTS_OF_RATED: ReadonlySet<Concept> = new Set<Concept>([
  "level.excellent",
  "level.good",
  "level.complete",
  "level.failed",
  "level.exemplary",
  "goodOrBetter",
]);

interface Pair {
  part: CellPosition;
  whole: CellPosition;
  wholeLabel: string;
}

/** "Trong đó" above its whole, women above members, a level above those rated. Overlapping parts are never added up. */
export const partAboveWhole: TableRule = {
  id: "part-above-whole",
  check(context) {
    return groups(context).flatMap((pairs) => checkPairs(context, pairs));
  },
};

/** Pairs that stand and fall together: when many of them are "wrong", the reading is. */
function groups(context: RuleContext): Pair[][] {
  return [...columnPairs(context), ...rowPairs(context)];
}

function columnPairs(context: RuleContext): Pair[][] {
  const { table } = context;
  const counts = figureColumns(table).filter((column) => column.measure === "count" && !isSigned(column));
  return counts.flatMap((column) => {
    const whole = wholeOf(column, counts);
    if (!whole) return [];
    return [
      table.rows
        .filter((row) => row.hasFigures && row.measure !== "percent")
        .map((row) => ({
          part: { row: row.index, column: column.index },
          whole: { row: row.index, column: whole.index },
          wholeLabel: whole.label,
        })),
    ];
  });
}

function wholeOf(part: Column, counts: readonly Column[]): Column | null {
  const before = counts.filter((column) => column.index < part.index);
  // "Trong đó" speaks of the count right before it.
  if (part.subset) return before.filter((column) => !column.subset).at(-1) ?? null;
  if (part.concept !== null && PARTS_OF_RATED.has(part.concept)) {
    const rated = before.filter((column) => column.concept === "rated").at(-1);
    return rated ?? before.filter((column) => column.concept === "total").at(-1) ?? null;
  }
  if (part.concept === "rated") return before.filter((column) => column.concept === "total").at(-1) ?? null;
  if (part.concept !== null && ATTRIBUTES.has(part.concept)) {
    const group = part.groups.at(-1);
    const own = group
      ? before.filter((column) => column.index >= group.left && column.concept === "total").at(-1)
      : undefined;
    return (
      own ??
      before
        .filter((column) => !column.subset && (column.concept === "admitted" || column.concept === "total"))
        .at(-1) ??
      null
    );
  }
  return null;
}

function rowPairs(context: RuleContext): Pair[][] {
  const { table } = context;
  if (table.rows.length > 200) return [];
  const counts = figureColumns(table).filter((column) => column.measure === "count");
  const byIndex = new Map<number, Row>(table.rows.map((row) => [row.index, row]));
  return table.rows
    .filter((row) => row.subset && row.hasFigures && row.parent !== null)
    .map((row) => {
      const parent = byIndex.get(row.parent ?? -1);
      return parent?.hasFigures
        ? counts.map((column) => ({
            part: { row: row.index, column: column.index },
            whole: { row: parent.index, column: column.index },
            wholeLabel: parent.label,
          }))
        : [];
    });
}

/** The pairs of a group whose part is above its whole; none when so many are that the reading must be wrong. */
function pairsAbove(context: RuleContext, pairs: readonly Pair[]): Pair[] {
  const { figures } = context;
  const usable = pairs.filter(
    ({ part, whole }) =>
      figures.standing(part.row, part.column) === "figure" &&
      figures.standing(whole.row, whole.column) === "figure",
  );
  const above = usable.filter(
    ({ part, whole }) => figures.value(part.row, part.column) > figures.value(whole.row, whole.column),
  );
  // A total computed from a wrong part is above its whole too; the typed figures are the ones to look at.
  const typed = above.filter(({ part }) => context.grid.formula(part.row, part.column) === null);
  const wrong = typed.length > 0 ? typed : above;
  return wrong.length * 4 > usable.length && wrong.length > 1 ? [] : wrong;
}

/** Cells that cannot both be right: parts above their wholes, both named. */
export function partsAboveWholes(context: RuleContext): CellPosition[] {
  return groups(context).flatMap((pairs) =>
    pairsAbove(context, pairs).flatMap(({ part, whole }) => [part, whole]),
  );
}

function checkPairs(context: RuleContext, pairs: readonly Pair[]): Finding[] {
  const { figures, language, texts } = context;
  return pairsAbove(context, pairs)
    .filter(({ part, whole }) => !isExplained(context, part) && !isExplained(context, whole))
    .map(({ part, whole, wholeLabel }) =>
      finding(context, {
        rule: "part-above-whole",
        severity: "error",
        cell: part,
        related: [whole],
        actual: figures.value(part.row, part.column),
        message: texts.partAboveWhole({
          part: formatNumber(figures.value(part.row, part.column), language),
          whole: formatNumber(figures.value(whole.row, whole.column), language),
          label: wholeLabel,
          cell: cellAddress(whole.row, whole.column),
        }),
      }),
    );
}
