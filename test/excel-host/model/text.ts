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
