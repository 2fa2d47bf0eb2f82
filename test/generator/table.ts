import type { CellPosition, CellRange } from "../../src/grid/address";
import type { CellValue } from "../../src/grid/sheet";
import { plainNotation, type Draft, type Notation, type Purpose } from "./draft";
import { at, chain, evaluate, literal, operation, type Expression } from "./expression";
import { layHeader, layNumberRow } from "./header";
import type { Random } from "./random";
import { isLive, percentNotation, spelling, type Style } from "./style";

export type ColumnKind = "ordinal" | "name" | "count" | "percent" | "score" | "amount" | "class" | "text";

export interface ColumnSpec {
  key: string;
  /** Header texts from the outermost group to the column's own. */
  path: readonly string[];
  kind: ColumnKind;
  /** How the column follows from others of its row, by their keys. */
  across?: { purpose: Purpose; formula: (cell: (key: string) => Expression) => Expression };
  /** What a percentage is of what: the keys of numerator and denominator; several keys are added up. */
  ratio?: { numerator: string; denominator: string | readonly string[] };
  /** What stands in the rows of totals: a sum of rows (default for counts), an average, the same formula, nothing. */
  down?: "sum" | "average" | "across" | "none";
  notation?: Notation;
  /** How a total of the column stands, where not like its figures. */
  downNotation?: Notation;
  /** What the number row prints for it, "3=4+6+8", from the numbers of the named columns. */
  declared?: { operator: "+" | "-" | "percent"; keys: readonly string[] };
  hidden?: boolean;
  /** Decided by the style when absent. */
  live?: boolean;
}

export interface RowSpec {
  kind: "unit" | "group" | "subtotal" | "total" | "item";
  ordinal: CellValue;
  name: string;
  /** Typed figures by column key; a percentage may say here that it is not computed ("X"). */
  values: Record<string, CellValue>;
  /** The rows (by index) whose figures a group, subtotal or total adds up. */
  members?: readonly number[];
  /** For indicators in rows: what follows from other rows, by index, in every column of counts. */
  down?: { purpose: Purpose; formula: (cell: (row: number) => Expression) => Expression };
  /** Computed cells of this row alone, by column key. */
  cells?: Record<
    string,
    { purpose: Purpose; formula: (cell: (row: number, key: string) => Expression) => Expression }
  >;
}

export interface Table {
  range: CellRange;
  header: CellRange;
  body: CellRange;
  columns: readonly ColumnSpec[];
  rows: readonly RowSpec[];
  totalRows: number[];
  /** The sheet's place of a row (by index in `rows`) and a column (by key). */
  place(row: number, key: string): CellPosition;
}

export interface Layout {
  top: number;
  left: number;
  columns: readonly ColumnSpec[];
  rows: readonly RowSpec[];
  style: Style;
  random: Random;
  counts: Notation;
  /** Where a total's label stands: with the names (default), in the first column, or over both, merged. */
  totalLabel?: "name" | "first" | "merged";
}

/** `numerator/denominator`, ×100 where the sheet writes hundreds, kept from dividing by nothing where asked. */
export function percentFormula(
  style: Style,
  numerator: Expression,
  denominator: Expression,
  guard: "none" | "if" | "iferror",
): Expression {
  const quotient = operation("/", numerator, denominator);
  let value: Expression = style.percentScale === "ratio" ? quotient : operation("*", quotient, literal(100));
  if (style.percentRounded) {
    const digits = style.percentDecimals + (style.percentScale === "ratio" ? 2 : 0);
    value = { type: "round", value, digits };
  }
  if (guard === "none") return value;
  return {
    type: "guarded",
    denominator,
    value,
    form: guard,
    otherwise: style.zeroPercent === "zero" ? 0 : "",
  };
}

/** One range where nothing else stands between the rows, a list of cells otherwise. */
function sumOfRows(
  rows: readonly number[],
  column: number,
  lines: readonly RowSpec[],
  top: number,
  plus: boolean,
): Expression {
  const first = Math.min(...rows);
  const last = Math.max(...rows);
  const member = new Set(rows);
  let solid = rows.length > 1;
  for (let row = first; row <= last; row += 1)
    if (!member.has(row) && !(lines[row]?.kind === "group" && !lines[row]?.members)) solid = false;
  if (solid)
    return { type: "sum", ranges: [{ top: top + first, bottom: top + last, left: column, right: column }] };
  if (plus)
    return chain(
      "+",
      rows.map((row) => at(top + row, column)),
    );
  return {
    type: "sum",
    ranges: rows.map((row) => ({ top: top + row, bottom: top + row, left: column, right: column })),
  };
}

/** Lays header, number row and body; computed cells are left for `Draft.settle`. */
export function layTable(draft: Draft, layout: Layout): Table {
  const { columns, rows, style, random, left } = layout;
  const spell = spelling(style, random);
  const header = layHeader(draft, { ...layout, spell });
  let top = header.bottom + 1;
  if (style.numberRow !== "none") {
    layNumberRow(draft, { row: top, left, columns, style });
    top += 1;
  }
  const columnOf = new Map(columns.map((column, index) => [column.key, left + index]));
  const place = (row: number, key: string): CellPosition => {
    const column = columnOf.get(key);
    if (column === undefined) throw new RangeError(`No column ${key}`);
    return { row: top + row, column };
  };
  const plus = random.chance(0.5) && style.zero !== "dash" && !style.leadingZero;
  const guard = random.pick(["if", "iferror"] as const);
  const bareDivision = random.chance(0.6);
  const downLive = new Map(
    columns.map((column) => [column.key, column.live ?? isLive(style.totalsLive, random)]),
  );
  const ownLive = new Map(
    columns.map((column) => {
      const liveness = column.kind === "percent" ? style.percentLive : style.acrossLive;
      return [column.key, column.live ?? isLive(liveness, random)];
    }),
  );
  const placeholders: { target: CellPosition; denominator: Expression }[] = [];

  rows.forEach((row, index) => {
    const bold = row.kind === "total" || row.kind === "subtotal" || row.kind === "group";
    for (const column of columns) {
      const target = place(index, column.key);
      const live = ownLive.get(column.key) ?? false;
      const notation = column.notation ?? (column.kind === "count" ? layout.counts : plainNotation);
      if (column.kind === "ordinal") {
        if (row.ordinal !== null) draft.put(target, row.ordinal, { bold });
        continue;
      }
      if (column.kind === "name") {
        draft.put(target, spell(row.name), { bold });
        continue;
      }
      const heading = row.kind === "group" && !row.members;
      const own = row.cells?.[column.key];
      const typed = row.values[column.key];
      if (own) {
        const formula = own.formula((other, key) => at(place(other, key).row, place(other, key).column));
        const percent = column.kind === "percent";
        draft.put(target, null, {
          formula,
          live,
          purpose: own.purpose,
          bold,
          notation: percent ? percentNotation(style, live) : notation,
        });
        continue;
      }
      if (column.kind === "percent" && column.ratio && !heading && typed === undefined) {
        const cell = (key: string): Expression => at(place(index, key).row, place(index, key).column);
        const denominator = chain("+", [column.ratio.denominator].flat().map(cell));
        const numerator = cell(column.ratio.numerator);
        const formula = percentFormula(style, numerator, denominator, live ? guard : "iferror");
        draft.put(target, null, {
          formula,
          live,
          purpose: "percent",
          bold,
          notation: percentNotation(style, live),
        });
        placeholders.push({ target, denominator });
        continue;
      }
      const across = heading ? undefined : column.across;
      const acrossFormula = across?.formula((key) => at(place(index, key).row, place(index, key).column));
      if (column.kind === "text" || column.kind === "class") {
        if (acrossFormula && across && row.kind !== "total")
          draft.put(target, null, { formula: acrossFormula, live, purpose: across.purpose });
        else if (typed !== undefined && typed !== null)
          draft.put(target, typeof typed === "string" ? spell(typed) : typed, { bold });
        continue;
      }
      const down = column.down ?? "sum";
      if (row.members && down !== "across") {
        if (down === "none") continue;
        const formula: Expression =
          down === "average"
            ? { type: "average", ranges: [spanOf(row.members, target.column, top)] }
            : sumOfRows(row.members, target.column, rows, top, plus);
        draft.put(target, null, {
          formula,
          live: downLive.get(column.key) ?? false,
          purpose: down === "average" ? "average" : row.kind === "total" ? "total" : "subtotal",
          // A mean of rounded means is not the mean of the means to the last digit.
          checks: acrossFormula && down !== "average" ? [acrossFormula] : [],
          bold,
          notation: column.downNotation ?? notation,
        });
        continue;
      }
      const downFormula = (column.kind === "count" ? row.down : undefined)?.formula((other) =>
        at(place(other, column.key).row, target.column),
      );
      if (acrossFormula && across)
        draft.put(target, null, {
          formula: acrossFormula,
          live,
          purpose: across.purpose,
          checks: downFormula ? [downFormula] : [],
          bold,
          notation,
        });
      else if (downFormula && row.down)
        draft.put(target, null, {
          formula: downFormula,
          // An operator over "-" would be #VALUE!.
          live: style.zero !== "dash" && (downLive.get(column.key) ?? false),
          purpose: row.down.purpose,
          bold,
          notation,
        });
      else if (typeof typed === "number")
        draft.put(target, notation.write(typed), { number: typed, bold, notation });
      else if (typed !== undefined && typed !== null) draft.put(target, typed, { bold });
    }
    if (
      layout.totalLabel &&
      layout.totalLabel !== "name" &&
      row.kind === "total" &&
      columns[0]?.kind === "ordinal" &&
      columns[1]?.kind === "name"
    ) {
      const first = { row: top + index, column: left };
      draft.put(first, spell(row.name), { bold: true });
      draft.cells.delete(`${first.row},${left + 1}`);
      if (layout.totalLabel === "merged")
        draft.merge({ top: first.row, bottom: first.row, left, right: left + 1 });
    }
  });
  const empty = placeholders.map((one) => fillEmptyRatio(draft, one.target, one.denominator, style));
  if (!empty.includes(true) && bareDivision)
    for (const { target } of placeholders) removeGuard(draft, target);
  for (const column of columns) if (column.hidden) draft.hiddenColumns.add(place(0, column.key).column);
  const bottom = top + rows.length - 1;
  const right = left + columns.length - 1;
  return {
    range: { top: header.top, left, bottom, right },
    header: { ...header, bottom: top - 1 },
    body: { top, left, bottom, right },
    columns,
    rows,
    totalRows: rows.flatMap((row, index) => (row.kind === "total" ? [top + index] : [])),
    place,
  };
}

function spanOf(rows: readonly number[], column: number, top: number): CellRange {
  return { top: top + Math.min(...rows), bottom: top + Math.max(...rows), left: column, right: column };
}

/** What the clerk leaves in a typed percentage of nothing: a blank, 0 or "-". True when there is nothing to divide by. */
function fillEmptyRatio(draft: Draft, target: CellPosition, denominator: Expression, style: Style): boolean {
  const cell = draft.cell(target);
  const meant = (place: CellPosition): CellValue => {
    const found = draft.find(place);
    if (!found?.formula) return found?.number ?? null;
    const value = evaluate(found.formula, meant);
    return typeof value === "number" ? value : null;
  };
  if (evaluate(denominator, meant) !== 0) return false;
  if (!cell.live) {
    cell.formula = null;
    cell.value = style.zeroPercent === "blank" ? null : style.zeroPercent === "zero" ? 0 : "-";
    cell.number = null;
  }
  return true;
}

function removeGuard(draft: Draft, target: CellPosition): void {
  const cell = draft.cell(target);
  if (cell.formula?.type === "guarded") cell.formula = cell.formula.value;
}
