import { z } from "../../formats/zod";
import { parseCell, parseRange } from "../../grid/address";
import { MOST_STATE_CHARACTERS, WorkbookRefusal } from "../../workbook/port";
import type { WorkbookState } from "./state";
import { DamagedState } from "./trouble";

/** Longer texts than any office writes; what is longer was not written here. */
const text = z.string().max(2_000);
const address = z
  .string()
  .max(10)
  .refine((value) => parseCell(value) !== null);
const range = z
  .string()
  .max(21)
  .refine((value) => parseRange(value) !== null);
const year = z.number().int().min(1900).max(2200);

const ignoreSchema = z
  .strictObject({
    id: z.string().min(1).max(100),
    rule: z.string().min(1).max(100),
    scope: z.enum(["cell", "sheet", "rule"]),
    sheet: text,
    anchor: z.strictObject({ row: text, column: text, cell: address }).nullable(),
    reason: text.refine((value) => value.trim() !== ""),
    day: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  })
  .refine((ignore) => (ignore.anchor !== null) === (ignore.scope === "cell"))
  .refine((ignore) => (ignore.sheet === "") === (ignore.scope === "rule"));

const correctionSchema = z.strictObject({
  sheet: text,
  header: range,
  range: range.exactOptional(),
  totalRows: z.array(range).max(10_000).exactOptional(),
  year: year.nullable().exactOptional(),
  format: z.string().max(100).nullable().exactOptional(),
});

const stateSchema = z.strictObject({
  version: z.literal(1),
  ignores: z.array(ignoreSchema),
  tables: z.array(correctionSchema),
  settings: z.strictObject({
    year: year.nullable().exactOptional(),
    capDenominator: z.enum(["good", "goodOrBetter", "rated"]).nullable().exactOptional(),
    decimals: z.number().int().min(0).max(6).nullable().exactOptional(),
    totalsOnly: z.boolean().exactOptional(),
  }),
});

export const emptyState: WorkbookState = { version: 1, ignores: [], tables: [], settings: {} };

/**
 * Reads what was kept with the workbook; nothing kept is the empty state. The text is untrusted: whoever has the file
 * can write it.
 * @throws DamagedState when it is anything but a state of this version
 */
export function parseWorkbookState(kept: string | null): WorkbookState {
  if (kept === null || kept === "") return emptyState;
  if (kept.length > MOST_STATE_CHARACTERS) throw new DamagedState("too long");
  let data: unknown;
  try {
    data = JSON.parse(kept);
  } catch {
    throw new DamagedState("no JSON");
  }
  const parsed = stateSchema.safeParse(data);
  if (!parsed.success) throw new DamagedState(parsed.error.issues[0]?.path.join(".") || "another form");
  const { ignores } = parsed.data;
  if (new Set(ignores.map(({ id }) => id)).size !== ignores.length) throw new DamagedState("ignores.id");
  return parsed.data;
}

/**
 * The text to keep; null for a state with nothing in it.
 * @throws WorkbookRefusal too-large
 */
export function formatWorkbookState(state: WorkbookState): string | null {
  const { ignores, tables, settings } = state;
  if (ignores.length === 0 && tables.length === 0 && Object.keys(settings).length === 0) return null;
  const kept = JSON.stringify(state);
  if (kept.length > MOST_STATE_CHARACTERS) throw new WorkbookRefusal("too-large", String(kept.length));
  return kept;
}
