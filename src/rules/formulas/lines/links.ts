import { meaningOf, parseFormula } from "../../../formula";
import type { LineFault } from "./fault";
import type { Axis, FormulaCell, TableFormulas } from "./table-formulas";

/** Links of a line that must agree before one of them is out of line, and lines that must have a sheet of their own. */
const FEWEST_LINKS = 2;
const FEWEST_LINES = 2;

/**
 * Each line of a summary links to the sheet of its own unit; a link of it to the sheet of another line is a slip that
 * was copied along: "='Chi bộ 2'!C8" in the row of Chi bộ 3.
 */
export function linkFaults(formulas: TableFormulas): LineFault[] {
  return (["row", "column"] as const).flatMap((axis) => faultsAlong(formulas, axis));
}

function faultsAlong(formulas: TableFormulas, axis: Axis): LineFault[] {
  const lines = formulas.lines(axis).flatMap((line) => {
    const links = line.flatMap((cell) => linkOf(cell) ?? []);
    const own = commonest(links.map(({ sheet }) => sheet));
    return own !== null && links.filter(({ sheet }) => sheet === own).length >= FEWEST_LINKS
      ? [{ links, own }]
      : [];
  });
  const sheets = new Set(lines.map(({ own }) => own));
  if (lines.length < FEWEST_LINES || sheets.size < lines.length) return [];
  return lines.flatMap(({ links, own }) => {
    const strange = links.filter(({ sheet }) => sheet !== own);
    const [only] = strange;
    // One strange link among many, to the sheet of another line; several are meant.
    if (!only || strange.length > 1 || !sheets.has(only.sheet)) return [];
    const sample = links.find(({ sheet }) => sheet === own);
    if (!sample) return [];
    const mended = relinked(only, sample.text);
    return [
      { kind: "unlike" as const, cells: [{ cell: only.cell, mended, concerned: [] }], sample: sample.cell },
    ];
  });
}

interface Link {
  cell: FormulaCell;
  /** The sheet's name as it is compared. */
  sheet: string;
  /** The sheet's name as the formula writes it, quotes included. */
  text: string;
  /** The formula behind the name, "!" included. */
  rest: string;
}

function linkOf(cell: FormulaCell): Link | null {
  if (cell.node.type !== "reference" || cell.node.reference.sheet === null) return null;
  const match = /^=\+?('(?:[^']|'')+'|[^'!]+)(!.+)$/.exec(cell.formula);
  const [, text, rest] = match ?? [];
  if (text === undefined || rest === undefined) return null;
  return { cell, sheet: cell.node.reference.sheet.normalize("NFC").toLowerCase(), text, rest };
}

function relinked({ cell, rest }: Link, sheet: string): FormulaCell | null {
  const formula = `=${sheet}${rest}`;
  const node = parseFormula(formula);
  return node && { ...cell, formula, node, form: meaningOf(node, cell) };
}

function commonest(names: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [most] = [...counts].sort((one, other) => other[1] - one[1]);
  return most?.[0] ?? null;
}
