import type { CapDenominator } from "../formats/ids";
import { capDenominators, formatIds } from "../formats/ids";
import { parseCell, parseRange } from "../grid/address";
import type { TableCorrection } from "../layout/correction";
import type { CarriedReport } from "../report";
import * as z from "../zod";
import { MOST_STATE_CHARACTERS } from "./port";

/** Where an ignore holds: this cell (known by its labels, so that inserted rows do not lose it), this sheet, everywhere. */
export type IgnoreScope = "cell" | "sheet" | "rule";

/** A finding that a person looked at and left, with the reason, kept with the workbook for those who review it. */
export interface Ignore {
  readonly id: string;
  readonly rule: string;
  readonly scope: IgnoreScope;
  /** "" when the scope is the rule. */
  readonly sheet: string;
  /** For a cell: its labels (row · column) and the address it had. */
  readonly anchor: { readonly row: string; readonly column: string; readonly cell: string } | null;
  readonly reason: string;
  /** ISO day, "2026-11-22". */
  readonly day: string;
}

/** The settings of a workbook that change what is found in it. */
export interface FoundBySettings {
  /** The report year when no title says it. */
  readonly year: number | null;
  readonly capDenominator: CapDenominator | null;
  /** Check sums and totals only. */
  readonly totalsOnly: boolean;
}

export interface WorkbookSettings extends FoundBySettings {
  /** Decimals of filled percentages that the sheet leaves open; null takes the sheet's habit. */
  readonly decimals: number | null;
}

/** What travels with the workbook. */
export interface WorkbookState {
  readonly version: 1;
  readonly ignores: readonly Ignore[];
  readonly tables: readonly TableCorrection[];
  readonly settings: Partial<WorkbookSettings>;
}

/** What a workbook may carry: whoever has the file can write it. Texts in UTF-16 units. */
export const stateLimits = {
  ignores: 2_000,
  tables: 200,
  totalRows: 500,
  reason: 1_000,
  label: 2_000,
  name: 255,
} as const;

const FIRST_YEAR = 1945;
const LAST_YEAR = 2100;
const MOST_DECIMALS = 10;

const name = z.string().check(z.maxLength(stateLimits.name));
const filledName = name.check(z.minLength(1));
const label = z.string().check(z.maxLength(stateLimits.label));
const cell = z.string().check(z.refine((text) => parseCell(text) !== null));
const range = z.string().check(z.refine((text) => parseRange(text) !== null));
const year = z.nullable(z.int().check(z.minimum(FIRST_YEAR), z.maximum(LAST_YEAR)));

function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const time = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text);
}

const ignore = z
  .object({
    id: filledName,
    rule: filledName,
    scope: z.enum(["cell", "sheet", "rule"]),
    sheet: name,
    anchor: z.nullable(z.object({ row: label, column: label, cell })),
    reason: z.string().check(
      z.maxLength(stateLimits.reason),
      z.refine((text) => text.trim() !== ""),
    ),
    day: z.string().check(z.refine(isDay)),
  })
  .check(
    z.refine(
      ({ scope, sheet, anchor }) =>
        (scope === "cell") === (anchor !== null) && (scope === "rule") === (sheet === ""),
    ),
  );

const table = z.object({
  sheet: filledName,
  header: z.union([range, z.literal("")]),
  range: z.optional(range),
  totalRows: z.optional(z.array(range).check(z.maxLength(stateLimits.totalRows))),
  year: z.optional(year),
  format: z.optional(z.nullable(z.enum(formatIds))),
});

const settings = {
  year,
  capDenominator: z.nullable(z.enum(capDenominators)),
  decimals: z.nullable(z.int().check(z.minimum(0), z.maximum(MOST_DECIMALS))),
  totalsOnly: z.boolean(),
};

const frame = z.object({
  version: z.literal(1),
  ignores: z.optional(z.array(z.unknown())),
  tables: z.optional(z.array(z.unknown())),
  settings: z.optional(z.record(z.string(), z.unknown())),
});

export const emptyState: WorkbookState = { version: 1, ignores: [], tables: [], settings: {} };

/**
 * What came of reading the text that is kept with a workbook.
 * - none: nothing is kept
 * - read: `dropped` entries and settings were not as they should be and were left out
 * - newer: written by a later version, and not to be overwritten without asking
 * - damaged: no state of ours, or more than it may be
 */
export type StateReading =
  | { readonly kind: "none" }
  | { readonly kind: "read"; readonly state: WorkbookState; readonly dropped: number }
  | { readonly kind: "newer"; readonly version: number }
  | { readonly kind: "damaged" };

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function withoutAbsent<Item extends object>(item: Item): Item {
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined)) as Item;
}

/** Entries that are as they should be, each identity once; the first that was kept wins. */
function entries<Entry extends object>(
  items: readonly unknown[],
  schema: z.ZodMiniType<Entry>,
  identity: (entry: Entry) => string,
  most: number,
): Entry[] {
  const found = new Map<string, Entry>();
  for (const item of items) {
    if (found.size >= most) break;
    const result = schema.safeParse(item);
    if (!result.success || found.has(identity(result.data))) continue;
    found.set(identity(result.data), withoutAbsent(result.data));
  }
  return [...found.values()];
}

function settingsIn(given: Readonly<Record<string, unknown>>): WorkbookState["settings"] {
  const values = new Map(Object.entries(given));
  const found = Object.entries(settings).flatMap(([key, schema]) => {
    const result = values.has(key) ? schema.safeParse(values.get(key)) : null;
    return result?.success ? [[key, result.data] as const] : [];
  });
  return Object.fromEntries(found);
}

/**
 * Reads the text that is kept with a workbook. Unknown keys are left out; an entry or a setting that is not as it
 * should be is left out alone and counted. Never throws, whatever the text is.
 */
export function readWorkbookState(text: string | null): StateReading {
  if (text === null) return { kind: "none" };
  if (text.length > MOST_STATE_CHARACTERS) return { kind: "damaged" };
  const data = parsed(text);
  const later = z.object({ version: z.int().check(z.minimum(2)) }).safeParse(data);
  if (later.success) return { kind: "newer", version: later.data.version };
  const whole = frame.safeParse(data);
  if (!whole.success) return { kind: "damaged" };
  const { ignores: givenIgnores = [], tables: givenTables = [], settings: givenSettings = {} } = whole.data;
  const ignores: Ignore[] = entries(givenIgnores, ignore, ({ id }) => id, stateLimits.ignores);
  const tables = entries(
    givenTables,
    table,
    ({ sheet, header }) => JSON.stringify([sheet, header]),
    stateLimits.tables,
  ) as TableCorrection[];
  const kept = settingsIn(givenSettings);
  const known = Object.keys(givenSettings).filter((key) => Object.hasOwn(settings, key));
  const dropped =
    givenIgnores.length -
    ignores.length +
    (givenTables.length - tables.length) +
    (known.length - Object.keys(kept).length);
  return { kind: "read", state: { version: 1, ignores, tables, settings: kept }, dropped };
}

/** The text to be kept with the workbook: null when there is nothing to keep, "too-large" when it may not be kept. */
export type StateText = string | null | { readonly fault: "too-large" };

/** The state as `readWorkbookState` reads it again. */
export function workbookStateText(state: WorkbookState): StateText {
  const { ignores, tables, settings: kept } = state;
  if (ignores.length + tables.length + Object.keys(kept).length === 0) return null;
  const text = JSON.stringify({ version: 1, ignores, tables, settings: kept } satisfies WorkbookState);
  const isTooLarge =
    text.length > MOST_STATE_CHARACTERS ||
    ignores.length > stateLimits.ignores ||
    tables.length > stateLimits.tables;
  return isTooLarge ? { fault: "too-large" } : text;
}

/** What of a kept state changes what a check finds; null when nothing does. */
export function carriedIn({ ignores, tables, settings: kept }: WorkbookState): CarriedReport | null {
  const { year = null, capDenominator = null, totalsOnly = false } = kept;
  const carried = {
    ignores: ignores.length,
    tables: tables.length,
    totalsOnly,
    settings: [year, capDenominator].filter((each) => each !== null).length,
  };
  const isAny = totalsOnly || carried.ignores + carried.tables + carried.settings > 0;
  return isAny ? carried : null;
}

/** The same of the text kept with a workbook; of one from a later version only that is known. */
export function carriedInText(text: string | null): CarriedReport | null {
  const reading = readWorkbookState(text);
  if (reading.kind === "read") return carriedIn(reading.state);
  if (reading.kind !== "newer") return null;
  return { ignores: 0, tables: 0, totalsOnly: false, settings: 0, newer: reading.version };
}
