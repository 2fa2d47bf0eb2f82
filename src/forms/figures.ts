import type { CellValue } from "../grid/sheet";
import { roundHalfAway } from "../grid/exact";
import type { Random } from "../grid/seeded-random";
import type { FormChoices, UnitGroup } from "./choices";
import type { FormColumn, FormItem, StandardForm } from "./form";
import type { FormLayout, FormLine } from "./layout";

/** What is typed into a form: by row of the sheet, then by key of the column. */
export type FormFigures = ReadonlyMap<number, ReadonlyMap<string, CellValue>>;

/** Units for an example: names of the form's own, in its groups where groups are wanted. */
export function exampleUnits(
  form: StandardForm,
  { groups }: Pick<FormChoices, "groups">,
  random: Random,
  count: number,
): UnitGroup[] {
  const names = random.shuffle(form.examples).slice(0, count);
  if (!groups) return [{ name: null, units: names }];
  const half = Math.ceil(names.length / 2);
  return [
    { name: form.groups[0], units: names.slice(0, half) },
    { name: form.groups[1], units: names.slice(half) },
  ];
}

/** Figures for every typed cell, such as a form of its kind may hold: parts within their whole, the cap kept. */
export function exampleFigures(layout: FormLayout, random: Random): FormFigures {
  const figures = new Map<number, ReadonlyMap<string, CellValue>>();
  const lines = layout.lines.filter(({ kind }) => kind === "unit" || kind === "item");
  lines.forEach((line, at) => figures.set(line.row, lineFigures(layout.columns, line, at, random)));
  return figures;
}

function lineFigures(
  columns: readonly FormColumn[],
  line: FormLine,
  at: number,
  random: Random,
): Map<string, CellValue> {
  const known = new Map<string, number>();
  const typed = new Map<string, CellValue>();
  const byKey = new Map(columns.map((column) => [column.key, column]));
  const valueOf = (key: string): number => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const column = byKey.get(key);
    if (!column) return 0;
    const value =
      column.computed?.kind === "sum"
        ? column.computed.of.reduce((sum, part) => sum + valueOf(part), 0)
        : drawOf(column, line.item, random, valueOf);
    known.set(key, value);
    if (!column.computed) typed.set(key, value);
    return value;
  };
  for (const column of columns) {
    if (column.kind === "text" && column.examples)
      typed.set(column.key, column.examples[at % column.examples.length] ?? null);
    const isFigure = column.kind === "count" || column.kind === "figure" || column.kind === "score";
    if (isFigure && !column.computed) valueOf(column.key);
  }
  return typed;
}

function drawOf(
  { draw, kind }: FormColumn,
  item: FormItem | null,
  random: Random,
  valueOf: (key: string) => number,
): number {
  if (!draw) return item ? random.integer(item.from, item.to) : 0;
  if ("partOf" in draw) {
    const part = valueOf(draw.partOf) * (draw.from + random.next() * (draw.to - draw.from));
    if (kind === "count") return Math.floor(part);
    const most = item?.measure === "%" ? 100 : Infinity;
    return Math.min(most, roundHalfAway(part, item?.digits ?? 0));
  }
  const step = draw.step ?? 1;
  return draw.from + step * random.integer(0, Math.floor((draw.to - draw.from) / step));
}
