import { roundHalfUp } from "../expression";
import { percentUnit } from "../style";
import { operandsOf } from "../expression";
import { place, retype, slipped, spots, tryEach, typedPercents, type Mistake, type Spot } from "./select";
import type { MadeTable } from "../generate";

const withPercents = ["rating", "indicators", "admissions", "movement"] as const;
const rules = [
  "percentage-mismatch",
  "wrong-denominator",
  "impossible-percentage",
  "percentage-scale",
] as const;

function fractionOf(made: MadeTable, spot: Spot): { numerator: number; denominator: number } | null {
  const [numerator, denominator] = spot.cell.formula ? operandsOf(spot.cell.formula) : [];
  if (!numerator || !denominator) return null;
  const below = made.draft.cell(denominator).number ?? 0;
  return below > 0 ? { numerator: made.draft.cell(numerator).number ?? 0, denominator: below } : null;
}

/** The cell's number in hundreds, whatever its scale. */
function hundreds(made: MadeTable, value: number): number {
  return made.style.percentScale === "ratio" ? value * 100 : value;
}

function typedPercent(made: MadeTable, spot: Spot, value: number): void {
  const digits = made.style.percentDecimals + (made.style.percentScale === "ratio" ? 2 : 0);
  retype(spot, roundHalfUp(value, digits));
}

export const percentMistakes = {
  "percent-typo": {
    families: withPercents,
    rules,
    prepare: (style, _plan, random) => {
      typedPercents(style, random);
      style.percentRounded = true;
      if (style.percentPlace === "block") style.percentPlace = "beside";
    },
    plant: (made, random) =>
      tryEach(
        spots(made, random, {
          kind: ["percent"],
          purpose: ["percent"],
          live: false,
          where: ({ cell }) => (cell.number ?? 0) > 0,
        }),
        (spot) => {
          const [before, written] = [spot.cell.number ?? 0, spot.cell.value];
          const after = hundreds(made, before);
          const wrong = slipped(roundHalfUp(after, made.style.percentDecimals), random);
          if (wrong > 100 || Math.abs(wrong - after) < 3 * 10 ** -made.style.percentDecimals) return null;
          typedPercent(made, spot, made.style.percentScale === "ratio" ? wrong / 100 : wrong);
          return [place(spot.at, written)];
        },
      ),
  },
  "percent-other-base": {
    families: ["rating"],
    rules,
    prepare: (style, plan, random) => {
      typedPercents(style, random);
      style.percentBase = "rated";
      plan.form = "presence";
    },
    plant: (made, random) =>
      tryEach(
        spots(made, random, {
          kind: ["percent"],
          purpose: ["percent"],
          rows: ["unit", "total"],
          live: false,
        }),
        (spot) => {
          const fraction = fractionOf(made, spot);
          const total = made.draft.cell(made.table.place(spot.rowIndex, "total")).number ?? 0;
          if (!fraction || total === fraction.denominator || total === 0 || fraction.numerator === 0)
            return null;
          const written = spot.cell.value;
          const scale = made.style.percentScale === "ratio" ? 1 : 100;
          const unit = percentUnit(made.style);
          if (
            Math.abs(fraction.numerator / fraction.denominator - fraction.numerator / total) * scale <
            2.5 * unit
          )
            return null;
          typedPercent(made, spot, (fraction.numerator / total) * scale);
          return [place(spot.at, written)];
        },
      ),
  },
  "percent-impossible": {
    families: withPercents,
    rules,
    prepare: (style, _plan, random) => {
      typedPercents(style, random);
      if (style.percentDecimals === 0) style.percentDecimals = 1;
      style.percentRounded = true;
    },
    plant: (made, random) =>
      tryEach(spots(made, random, { kind: ["percent"], purpose: ["percent"], live: false }), (spot) => {
        const fraction = fractionOf(made, spot);
        if (!fraction || fraction.numerator === 0) return null;
        const decimals = made.style.percentDecimals;
        const written = spot.cell.value;
        const start = roundHalfUp((fraction.numerator / fraction.denominator) * 100, decimals);
        for (const step of random.shuffle([7, 4, -4, -7, 13, -13, 21])) {
          const value = roundHalfUp(start + step * 10 ** -decimals, decimals);
          if (value <= 0 || value >= 100 || isPossible(value, decimals, fraction.denominator)) continue;
          typedPercent(made, spot, made.style.percentScale === "ratio" ? value / 100 : value);
          return [place(spot.at, written)];
        }
        return null;
      }),
  },
  "percent-as-ratio": {
    families: withPercents,
    rules,
    prepare: (style, _plan, random) => {
      typedPercents(style, random);
      style.percentScale = "hundred";
      style.units = Math.max(style.units, 5);
    },
    plant: (made, random) =>
      tryEach(
        spots(made, random, {
          kind: ["percent"],
          purpose: ["percent"],
          live: false,
          where: ({ cell }) => (cell.number ?? 0) >= 5,
        }),
        (spot) => {
          const before = spot.cell.number ?? 0;
          spot.cell.value = roundHalfUp(before / 100, 4);
          spot.cell.number = spot.cell.value;
          return [place(spot.at, before)];
        },
      ),
  },
  "percent-as-hundred": {
    families: withPercents,
    rules,
    prepare: (style, _plan, random) => {
      typedPercents(style, random);
      style.percentScale = "ratio";
      style.units = Math.max(style.units, 5);
    },
    plant: (made, random) =>
      tryEach(
        spots(made, random, {
          kind: ["percent"],
          purpose: ["percent"],
          live: false,
          where: ({ cell }) => (cell.number ?? 0) >= 0.03,
        }),
        (spot) => {
          const before = spot.cell.number ?? 0;
          spot.cell.value = roundHalfUp(before * 100, 2);
          spot.cell.number = spot.cell.value;
          return [place(spot.at, before)];
        },
      ),
  },
  "admission-percent": {
    families: ["admissions"],
    rules,
    prepare: (style, _plan, random) => {
      typedPercents(style, random);
    },
    plant: (made, random) =>
      tryEach(
        spots(made, random, {
          keys: ["admitted%"],
          purpose: ["percent"],
          live: false,
          where: ({ cell }) => (cell.number ?? 0) > 0,
        }),
        (spot) => {
          const [before, written] = [hundreds(made, spot.cell.number ?? 0), spot.cell.value];
          const wrong = slipped(roundHalfUp(before, made.style.percentDecimals), random);
          if (Math.abs(wrong - before) < 3 * 10 ** -made.style.percentDecimals) return null;
          typedPercent(made, spot, made.style.percentScale === "ratio" ? wrong / 100 : wrong);
          return [place(spot.at, written)];
        },
      ),
  },
} satisfies Record<string, Mistake>;

/** Whether a whole number of the denominator rounds to the percentage. */
function isPossible(percent: number, decimals: number, denominator: number): boolean {
  const nearest = Math.round((percent / 100) * denominator);
  return [nearest - 1, nearest, nearest + 1].some(
    (count) => roundHalfUp((count / denominator) * 100, decimals) === percent,
  );
}
