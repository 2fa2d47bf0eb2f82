import { operandsOf, roundHalfUp } from "../expression";
import type { Purpose } from "../draft";
import {
  explain,
  place,
  retype,
  slipped,
  spots,
  tryEach,
  type Mistake,
  type Place,
  type Spot,
} from "./select";
import type { MadeTable } from "../generate";

function neighbours(spot: Spot): [Spot["at"] | undefined, Spot["at"] | undefined] {
  const [first, second] = spot.cell.formula ? operandsOf(spot.cell.formula) : [];
  return [first, second];
}

function numberOf(made: MadeTable, at: Spot["at"] | undefined): number {
  return at ? (made.draft.find(at)?.number ?? 0) : 0;
}

/** A typed result of a form of targets, plans or scores that does not follow from its row. */
function wrongResult(
  purpose: Purpose,
  rules: readonly string[],
  form: { family: "targets" | "plan" | "scores"; forms: readonly string[]; keys?: readonly string[] },
  change: (before: number, made: MadeTable, spot: Spot, slip: () => number) => number | null,
): Mistake {
  return {
    families: [form.family],
    rules,
    prepare: (style, plan, random) => {
      style.acrossLive = "typed";
      plan.form = random.pick(form.forms);
    },
    plant: (made, random) =>
      tryEach(
        spots(made, random, { purpose: [purpose], live: false, ...(form.keys ? { keys: form.keys } : {}) }),
        (spot) => {
          const { value: written, number } = spot.cell;
          if (number === null) return null;
          const digits = Math.round(-Math.log10(spot.cell.notation.unit || 1));
          const after = change(number, made, spot, () =>
            number < 0
              ? -slipped(roundHalfUp(-number, digits), random)
              : slipped(roundHalfUp(number, digits), random),
          );
          if (after === null || Math.abs(after - number) < Math.max(spot.cell.notation.unit * 2, 0.015))
            return null;
          retype(spot, roundHalfUp(after, Math.max(digits, 2)));
          return explain(made, spot, written);
        },
      ),
  };
}

const meetingClasses = ["Tốt", "Khá", "Trung bình", "Kém"];
const memberClasses = [
  "Hoàn thành xuất sắc nhiệm vụ",
  "Hoàn thành tốt nhiệm vụ",
  "Hoàn thành nhiệm vụ",
  "Không hoàn thành nhiệm vụ",
];

export const resultMistakes = {
  "gap-wrong": wrongResult(
    "gap",
    ["target-gap"],
    { family: "targets", forms: ["gap", "points"] },
    (_before, _made, _spot, slip) => slip(),
  ),
  "gap-sign": wrongResult(
    "gap",
    ["gap-sign", "target-gap"],
    { family: "targets", forms: ["gap", "points"] },
    (before) => (before === 0 ? null : -before),
  ),
  "gap-as-percent": wrongResult(
    "gap",
    ["gap-unit", "target-gap"],
    { family: "targets", forms: ["points"] },
    (before, made, spot) => {
      const target = numberOf(made, neighbours(spot)[1]);
      return target === 0 || target === 100 || before === 0 ? null : (before / target) * 100;
    },
  ),
  "exceeded-for-reached": wrongResult(
    "reached",
    ["reached-exceeded", "percentage-mismatch"],
    { family: "targets", forms: ["reached"] },
    (before, made, spot) => {
      // The "vượt" column is computed from this one: it would be wrong too.
      const hasExceeded = made.table.columns.some((column) => column.key === "exceeded");
      return before > 103 && !hasExceeded && spot.column.key === "reached" ? before - 100 : null;
    },
  ),
  "reached-for-exceeded": wrongResult(
    "exceeded",
    ["reached-exceeded", "percentage-mismatch", "target-gap"],
    { family: "targets", forms: ["exceeded"] },
    (before) => before + 100,
  ),
  "average-wrong": wrongResult(
    "average",
    ["average-mismatch"],
    { family: "scores", forms: ["months"] },
    (before, _made, _spot, slip) => {
      const after = slip();
      return after > 100 || Math.abs(after - before) < 0.02 ? null : after;
    },
  ),
  "parts-against-score": wrongResult(
    "score",
    ["score-total", "total-mismatch"],
    { family: "scores", forms: ["criteria", "members"] },
    (_before, _made, _spot, slip) => {
      const after = slip();
      return after > 100 ? null : after;
    },
  ),
  "change-wrong": wrongResult(
    "change",
    ["change-mismatch", "target-gap"],
    { family: "plan", forms: ["change"] },
    (_before, _made, _spot, slip) => slip(),
  ),
  "index-wrong": wrongResult(
    "index",
    ["percentage-mismatch", "change-mismatch"],
    { family: "plan", forms: ["balance"] },
    (_before, _made, _spot, slip) => slip(),
  ),
  "balance-wrong": wrongResult(
    "balance",
    ["total-mismatch"],
    { family: "plan", forms: ["balance"] },
    (_before, _made, _spot, slip) => slip(),
  ),
  "verdict-wrong": {
    families: ["targets"],
    rules: ["reached-exceeded", "target-gap"],
    prepare: (_style, plan) => {
      plan.form = "verdict";
    },
    plant: (made, random) =>
      tryEach(spots(made, random, { keys: ["verdict"] }), (spot) => {
        const before = spot.row.values.verdict;
        const written = spot.cell.value;
        if (before === "Chưa đạt") spot.cell.value = random.pick(["Đạt", "Vượt"]);
        else if (before === "Vượt") spot.cell.value = "Chưa đạt";
        else spot.cell.value = random.pick(["Chưa đạt", "Vượt"]);
        return [place(spot.at, written)];
      }),
  },
  "class-wrong": {
    families: ["scores"],
    rules: ["class-mismatch"],
    prepare: (style, plan, random) => {
      style.acrossLive = "typed";
      plan.form = random.pick(["months", "criteria", "members"]);
    },
    plant: (made, random) =>
      tryEach(spots(made, random, { purpose: ["class"], live: false }), (spot) => {
        const before = spot.cell.value;
        const classes = [meetingClasses, memberClasses].find(
          (list) => typeof before === "string" && list.includes(before),
        );
        if (!classes || typeof before !== "string") return null;
        const other = classes[classes.indexOf(before) + random.pick([-1, 1])];
        if (other === undefined) return null;
        spot.cell.value = other;
        const [score] = neighbours(spot);
        return [place(spot.at, before), ...(score ? [place(score, null)] : [])];
      }),
  },
  "score-outside": {
    families: ["scores"],
    rules: ["score-range"],
    prepare: (style, plan, random) => {
      style.acrossLive = "live";
      style.totalsLive = "live";
      style.leadingZero = false;
      if (style.zero === "dash") style.zero = "zero";
      plan.form = random.pick(["months", "criteria", "members"]);
    },
    plant: (made, random) =>
      tryEach(
        spots(made, random, { kind: ["score"], live: false, where: ({ cell }) => cell.formula === null }),
        (spot) => {
          const before = spot.cell.number ?? 0;
          const limit = Number(/\((\d+)/.exec(spot.column.path.at(-1) ?? "")?.[1] ?? 100);
          retype(spot, limit + random.integer(1, 9));
          made.draft.calculate();
          const results = ["score", "average"].flatMap((key) =>
            made.table.columns.some((column) => column.key === key)
              ? [made.table.place(spot.rowIndex, key)]
              : [],
          );
          const accepted: Place[] = [place(spot.at, null)];
          for (const result of results) if (numberOf(made, result) > 100) accepted.push(place(result, null));
          return before === null ? null : accepted;
        },
      ),
  },
} satisfies Record<string, Mistake>;
