import type { CellValue } from "../../src/grid/sheet";
import type { Notation } from "./draft";
import { roundHalfUp } from "./expression";
import type { Random } from "./random";
import { oldTonePlacement, type LevelNaming } from "./words";

export type PercentScale = "ratio" | "hundred" | "text" | "bare-text" | "fraction";
/** Whether a kind of computed cell is typed in or carries a formula; mixed: decided column by column. */
export type Liveness = "typed" | "live" | "mixed";

/** Everything a clerk decides about a sheet before the first figure is typed. */
export interface Style {
  year: number;
  headerDepth: 1 | 2 | 3 | 4;
  mergedHeader: boolean;
  percentScale: PercentScale;
  /** Percentages in texts with an English point, as programs export them. */
  percentPoint: boolean;
  percentDecimals: 0 | 1 | 2;
  percentRounded: boolean;
  /** General shows what was typed; the other way is a fixed number of decimals. */
  percentGeneral: boolean;
  percentPlace: "beside" | "block" | "none";
  percentBase: "rated" | "total" | "missing";
  units: number;
  totals: "above" | "below" | "none";
  groups: "none" | "heading" | "row" | "after";
  ordinalRestart: boolean;
  groupMarks: "roman" | "letters";
  totalsLive: Liveness;
  acrossLive: Liveness;
  percentLive: Liveness;
  numberRow: "none" | "plain" | "brackets" | "letters" | "declared";
  zero: "zero" | "blank" | "dash";
  zeroPercent: "blank" | "zero" | "dash";
  thousands: boolean;
  levelNaming: LevelNaming;
  pairNames: readonly [string, string];
  lineBreaks: boolean;
  decomposed: boolean;
  oldTone: boolean;
  hardSpaces: boolean;
  preamble: boolean;
  footer: boolean;
  noteColumn: "none" | "shown" | "hidden";
  left: number;
  top: number;
  zeroUnits: boolean;
  /** Texts like "02" in columns of small counts. */
  leadingZero: boolean;
}

export function randomStyle(random: Random): Style {
  const percentScale = random.weighted<PercentScale>([
    ["ratio", 40],
    ["hundred", 42],
    ["text", 10],
    ["bare-text", 8],
  ]);
  const liveness = (): Liveness =>
    random.weighted<Liveness>([
      ["typed", 45],
      ["live", 40],
      ["mixed", 15],
    ]);
  const zero = random.weighted<Style["zero"]>([
    ["zero", 55],
    ["blank", 28],
    ["dash", 17],
  ]);
  const style: Style = {
    year: random.integer(2016, 2026),
    headerDepth: random.weighted<Style["headerDepth"]>([
      [1, 18],
      [2, 47],
      [3, 27],
      [4, 8],
    ]),
    mergedHeader: random.chance(0.75),
    percentScale,
    percentPoint: random.chance(0.1),
    percentDecimals: random.weighted<0 | 1 | 2>([
      [2, 65],
      [1, 25],
      [0, 10],
    ]),
    percentRounded: random.chance(0.6),
    percentGeneral: random.chance(0.4),
    percentPlace: random.weighted<Style["percentPlace"]>([
      ["beside", 60],
      ["block", 22],
      ["none", 18],
    ]),
    percentBase: random.weighted<Style["percentBase"]>([
      ["rated", 70],
      ["total", 20],
      ["missing", 10],
    ]),
    units: random.weighted([
      [random.integer(5, 30), 70],
      [random.integer(31, 60), 15],
      [random.integer(2, 4), 10],
      [1, 3],
      [400, 2],
    ]),
    totals: random.weighted<Style["totals"]>([
      ["below", 58],
      ["above", 37],
      ["none", 5],
    ]),
    groups: random.weighted<Style["groups"]>([
      ["none", 60],
      ["row", 18],
      ["after", 12],
      ["heading", 10],
    ]),
    ordinalRestart: random.chance(0.7),
    groupMarks: random.pick(["roman", "letters"]),
    totalsLive: liveness(),
    acrossLive: liveness(),
    percentLive: liveness(),
    numberRow: random.weighted<Style["numberRow"]>([
      ["none", 50],
      ["plain", 18],
      ["brackets", 8],
      ["letters", 8],
      ["declared", 16],
    ]),
    zero,
    zeroPercent: random.pick(["blank", "zero", "dash"]),
    thousands: random.chance(0.3),
    levelNaming: random.weighted<LevelNaming>([
      ["abbreviation", 35],
      ["full", 30],
      ["variant", 12],
      ["short", 10],
      ["mixed", 13],
    ]),
    pairNames: random.pick([
      ["SL", "%"],
      ["Số lượng", "Tỷ lệ"],
      ["SL", "TL (%)"],
      ["Số lượng", "Tỷ lệ (%)"],
      ["SL", "Tỷ lệ %"],
    ] as const),
    lineBreaks: random.chance(0.3),
    decomposed: random.chance(0.06),
    oldTone: random.chance(0.1),
    hardSpaces: random.chance(0.08),
    preamble: random.chance(0.85),
    footer: random.chance(0.7),
    noteColumn: random.weighted<Style["noteColumn"]>([
      ["none", 55],
      ["shown", 38],
      ["hidden", 7],
    ]),
    left: random.weighted([
      [0, 85],
      [random.integer(1, 3), 15],
    ]),
    top: random.weighted([
      [0, 80],
      [random.integer(1, 6), 20],
    ]),
    zeroUnits: random.chance(0.12),
    leadingZero: random.chance(0.06),
  };
  return reconcile(style);
}

/** Takes back what does not go together: an operator over "-" is #VALUE!, a formula cannot compute with "15,95%". */
export function reconcile(style: Style): Style {
  if (
    style.percentScale === "text" ||
    style.percentScale === "bare-text" ||
    style.percentScale === "fraction"
  )
    style.percentLive = "typed";
  if (style.zero === "dash") {
    style.acrossLive = "typed";
    style.percentLive = "typed";
  }
  if (style.leadingZero) {
    style.totalsLive = "typed";
    style.acrossLive = "typed";
    style.percentLive = "typed";
  }
  if (style.units < 6 && style.groups !== "none") style.groups = "none";
  if (style.totals === "none") style.groups = "none";
  return style;
}

/** Decides for one column, so that "mixed" is steady down the column. */
export function isLive(liveness: Liveness, random: Random): boolean {
  return liveness === "live" || (liveness === "mixed" && random.chance(0.5));
}

const zeroWriting: Record<Style["zero"], CellValue> = { zero: 0, blank: null, dash: "-" };

export function countNotation(style: Style): Notation {
  return {
    unit: 1,
    write: (value) =>
      value === 0
        ? zeroWriting[style.zero]
        : style.leadingZero && value > 0 && value < 10 && Number.isInteger(value)
          ? `0${value}`
          : value,
    ...(style.thousands ? { format: "#,##0" } : {}),
  };
}

export function decimalText(value: number, decimals: number): string {
  return roundHalfUp(value, decimals).toFixed(decimals).replace(".", ",");
}

/** The unit of a percentage in its own scale: 0.0001 for 15,95 % kept as a ratio. */
export function percentUnit(style: Style): number {
  const decimals = style.percentScale === "ratio" ? style.percentDecimals + 2 : style.percentDecimals;
  return 10 ** -decimals;
}

export function percentNotation(style: Style, live: boolean): Notation {
  const decimals = style.percentDecimals;
  const fraction = decimals === 0 ? "0" : `0.${"0".repeat(decimals)}`;
  const unit = percentUnit(style);
  const text = (value: number): string =>
    style.percentPoint ? decimalText(value, decimals).replace(",", ".") : decimalText(value, decimals);
  switch (style.percentScale) {
    case "ratio":
    case "hundred": {
      const digits = style.percentScale === "ratio" ? decimals + 2 : decimals;
      const format =
        style.percentScale === "ratio"
          ? `${fraction}%`
          : style.percentGeneral && !live && style.percentRounded
            ? undefined
            : fraction;
      return style.percentRounded
        ? { unit, write: (value) => roundHalfUp(value, digits), ...(format ? { format } : {}) }
        : { unit: 0, write: (value) => value, ...(format ? { format } : {}) };
    }
    case "text":
      return { unit, write: (value) => `${text(value)}%`, format: "@" };
    case "bare-text":
    case "fraction":
      return { unit, write: text, format: "@" };
  }
}

/** Texts as this clerk types them. */
export function spelling(style: Style, random: Random): (text: string) => string {
  return (text) => {
    let result = style.oldTone ? oldTonePlacement(text) : text;
    if (style.hardSpaces && random.chance(0.3)) result = result.replace(" ", "\u00a0");
    return style.decomposed ? result.normalize("NFD") : result;
  };
}
