import type { TableCorrection } from "../layout/correction";
import type { Column, Table } from "../layout/table";
import type { AcceptedRelation } from "../relations/proposal";
import type { ColumnFill } from "./column-fill";
import { computedRows, contextOf } from "./context";
import type { FillContext } from "./context";
import { existingFill, hasEmptyCells, passes } from "./empty-columns";
import { freeColumn, layNewColumn, newFills, withEmptyRows } from "./new-columns";
import type { Computation, FillKind, FillProposal } from "./proposal";
import { percentRowFills } from "./percent-rows";
import { standardKinds } from "./proposal";
import { agrees, propose } from "./propose";
import { knownComparison } from "./targets";
import { Workings } from "./stored-and-planned";

export { fillPlan } from "./fill-edits";

export interface FillOptions {
  /** Only these are filled, and all of these are added; absent fills the whole form and adds the standard ones. */
  columns?: ReadonlySet<FillKind>;
  /** Decimals of the percentages and averages that the sheet itself leaves open. */
  decimals?: number;
  /** Whether a column that would be added is wanted; the others move up beside the table. Absent: every one is. */
  addsColumn?: (table: Table, kind: FillKind, header: string) => boolean;
  /** Tables that the user says are otherwise than they are recognised; those that cannot be followed are passed over. */
  tables?: readonly TableCorrection[];
}

/**
 * What can be filled in a table: empty cells of the columns that the form has, then columns that it lacks. Nothing
 * that a cell holds is ever replaced; a second run over the filled table proposes nothing.
 */
export function planFill(
  table: Table,
  relations: readonly AcceptedRelation[],
  options: FillOptions = {},
): FillProposal[] {
  const context = contextOf(table, relations, new Workings(table));
  const wanted = (kind: FillKind, isNew: boolean): boolean =>
    options.columns ? options.columns.has(kind) : !isNew || standardKinds.has(kind);
  const proposals: FillProposal[] = [];
  const taken = new Set<number>();
  for (const pass of passes) {
    for (const column of context.table.columns) {
      if (taken.has(column.index) || !isFillable(context, column)) continue;
      const fill = existingFill(context, column, pass);
      if (!fill || !wanted(fill.kind, false) || !agrees(context, fill, options.decimals)) continue;
      taken.add(column.index);
      const proposal = propose(context, fill, {
        index: column.index,
        newColumn: null,
        decimals: options.decimals,
      });
      if (proposal) proposals.push(proposal);
    }
  }
  if (wanted("share", false)) proposals.push(...percentRowFills(context, options.decimals));
  return [...proposals, ...addColumns(context, wanted, options)];
}

/** What the form's own columns compute, by their headings or their figures: nothing of it is added once more. */
function computedAlready(context: FillContext): (fill: ColumnFill) => boolean {
  const row = computedRows(context.table, true)[0]?.index ?? -1;
  const known = new Set(
    context.table.columns.flatMap((column) =>
      [
        knownComparison(context, column),
        ...passes.map((pass) => existingFill(context, column, pass)),
      ].flatMap((fill) => {
        const computation = fill?.at(row);
        return computation ? [keyOfComputation(computation)] : [];
      }),
    ),
  );
  return (fill) => {
    const computation = fill.at(row);
    return computation !== null && computation !== undefined && known.has(keyOfComputation(computation));
  };
}

/** Equal for computations of the same figures, whichever way round a difference is taken. */
function keyOfComputation(computation: Computation): string {
  const { kind, ...rest } = computation;
  if (computation.kind !== "difference") return JSON.stringify([kind, rest]);
  const sides = [computation.first.index, computation.second.index].sort((one, other) => one - other);
  return JSON.stringify([kind, sides, computation.floor]);
}

function isFillable(context: FillContext, column: Column): boolean {
  return (
    column.index !== context.table.ordinalColumn &&
    !context.grid.hiddenColumn(column.index) &&
    hasEmptyCells(context, column)
  );
}

function addColumns(
  context: FillContext,
  wanted: (kind: FillKind, isNew: boolean) => boolean,
  { decimals, addsColumn = () => true }: FillOptions,
): FillProposal[] {
  const isThere = computedAlready(context);
  const fills = newFills(context).filter(
    (fill) => wanted(fill.kind, true) && !isThere(fill) && addsColumn(context.table, fill.kind, fill.header),
  );
  const first = freeColumn(context.table, fills.length);
  if (first === null) return [];
  const proposals: FillProposal[] = [];
  for (const fill of fills) {
    const position = proposals.length;
    const index = first + position;
    const proposal = propose(context, fill, {
      index,
      newColumn: layNewColumn(context.table, fill, index, position),
      decimals,
    });
    if (proposal && proposal.cells.length > 0) proposals.push(withEmptyRows(context.table, proposal));
  }
  return proposals;
}
