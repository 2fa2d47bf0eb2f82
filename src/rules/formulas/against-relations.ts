import type { Instance, RelationSystem } from "../../blame/relation-lines";
import { keyOf } from "../../grid/cell-key";
import type { CellPosition } from "../../grid/address";
import { ownCells, parseFormula, references, relativeForm, statementOf } from "../../formula";
import type { Statement, Term } from "../../formula";
import { evaluate } from "../../relations/evaluate";
import { cellOf, operandsOf } from "../../relations/relation";
import { peerForms } from "./forms-by-column";
import { formulasOf } from "./lines/table-formulas";

/** A live formula that is at fault: its result is not what the accepted relation asks for, and it is unlike its kind. */
export interface FormulaFault {
  cell: CellPosition;
  instance: Instance;
  formula: string;
  statement: Statement | null;
  /** Cells the relation needs and the formula leaves out. */
  missing: CellPosition[];
  /** Cells the formula takes that the relation does not. */
  extra: CellPosition[];
  expected: number;
  /** The formula most of its neighbours follow, in their own place; "" when none is known. */
  pattern: string;
  explains: Instance[];
  /** Formulas of the same form around it. */
  alike: number;
}

/** The formulas at fault among failing instances; every instance they explain is listed with them. */
export function formulaFaults(system: RelationSystem, failures: readonly Instance[]): FormulaFault[] {
  const faults = new Map<number, FormulaFault>();
  for (const instance of failures) {
    const { relation } = instance.accepted;
    const cell = cellOf(relation, instance.line, "result");
    const known = faults.get(keyOf(cell));
    if (known) {
      known.explains.push(instance);
      continue;
    }
    const fault = faultOf(system, instance, cell);
    if (fault) faults.set(keyOf(cell), fault);
  }
  // A formula that nothing around it shares is at fault before those that merely rest on it.
  return [...faults.values()].sort((one, other) => one.alike - other.alike);
}

function faultOf(system: RelationSystem, instance: Instance, cell: CellPosition): FormulaFault | null {
  const { grid } = system.figures;
  const formula = grid.formula(cell.row, cell.column);
  if (formula === null) return null;
  const node = parseFormula(formula);
  const statement = node ? statementOf(node) : null;
  const { relation } = instance.accepted;
  const { expected } = evaluate(relation, instance.line, system.figures);
  const wanted = operandsOf(relation).map((operand) => cellOf(relation, instance.line, operand));
  const taken = node ? ownCells(references(node)) : [];
  const takenKeys = new Set(taken.map(keyOf));
  const wantedKeys = new Set(wanted.map(keyOf));
  const missing = wanted.filter((each) => !takenKeys.has(keyOf(each)) && filled(system, each));
  const extra = taken.filter((each) => !wantedKeys.has(keyOf(each)) && filled(system, each));
  // A slip leaves out a few; a formula that takes fewer than it leaves adds something else.
  if (extra.length === 0 && missing.length > taken.length) return null;
  // A total of the totals beside it is compared with them along its own line.
  if (taken.length > 1 && taken.every((each) => isResultBeside(instance, each))) return null;
  if (missing.length + extra.length > 0 && statesAnother(system, cell, takenKeys)) return null;
  const peers = peerForms(system.figures.table, cell);
  const own = relativeForm(formula, cell.row, cell.column);
  // A total row may repeat the formula of its column (a share, what is still missing) instead of adding it up.
  const regular =
    own !== null &&
    peerForms(system.figures.table, cell, true).some((peer) => peer.form === own && peer.count >= 2);
  const rival = peers.find((peer) => peer.form !== own && peer.count >= 2);
  // Filled from a line where it gives what the relation asks for: it is right, and a figure it takes is wrong.
  if (extra.length > 0 && own !== null && holdsElsewhere(system, instance, own)) return null;
  if (missing.length === 0 && extra.length === 0 && statement !== null && sameSigns(instance, statement))
    return null;
  // A formula of another kind that its column shares is the sheet's own way; a typed figure is to blame then.
  if (regular && !rival) return null;
  const overlaps = wanted.some((each) => takenKeys.has(keyOf(each)));
  // A total adds its column like the totals beside it, or its row like those above it: either is right.
  if (!overlaps && hasCopies(system, cell)) return null;
  if (!rival && !overlaps) return null;
  return {
    cell,
    instance,
    formula,
    statement,
    missing,
    extra,
    expected,
    pattern: rival?.sample ?? "",
    explains: [instance],
    alike: peerForms(system.figures.table, cell, true).find((peer) => peer.form === own)?.count ?? 0,
  };
}

/** Copies of the formula stand in its row or its column. */
function hasCopies({ figures: { table } }: RelationSystem, { row, column }: CellPosition): boolean {
  const formulas = formulasOf(table);
  const own = formulas.at(row, column);
  if (!own) return false;
  const copies = formulas.alike(own.form).filter((each) => each.row === row || each.column === column);
  return copies.length > 2;
}

/** The same formula, filled to another line of the relation, has a result that the relation agrees with. */
function holdsElsewhere(
  system: RelationSystem,
  { accepted: { relation }, line }: Instance,
  own: string,
): boolean {
  const { grid } = system.figures;
  return relation.lines.some((other) => {
    if (other === line) return false;
    const { row, column } = cellOf(relation, other, "result");
    const formula = grid.formula(row, column);
    if (formula === null || relativeForm(formula, row, column) !== own) return false;
    return evaluate(relation, other, system.figures).verdict === "holds";
  });
}

/** D6+C6 takes the cells of D6−C6 and says something else. */
function sameSigns({ accepted: { relation } }: Instance, statement: Statement): boolean {
  if ("numerator" in relation) return statement.kind === "ratio" || statement.kind === "change";
  if (relation.kind === "average") return statement.kind === "average";
  if (!("terms" in statement) || statement.kind === "average") return false;
  const negative = relation.operands.filter((operand) => operand.sign < 0).length;
  return negative > 0 === statement.terms.some((term) => term.sign < 0);
}

/** The result of the same relation at another of its lines. */
function isResultBeside({ accepted: { relation } }: Instance, cell: CellPosition): boolean {
  const [index, line] = relation.axis === "columns" ? [cell.column, cell.row] : [cell.row, cell.column];
  return relation.result === index && relation.lines.includes(line);
}

/**
 * The formula computes another accepted relation of its cell: a total may be the sum of its row and of its column. A
 * relation of the rows above is one of the total row as well.
 */
function statesAnother(system: RelationSystem, cell: CellPosition, taken: ReadonlySet<number>): boolean {
  return system.accepted.some(({ relation }) => {
    const [index, line] = relation.axis === "columns" ? [cell.column, cell.row] : [cell.row, cell.column];
    if (relation.result !== index) return false;
    const wanted = operandsOf(relation).map((operand) => keyOf(cellOf(relation, line, operand)));
    return wanted.length === taken.size && wanted.every((key) => taken.has(key));
  });
}

function filled(system: RelationSystem, { row, column }: CellPosition): boolean {
  return system.figures.standing(row, column) === "figure" && system.figures.value(row, column) !== 0;
}

/** The terms of a statement that stand below the line of a ratio. */
export function denominatorOf(statement: Statement | null): readonly Term[] {
  if (statement?.kind === "ratio") return statement.denominator;
  return statement?.kind === "change" ? statement.first : [];
}
