import type { FormChoices, UnitGroup } from "./choices";
import { BLANK_LINES } from "./choices";
import { columnsOf } from "./columns";
import type { FormColumn, FormItem, StandardForm } from "./form";

/** A line of the body: its row in the sheet, and the rows that a total or a group adds up. */
export interface FormLine {
  readonly kind: "total" | "group" | "unit" | "item";
  readonly row: number;
  readonly ordinal: string | number | null;
  readonly label: string | null;
  readonly item: FormItem | null;
  readonly members: readonly number[];
}

/** Where everything of a form stands. Rows and columns of the sheet, 0-based. */
export interface FormLayout {
  readonly form: StandardForm;
  readonly choices: FormChoices;
  readonly columns: readonly FormColumn[];
  /** The first row of the header, and how many rows it has without the row of column numbers. */
  readonly top: number;
  readonly depth: number;
  readonly numberRow: number | null;
  readonly lines: readonly FormLine[];
}

/** Page head, title, unit of measure stand above it. */
const HEADER_TOP = 6;

const roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"] as const;

/** "I" for 1; beyond ten the number itself. */
function romanOf(number: number): string {
  return roman[number - 1] ?? String(number);
}

/** @param choices complete ones (`completeChoices`) */
export function layForm(form: StandardForm, choices: FormChoices): FormLayout {
  const columns = columnsOf(form, choices);
  const depth = Math.max(...columns.map(({ path }) => path.length));
  const numberRow = choices.numbers ? HEADER_TOP + depth : null;
  const first = HEADER_TOP + depth + (choices.numbers ? 1 : 0);
  const lines = form.items ? itemLines(form.items, first) : unitLines(form, choices, first);
  return { form, choices, columns, top: HEADER_TOP, depth, numberRow, lines };
}

function itemLines(items: readonly FormItem[], first: number): FormLine[] {
  return items.map((item, at) => ({
    kind: "item",
    row: first + at,
    ordinal: at + 1,
    label: item.name,
    item,
    members: [],
  }));
}

/** The units as chosen; blank ones where there are none, in two groups where groups are wanted. */
function groupsOf(form: StandardForm, { units, groups }: FormChoices): readonly UnitGroup[] {
  const blank = (count: number) => Array.from({ length: count }, () => "");
  if (units.length === 0)
    return groups
      ? form.groups.map((name) => ({ name, units: blank(BLANK_LINES / 2) }))
      : [{ name: null, units: blank(BLANK_LINES) }];
  if (!groups) return [{ name: null, units: units.flatMap((group) => group.units) }];
  return units.map((group, at) => ({ ...group, name: group.name ?? form.groups[at] ?? form.groups[0] }));
}

function unitLines(form: StandardForm, choices: FormChoices, first: number): FormLine[] {
  const groups = groupsOf(form, choices);
  const lines: FormLine[] = [];
  let row = first + (choices.totals === "above" ? 1 : 0);
  const summed: number[] = [];
  groups.forEach(({ name, units }, at) => {
    const start = row + (choices.groups ? 1 : 0);
    const rows = units.map((_, index) => start + index);
    if (choices.groups) {
      lines.push({ kind: "group", row, ordinal: romanOf(at + 1), label: name, item: null, members: rows });
      summed.push(row);
    } else summed.push(...rows);
    units.forEach((unit, index) =>
      lines.push({
        kind: "unit",
        row: start + index,
        ordinal: index + 1,
        label: unit === "" ? null : unit,
        item: null,
        members: [],
      }),
    );
    row = start + units.length;
  });
  if (choices.totals === "none") return lines;
  const isAbove = choices.totals === "above";
  const total: FormLine = {
    kind: "total",
    row: isAbove ? first : row,
    ordinal: null,
    label: isAbove ? "TỔNG SỐ" : "Tổng cộng",
    item: null,
    members: summed,
  };
  return isAbove ? [total, ...lines] : [...lines, total];
}
