import { nearlyEqual } from "../grid/nearly-equal";
import type { PlacedFigure } from "./placed-figure";

/**
 * Figures of many units on one side of a comparison: unit → slot → figure. A slot is a place of a form, the same in
 * every unit's sheet ("xếp loại đảng viên, dòng tổng, cột HTXSNV").
 */
export type Side = ReadonlyMap<string, ReadonlyMap<string, PlacedFigure>>;

/** How two slots stand to each other by their words. */
export type Kinship = "named" | "related" | "strange";

/** Two slots whose figures are meant to be one and the same, with the units where they are, and are not. */
export interface Pair {
  readonly left: string;
  readonly right: string;
  readonly holds: readonly string[];
  readonly fails: readonly string[];
  /** Bits of evidence that they are meant to agree, their words among them. */
  readonly bits: number;
}

/** Of figures that are meant to agree, the share that do: one of ten is mistyped, old or of another unit at worst. */
const AGREE = 0.9;
/** What headings of one wording say, in bits: of two slots so named about one pair in a thousand means another thing. */
const NAMED = 10;
/** What one concept under other words says. */
const RELATED = 4;
/** Bits that leave chance less than one pair in a hundred. */
const ENOUGH = 7;
/** Agreeing units without which words that differ are not believed. */
const FEWEST = 3;

/**
 * The pairs of slots that units bear out. Each right slot is taken once, each left slot as often as it serves.
 * @param kinship what the words of a left and a right slot say of each other
 */
export function pairSlots(
  left: Side,
  right: Side,
  kinship: (left: string, right: string) => Kinship,
): Pair[] {
  const units = [...left.keys()].filter((unit) => right.has(unit));
  // Forms that no unit sent both of have nothing to compare.
  if (!units.some((unit) => hasFigures(left, unit) && hasFigures(right, unit))) return [];
  const [ours, theirs] = [slotsOf(left, units), slotsOf(right, units)];
  const agreeing = agreements(left, right, units);
  const found: Pair[] = [];
  for (const [leftSlot, leftFigures] of ours) {
    let best: Pair | null = null;
    const together = agreeing.get(leftSlot);
    for (const [rightSlot, rightFigures] of theirs) {
      // Most pairs of slots have nothing in common: they are passed over before any unit is looked at.
      if ((together?.get(rightSlot) ?? 0) < FEWEST && kinship(leftSlot, rightSlot) !== "named") continue;
      const pair = weigh(leftSlot, rightSlot, leftFigures, rightFigures, kinship, ours.size * theirs.size);
      if (pair && (!best || pair.bits > best.bits)) best = pair;
    }
    if (best) found.push(best);
  }
  const taken = new Set<string>();
  return found
    .sort((one, other) => other.bits - one.bits)
    .filter(({ right: slot }) => !taken.has(slot) && taken.add(slot));
}

function hasFigures(side: Side, unit: string): boolean {
  return (side.get(unit)?.size ?? 0) > 0;
}

/** How many units hold one and the same figure in a left and a right slot; noughts are not counted. */
function agreements(left: Side, right: Side, units: readonly string[]): Map<string, Map<string, number>> {
  const counts = new Map<string, Map<string, number>>();
  for (const unit of units) {
    const byValue = new Map<number, string[]>();
    for (const [slot, { value }] of right.get(unit) ?? []) {
      const print = printOf(value);
      const known = byValue.get(print);
      if (known) known.push(slot);
      else byValue.set(print, [slot]);
    }
    for (const [slot, { value }] of left.get(unit) ?? []) {
      if (value === 0) continue;
      const own = counts.get(slot) ?? new Map<string, number>();
      for (const other of byValue.get(printOf(value)) ?? []) own.set(other, (own.get(other) ?? 0) + 1);
      counts.set(slot, own);
    }
  }
  return counts;
}

/** A figure without what a program's arithmetic leaves in its last digits. */
function printOf(value: number): number {
  return Number.isInteger(value) && Math.abs(value) < 1e9 ? value : Number(value.toPrecision(9));
}

function slotsOf(side: Side, units: readonly string[]): Map<string, Map<string, number>> {
  const slots = new Map<string, Map<string, number>>();
  for (const unit of units)
    for (const [slot, { value }] of side.get(unit) ?? []) {
      const known = slots.get(slot) ?? new Map<string, number>();
      known.set(unit, value);
      slots.set(slot, known);
    }
  return slots;
}

function weigh(
  left: string,
  right: string,
  ours: ReadonlyMap<string, number>,
  theirs: ReadonlyMap<string, number>,
  kinship: (left: string, right: string) => Kinship,
  tried: number,
): Pair | null {
  const holds: string[] = [];
  const fails: string[] = [];
  const idle: string[] = [];
  for (const [unit, value] of ours) {
    const other = theirs.get(unit);
    if (other === undefined) continue;
    if (!nearlyEqual(value, other)) fails.push(unit);
    // Nothing and nothing agree whatever they count.
    else if (value === 0) idle.push(unit);
    else holds.push(unit);
  }
  if (holds.length + fails.length === 0) return null;
  const kin = kinship(left, right);
  if (kin !== "named" && holds.length < FEWEST) return null;
  const chance = chanceOf(ours, theirs, holds, fails);
  const prior = kin === "named" ? NAMED : kin === "related" ? RELATED : -Math.log2(tried);
  const bits =
    prior + holds.length * Math.log2(AGREE / chance) + fails.length * Math.log2((1 - AGREE) / (1 - chance));
  // What its own heading names is only doubted where hardly a unit agrees.
  const named = kin === "named" && (holds.length >= fails.length || fails.length === 1);
  if (bits < ENOUGH && !named) return null;
  return { left, right, holds: [...holds, ...idle], fails, bits };
}

/** How often a figure of one unit is met by that of another: what agreement is worth. */
function chanceOf(
  ours: ReadonlyMap<string, number>,
  theirs: ReadonlyMap<string, number>,
  holds: readonly string[],
  fails: readonly string[],
): number {
  const counts = new Map<number, number>();
  for (const value of theirs.values()) counts.set(value, (counts.get(value) ?? 0) + 1);
  let met = 0;
  let asked = 0;
  for (const unit of [...holds, ...fails]) {
    const value = ours.get(unit) ?? NaN;
    const own = nearlyEqual(value, theirs.get(unit) ?? NaN) ? 1 : 0;
    met += (counts.get(value) ?? 0) - own;
    asked += theirs.size - 1;
  }
  return Math.min(0.5, (met + 0.5) / (asked + 1 + fewestSeen(holds, ours)));
}

/** With few units the size of the figures says how rarely two of them meet. */
function fewestSeen(holds: readonly string[], ours: ReadonlyMap<string, number>): number {
  return holds.reduce((most, unit) => Math.max(most, Math.abs(ours.get(unit) ?? 0)), 0);
}
