import type { CellRange } from "../../../src/grid/address";
import { at, isError, type Expression } from "../expression";
import type { Style } from "../style";
import type { MadeTable } from "../generate";
import { place, retype, slipped, spots, tryEach, type Mistake, type Place, type Spot } from "./select";

const summed = ["rating", "movement", "rotation", "structure", "admissions"] as const;

function liveTotals(style: Style): void {
  style.totalsLive = "live";
  style.leadingZero = false;
  if (style.totals === "none") style.totals = "below";
  style.units = Math.max(style.units, 5);
}

function livePercents(style: Style): void {
  if (["text", "bare-text", "fraction"].includes(style.percentScale)) style.percentScale = "ratio";
  style.percentLive = "live";
  style.leadingZero = false;
  if (style.zero === "dash") style.zero = "zero";
  if (style.percentPlace === "none") style.percentPlace = "beside";
  if (style.percentBase === "missing") style.percentBase = "rated";
  style.units = Math.max(style.units, 4);
}

/** Puts another formula in a live cell; null when the shown value stays the same. */
function reformulate(made: MadeTable, spot: Spot, formula: Expression, live = true): Place[] | null {
  const before = spot.cell.number;
  if (before === null) return null;
  spot.cell.formula = formula;
  spot.cell.live = live;
  made.draft.calculate();
  const after = spot.cell.cached;
  if (isError(after) || typeof after !== "number" || Math.abs(after - before) < 1e-9) return null;
  return [place(spot.at, before)];
}

function shortened(
  cut: (range: CellRange, middle: number) => CellRange[],
  rules: readonly string[],
): Mistake {
  return {
    families: summed,
    rules,
    prepare: liveTotals,
    plant: (made, random) =>
      tryEach(
        spots(made, random, { kind: ["count"], purpose: ["total", "subtotal"], live: true }),
        (spot) => {
          const { formula } = spot.cell;
          const [range, more] = formula?.type === "sum" ? formula.ranges : [];
          if (!range || more || range.bottom - range.top < 2) return null;
          // Every column of the row carries the same slip only when the clerk filled it to the right; here it is one.
          return reformulate(made, spot, {
            type: "sum",
            ranges: cut(range, random.integer(range.top + 1, range.bottom - 1)),
          });
        },
      ),
  };
}

/** The formula with every cell it reads moved. */
function shifted(expression: Expression, rows: number, columns: number): Expression {
  switch (expression.type) {
    case "cell":
      return at(expression.at.row + rows, expression.at.column + columns);
    case "number":
      return expression;
    case "sum":
    case "average":
      return {
        ...expression,
        ranges: expression.ranges.map((range) => ({
          top: range.top + rows,
          bottom: range.bottom + rows,
          left: range.left + columns,
          right: range.right + columns,
        })),
      };
    case "round":
      return { ...expression, value: shifted(expression.value, rows, columns) };
    case "guarded":
      return {
        ...expression,
        value: shifted(expression.value, rows, columns),
        denominator: shifted(expression.denominator, rows, columns),
      };
    case "classes":
      return { ...expression, value: shifted(expression.value, rows, columns) };
    case "operation":
      return {
        ...expression,
        left: shifted(expression.left, rows, columns),
        right: shifted(expression.right, rows, columns),
      };
  }
}

/** The quotient with another denominator, in its guard too. */
function divided(expression: Expression, denominator: Expression): Expression {
  if (expression.type === "round") return { ...expression, value: divided(expression.value, denominator) };
  if (expression.type === "guarded")
    return { ...expression, denominator, value: divided(expression.value, denominator) };
  if (expression.type !== "operation") return expression;
  return expression.operator === "/"
    ? { ...expression, right: denominator }
    : { ...expression, left: divided(expression.left, denominator) };
}

function typedAmong(equal: boolean): Mistake {
  return {
    families: ["rating", "admissions", "movement", "structure"],
    rules: ["typed-among-formulas", "percentage-mismatch", "total-mismatch", "levels-mismatch"],
    informative: equal,
    prepare: (style) => {
      livePercents(style);
      liveTotals(style);
      style.acrossLive = "live";
    },
    plant: (made, random) =>
      tryEach(
        spots(made, random, {
          kind: ["count", "percent"],
          purpose: ["levels", "presence", "percent", "sum", "movement", "total"],
          live: true,
        }),
        (spot) => {
          const before = spot.cell.number;
          if (before === null || before === 0) return null;
          // Among formulas means: the cells beside it in its row or column carry them.
          const alike = spots(made, random, { live: true, keys: [spot.column.key] }).length;
          const inRow = spots(made, random, {
            live: true,
            where: (other) => other.rowIndex === spot.rowIndex && other.column.kind === spot.column.kind,
          }).length;
          if (alike < 4 && inRow < 4) return null;
          const percent = spot.column.kind === "percent";
          const after = equal ? before : percent ? before * 1.1 : slipped(before, random);
          retype(spot, after);
          spot.cell.value = after;
          return [place(spot.at, before)];
        },
      ),
  };
}

export const formulaMistakes = {
  "range-misses-first": shortened(
    (range) => [{ ...range, top: range.top + 1 }],
    ["sum-range", "total-mismatch", "unlike-neighbours"],
  ),
  "range-misses-last": shortened(
    (range) => [{ ...range, bottom: range.bottom - 1 }],
    ["sum-range", "total-mismatch", "unlike-neighbours"],
  ),
  "range-misses-middle": shortened(
    (range, middle) => [
      { ...range, bottom: middle - 1 },
      { ...range, top: middle + 1 },
    ],
    ["sum-range", "total-mismatch", "unlike-neighbours"],
  ),
  "double-count": {
    families: ["rating", "structure", "movement", "admissions"],
    rules: ["sum-range", "total-mismatch"],
    prepare: (style, _plan, random) => {
      liveTotals(style);
      style.groups = random.pick(["row", "after"]);
      style.units = Math.max(style.units, 8);
    },
    plant: (made, random) =>
      tryEach(spots(made, random, { kind: ["count"], purpose: ["total"], live: true }), (spot) => {
        const rows = made.table.rows.flatMap((row, index) =>
          row.kind === "total" ? [] : [made.table.place(index, spot.column.key).row],
        );
        const column = spot.at.column;
        return reformulate(made, spot, {
          type: "sum",
          ranges: [{ top: Math.min(...rows), bottom: Math.max(...rows), left: column, right: column }],
        });
      }),
  },
  "typed-equal": typedAmong(true),
  "typed-different": typedAmong(false),
  "neighbour-formula": {
    families: summed,
    rules: ["unlike-neighbours", "total-mismatch", "percentage-mismatch"],
    prepare: (style) => {
      liveTotals(style);
      if (style.percentPlace !== "none" && style.percentBase !== "missing") livePercents(style);
    },
    plant: (made, random) =>
      tryEach(
        spots(made, random, { kind: ["count", "percent"], purpose: ["total", "percent"], live: true }),
        (spot) => {
          const { formula } = spot.cell;
          if (!formula) return null;
          const percent = spot.column.kind === "percent";
          if (!percent) {
            const others = made.table.columns.filter(
              (column) => column.kind === "count" && column.key !== spot.column.key,
            );
            if (others.length < 3) return null;
            const wanted = random.pick(others);
            return reformulate(
              made,
              spot,
              shifted(formula, 0, made.table.place(0, wanted.key).column - spot.at.column),
            );
          }
          const next = made.table.rows[spot.rowIndex + 1];
          if (spot.row.kind !== "unit" || next?.kind !== "unit" || made.table.rows.length < 6) return null;
          return reformulate(made, spot, shifted(formula, 1, 0));
        },
      ),
  },
  "ratio-denominator": {
    families: ["rating", "admissions", "movement"],
    rules: ["wrong-denominator", "unlike-neighbours", "percentage-mismatch"],
    prepare: (style, plan, _random, family) => {
      livePercents(style);
      if (family === "rating") {
        style.percentBase = "rated";
        plan.form = "presence";
      }
    },
    plant: (made, random) =>
      tryEach(
        spots(made, random, { kind: ["percent"], purpose: ["percent"], rows: ["unit"], live: true }),
        (spot) => {
          const { formula } = spot.cell;
          const ratio = spot.column.ratio;
          if (!formula || typeof ratio?.denominator !== "string") return null;
          const total = made.concept.family === "rating" && random.chance(0.5);
          const other = total
            ? made.table.place(spot.rowIndex, "total")
            : made.table.place(spot.rowIndex + random.pick([-1, 1]), ratio.denominator);
          if (!made.draft.find(other)?.number) return null;
          return reformulate(made, spot, divided(formula, at(other.row, other.column)));
        },
      ),
  },
} satisfies Record<string, Mistake>;
