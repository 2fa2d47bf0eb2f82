import { snap } from "../grid/exact";
import type { Arguments, FindingData, Value } from "../report";

export interface CellValues {
  actual?: Value;
  expected?: Value;
}

/** What a finding says one of its cells holds and must hold, in the cell's own kind; empty for what it does not say. */
export function valuesOf({ cell: own, args, details }: FindingData, cell: string): CellValues {
  const all = [args, ...details.map((saying) => saying.args)];
  for (const each of all.flatMap((one) => Object.values(one)))
    if (typeof each === "object" && "corrected" in each) {
      const found = each.corrected.find(({ place }) => place.cell === cell);
      if (found) return { actual: found.actual, expected: found.expected };
    }
  if (cell !== own) return {};
  const named = (name: "actual" | "expected"): Value | undefined =>
    all.map((one) => valueIn(one, name)).find((value) => value !== undefined);
  const [actual, expected] = [named("actual"), named("expected")];
  return { ...(actual ? { actual } : {}), ...(expected ? { expected } : {}) };
}

function valueIn(args: Arguments, name: string): Value | undefined {
  const found = Object.entries(args).find(([key]) => key === name)?.[1];
  return typeof found === "object" && "as" in found ? found : undefined;
}

/** A value as its cell stores it; null where it is no single figure or text. */
export function storedOf(value: Value): number | string | null {
  if (value.as === "text") return value.text;
  if (value.as === "blank" || value.as === "unknown") return null;
  const isFraction = (value.as === "percent" || value.as === "points") && value.stored === "fraction";
  return isFraction ? snap(value.value / 100) : value.value;
}
