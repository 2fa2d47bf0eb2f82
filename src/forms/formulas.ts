import { cellAddress, rangeAddress } from "../grid/address";
import { meetingBands, ratingBands } from "../formats";
import type { Computed, FormColumn } from "./form";
import type { FormLayout, FormLine } from "./layout";
import { statusWords } from "./status-words";

/**
 * The formula of a cell in invariant form, null for a cell that is typed or stays empty. A total and a group add up
 * their rows; percentages are computed anew in every line.
 */
export function formulaAt(layout: FormLayout, column: FormColumn, line: FormLine): string | null {
  const isSummed = line.kind === "total" || line.kind === "group";
  const { computed } = column;
  if (isSummed && computed?.kind !== "share" && computed?.kind !== "change") {
    const isAdded = (column.kind === "count" || column.kind === "figure") && !column.notAdded;
    return isAdded
      ? `=${sumOf(line.members.map((row) => ({ row, column: indexOf(layout, column.key) })))}`
      : null;
  }
  return computed ? `=${expression(layout, computed, line)}` : null;
}

/** Where a column stands. @throws RangeError when the form has none of that key */
export function indexOf({ columns }: FormLayout, key: string): number {
  const at = columns.findIndex((column) => column.key === key);
  if (at < 0) throw new RangeError(`no column ${key}`);
  return at;
}

type Place = { row: number; column: number };

function sumOf(places: readonly Place[]): string {
  const [first] = places;
  const last = places.at(-1);
  if (!first || !last) return "0";
  const isRun =
    places.every(({ column }, at) => column === first.column + at && last.row === first.row) ||
    places.every(({ row }, at) => row === first.row + at && last.column === first.column);
  if (isRun && places.length > 2)
    return `SUM(${rangeAddress({ top: first.row, left: first.column, bottom: last.row, right: last.column })})`;
  return places.map(({ row, column }) => cellAddress(row, column)).join("+");
}

function expression(layout: FormLayout, computed: Computed, line: FormLine): string {
  const at = (key: string) => cellAddress(line.row, indexOf(layout, key));
  const { digits } = layout.choices;
  switch (computed.kind) {
    case "sum":
      return sumOf(computed.of.map((key) => ({ row: line.row, column: indexOf(layout, key) })));
    case "difference": {
      const [minuend, subtrahend] = computed.of.map(at);
      // One formula for all lines, whatever each of them is measured in.
      const places = Math.max(0, ...layout.lines.map(({ item }) => item?.digits ?? 0));
      const difference =
        places > 0 ? `ROUND(${minuend}-${subtrahend},${places})` : `${minuend}-${subtrahend}`;
      return `IF(${minuend}="","",${difference})`;
    }
    case "share": {
      const [part, whole] = computed.of.map(at);
      const share = `ROUND(${part}*100/${whole},${digits})`;
      // A form's line that was not filled in yet has reached nothing, which is not the same as 0 %.
      return line.kind === "item"
        ? `IF(OR(${part}="",N(${whole})=0),"",${share})`
        : `IF(${whole}=0,"",${share})`;
    }
    case "change": {
      const [now, before] = computed.of.map(at);
      return `IF(OR(${now}="",N(${before})=0),"",ROUND((${now}-${before})*100/${before},${digits}))`;
    }
    case "average": {
      const range = averageRange(layout, computed.of, line);
      return `IF(COUNT(${range})=0,"",ROUND(AVERAGE(${range}),${digits}))`;
    }
    case "class": {
      const score = at(computed.of);
      const bands = [...(computed.bands === "meeting" ? meetingBands : ratingBands).bands];
      const lowest = bands.pop()?.name ?? "";
      const chosen = bands.reduceRight(
        (rest, band) => `IF(${score}>=${band.from},"${band.name}",${rest})`,
        `"${lowest}"`,
      );
      return `IF(N(${score})=0,"",${chosen})`;
    }
    case "status": {
      const [actual, target] = computed.of.map(at);
      return `IF(OR(${actual}="",${target}=""),"",IF(${actual}>${target},"${statusWords.exceeded}",IF(${actual}=${target},"${statusWords.reached}","${statusWords.missed}")))`;
    }
  }
}

function averageRange(layout: FormLayout, keys: readonly string[], { row }: FormLine): string {
  const columns = keys.map((key) => indexOf(layout, key));
  return rangeAddress({ top: row, bottom: row, left: Math.min(...columns), right: Math.max(...columns) });
}

/** What the row of column numbers says under a column: "3 (=4+5)", "6 (=5*100/4)", "7". */
export function numberOf(layout: FormLayout, column: FormColumn): string {
  const number = (key: string) => String(indexOf(layout, key) + 1);
  const own = number(column.key);
  const { computed } = column;
  switch (computed?.kind) {
    case "sum":
      return `${own} (=${computed.of.map(number).join("+")})`;
    case "difference":
      return `${own} (=${computed.of.map(number).join("-")})`;
    case "share": {
      const [part, whole] = computed.of.map(number);
      return `${own} (=${part}*100/${whole})`;
    }
    default:
      return own;
  }
}
