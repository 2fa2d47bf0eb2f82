import type { CellPosition } from "../grid/address";
import { ratioRounded, roundHalfAway, snap, sumExactly } from "../grid/exact";
import type { CellValue } from "../grid/sheet";
import type { PercentScale } from "../layout/table";
import type { Operand } from "../relations/relation";
import type { Computation } from "./proposal";
import type { Axis } from "./references";
import { argumentsOf, placeOf, reference, sumOf } from "./references";
import type { Workings } from "./stored-and-planned";

/** How the result is to be written. */
export interface ResultStyle {
  /** The scale of a percentage; for differences, null takes over that of the operands. */
  scale: PercentScale | null;
  /** Digits of a ROUND around the formula, in the unit of the result; null without one. */
  round: number | null;
  /** Some numerator of the column is a formula that may give "": each is wrapped in N(). */
  guardPart: boolean;
}

export type Computed =
  | { formula: string; expected: CellValue | undefined; ratio: boolean }
  | { reason: "textOperand" | "unreadableOperand"; operand: CellPosition };

/** More decimals than a cell keeps: the nearest double to the exact quotient below. */
const FINEST = 17;

/** Rounding that takes away what binary fractions add, far below any figure of a report. */
const NOISE_DECIMALS = 6;

/** Formula and value of a cell; a reason when an operand is no figure that a formula can read. */
export function compute(
  computation: Computation,
  axis: Axis,
  line: number,
  workings: Workings,
  style: ResultStyle,
): Computed {
  const barred = findBarred(computation, axis, line, workings, style);
  if (barred) return barred;
  return new Calculation(axis, line, workings, style).of(computation);
}

/** Every operand of a computation. */
export function operandsOfComputation(computation: Computation): readonly Operand[] {
  switch (computation.kind) {
    case "share":
      return [...computation.numerator, ...computation.denominator];
    case "change":
    case "difference":
    case "status":
      return [computation.first, computation.second];
    case "needed":
      return [computation.target, ...computation.base, ...computation.actual];
    case "average":
    case "sum":
      return computation.operands;
    case "class":
      return [computation.score];
  }
}

function findBarred(
  computation: Computation,
  axis: Axis,
  line: number,
  workings: Workings,
  style: ResultStyle,
): Extract<Computed, { reason: string }> | null {
  const divided = dividedText(computation, style);
  for (const operand of operandsOfComputation(computation)) {
    const place = placeOf(axis, line, operand);
    const stored = workings.stored(place.row, place.column);
    if (operand === divided && workings.plainDigits(place.row, place.column) !== null) continue;
    if (stored.state === "unusable") return { reason: stored.reason, operand: place };
  }
  // "x" and "…" over a base say that no share is due, or not yet; "-" is read as none.
  if (
    computation.kind === "share" &&
    computation.blankPart === "zero" &&
    computation.numerator.length === 1
  ) {
    for (const operand of computation.numerator) {
      const place = placeOf(axis, line, operand);
      if (
        workings.stored(place.row, place.column).state === "words" &&
        !workings.isDash(place.row, place.column)
      )
        return { reason: "unreadableOperand", operand: place };
    }
  }
  return null;
}

/** The one operand that may be digits kept as text: an undisguised numerator. */
function dividedText(computation: Computation, style: ResultStyle): Operand | null {
  if (computation.kind !== "share" || computation.numerator.length !== 1 || style.guardPart) return null;
  return computation.blankPart === "zero" ? (computation.numerator[0] ?? null) : null;
}

interface Reading {
  /** The sum of the figures; NaN when there is none. */
  value: number;
  figures: number;
  unknown: boolean;
}

class Calculation {
  constructor(
    private readonly axis: Axis,
    private readonly line: number,
    private readonly workings: Workings,
    private readonly style: ResultStyle,
  ) {}

  of(computation: Computation): Extract<Computed, { formula: string }> {
    switch (computation.kind) {
      case "share":
        return this.share(computation);
      case "change":
        return this.change(computation);
      case "difference":
        return this.difference(computation);
      case "needed":
        return this.needed(computation);
      case "status":
        return this.status(computation);
      case "average":
        return this.mean(computation.operands);
      case "sum":
        return this.sum(computation.operands);
      case "class":
        return this.classOf(computation);
    }
  }

  private read(operands: readonly Operand[]): Reading {
    const values: number[] = [];
    let unknown = false;
    for (const operand of operands) {
      const place = placeOf(this.axis, this.line, operand);
      const stored = this.workings.stored(place.row, place.column);
      if (stored.state === "unknown") unknown = true;
      if (stored.state === "figure") values.push(stored.value * operand.sign);
    }
    return {
      value: values.length === 0 ? NaN : sumExactly(values),
      figures: values.length,
      unknown,
    };
  }

  private digits(operands: readonly Operand[]): Reading | null {
    const [only] = operands;
    if (!only || operands.length > 1) return null;
    const place = placeOf(this.axis, this.line, only);
    const value = this.workings.plainDigits(place.row, place.column);
    return value === null ? null : { value, figures: 1, unknown: false };
  }

  private ratio(operand: Operand): boolean {
    const place = placeOf(this.axis, this.line, operand);
    return this.workings.isRatio(place.row, place.column);
  }

  private ref(operand: Operand): string {
    return reference(this.axis, this.line, operand);
  }

  /** `IF(base=0,"",…)`, with what else must be there. */
  private guarded(base: readonly Operand[], needed: Operand | null, body: string): string {
    const [only] = base;
    const zero =
      base.length === 1 && only ? `N(${this.ref(only)})=0` : `${sumOf(this.axis, this.line, base)}=0`;
    const condition = needed ? `OR(${zero},COUNT(${this.ref(needed)})=0)` : zero;
    return `=IF(${condition},"",${body})`;
  }

  private rounded(body: string): string {
    return this.style.round === null ? body : `ROUND(${body},${this.style.round})`;
  }

  /** The quotient in the unit of the result, as exactly as a cell can hold it. */
  private quotient(numerator: number, denominator: number): number {
    const factor = this.style.scale === "hundred" ? 100 : 1;
    return ratioRounded(numerator, denominator, factor, this.style.round ?? FINEST);
  }

  private share(
    computation: Extract<Computation, { kind: "share" }>,
  ): Extract<Computed, { formula: string }> {
    const { numerator, denominator, blankPart } = computation;
    const [part] = numerator;
    const times = this.style.scale === "hundred" ? "*100" : "";
    const single = numerator.length === 1 && part;
    const above = single
      ? this.style.guardPart && blankPart === "zero"
        ? `N(${this.ref(part)})`
        : this.ref(part)
      : sumOf(this.axis, this.line, numerator);
    const formula = this.guarded(
      denominator,
      blankPart === "blank" && single ? part : null,
      this.rounded(`${above}/${sumOf(this.axis, this.line, denominator)}${times}`),
    );
    const top = this.digits(numerator) ?? this.read(numerator);
    const base = this.read(denominator);
    const ratio = this.style.scale !== "hundred";
    if (top.unknown || base.unknown) return { formula, expected: undefined, ratio };
    if (!(base.value !== 0) || base.figures === 0) return { formula, expected: "", ratio };
    if (top.figures === 0 && blankPart === "blank") return { formula, expected: "", ratio };
    return { formula, expected: this.quotient(top.figures === 0 ? 0 : top.value, base.value), ratio };
  }

  private change(
    computation: Extract<Computation, { kind: "change" }>,
  ): Extract<Computed, { formula: string }> {
    const { first, second } = computation;
    const times = this.style.scale === "hundred" ? "*100" : "";
    const formula = this.guarded(
      [second],
      first,
      this.rounded(`(${this.ref(first)}-${this.ref(second)})/${this.ref(second)}${times}`),
    );
    const now = this.read([first]);
    const before = this.read([second]);
    const ratio = this.style.scale !== "hundred";
    if (now.unknown || before.unknown) return { formula, expected: undefined, ratio };
    if (now.figures === 0 || before.figures === 0 || before.value === 0)
      return { formula, expected: "", ratio };
    return { formula, expected: this.quotient(sumExactly([now.value, -before.value]), before.value), ratio };
  }

  /** Two operands in one scale: their texts and values, and whether that scale is a fraction. */
  private alike(
    first: Operand,
    second: Operand,
  ): { texts: [string, string]; values: [number, number]; ratio: boolean } {
    const ratios = [this.ratio(first), this.ratio(second)] as const;
    const ratio =
      this.style.scale === null
        ? ratios[0] && ratios[1]
        : ratios[0] && ratios[1] && this.style.scale === "ratio";
    const one = (operand: Operand, isRatio: boolean): { text: string; value: number } => {
      const { value } = this.read([operand]);
      if (isRatio && !ratio) return { text: `${this.ref(operand)}*100`, value: snap(value * 100) };
      return { text: this.ref(operand), value };
    };
    const a = one(first, ratios[0]);
    const b = one(second, ratios[1]);
    return { texts: [a.text, b.text], values: [a.value, b.value], ratio };
  }

  private pair(first: Operand, second: Operand): { unknown: boolean; complete: boolean } {
    const one = this.read([first]);
    const other = this.read([second]);
    return { unknown: one.unknown || other.unknown, complete: one.figures + other.figures === 2 };
  }

  private difference(
    computation: Extract<Computation, { kind: "difference" }>,
  ): Extract<Computed, { formula: string }> {
    const { first, second, floor } = computation;
    const { texts, values, ratio } = this.alike(first, second);
    const divide = !ratio && this.style.scale === "ratio";
    let body = `${texts[0]}-${texts[1]}`;
    if (divide) body = `(${body})/100`;
    if (floor) body = `MAX(0,${body})`;
    const formula = `=IF(COUNT(${this.ref(first)},${this.ref(second)})<2,"",${this.rounded(body)})`;
    const { unknown, complete } = this.pair(first, second);
    const isRatio = ratio || divide;
    if (unknown) return { formula, expected: undefined, ratio: isRatio };
    if (!complete) return { formula, expected: "", ratio: isRatio };
    let value = sumExactly([values[0], -values[1]]);
    if (divide) value = snap(value / 100);
    if (floor) value = Math.max(0, value);
    if (this.style.round !== null) value = roundHalfAway(value, this.style.round);
    return { formula, expected: value, ratio: isRatio };
  }

  private needed(
    computation: Extract<Computation, { kind: "needed" }>,
  ): Extract<Computed, { formula: string }> {
    const { target, base, actual } = computation;
    const ratio = this.ratio(target);
    const product = `${sumOf(this.axis, this.line, base)}*${this.ref(target)}${ratio ? "" : "/100"}`;
    const formula = this.guarded(
      base,
      target,
      `MAX(0,CEILING(ROUND(${product},${NOISE_DECIMALS}),1)-${sumOf(this.axis, this.line, actual)})`,
    );
    const goal = this.read([target]);
    const whole = this.read(base);
    const have = this.read(actual);
    if (goal.unknown || whole.unknown || have.unknown) return { formula, expected: undefined, ratio: false };
    if (goal.figures === 0 || whole.figures === 0 || whole.value === 0)
      return { formula, expected: "", ratio: false };
    const due = roundHalfAway((whole.value * goal.value) / (ratio ? 1 : 100), NOISE_DECIMALS);
    const reachedAt = Math.ceil(due);
    return {
      formula,
      expected: Math.max(0, reachedAt - (have.figures === 0 ? 0 : have.value)),
      ratio: false,
    };
  }

  private status(
    computation: Extract<Computation, { kind: "status" }>,
  ): Extract<Computed, { formula: string }> {
    const { first, second, below, exceeded, reached, missed } = computation;
    const { texts, values } = this.alike(first, second);
    const [high, low] = below ? [1, 0] : [0, 1];
    const ahead = `ROUND(${texts[high] ?? ""}-${texts[low] ?? ""},${NOISE_DECIMALS})`;
    const verdict = `IF(${ahead}>=0,${quoted(reached)},${quoted(missed)})`;
    const body = exceeded === null ? verdict : `IF(${ahead}>0,${quoted(exceeded)},${verdict})`;
    const formula = `=IF(COUNT(${this.ref(first)},${this.ref(second)})<2,"",${body})`;
    const { unknown, complete } = this.pair(first, second);
    if (unknown) return { formula, expected: undefined, ratio: false };
    if (!complete) return { formula, expected: "", ratio: false };
    const lead = roundHalfAway(sumExactly([values[high] ?? 0, -(values[low] ?? 0)]), NOISE_DECIMALS);
    const word = lead > 0 && exceeded !== null ? exceeded : lead >= 0 ? reached : missed;
    return { formula, expected: word, ratio: false };
  }

  private mean(operands: readonly Operand[]): Extract<Computed, { formula: string }> {
    const cells = argumentsOf(this.axis, this.line, operands);
    const formula = `=IF(COUNT(${cells})=0,"",${this.rounded(`AVERAGE(${cells})`)})`;
    const { value, figures, unknown } = this.read(operands);
    if (unknown) return { formula, expected: undefined, ratio: false };
    if (figures === 0) return { formula, expected: "", ratio: false };
    return { formula, expected: ratioRounded(value, figures, 1, this.style.round ?? FINEST), ratio: false };
  }

  private sum(operands: readonly Operand[]): Extract<Computed, { formula: string }> {
    const cells = argumentsOf(this.axis, this.line, operands);
    const formula = `=IF(COUNT(${cells})=0,"",SUM(${cells}))`;
    const { value, figures, unknown } = this.read(operands);
    if (unknown) return { formula, expected: undefined, ratio: false };
    return { formula, expected: figures === 0 ? "" : value, ratio: false };
  }

  private classOf(
    computation: Extract<Computation, { kind: "class" }>,
  ): Extract<Computed, { formula: string }> {
    const { score, bands } = computation;
    const cell = this.ref(score);
    const last = bands.at(-1);
    const nested = bands
      .slice(0, -1)
      .reduceRight(
        (rest, band) => `IF(${cell}>=${band.from},${quoted(band.name)},${rest})`,
        quoted(last?.name ?? ""),
      );
    const formula = `=IF(COUNT(${cell})=0,"",${nested})`;
    const { value, figures, unknown } = this.read([score]);
    if (unknown) return { formula, expected: undefined, ratio: false };
    if (figures === 0) return { formula, expected: "", ratio: false };
    const band = bands.find((each) => snap(value) >= each.from) ?? last;
    return { formula, expected: band?.name ?? "", ratio: false };
  }
}

function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}
