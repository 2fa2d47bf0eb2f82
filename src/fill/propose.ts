import { NOISE } from "../grid/nearly-equal";
import { decimalPlaces } from "../grid/exact";
import { formatClass, formatDecimals } from "../grid/number-format";
import { fold } from "../grid/text";
import type { PercentScale } from "../layout/table";
import { rowAt } from "../layout/table";
import type { ColumnFill } from "./column-fill";
import { compute, operandsOfComputation } from "./compute";
import type { ResultStyle } from "./compute";
import type { FillContext } from "./context";
import { holdsFigures, labelOf } from "./context";
import { percentHabit, zeros } from "./percent-habits";
import type { PercentHabit } from "./percent-habits";
import type {
  Computation,
  FilledCell,
  FillMeaning,
  FillProposal,
  KeptCell,
  KeptReason,
  NewColumn,
} from "./proposal";
import { placeOf } from "./references";

/** Decimals of an average that nothing else says. */
const AVERAGE_DECIMALS = 2;

export interface Placing {
  /** The sheet column that is filled, 0-based. */
  index: number;
  newColumn: NewColumn | null;
  decimals: number | undefined;
}

/** Looks at every cell of a column: writes the empty ones, keeps the rest. Null when nothing in it is empty. */
export function propose(context: FillContext, fill: ColumnFill, placing: Placing): FillProposal | null {
  const habit = fill.percent
    ? percentHabit(context, placing.newColumn ? null : fill.column, fill.header, placing.decimals)
    : null;
  const style = styleOf(context, fill, placing, habit);
  const cells: FilledCell[] = [];
  const kept: KeptCell[] = [];
  let ratioCells = 0;
  for (const row of fill.rows) {
    const column = placing.index;
    const reason = placing.newColumn ? null : standing(context, row, column);
    if (reason !== null) {
      kept.push({ row, column, reason });
      continue;
    }
    const computation = fill.at(row);
    if (!computation) {
      kept.push({ row, column, reason: "noBase" });
      continue;
    }
    const result = compute(computation, "columns", row, context.workings, style);
    if ("reason" in result) {
      kept.push({ row, column, reason: result.reason, operand: result.operand });
      continue;
    }
    if (result.ratio) ratioCells += 1;
    const numberFormat = formatFor(context, computation, row, placing, habit, result.ratio);
    cells.push({
      row,
      column,
      formula: result.formula,
      expected: result.expected,
      ...(numberFormat === null ? {} : { numberFormat }),
    });
    context.workings.plan(row, column, result.expected, result.ratio);
  }
  const isNamed = kept.some(({ operand, reason }) => operand !== undefined || reason === "merged");
  if (cells.length === 0 && !isNamed) return null;
  const sample = fill.rows.map((row) => fill.at(row)).find((each) => each !== null);
  if (!sample) return null;
  return {
    kind: fill.kind,
    sheet: context.grid.name,
    axis: "columns",
    index: placing.index,
    header: fill.header,
    meaning: meaningOf(context, sample, fill.baseRows),
    scale: fill.percent ? style.scale : ratioCells > 0 ? "ratio" : null,
    decimals: habit?.decimals ?? null,
    rounded: style.round !== null,
    newColumn: placing.newColumn,
    cells,
    kept,
    hidden: cells.filter((cell) => context.grid.hiddenRow(cell.row)).length,
  };
}

function standing(context: FillContext, row: number, column: number): KeptReason | null {
  const { grid } = context;
  const area = grid.merge(row, column);
  // An answer cell merged across takes its answer; one that spans several rows answers none of them alone.
  if (area && (area.top !== row || area.left !== column || area.bottom > area.top)) return "merged";
  if (grid.formula(row, column) !== null) return "formula";
  switch (grid.kind(row, column)) {
    case "empty":
      return null;
    case "placeholder":
      return "placeholder";
    case "text":
    case "error":
    case "boolean":
      return "text";
    case "number":
    case "textNumber":
    case "composite":
    case "date":
      return "figure";
  }
}

function styleOf(
  context: FillContext,
  fill: ColumnFill,
  placing: Placing,
  habit: PercentHabit | null,
): ResultStyle {
  const guardPart = fill.rows.some((row) => {
    const computation = fill.at(row);
    if (computation?.kind !== "share") return false;
    return computation.numerator.some((each) => {
      const place = placeOf("columns", row, each);
      return context.workings.mayBeEmptyText(place.row, place.column);
    });
  });
  if (habit) return { scale: habit.scale, round: habit.round, guardPart };
  return { scale: placing.newColumn ? null : differenceScale(context, fill), round: null, guardPart };
}

/** The scale that a gap's own column asks for; null leaves it to what is compared. */
function differenceScale(context: FillContext, fill: ColumnFill): PercentScale | null {
  const { column } = fill;
  const computation = fill.rows.map((row) => fill.at(row)).find((each) => each !== null);
  if (computation?.kind !== "difference") return null;
  const isShare = fill.rows.some((row) =>
    operandsOfComputation(computation).every((each) => {
      const place = placeOf("columns", row, each);
      return context.workings.isRatio(place.row, place.column);
    }),
  );
  if (holdsFigures(column)) return isShare ? column.scale : null;
  for (const row of fill.rows) {
    const format = context.grid.numberFormat(row, column.index);
    const decimals = formatDecimals(format);
    if (formatClass(format) === "percent") return isShare || column.measure === "percent" ? "ratio" : null;
    if (formatClass(format) === "number" && decimals !== null && decimals > 0 && isShare) return "hundred";
  }
  return null;
}

/** The number format to write: null where the cell's own serves. */
function formatFor(
  context: FillContext,
  computation: Computation,
  row: number,
  placing: Placing,
  habit: PercentHabit | null,
  ratio: boolean,
): string | null {
  const own = placing.newColumn ? "General" : context.grid.numberFormat(row, placing.index);
  const kind = formatClass(own);
  if (habit) return own === habit.numberFormat ? null : habit.numberFormat;
  switch (computation.kind) {
    case "difference": {
      if ((kind === "percent" && ratio) || (kind === "number" && !ratio)) return null;
      const format = differenceFormat(context, computation, row, ratio, placing.decimals);
      // A format that is not known (a reader keeps so many of empty cells) is left as it may be.
      return format === "General" && !placing.newColumn && kind === "general" ? null : format;
    }
    case "needed":
    case "status":
    case "class":
      return placing.newColumn || kind === "percent" || kind === "date" || kind === "text" ? "General" : null;
    case "sum":
    case "average": {
      if (kind === "number") return null;
      return scoreFormat(context, computation, row, placing.decimals);
    }
    case "share":
    case "change":
      return null;
  }
}

function differenceFormat(
  context: FillContext,
  computation: Extract<Computation, { kind: "difference" }>,
  row: number,
  ratio: boolean,
  decimals: number | undefined,
): string {
  const places = [computation.first, computation.second].map((each) => placeOf("columns", row, each));
  const formats = places.map((place) => context.grid.numberFormat(place.row, place.column));
  const shown = formats.map((format) => formatDecimals(format));
  if (ratio) {
    const most = Math.max(2, ...shown.map((each) => each ?? 0));
    const percent = formats.some((format) => formatClass(format) === "percent");
    return percent
      ? `${zeros(decimals ?? most)}%`
      : zeros((decimals ?? most) + (decimals === undefined ? 0 : 2));
  }
  const isWhole = places.every((place) => {
    const stored = context.workings.stored(place.row, place.column);
    return stored.state !== "figure" || Number.isInteger(stored.value);
  });
  const mixed = formats.some((format) => formatClass(format) === "percent");
  if (!mixed && isWhole && decimals === undefined)
    return formats[0] !== undefined && formatClass(formats[0]) === "number" ? formats[0] : "General";
  const most = places.map((place) => {
    const stored = context.workings.stored(place.row, place.column);
    return stored.state === "figure" ? Math.min(2, decimalPlaces(stored.value)) : 2;
  });
  return zeros(decimals ?? Math.max(...most, ...shown.map((each) => each ?? 0)));
}

function scoreFormat(
  context: FillContext,
  computation: Extract<Computation, { kind: "average" | "sum" }>,
  row: number,
  decimals: number | undefined,
): string {
  if (decimals !== undefined) return zeros(decimals);
  const [first] = computation.operands;
  const place = first ? placeOf("columns", row, first) : null;
  const format = place ? context.grid.numberFormat(place.row, place.column) : "General";
  if (computation.kind === "sum") return formatClass(format) === "number" ? format : "General";
  return zeros(Math.max(AVERAGE_DECIMALS, formatDecimals(format) ?? 0));
}

function meaningOf(context: FillContext, computation: Computation, byRow: boolean): FillMeaning {
  const { table } = context;
  const labels = (operands: readonly { index: number }[]): string[] =>
    operands.map((each) => labelOf(table, each.index));
  const fixedAt =
    computation.kind === "share" && !byRow
      ? (computation.denominator.find((each) => each.at !== undefined)?.at ?? null)
      : null;
  const base = {
    computation: computation.kind,
    fixed: fixedAt === null ? null : (rowAt(table, fixedAt)?.label ?? ""),
    baseRows: byRow,
  };
  switch (computation.kind) {
    case "share":
      return { ...base, first: labels(computation.numerator), second: labels(computation.denominator) };
    case "change":
    case "difference":
    case "status":
      return { ...base, first: labels([computation.first]), second: labels([computation.second]) };
    case "needed":
      return {
        ...base,
        first: labels([computation.target]),
        second: [...labels(computation.base), ...labels(computation.actual)],
      };
    case "average":
    case "sum":
      return { ...base, first: labels(computation.operands), second: [] };
    case "class":
      return {
        ...base,
        first: labels([computation.score]),
        second: computation.bands.map((band) => `${band.from}|${band.name}`),
      };
  }
}

/** The filled cells of a column say what the formula says: most of those that can be compared. */
export function agrees(context: FillContext, fill: ColumnFill, decimals: number | undefined): boolean {
  const { column } = fill;
  const { figures } = context.workings;
  const habit = fill.percent ? percentHabit(context, column, fill.header, decimals) : null;
  let same = 0;
  let compared = 0;
  for (const row of fill.rows) {
    const computation = fill.at(row);
    if (!computation || context.grid.isEmpty(row, column.index)) continue;
    const style: ResultStyle = {
      scale: habit ? "hundred" : differenceScale(context, fill),
      round: null,
      guardPart: false,
    };
    const result = compute(computation, "columns", row, context.workings, style);
    if ("reason" in result || result.expected === undefined || result.expected === "") continue;
    const { expected } = result;
    if (typeof expected === "number") {
      const actual = figures.value(row, column.index);
      // "X" says that no figure is due: it neither bears the reading out nor denies it.
      if (figures.standing(row, column.index) !== "figure") continue;
      compared += 1;
      const compare = !habit && result.ratio ? expected * 100 : expected;
      const slack = 0.5 * 10 ** -decimalPlaces(actual) + NOISE;
      if (Math.abs(actual - compare) <= slack) same += 1;
    } else if (typeof expected === "string") {
      compared += 1;
      if (fold(context.grid.text(row, column.index)) === fold(expected)) same += 1;
    }
  }
  return compared === 0 || same * 3 >= compared * 2;
}
