import { roundHalfAway } from "../grid/exact";
import { statusWords } from "../forms/status-words";
import { heldAt, single } from "./planting";
import type { Ground, Planter, Planting } from "./planting";
import { meetingBands, ratingBands } from "../formats";
import type { Random } from "../grid/seeded-random";
import type { Concept } from "../formats/concepts";
import type { Purpose } from "../relations/relation";
import type { Spot, Tie } from "./ties";

const shares = [["percentage"], ["percent"]] as const;
const reached = [["reached"], ["reachedPercent"]] as const;
const percentages = [
  ["percentage", "reached"],
  ["percent", "reachedPercent"],
] as const;
const gaps = [["gap"], ["gap"]] as const;
const changes = [
  ["change", "changePercent"],
  ["change", "changePercent"],
] as const;
const averages = [["average"], ["average"]] as const;

/** Percentages and the like that follow from others: what is typed in their place; null where it cannot be. */
function instead(
  [purposes, meanings]: readonly [readonly Purpose[], readonly Concept[]],
  change: (
    found: { spot: Spot; tie: Tie; held: number; decimals: number },
    ground: Ground,
    random: Random,
  ) => number | null,
): Planter {
  return (ground, random) =>
    random.shuffle(ground.ties.results(purposes, meanings)).flatMap(({ spot, tie }): Planting[] => {
      const held = heldAt(ground.sheet, spot);
      if (typeof held !== "number") return [];
      const decimals = decimalsOf(held);
      const value = change({ spot, tie, held, decimals }, ground, random);
      return value === null || value === held ? [] : [single(ground, spot, { value })];
    });
}

function decimalsOf(value: number): number {
  return (String(value).split(".")[1] ?? "").length;
}

/** Two digits swapped or one replaced, the decimals kept. */
function mistyped(value: number, random: Random): number | null {
  const text = String(value);
  const places = [...text].flatMap((digit, at) => (/\d/.test(digit) ? [at] : []));
  if (places.length < 2) return null;
  const at = random.pick(places.slice(0, 3));
  const digit = (Number(text[at]) + random.integer(2, 8)) % 10;
  const other = Number(text.slice(0, at) + String(digit) + text.slice(at + 1));
  return Math.abs(other - value) < 0.5 ? null : other;
}

const otherDenominator: Planter = instead(shares, ({ spot, tie, decimals }, { ties }) => {
  const { figures, table } = ties.analysis;
  const [part, whole] = tie.operands;
  if (!part || !whole || tie.operands.length !== 2 || tie.relation.axis !== "columns") return null;
  const above = figures.value(part.row, part.column);
  const base = figures.value(whole.row, whole.column);
  const others = table.columns.filter(
    ({ index, measure, subset }) =>
      measure === "count" &&
      !subset &&
      index !== whole.column &&
      index !== part.column &&
      Math.abs(figures.value(spot.row, index) - base) > 0.02 * base &&
      figures.value(spot.row, index) > base / 2,
  );
  const other = others[0];
  if (!other || above < 5) return null;
  return roundHalfAway((above * 100) / figures.value(spot.row, other.index), decimals);
});

/** A text beside figures says the contrary of what they say. */
function textAt(
  concepts: readonly string[],
  other: (text: string, random: Random) => string | null,
): Planter {
  return (ground, random) => {
    const { table } = ground.ties.analysis;
    const cells = table.rows.flatMap(({ index: row }) =>
      table.columns
        .filter(({ concept }) => concept !== null && concepts.includes(concept))
        .map(({ index: column }) => ({ row, column })),
    );
    return random.shuffle(cells).flatMap((at): Planting[] => {
      const held = heldAt(ground.sheet, at);
      const value = typeof held === "string" ? other(held, random) : null;
      return value === null ? [] : [single(ground, at, { value })];
    });
  };
}

function otherClass(text: string, random: Random): string | null {
  const bands = [meetingBands, ratingBands].find(({ bands: all }) => all.some(({ name }) => name === text));
  if (!bands) return null;
  return random.pick(bands.bands.map(({ name }) => name).filter((name) => name !== text));
}

function otherStatus(text: string): string | null {
  if (text === statusWords.missed) return statusWords.exceeded;
  return text === statusWords.exceeded ? statusWords.missed : null;
}

export const comparisonPlanters = {
  "percent-mistyped": instead(percentages, ({ held }, _ground, random) => mistyped(held, random)),
  "percent-as-ratio": instead(percentages, ({ held, spot }, { ties }) =>
    ties.column(spot)?.scale === "hundred" && held >= 2
      ? roundHalfAway(held / 100, decimalsOf(held) + 2)
      : null,
  ),
  "other-denominator": otherDenominator,
  "gap-sign": instead(gaps, ({ held }) => (held === 0 ? null : -held)),
  "gap-in-percent": instead(gaps, ({ tie, held }, { ties }) => {
    const { figures } = ties.analysis;
    const goal = tie.operands.find((operand) => ties.column(operand)?.concept === "target");
    const target = goal ? figures.value(goal.row, goal.column) : NaN;
    if (!(target > 0 && target < 95) || Math.abs(held) < 1) return null;
    return roundHalfAway((held * 100) / target, 2);
  }),
  "exceeded-for-reached": instead(reached, ({ held }) =>
    held > 101 ? roundHalfAway(held - 100, decimalsOf(held)) : null,
  ),
  "change-wrong": instead(changes, ({ held }, _ground, random) => mistyped(held, random)),
  "average-wrong": instead(averages, ({ held, decimals }, _ground, random) =>
    roundHalfAway(held + random.pick([-3, -2, 2, 3]) + 0.1, decimals),
  ),
  "status-wrong": textAt(["status"], otherStatus),
  "class-wrong": textAt(["class"], otherClass),
} as const satisfies Record<string, Planter>;
