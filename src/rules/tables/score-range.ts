import type { CellPosition } from "../../grid/address";
import { keyOf } from "../../grid/cell-key";
import { cellsOf } from "../../blame/relation-lines";
import { impliedValue } from "../../blame/value-by-relations";
import type { Column } from "../../layout/table";
import { evaluate } from "../../relations/evaluate";
import { cellOf, operandsOf } from "../../relations/relation";
import type { ScoreLimit } from "../../relations/score-limits";
import { cellAddress } from "../../grid/address";
import type { FindingData } from "../../report";
import { placesOf, valueAt } from "../arguments";
import { figureColumns } from "../figure-columns";
import { editTo, finding, isExplained } from "../rule";
import type { RuleContext, TableRule } from "../rule";

/**
 * A score outside its scale: the maximum stands in the header ("30đ"), in a row or column of maxima, or is 100. It is
 * told before causes are looked for, since no mean or total is wrong for disagreeing with it.
 */
export const scoreRange: TableRule = {
  id: "score-range",
  order: 50,
  beforeCauses: true,
  check(context) {
    const outside = figureColumns(context.table).flatMap((column) => outsideOf(context, column));
    const follows = new Set(outside.flatMap((each) => resultsOf(context, each, outside)));
    const leaves = outside.filter((each) => !follows.has(each));
    return leaves
      .filter(({ cell }) => !isExplained(context, cell) && !isMiscomputed(context, cell, leaves))
      .map((each) => told(context, each, resultsOf(context, each, outside)));
  },
};

/** A mean or total that its parts, all on their scale, do not give: the cause of that says more. */
function isMiscomputed({ system }: RuleContext, cell: CellPosition, outside: readonly Outside[]): boolean {
  const isOutside = new Set(outside.map((each) => keyOf(each.cell)));
  return system.through(cell).some((instance) => {
    const [result, ...parts] = cellsOf(instance).map(keyOf);
    return result === keyOf(cell) && system.fails(instance) && !parts.some((part) => isOutside.has(part));
  });
}

interface Outside {
  cell: CellPosition;
  limit: ScoreLimit;
}

function outsideOf(context: RuleContext, column: Column): Outside[] {
  const { figures, table, system } = context;
  const outside: Outside[] = [];
  let count = 0;
  for (const row of table.rows) {
    if (!row.hasFigures || !figures.isFigure(row.index, column.index)) continue;
    count += 1;
    const limit = system.scores.at(row.index, column.index);
    // A total row of scores is a sum only where the parts of one score stand in rows.
    if (!limit || (row.role !== "data" && limit.from?.row !== row.index)) continue;
    const value = figures.value(row.index, column.index);
    if (value >= 0 && value <= limit.most) continue;
    const cell = { row: row.index, column: column.index };
    if (limit.isSaid || disagrees(context, cell)) outside.push({ cell, limit });
  }
  return outside.length * 4 > count + 3 ? [] : outside;
}

/** A relation through the cell fails: beyond what its neighbours keep to, and wrong. */
function disagrees({ system }: RuleContext, cell: CellPosition): boolean {
  return system.through(cell).some((instance) => system.fails(instance));
}

/** Those outside their scale that are computed from the cell: a total of 104 from a part of 41. */
function resultsOf(
  { system, figures }: RuleContext,
  { cell }: Outside,
  outside: readonly Outside[],
): Outside[] {
  const own = cellAddress(cell.row, cell.column);
  const results = system.through(cell).flatMap(({ accepted: { relation }, line }) => {
    const result = cellOf(relation, line, "result");
    const isPart = operandsOf(relation).some((operand) => {
      const { row, column } = cellOf(relation, line, operand);
      return cellAddress(row, column) === own;
    });
    const holds = evaluate(relation, line, figures).verdict !== "fails";
    return isPart && holds ? [cellAddress(result.row, result.column)] : [];
  });
  return outside.filter((other) => results.includes(cellAddress(other.cell.row, other.cell.column)));
}

function told(context: RuleContext, { cell, limit }: Outside, following: readonly Outside[]): FindingData {
  const { figures, system } = context;
  const { row, column } = cell;
  const value = figures.value(row, column);
  const expected = impliedValue(system, cell);
  // What a score beyond its scale was computed into is as wrong as it is.
  if (expected === null) for (const other of following) figures.exclude(other.cell.row, other.cell.column);
  else figures.replace(row, column, expected);
  return finding(context, {
    rule: "score-range",
    severity: "error",
    cell,
    related: [...(limit.from ? [limit.from] : []), ...following.map((other) => other.cell)],
    ...(expected === null
      ? {}
      : {
          expected: figures.stored(row, column, expected),
          suspects: [
            {
              cell: cellAddress(row, column),
              value: figures.stored(row, column, expected),
              confidence: 0.95,
            },
          ],
          edits: [editTo(context, cell, expected)],
        }),
    says: [
      {
        messageId: "scoreRange",
        args: { actual: { as: "score", value }, most: { as: "score", value: limit.most } },
      },
      ...(expected === null
        ? []
        : [{ messageId: "impliedValue" as const, args: { expected: valueAt(context, cell, expected) } }]),
      ...(following.length > 0
        ? [
            {
              messageId: "scoresFollow" as const,
              args: { cells: placesOf(following.map((other) => other.cell)) },
            },
          ]
        : []),
    ],
    mark: { kind: "outside", most: limit.from ?? limit.most },
  });
}
