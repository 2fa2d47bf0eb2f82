import type { CellPosition } from "../../grid/address";
import { cellAddress } from "../../grid/address";
import { relativeForm } from "../../formula";
import type { Row, RowRole, Table } from "../../layout/table";
import { columnAt, rowAt } from "../../layout/table";

export interface PeerForm {
  form: string;
  count: number;
  /** One formula of this form, as it stands in its cell. */
  sample: string;
  sampleCell: string;
}

/** How many cells of a kind hold formulas, and how many typed figures. */
export interface Filling {
  formulas: number;
  typed: number;
}

/** What the formulas of a table look like, column by column; counted once, since long lists are asked cell by cell. */
class FormulaForms {
  private readonly forms = new Map<string, Map<string, PeerForm>>();
  private readonly fillings = new Map<string, Filling>();
  private readonly heads: ReadonlySet<number | null>;

  constructor(private readonly table: Table) {
    this.heads = new Set(table.rows.map((row) => row.parent));
  }

  /** The forms of a column, of rows of one role or (null) of all. */
  of(column: number, role: RowRole | null): ReadonlyMap<string, PeerForm> {
    const key = `${column}|${role ?? ""}`;
    const known = this.forms.get(key);
    if (known) return known;
    const made = new Map<string, PeerForm>();
    for (const row of this.table.rows)
      if (role === null || row.role === role) this.count(made, { row: row.index, column });
    this.forms.set(key, made);
    return made;
  }

  /** Adds one cell's formula to a count. */
  count(forms: Map<string, PeerForm>, { row, column }: CellPosition, by = 1): void {
    const formula = this.table.grid.formula(row, column);
    const form = formula === null ? null : relativeForm(formula, row, column);
    if (formula === null || form === null) return;
    const known = forms.get(form);
    if (known) known.count += by;
    else if (by > 0)
      forms.set(form, { form, count: by, sample: formula, sampleCell: cellAddress(row, column) });
  }

  /** The filling of a column among the rows of a row's kind (role, outline depth, head of a group or not), or of all. */
  filling(column: number, like: Row | null): Filling {
    const kind = like ? `${like.role}|${like.depth}|${this.heads.has(like.index)}` : "";
    const key = `${column}|${kind}`;
    const known = this.fillings.get(key);
    if (known) return known;
    const made = { formulas: 0, typed: 0 };
    const { grid, rows } = this.table;
    for (const row of rows) {
      if (!row.hasFigures) continue;
      if (like && (row.role !== like.role || row.depth !== like.depth)) continue;
      if (like && this.heads.has(row.index) !== this.heads.has(like.index)) continue;
      if (grid.formula(row.index, column) !== null) made.formulas += 1;
      else if (grid.isFigure(row.index, column)) made.typed += 1;
    }
    this.fillings.set(key, made);
    return made;
  }
}

const known = new WeakMap<Table, FormulaForms>();

export function formsOf(table: Table): FormulaForms {
  const found = known.get(table) ?? new FormulaForms(table);
  known.set(table, found);
  return found;
}

/**
 * The relative forms of formulas in the cell's column (rows of the same role, or any) and, in total rows, along its row;
 * the cell's own formula left out. The commonest first.
 */
export function peerForms(table: Table, cell: CellPosition, anyRole = false): PeerForm[] {
  const index = formsOf(table);
  const role = rowAt(table, cell.row)?.role ?? null;
  const forms = new Map<string, PeerForm>();
  for (const [form, each] of index.of(cell.column, anyRole ? null : role)) forms.set(form, { ...each });
  index.count(forms, cell, -1);
  if (role === "total" || role === "subtotal") {
    const measure = columnAt(table, cell.column)?.measure;
    for (const column of table.columns)
      if (column.measure === measure && column.index !== cell.column)
        index.count(forms, { row: cell.row, column: column.index });
  }
  return [...forms.values()].filter((each) => each.count > 0).sort((one, other) => other.count - one.count);
}
