import type { CellPosition } from "../grid/address";
import { decimalPlaces, sumSlack } from "../grid/exact";
import type { Figures } from "../relations/figures";
import { evaluate } from "../relations/evaluate";
import { cellOf, operandsOf } from "../relations/relation";
import type {
  AverageRelation,
  LinearRelation,
  Operand,
  RatioRelation,
  Relation,
} from "../relations/relation";
import { figureOf, numberText, rangesOf, scaleOf, standingFigure, sumOf } from "./terms";

/** A quotient that a live formula left unrounded strays by this much at most, in hundreds. */
const NOISE = 1e-7;

/**
 * The formula that is TRUE while a relation does not hold at one of its lines, with the rounding that the check
 * allows. `figures` are those of the table as they will be once its findings are mended, which tells how many decimals
 * the right figure has.
 */
export function relationCheck(relation: Relation, line: number, figures: Figures): string {
  if ("numerator" in relation) return ratioCheck(relation, line, figures);
  return relation.kind === "average"
    ? averageCheck(relation, line, figures)
    : linearCheck(relation, line, figures);
}

function linearCheck(relation: LinearRelation, line: number, figures: Figures): string {
  const result = cellOf(relation, line, "result");
  const cells = operandsOf(relation).map((operand) => cellOf(relation, line, operand));
  const scales = new Set([result, ...cells].map((cell) => scaleOf(figures, cell)));
  const common = scales.size === 1 ? [...scales][0] : undefined;
  const side = (sign: 1 | -1): string =>
    weighted(
      figures,
      relation.operands
        .filter((operand) => operand.sign === sign)
        .map((operand) => cellOf(relation, line, operand)),
      common === undefined,
    );
  const [added, taken] = [side(1), side(-1)];
  const expected = [added, taken === "" ? "" : `-${grouped(taken)}`].join("");
  const own =
    common === undefined && scaleOf(figures, result) === 100
      ? `${figureOf(figures, result)}*100`
      : figureOf(figures, result);
  const difference = `${own}-${taken === "" ? grouped(expected) : `(${expected})`}`;
  const slack = linearSlack([result, ...cells], figures);
  const unit = common ?? 1;
  if (slack === 0) return `ROUND(${difference},${unit === 100 ? 8 : 6})<>0`;
  return `ROUND(ABS(${difference}),${unit === 100 ? 11 : 9})>${numberText(slack / unit)}`;
}

/** The sum of cells; in hundreds where the cells of a relation are kept in two scales. */
function weighted(figures: Figures, cells: readonly CellPosition[], inHundreds: boolean): string {
  if (!inHundreds) return sumOf(figures, cells);
  const fractions = cells.filter((cell) => scaleOf(figures, cell) === 100);
  const others = cells.filter((cell) => scaleOf(figures, cell) === 1);
  const parts = [
    others.length === 0 ? "" : sumOf(figures, others),
    fractions.length === 0 ? "" : `${grouped(sumOf(figures, fractions))}*100`,
  ];
  return parts.filter((part) => part !== "").join("+");
}

function grouped(expression: string): string {
  return /^[A-Z]+\d+$|^[A-Z]+\([^()]*\)$/.test(expression) ? expression : `(${expression})`;
}

/** What the check allows a sum of rounded terms, in hundreds; 0 for whole numbers. */
function linearSlack(cells: readonly CellPosition[], figures: Figures): number {
  const filled = cells.filter(({ row, column }) => figures.standing(row, column) === "figure");
  const values = filled.map(({ row, column }) => figures.value(row, column));
  if (values.every(Number.isInteger)) return 0;
  const shown = filled
    .map(({ row, column }) => figures.termDecimals(row, column))
    .filter((places) => places > 0);
  const noise = values.some((value) => decimalPlaces(value) > 9)
    ? Math.max(...values.map(Math.abs)) * 1e-9
    : 0;
  return Math.max(sumSlack(shown), noise);
}

function averageCheck(relation: AverageRelation, line: number, figures: Figures): string {
  const result = cellOf(relation, line, "result");
  const cells = relation.operands.map((operand) => cellOf(relation, line, operand));
  const isText = ({ row, column }: CellPosition): boolean => figures.grid.kind(row, column) === "textNumber";
  const texts = cells.filter(isText).length;
  const plain = cells.filter((cell) => !isText(cell));
  const ranges = rangesOf(plain).join(",");
  const own = figureOf(figures, result);
  const { expected } = evaluate(relation, line, figures);
  const slack = slackOf(figures, result, expected) / scaleOf(figures, result);
  const mean =
    texts === 0
      ? `AVERAGE(${ranges})`
      : `(${sumOf(figures, cells)})/(${plain.length === 0 ? "" : `COUNT(${ranges})+`}${texts})`;
  const check = `ROUND(ABS(${own}-${mean}),11)>${numberText(slack)}`;
  return texts === 0 ? `AND(COUNT(${ranges})>1,${check})` : check;
}

function ratioCheck(relation: RatioRelation, line: number, figures: Figures): string {
  const result = cellOf(relation, line, "result");
  const scale = scaleOf(figures, result);
  const side = (operands: readonly Operand[]): { sum: string; scale: 1 | 100; value: number } => {
    const cells = operands.map((operand) => cellOf(relation, line, operand));
    const scales = new Set(cells.map((cell) => scaleOf(figures, cell)));
    const mixed = scales.size > 1;
    const signed = (sign: 1 | -1): string =>
      weighted(
        figures,
        operands.filter((operand) => operand.sign === sign).map((operand) => cellOf(relation, line, operand)),
        mixed,
      );
    const [added, taken] = [signed(1), signed(-1)];
    const value = operands.reduce((sum, operand) => {
      const { row, column } = cellOf(relation, line, operand);
      return figures.standing(row, column) === "figure"
        ? sum + operand.sign * figures.value(row, column)
        : sum;
    }, 0);
    return {
      sum: taken === "" ? added : `${added}-${grouped(taken)}`,
      scale: mixed ? 1 : ([...scales][0] ?? 1),
      value,
    };
  };
  const part = side(relation.numerator);
  const whole = side(relation.denominator);
  const times = (relation.factor * part.scale) / (whole.scale * scale);
  const offset = relation.offset / scale;
  const quotient = `${grouped(part.sum)}/${grouped(whole.sum)}${times === 1 ? "" : `*${numberText(times)}`}`;
  const expected = offset === 0 ? quotient : `(${quotient}-${numberText(-offset)})`;
  const exact = (relation.factor * part.value) / whole.value + relation.offset;
  const slack = slackOf(figures, result, exact) / scale;
  const check = `ROUND(ABS(${figureOf(figures, result)}-${expected}),11)>${numberText(slack)}`;
  return `IF(${grouped(whole.sum)}=0,FALSE,${check})`;
}

/**
 * Half a unit of the last decimal that the result has or, where its right value has fewer, of that one's; `exact` is
 * the right value unrounded. All in hundreds.
 */
function slackOf(figures: Figures, cell: CellPosition, exact: number): number {
  const raw = standingFigure(figures, cell);
  const mended = figures.value(cell.row, cell.column);
  let places = Math.max(decimalPlaces(raw), decimalPlaces(mended));
  const off = Math.abs(mended - exact);
  const fits = (decimals: number): boolean => off <= 0.5 / 10 ** decimals + NOISE / 10;
  // Only where the figure is mended does its distance say how it is rounded.
  if (mended !== raw && fits(0)) while (places > 0 && !fits(places)) places -= 1;
  return places > 8 ? NOISE * Math.max(1, Math.abs(exact)) : Math.max(0.5 / 10 ** places, NOISE);
}
