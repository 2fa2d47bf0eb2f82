import { place, spots, type Mistake } from "./select";
import { rangeContains } from "../../../src/grid/address";

const listed = ["rating", "admissions", "movement", "structure"] as const;

export const listMistakes = {
  "duplicate-unit": {
    families: listed,
    rules: ["duplicate-unit"],
    prepare: (style, plan, _random, family) => {
      style.units = Math.max(style.units, 4);
      if (family === "structure") plan.form = "clusters";
    },
    plant: (made, random) => {
      const [first, second] = spots(made, random, { kind: ["name"], rows: ["unit"] });
      if (!first || !second) return null;
      first.cell.value = second.cell.value;
      return [place(first.at, null), place(second.at, null)];
    },
  },
  "numbering-gap": {
    families: listed,
    rules: ["numbering-gap"],
    prepare: (style, plan, _random, family) => {
      style.units = Math.max(style.units, 6);
      if (family === "structure") plan.form = "clusters";
    },
    plant: (made, random) => {
      const numbered = spots(made, random, {
        kind: ["ordinal"],
        rows: ["unit"],
        where: ({ cell }) => typeof cell.value === "number",
      });
      const start = numbered.find(({ cell, rowIndex }) => {
        const before = made.table.rows[rowIndex - 1];
        return typeof cell.value === "number" && cell.value > 2 && before?.kind === "unit";
      });
      if (!start) return null;
      const expected = start.cell.value;
      // The numbers go on from the gap to the end of the group, as after a row that was deleted.
      for (let row = start.rowIndex; made.table.rows[row]; row += 1) {
        if (made.table.rows[row]?.kind !== "unit") {
          if (made.style.ordinalRestart) break;
          continue;
        }
        const cell = made.draft.find(made.table.place(row, "ordinal"));
        if (typeof cell?.value === "number") cell.value += 1;
      }
      const above = { row: start.at.row - 1, column: start.at.column };
      return [
        place(start.at, expected),
        place(above, null),
        place({ row: start.at.row, column: start.at.column + 1 }, null),
      ];
    },
  },
  "column-number-gap": {
    families: ["rating", "rotation", "structure", "movement"],
    rules: ["column-number-gap"],
    informative: true,
    prepare: (style, plan, random) => {
      style.numberRow = random.pick(["plain", "brackets", "letters"]);
      plan.form = "clusters";
    },
    plant: (made, random) => {
      const row = made.table.header.bottom;
      const { left, right } = made.table.range;
      const start = random.integer(left + 4, right);
      const first = made.draft.find({ row, column: start });
      if (!first || right - left < 5) return null;
      const before = first.value;
      // From here on every number is one too high, as after a column that was deleted.
      for (let column = start; column <= right; column += 1) {
        const cell = made.draft.find({ row, column });
        if (typeof cell?.value === "number") cell.value += 1;
        else if (typeof cell?.value === "string")
          cell.value = cell.value.replace(/\d+/, (digits) => String(Number(digits) + 1));
      }
      return first.value === before
        ? null
        : [place({ row, column: start }, null), place({ row, column: start - 1 }, null)];
    },
  },
  "missing-level-column": {
    families: ["rating"],
    rules: ["missing-level"],
    informative: true,
    prepare: (style, plan) => {
      plan.omitLevel = true;
      if (style.percentBase === "missing") style.percentBase = "rated";
      if (style.totals === "none") style.totals = "below";
      style.units = Math.max(style.units, 4);
    },
    plant: (made, random) => {
      const keys = ["rated", ...(made.concept.parts.levels ?? [])];
      const cells = spots(made, random, { keys, rows: ["total", "unit", "group", "subtotal"] });
      const left = spots(made, random, { kind: ["count"], keys: ["rated"], rows: ["unit"] }).some(
        ({ row }) => Number(row.values.done) > 0,
      );
      if (!left) return null;
      const header = made.table.header;
      const columns = new Set(keys.map((key) => made.table.place(0, key).column));
      const headers = [...made.draft.cells.keys()].flatMap((key) => {
        const [row = 0, column = 0] = key.split(",").map(Number);
        return rangeContains(header, row, column) && columns.has(column)
          ? [place({ row, column }, null)]
          : [];
      });
      return [...cells.map(({ at }) => place(at, null)), ...headers];
    },
  },
  "missing-level-row": {
    families: ["indicators"],
    rules: ["missing-level"],
    informative: true,
    prepare: (_style, plan) => {
      plan.omitLevel = true;
    },
    plant: (made, random) => {
      const cells = spots(made, random, {
        kind: ["count", "name", "percent"],
        where: ({ row }) => row.kind === "item",
      });
      const total = spots(made, random, { keys: ["total"] });
      const number = (pattern: RegExp): number =>
        total
          .filter(({ row }) => pattern.test(row.name.normalize("NFC")))
          .reduce((sum, { cell }) => sum + (cell.number ?? 0), 0);
      const rated = number(/Số .* được đánh giá chất lượng$/) - number(/chưa được đánh giá/);
      return rated > 0 ? cells.map(({ at }) => place(at, null)) : null;
    },
  },
  "excellent-cap": {
    families: ["rating"],
    rules: ["excellent-cap"],
    // One unit above the limit is no fault of it by itself.
    informative: true,
    prepare: (style, plan) => {
      plan.excellentOver = true;
      style.units = Math.min(style.units, 60);
    },
    plant: (made) => {
      const row = made.concept.parts.excellentRow ?? -1;
      if (row < 0) return null;
      const keys = made.table.columns
        .filter(({ key }) => key === "excellent" || key === "excellent%")
        .map(({ key }) => key);
      return keys.map((key) => place(made.table.place(row, key), null));
    },
  },
  "hidden-row": {
    families: listed,
    rules: ["hidden-in-total"],
    informative: true,
    prepare: (style, plan, _random, family) => {
      style.totalsLive = "live";
      if (style.totals === "none") style.totals = "below";
      style.units = Math.max(style.units, 5);
      if (family === "structure") plan.form = "clusters";
    },
    plant: (made, random) => {
      const [victim] = spots(made, random, {
        kind: ["count"],
        rows: ["unit"],
        where: ({ cell }) => (cell.number ?? 0) > 0,
      });
      if (!victim) return null;
      const summed = spots(made, random, {
        kind: ["count"],
        purpose: ["total", "subtotal"],
        live: true,
        where: ({ cell }) =>
          cell.formula?.type === "sum" &&
          cell.formula.ranges.some((range) => victim.at.row >= range.top && victim.at.row <= range.bottom),
      });
      if (summed.length === 0) return null;
      made.draft.hiddenRows.add(victim.at.row);
      const hidden = [...made.draft.cells.keys()].flatMap((key) => {
        const [row = 0, column = 0] = key.split(",").map(Number);
        return row === victim.at.row ? [place({ row, column }, null)] : [];
      });
      return [...summed.map(({ at }) => place(at, null)), ...hidden];
    },
  },
} satisfies Record<string, Mistake>;
