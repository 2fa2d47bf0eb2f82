import { nearlyEqual } from "../../grid/nearly-equal";
import type { CellPosition } from "../../grid/address";
import { parseCell } from "../../grid/address";
import type { KnownSaying } from "../../i18n/finding-words";
import type { Table } from "../../layout/table";
import { columnAt, rowAt } from "../../layout/table";
import type { CellEdit, FindingData, Value } from "../../report";
import { parseFormula, shiftFormula } from "../../formula";
import { snap } from "../../grid/exact";
import { evaluate } from "../../relations/evaluate";
import type { Filling, PeerForm } from "./forms-by-column";
import { formsOf, peerForms } from "./forms-by-column";
import { formulasOf, valueOf } from "./lines/table-formulas";
import { formulaEdit } from "./lines/findings";
import { typedInRuns } from "./lines/typed-in-runs";
import { heldValue, valueAt } from "../arguments";
import { editTo, finding, isExplained, isNamed } from "../rule";
import type { CauseRule, RuleContext, TableRule } from "../rule";
import { cellOf } from "../../relations/relation";

/** Formulas a typed number must stand among before it is thought a slip. */
const FEWEST_FORMULAS = 3;

/** The formulas around a typed figure when all but few of its kind are formulas of one form; "" otherwise. */
export function patternAround(context: RuleContext, cell: CellPosition): string {
  return peerAround(context, cell)?.sample ?? "";
}

function peerAround(context: RuleContext, cell: CellPosition): PeerForm | null {
  const { table, grid } = context;
  if (grid.formula(cell.row, cell.column) !== null) return null;
  const own = rowAt(table, cell.row);
  if (!own) return null;
  const { role } = own;
  // A share is computed alike in every row, totals among them.
  const everywhere = columnAt(table, cell.column)?.measure === "percent";
  const inColumn = formsOf(table).filling(cell.column, everywhere ? null : own);
  if (inColumn.formulas === 0 && role !== "total" && role !== "subtotal") return null;
  const best = peerForms(table, cell, everywhere)[0];
  if (
    inColumn.formulas >= FEWEST_FORMULAS &&
    inColumn.typed <= Math.max(1, Math.floor((inColumn.formulas + inColumn.typed) * 0.1))
  )
    return best && best.count >= FEWEST_FORMULAS ? best : null;
  if (role !== "total" && role !== "subtotal") return null;
  const beside = totalNeighbours(table, cell);
  const inRow = countFormulas(context, beside);
  return inRow.formulas >= FEWEST_FORMULAS && inRow.typed === 1 && best && best.count >= FEWEST_FORMULAS
    ? best
    : null;
}

/** The cells of a total row that are added up like this one. */
function totalNeighbours(table: Table, cell: CellPosition): CellPosition[] {
  const own = table.columns.find((column) => column.index === cell.column);
  return table.columns
    .filter(
      (column) =>
        column.measure === own?.measure && column.figures > 0 && column.index !== table.ordinalColumn,
    )
    .map((column) => ({ row: cell.row, column: column.index }));
}

function countFormulas(context: RuleContext, cells: readonly CellPosition[]): Filling {
  let formulas = 0;
  let typed = 0;
  for (const { row, column } of cells) {
    if (context.grid.formula(row, column) !== null) formulas += 1;
    else if (context.grid.isFigure(row, column)) typed += 1;
  }
  return { formulas, typed };
}

/** A typed number among formulas whose value is not what the formula would give. */
export const typedAmongFormulas: CauseRule = {
  id: "typed-among-formulas",
  order: 20,
  claim(cause, context) {
    if (cause.expected === null) return null;
    const peer = peerAround(context, cause.cell);
    if (!peer) return null;
    return finding(context, {
      rule: "typed-among-formulas",
      severity: "error",
      cell: cause.cell,
      related: [],
      expected: context.figures.stored(cause.cell.row, cause.cell.column, cause.expected),
      says: [
        {
          messageId: "typedDifferent",
          args: {
            actual: heldValue(context, cause.cell),
            expected: valueAt(context, cause.cell, cause.expected),
            pattern: peer.sample,
          },
        },
      ],
      edits: fixFrom(context, cause.cell, peer, cause.expected),
      mark: { kind: "relation", relation: cause.shown.accepted.relation, line: cause.shown.line },
    });
  },
};

/** The same with the right value, or with nothing but the formulas around it to say what is right. */
export const typedEqualAmongFormulas: TableRule = {
  id: "typed-among-formulas",
  order: 90,
  check(context) {
    if (!context.grid.hasFormulas) return [];
    return [...typedEqual(context), ...typedInLines(context)];
  },
};

/** Figures that a relation bears out and that will not follow when others change. */
function typedEqual(context: RuleContext): FindingData[] {
  const { table, grid } = context;
  const found: FindingData[] = [];
  const withFormulas = table.columns.filter(
    (column) => column.index !== table.ordinalColumn && column.figures > column.texts,
  );
  const cells = table.rows.filter((row) => row.hasFigures);
  const hasTotal = cells.some((row) => row.role === "total");
  for (const column of withFormulas) {
    if (!hasTotal && grid.columnTotals(column.index).formulas === 0) continue;
    if (!hasTotal && !cells.some((row) => grid.formula(row.index, column.index) !== null)) continue;
    for (const row of cells) {
      const cell = { row: row.index, column: column.index };
      if (grid.kind(row.index, column.index) !== "number" || isNamed(context, cell)) continue;
      const peer = peerAround(context, cell);
      if (!peer) continue;
      const value = context.figures.value(row.index, column.index);
      const instance = context.system.through(cell).find(({ accepted, line }) => {
        const result = cellOf(accepted.relation, line, "result");
        return result.row === cell.row && result.column === cell.column;
      });
      // Nothing says what the cell should be: a lone typed figure may be an adjustment the form asks for.
      if (
        !instance ||
        evaluate(instance.accepted.relation, instance.line, context.figures).verdict === "blank"
      )
        continue;
      found.push(
        finding(context, {
          rule: "typed-among-formulas",
          severity: "warning",
          cell,
          expected: grid.value(row.index, column.index),
          mark: { kind: "typed" },
          says: [
            { messageId: "typedEqual", args: { actual: heldValue(context, cell), pattern: peer.sample } },
          ],
          edits: fixFrom(context, cell, peer, value),
        }),
      );
    }
  }
  return found;
}

/** Typed numbers in a run of copies of one formula, in any sheet. */
function typedInLines(context: RuleContext): FindingData[] {
  const { table } = context;
  return typedInRuns(formulasOf(table)).flatMap(({ cell, sample, mended, value }) => {
    if (isExplained(context, cell)) return [];
    return [
      finding(context, {
        rule: "typed-among-formulas",
        severity: "warning",
        cell,
        expected: value,
        related: [sample],
        mark: { kind: "typed" },
        says: saidOf(context, cell, sample.formula, value),
        edits: formulaEdit(context, cell, mended.formula),
      }),
    ];
  });
}

function saidOf(
  context: RuleContext,
  cell: CellPosition,
  pattern: string,
  value: number | null,
): readonly [KnownSaying, ...KnownSaying[]] {
  const { grid, figures } = context;
  const stands = grid.number(cell.row, cell.column);
  const written = (stored: number): Value =>
    valueAt(context, cell, figures.inHundreds(cell.row, cell.column) ? snap(stored * 100) : snap(stored));
  const args = { actual: written(stands), pattern };
  if (value === null) return [{ messageId: "typedOther", args }];
  return nearlyEqual(value, stands)
    ? [{ messageId: "typedEqual", args }]
    : [
        { messageId: "typedOther", args },
        { messageId: "formulaGives", args: { expected: written(value) } },
      ];
}

/** The neighbours' formula where it gives the value meant; the value itself otherwise. */
function fixFrom(context: RuleContext, cell: CellPosition, peer: PeerForm, value: number): CellEdit[] {
  const from = parseCell(peer.sampleCell);
  const formula = from && shiftFormula(peer.sample, cell.row - from.row, cell.column - from.column);
  const node = formula ? parseFormula(formula) : null;
  const stored = context.figures.stored(cell.row, cell.column, value);
  const gives = node ? valueOf(node, context.grid) : null;
  if (formula && gives !== null && nearlyEqual(gives, stored)) return formulaEdit(context, cell, formula);
  const edit = editTo(context, cell, value);
  return edit.before === edit.after ? [] : [edit];
}
