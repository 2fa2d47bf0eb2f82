import { SSF } from "@e965/xlsx";
import type { CellValue } from "../../../src/grid/sheet";
import { formatClass } from "../../../src/grid/number-format";

export interface Culture {
  readonly name: string;
  readonly decimalSeparator: string;
  readonly groupSeparator: string;
}

export const cultures: Readonly<Record<"vi-VN" | "en-US", Culture>> = {
  "vi-VN": { name: "vi-VN", decimalSeparator: ",", groupSeparator: "." },
  "en-US": { name: "en-US", decimalSeparator: ".", groupSeparator: "," },
};

const { format: formatted } = SSF as { format: (code: string, value: CellValue) => string };

/** What a cell shows, as if its column were wide enough. */
export function shownText(value: CellValue, numberFormat: string, culture: Culture): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  const invariant = formatted(numberFormat, value);
  const kind = formatClass(numberFormat);
  if (culture.decimalSeparator === "." || kind === "date" || kind === "text") return invariant;
  return invariant.replace(/[.,](?=\d)/g, (mark) =>
    mark === "." ? culture.decimalSeparator : culture.groupSeparator,
  );
}

/** A formula with the separators of a culture: "=AND(A1>0.5,B1)" → "=AND(A1>0,5;B1)". */
export function localised(formula: string, { decimalSeparator }: Culture): string {
  if (decimalSeparator === ".") return formula;
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((part, index) =>
      index % 2 === 1 ? part : part.replaceAll(",", ";").replace(/(\d)\.(\d)/g, "$1,$2"),
    )
    .join("");
}
