import { readFileSync } from "node:fs";

interface GoldenRow {
  id: string;
  indicator: string;
  num: number | null;
  den: number | null;
  stated_pct: number | null;
  target: number | null;
}

const file = new URL("../../test/support/golden.json", import.meta.url);
const golden = JSON.parse(readFileSync(file, "utf8")) as { rows: GoldenRow[] };

function find(id: string, indicator: string): GoldenRow {
  const row = golden.rows.find(
    (candidate) => candidate.id === id && candidate.indicator.startsWith(indicator),
  );
  if (!row) throw new RangeError(`No figure ${id} ${indicator}`);
  return row;
}

function stated(value: number | null, id: string): number {
  if (value === null) throw new RangeError(`Figure ${id} is not stated`);
  return value;
}

/** The count of a golden row; `indicator` (its beginning) tells rows of one id apart. */
export const count = (id: string, indicator = ""): number => stated(find(id, indicator).num, id);
/** What the count is a part of. */
export const whole = (id: string, indicator = ""): number => stated(find(id, indicator).den, id);
export const target = (id: string): number => stated(find(id, "").target, id);
