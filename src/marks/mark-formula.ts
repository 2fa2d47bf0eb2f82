import type { CellPosition } from "../grid/address";
import { decimalPlaces } from "../grid/exact";
import { evaluate, parseFormula } from "../formula";
import type { Scalar } from "../formula";
import type { CellValue } from "../grid/sheet";
import type { Figures } from "../relations/figures";
import type { MarkSpec } from "./mark-spec";
import { relationCheck } from "./relation-check";
import {
  addressOf,
  comparedFigure,
  figureOf,
  holds,
  numberText,
  scaleOf,
  standingFigure,
  sumOf,
} from "./terms";

/** What a spreadsheet program accepts as the formula of a conditional format, with room for the signature beside it. */
const LONGEST_FORMULA = 8_000;

/**
 * The formula, without "=", that is TRUE while a finding's cell is wrong and FALSE once it is mended. Where the check
 * cannot be put into a formula, or the formula would not be TRUE now, it says that the cells still hold their values.
 */
export function markFormula(spec: MarkSpec, cell: CellPosition, figures: Figures): string {
  const formula = checkOf(spec, cell, figures);
  if (formula !== null && formula.length <= LONGEST_FORMULA && standsNow(formula, figures)) return formula;
  return stillHolds(spec.kind === "same" ? [cell, spec.other] : [cell], figures);
}

/** True when the formula is TRUE in the sheet as it is, or when this engine does not calculate it. */
export function standsNow(formula: string, figures: Figures): boolean {
  const node = parseFormula(`=${formula}`);
  if (!node) return true;
  const { grid } = figures;
  const lookup = (_: string | null, row: number, column: number): Scalar =>
    grid.kind(row, column) === "error" ? { error: "#VALUE!" } : grid.value(row, column);
  const value = evaluate(node, lookup, { isHidden: (_, row) => grid.hiddenRow(row) });
  return typeof value === "object" && value !== null ? value.unknown === true : value === true;
}

function stillHolds(cells: readonly CellPosition[], { grid }: Figures): string {
  const tests = cells.map((cell) => {
    const value: CellValue = grid.value(cell.row, cell.column);
    return grid.kind(cell.row, cell.column) === "error" ? `ISERROR(${addressOf(cell)})` : holds(cell, value);
  });
  return tests.length === 1 ? (tests[0] ?? "") : `AND(${tests.join(",")})`;
}

function checkOf(spec: MarkSpec, cell: CellPosition, figures: Figures): string | null {
  const address = addressOf(cell);
  const figure = figureOf(figures, cell);
  switch (spec.kind) {
    case "relation":
      return relationCheck(spec.relation, spec.line, figures);
    case "text":
      return `ISTEXT(${address})`;
    case "negative":
      return `${figure}<0`;
    case "fraction":
      return `${figure}<>INT(${figure})`;
    case "error":
      return `ISERROR(${address})`;
    case "formula":
      return differs(address, spec.right);
    case "typed":
      return `NOT(ISFORMULA(${address}))`;
    case "value":
      return null;
    case "above":
      return `${comparedFigure(figures, cell)}>${comparedFigure(figures, spec.whole)}`;
    case "outside": {
      const most = typeof spec.most === "number" ? numberText(spec.most) : figureOf(figures, spec.most);
      return `OR(${figure}<0,${figure}>${most})`;
    }
    case "step":
      return stepCheck(cell, spec.previous, figures);
    case "same":
      return `${address}=${addressOf(spec.other)}`;
    case "noWholeNumber":
      return wholeNumberCheck(cell, spec.base, figures);
    case "cap":
      return `${figure}>ROUNDUP(ROUND(${numberText(spec.ratio)}*(${sumOf(figures, spec.of)}),6),0)`;
    case "hidden":
      // CELL("width") is a number and a logical value in newer versions: SUM takes the number of both.
      return `AND(N(${address})<>0,${spec.axis === "rows" ? `SUBTOTAL(103,${address})=0` : `SUM(CELL("width",${address}))=0`})`;
    case "textAgainst": {
      const second =
        typeof spec.second === "number" ? numberText(spec.second) : comparedFigure(figures, spec.second);
      const written = holds(cell, figures.grid.value(cell.row, cell.column));
      return `AND(${written},${comparedFigure(figures, spec.first)}${spec.comparison}${second})`;
    }
  }
}

/** Shares are compared to a millionth, which is more than any of them shows. */
function differs(address: string, right: string): string {
  const node = parseFormula(`=${right}`);
  const term = node?.type === "call" || node?.type === "reference" ? right : `(${right})`;
  return `ROUND(${address}-${term},6)<>0`;
}

/** Numbers in both cells; a numbering kept as text ("5.", "5)") is no sum. */
function stepCheck(cell: CellPosition, previous: CellPosition, { grid }: Figures): string | null {
  if ([cell, previous].some(({ row, column }) => grid.kind(row, column) !== "number")) return null;
  const [here, before] = [addressOf(cell), addressOf(previous)];
  return `AND(ISNUMBER(${here}),${here}<>1,${here}<>${before}+1)`;
}

/** The nearest whole number gives another percentage, at the decimals the percentage has. */
function wholeNumberCheck(cell: CellPosition, base: CellPosition, figures: Figures): string {
  const [share, whole] = [figureOf(figures, cell), figureOf(figures, base)];
  const scale = scaleOf(figures, cell);
  const all = 100 / scale;
  const slack = 0.5 / 10 ** Math.min(8, decimalPlaces(standingFigure(figures, cell))) / scale;
  const per = all === 1 ? "" : `/${all}`;
  const times = all === 1 ? "" : `*${all}`;
  return `OR(${share}<0,${share}>${all},ROUND(ABS(ROUND(${share}${per}*${whole},0)/${whole}${times}-${share}),11)>${numberText(slack)})`;
}
