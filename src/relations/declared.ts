import { factsOf, type Concept } from "../formats/concepts";
import type { Line, Row, Table } from "../layout/table";
import type { DeclaredFormula, DeclaredTerm } from "../layout/declared";
import type { Proposal } from "./proposal";
import { additiveColumns } from "../layout/additive-columns";
import type { Operand, Purpose, Relation } from "./relation";
import type { View } from "./view";

/**
 * The rules a form states itself: in its column-number row ("2 = 4+...+14", "4(=2*100/3)") or in its labels
 * ("(A = 1+2)", "(1= 2+3+4)"). A run of keys that passes over a "Trong đó" column is offered without it first when the
 * literal reading would count a part twice.
 */
export function declaredColumnProposals(table: Table, view: View): Proposal[] {
  const byKey = new Map<string, number>();
  for (const column of table.columns)
    if (column.key !== null && !byKey.has(column.key)) byKey.set(column.key, column.index);
  const proposals: Proposal[] = [];
  for (const column of table.columns) {
    if (!column.declared || column.figures === 0) continue;
    const relations = columnReadings(table, view, column.index, column.declared, byKey);
    if (relations.length > 0) proposals.push({ alternatives: relations, prior: "declared" });
  }
  return proposals;
}

function columnReadings(
  table: Table,
  view: View,
  result: number,
  declared: DeclaredFormula,
  byKey: ReadonlyMap<string, number>,
): Relation[] {
  const base = { axis: "columns" as const, result, origin: "declared" as const };
  if (declared.kind === "ratio") {
    const numerator = byKey.get(declared.numerator);
    const denominator = byKey.get(declared.denominator);
    if (numerator === undefined || denominator === undefined) return [];
    const ratio = {
      ...base,
      kind: "ratio" as const,
      numerator: [{ index: numerator, sign: 1 as const }],
      denominator: [{ index: denominator, sign: 1 as const }],
      offset: 0 as const,
      lines: view.allLines,
      purpose: ratioPurpose(table, result, denominator),
    };
    return declared.factor === 100
      ? [{ ...ratio, factor: 100 }]
      : [
          { ...ratio, factor: 1 },
          { ...ratio, factor: 100 },
        ];
  }
  const literal = expand(declared.terms, byKey, (from, to) =>
    table.columns
      .filter(
        (column) =>
          column.index >= from && column.index <= to && column.measure !== "percent" && column.figures > 0,
      )
      .map((column) => column.index),
  );
  if (literal === null || literal.length < 2) return [];
  const subsets = new Set(
    table.columns
      .filter((column) => column.subset || inOwnTotal(table, column.index, literal))
      .map((column) => column.index),
  );
  const without = literal.filter((operand) => !subsets.has(operand.index));
  const kind = literal.some((operand) => operand.sign < 0) ? ("difference" as const) : ("sum" as const);
  const relation = (operands: readonly Operand[]): Relation => ({
    ...base,
    kind,
    operands,
    purpose: "declared",
    lines: view.lines,
  });
  return without.length < literal.length && without.length >= 2
    ? [relation(without), relation(literal)]
    : [relation(literal)];
}

function ratioPurpose(table: Table, result: number, denominator: number): Purpose {
  const concept = (index: number): Concept | null => table.columns[index - table.range.left]?.concept ?? null;
  if (concept(denominator) === "previous" || factsOf(concept(result)).comparedWith === "previous")
    return "changePercent";
  return concept(result) === "reachedPercent" ? "reached" : "percentage";
}

/** A column that a total of its own group, itself among the operands, already counts. */
function inOwnTotal(table: Table, index: number, operands: readonly Operand[]): boolean {
  const column = table.columns[index - table.range.left];
  const group = column?.groups.at(-1);
  if (!column || !group || column.concept === "total") return false;
  return operands.some((operand) => {
    const other = table.columns[operand.index - table.range.left];
    return (
      other !== undefined &&
      other !== column &&
      other.concept === "total" &&
      other.index >= group.left &&
      other.index <= group.right
    );
  });
}

function expand(
  terms: readonly DeclaredTerm[],
  byKey: ReadonlyMap<string, number>,
  between: (from: number, to: number) => number[],
): Operand[] | null {
  const operands: Operand[] = [];
  for (const term of terms) {
    const from = byKey.get(term.from);
    const to = byKey.get(term.to);
    if (from === undefined || to === undefined) return null;
    const run = from === to ? [from] : between(from, to);
    for (const index of run) operands.push({ index, sign: term.sign });
  }
  return operands;
}

export function declaredRowProposals(table: Table): Proposal[] {
  const lines = additiveColumns(table).map((column) => column.index);
  if (lines.length === 0) return [];
  const proposals: Proposal[] = [];
  for (const row of table.rows) {
    if (!row.declared || !row.hasFigures || row.declared.kind !== "sum") continue;
    const operands = rowOperands(table, row, row.declared.terms);
    if (!operands || operands.length < 2) continue;
    proposals.push({
      alternatives: [
        {
          kind: operands.some((operand) => operand.sign < 0) ? "difference" : "sum",
          axis: "rows",
          result: row.index,
          operands,
          purpose: row.role === "total" ? "total" : "declared",
          origin: "declared",
          lines,
        },
      ],
      prior: "declared",
    });
  }
  return proposals;
}

/** Row keys repeat from block to block ("1." under A and under B): the nearest one below, then above, is meant. */
function rowOperands(table: Table, row: Row, terms: readonly DeclaredTerm[]): Operand[] | null {
  const operands: Operand[] = [];
  for (const term of terms) {
    if (term.from === term.to) {
      const found = nearestKey(table, row, term.from);
      if (!found) return null;
      operands.push({ index: found.index, sign: term.sign });
      continue;
    }
    const run = runOfKeys(table, row, term.from, term.to);
    if (!run) return null;
    for (const each of run) operands.push({ index: each.index, sign: term.sign });
  }
  return operands;
}

const keyOf = (line: Line): string | null => line.key;

function nearestKey(table: Table, row: Row, key: string): Row | null {
  const below = table.rows.find(
    (other) => other.index > row.index && other.hasFigures && keyOf(other) === key && other.role !== "total",
  );
  if (below) return below;
  const above = table.rows.filter(
    (other) => other.index < row.index && other.hasFigures && keyOf(other) === key,
  );
  return above.at(-1) ?? null;
}

/** "(1+…+16)": the rows numbered 1 to 16 in one style, those under "Trong đó" and deeper levels left out. */
function runOfKeys(table: Table, row: Row, from: string, to: string): Row[] | null {
  const first = nearestKey(table, row, from) ?? null;
  if (!first) return null;
  const style = first.marker?.style;
  const above = first.index < row.index;
  const candidates = table.rows.filter(
    (other) =>
      other.hasFigures &&
      other.marker?.style === style &&
      other.role === "data" &&
      !other.subset &&
      (above ? other.index < row.index : other.index > row.index),
  );
  const start = above ? candidates.findIndex((other) => keyOf(other) === from) : 0;
  const list = candidates.slice(Math.max(0, start));
  const end = list.findIndex((other) => keyOf(other) === to);
  return end < 1 ? null : list.slice(0, end + 1);
}
