import { excelSerial } from "../serial";
import { explain, place, retype, slipped, slips, spots, tryEach, typedSums, type Mistake } from "./select";

const counted = ["rating", "movement", "rotation", "structure", "indicators", "admissions", "twins"] as const;
const sumRules = [
  "total-mismatch",

  "levels-mismatch",
  "rated-total-mismatch",
  "movement-mismatch",
  "percentage-mismatch",
] as const;

function slip(sort: keyof typeof slips): Mistake {
  return {
    families: counted,
    rules: sumRules,
    prepare: (style) => typedSums(style),
    plant: (made, random) =>
      tryEach(
        spots(made, random, {
          kind: ["count"],
          rows: ["unit", "item"],
          live: false,
          where: ({ cell }) => cell.formula === null && typeof cell.value === "number" && cell.value >= 10,
        }),
        (spot) => {
          const before = spot.cell.number ?? 0;
          const after = slips[sort](before, random);
          if (after === null || after === before) return null;
          retype(spot, after);
          return explain(made, spot, before);
        },
      ),
  };
}

function wrongSum(
  purposes: readonly ("total" | "subtotal" | "levels" | "presence" | "movement")[],
  more: Partial<Mistake>,
): Mistake {
  return {
    families: counted,
    rules: sumRules,
    prepare: (style) => typedSums(style),
    plant: (made, random) =>
      tryEach(
        spots(made, random, {
          kind: ["count"],
          purpose: purposes,
          live: false,
          where: ({ cell }) => (cell.number ?? 0) > 0,
        }),
        (spot) => {
          const before = spot.cell.number ?? 0;
          retype(spot, slipped(before, random));
          return explain(made, spot, before);
        },
      ),
    ...more,
  };
}

/** A text in place of a number: what was meant is still to be read in it. */
function textNumber(write: (digits: string) => string | null, skipped: boolean): Mistake {
  return {
    // The form of indicators adds with "+", which turns such texts into numbers.
    families: skipped ? counted.filter((family) => family !== "indicators") : counted,
    rules: skipped ? ["total-skips-text", "number-as-text", "total-mismatch"] : ["number-as-text"],
    prepare: (style) => {
      style.leadingZero = false;
      style.acrossLive = "typed";
      style.percentLive = "typed";
      style.totalsLive = skipped ? "live" : "typed";
      if (style.totals === "none") style.totals = "below";
    },
    plant: (made, random) =>
      tryEach(
        spots(made, random, {
          kind: ["count"],
          rows: skipped ? ["unit"] : ["unit", "item"],
          live: false,
          where: ({ cell }) => cell.formula === null && typeof cell.value === "number" && cell.value > 0,
        }),
        (spot) => {
          const before = spot.cell.number ?? 0;
          const text = write(String(before));
          if (text === null) return null;
          const summed = [...made.draft.cells.entries()].filter(
            ([, cell]) =>
              cell.live &&
              cell.formula?.type === "sum" &&
              cell.formula.ranges.some(
                (range) =>
                  range.left === spot.at.column && spot.at.row >= range.top && spot.at.row <= range.bottom,
              ),
          );
          if (skipped && summed.length === 0) return null;
          const totals = summed.map(([key, cell]) => ({ key, before: cell.number }));
          spot.cell.value = text;
          const accepted = [place(spot.at, before)];
          for (const total of totals) {
            const [row = 0, column = 0] = total.key.split(",").map(Number);
            accepted.push(place({ row, column }, total.before));
          }
          return accepted;
        },
      ),
  };
}

/** A single figure that cannot be a count. */
function impossibleCount(change: (value: number) => number | null, rules: readonly string[]): Mistake {
  return {
    families: counted,
    rules: [...rules, ...sumRules],
    prepare: (style) => typedSums(style),
    plant: (made, random) =>
      tryEach(
        spots(made, random, {
          kind: ["count"],
          live: false,
          where: ({ cell }) => typeof cell.value === "number" && cell.value > 0,
        }),
        (spot) => {
          const before = spot.cell.number ?? 0;
          const after = change(before);
          if (after === null) return null;
          retype(spot, after);
          spot.cell.value = after;
          return [place(spot.at, before)];
        },
      ),
  };
}

export const countMistakes = {
  "digit-swap": slip("swap"),
  "digit-replaced": slip("replace"),
  "digit-dropped": slip("drop"),
  "times-ten": slip("zero"),
  "total-wrong": wrongSum(["total"], {
    families: ["rating", "movement", "rotation", "structure", "admissions"],
  }),
  "subtotal-wrong": wrongSum(["subtotal"], {
    families: ["rating", "movement", "structure", "admissions"],
    prepare: (style, _plan, random) => {
      typedSums(style);
      style.groups = random.pick(["row", "after"]);
      style.units = Math.max(style.units, 8);
    },
  }),
  "levels-against-rated": wrongSum(["levels"], {
    families: ["rating", "indicators"],
    prepare: (style, plan) => {
      typedSums(style);
      plan.form = "rated";
    },
  }),
  "rated-split": wrongSum(["presence"], {
    families: ["rating", "indicators"],
    prepare: (style, plan) => {
      typedSums(style);
      plan.form = "presence";
      if (style.percentBase === "missing") style.percentBase = "rated";
    },
  }),
  "movement-wrong": wrongSum(["movement"], { families: ["movement"] }),
  "part-above-whole": {
    families: ["admissions", "structure", "rotation", "indicators"],
    rules: ["part-above-whole"],
    prepare: (style, plan, _random, family) => {
      style.leadingZero = false;
      style.totalsLive = "live";
      if (style.zero === "dash") style.zero = "zero";
      if (style.totals === "none") style.totals = "below";
      plan.form = family === "admissions" ? "attributes" : family === "rotation" ? "subset" : "clusters";
    },
    plant: (made, random) => {
      const wholes: Record<string, string> = {
        women: made.concept.family === "structure" ? "members" : "admitted",
        minority: "admitted",
        religion: "admitted",
        union: "admitted",
        subset: "type2",
      };
      const wholeOf = (key: string): string | undefined =>
        wholes[key] ?? (key.endsWith("Women") ? key.slice(0, -5) : undefined);
      return tryEach(
        spots(made, random, {
          kind: ["count"],
          rows: ["unit", "item"],
          live: false,
          where: ({ cell, column }) =>
            cell.formula === null && cell.number !== null && wholeOf(column.key) !== undefined,
        }),
        (spot) => {
          const whole = made.table.place(spot.rowIndex, wholeOf(spot.column.key) ?? "");
          const limit = made.draft.cell(whole).number;
          if (limit === null || limit < 3) return null;
          retype(spot, limit + random.integer(1, Math.max(2, Math.floor(limit / 2))));
          return [place(spot.at, null), place(whole, null)];
        },
      );
    },
  },
  "thousand-as-decimal": {
    families: ["rating", "structure", "admissions", "indicators"],
    rules: ["thousand-separator", "not-a-count", "total-mismatch", "percentage-mismatch"],
    prepare: (style) => {
      typedSums(style);
      style.units = Math.max(style.units, 12);
      style.thousands = false;
    },
    plant: (made, random) =>
      tryEach(
        spots(made, random, {
          kind: ["count"],
          live: false,
          where: ({ cell }) => (cell.number ?? 0) >= 1000,
        }),
        (spot) => {
          const before = spot.cell.number ?? 0;
          if (before % 1000 === 0) return null;
          spot.cell.value = before / 1000;
          spot.cell.number = before / 1000;
          return [place(spot.at, before)];
        },
      ),
  },
  "text-apostrophe": textNumber((digits) => digits, false),
  "text-nbsp": textNumber((digits) => `${digits}\u00a0`, false),
  "text-letter": textNumber(
    (digits) =>
      /^(?=.*[01])\d{2,}$/.test(digits)
        ? digits.replace(/0/, "O").replace(/1/, /0/.test(digits) ? "1" : "l")
        : null,
    false,
  ),
  "text-skipped-by-sum": textNumber((digits) => digits, true),
  "date-for-fraction": {
    families: ["movement"],
    rules: ["date-fraction"],
    prepare: (_style, plan) => {
      plan.form = "fractions";
    },
    plant: (made, random) =>
      tryEach(spots(made, random, { rows: ["unit"], keys: ["raised", "kept", "lowered"] }), (spot) => {
        const before = spot.cell.value;
        const [first = 0, second = 0] = String(before).split("/").map(Number);
        const vietnamese = first >= 1 && first <= 28 && second >= 1 && second <= 12;
        const english = first >= 1 && first <= 12 && second >= 1 && second <= 28;
        if (!vietnamese && !english) return null;
        const year = made.style.year + 1;
        spot.cell.value = vietnamese ? excelSerial(year, second, first) : excelSerial(year, first, second);
        spot.cell.format = vietnamese ? random.pick(["dd/mm", "d-mmm"]) : random.pick(["d-mmm", "m/d/yyyy"]);
        // What the fraction was is not in the cell any more.
        return [place(spot.at, null)];
      }),
  },
  "negative-count": impossibleCount((value) => -value, ["not-a-count"]),
  "fractional-count": impossibleCount((value) => (value < 200 ? value + 0.5 : null), ["not-a-count"]),
} satisfies Record<string, Mistake>;
