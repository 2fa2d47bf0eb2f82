import type { ReviewedUnit } from "./reception";
import * as z from "../zod";

/** What the desk's own file may hold: whoever has the file can write it. Texts in UTF-16 units. */
export const deskLimits = {
  characters: 8_000_000,
  units: 5_000,
  decisions: 20_000,
  told: 1_000,
  name: 500,
  reason: 4_000,
  words: 2_000,
} as const;

/** Received → has issues → returned or accepted. */
export const deskStates = ["received", "has-issues", "returned", "accepted"] as const;
export type DeskState = (typeof deskStates)[number];

const name = z.string().check(z.maxLength(deskLimits.name));
const filled = name.check(z.refine((text) => text.trim() !== ""));
const words = z.string().check(z.maxLength(deskLimits.words));
/** A moment as ISO 8601 in UTC ("2026-12-01T08:30:00Z"); the engine has no clock, fronts give it. */
const moment = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/));
const day = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/));
const hash = z.nullable(z.string().check(z.regex(/^[0-9a-f]{8,128}$/)));

/** A finding as it was told to a unit, kept so that its next file can be held against it. */
export const toldSchema = z.strictObject({
  rule: filled,
  severity: z.enum(["error", "warning", "info"]),
  sheet: z.nullable(name),
  /** A1 address; null for a whole sheet or file. */
  cell: z.nullable(name),
  /** Label of the cell's row and heading of its column, "" where it has none: cells move, they do not. */
  row: words,
  column: words,
  /** The whole finding in words, as it was told. */
  words,
});

const fileSchema = z.strictObject({ file: filled, hash });

export const decisionSchema = z
  .strictObject({
    unit: filled,
    /** The unit's files that were decided on. */
    files: z.array(fileSchema).check(z.maxLength(50)),
    state: z.enum(deskStates),
    /** Who decided, in their own words. */
    by: name,
    at: moment,
    /** Obligatory on return. */
    reason: z.nullable(z.string().check(z.maxLength(deskLimits.reason))),
    /** What was found in those files. */
    told: z.array(toldSchema).check(z.maxLength(deskLimits.told)),
  })
  .check(z.refine(({ state, reason }) => state !== "returned" || (reason ?? "").trim() !== ""));

export const deskSchema = z.strictObject({
  version: z.literal(1),
  /** The office that reviews, as it is written on the round; absent where nobody said. */
  office: z.optional(name),
  period: z.nullable(z.strictObject({ year: z.number(), quarter: z.nullable(z.number()) })),
  /** The units that should have sent something; null where nobody said. */
  expected: z.nullable(z.array(filled).check(z.maxLength(deskLimits.units))),
  /** The last day on which a file is in time; null where nobody said. */
  deadline: z.nullable(day),
  /** When each file came, the first time it was seen. */
  arrivals: z
    .array(z.strictObject({ file: filled, hash, at: moment }))
    .check(z.maxLength(deskLimits.decisions)),
  /** Oldest first; nothing is taken back, a later one counts. */
  decisions: z.array(decisionSchema).check(z.maxLength(deskLimits.decisions)),
});

export type ToldFinding = z.infer<typeof toldSchema>;
export type Decision = z.infer<typeof decisionSchema>;
export type Desk = z.infer<typeof deskSchema>;

export const emptyDesk: Desk = {
  version: 1,
  period: null,
  expected: null,
  deadline: null,
  arrivals: [],
  decisions: [],
};

/** What came of reading the desk's file: too large, no desk of ours, or written by a later version. */
export type DeskReading =
  { readonly kind: "read"; readonly desk: Desk } | { readonly kind: "too-large" | "damaged" | "newer" };

export function readDesk(text: string): DeskReading {
  if (text.length > deskLimits.characters) return { kind: "too-large" };
  let said: unknown;
  try {
    said = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return { kind: "damaged" };
  }
  const found = deskSchema.safeParse(said);
  if (found.success) return { kind: "read", desk: found.data };
  const version = z.object({ version: z.number() }).safeParse(said);
  return { kind: version.success && version.data.version > 1 ? "newer" : "damaged" };
}

/** @throws RangeError for a desk that its own file could not be read from again */
export function deskText(desk: Desk): string {
  const text = `${JSON.stringify(deskSchema.parse(desk), null, 1)}\n`;
  if (text.length > deskLimits.characters) throw new RangeError("the desk is larger than its file may be");
  return text;
}

/**
 * The desk with one decision more.
 * @throws RangeError for a return without a reason, or a decision beyond the limits
 */
export function decide(desk: Desk, decision: Decision): Desk {
  const asked = decisionSchema.safeParse({
    ...decision,
    told: decision.told.slice(0, deskLimits.told),
  });
  if (!asked.success)
    throw new RangeError("a return needs its reason, and a decision stays within the limits");
  if (desk.decisions.length >= deskLimits.decisions) throw new RangeError("too many decisions");
  return { ...desk, decisions: [...desk.decisions, asked.data] };
}

/** The desk with files that were not seen before, each with the moment it came. */
export function withArrivals(
  desk: Desk,
  files: readonly { readonly file: string; readonly hash: string | null }[],
  at: string,
): Desk {
  const seen = new Set(desk.arrivals.map(printOf));
  const fresh = files.filter((each) => !seen.has(printOf(each)));
  return fresh.length === 0
    ? desk
    : {
        ...desk,
        arrivals: [...desk.arrivals, ...fresh.map(({ file, hash: print }) => ({ file, hash: print, at }))],
      };
}

interface KnownFile {
  readonly file: string;
  readonly hash: string | null;
}

/** Two files are one where their bytes are; without a fingerprint, where their names are. */
function printOf({ file, hash: print }: KnownFile): string {
  return print ?? `name:${file}`;
}

/** The last decision about a unit; null for none. */
export function lastDecision(desk: Desk, unit: string): Decision | null {
  return desk.decisions.findLast((decision) => decision.unit === unit) ?? null;
}

/** Where a unit stands with the files it has now: a decision holds for the files it was made on and no newer ones. */
export function standingOf(
  desk: Desk,
  unit: Pick<ReviewedUnit, "name" | "counts">,
  files: readonly KnownFile[],
): { readonly state: DeskState; readonly decision: Decision | null; readonly isNewer: boolean } {
  const decision = lastDecision(desk, unit.name);
  const now = new Set(files.map(printOf));
  const isNewer =
    decision !== null &&
    !(decision.files.length === now.size && decision.files.every((each) => now.has(printOf(each))));
  if (decision && !isNewer) return { state: decision.state, decision, isNewer };
  const hasIssues = unit.counts.error + unit.counts.warning > 0;
  return { state: hasIssues ? "has-issues" : "received", decision, isNewer };
}

/** The day a file came, "2026-12-01"; null where it was not seen coming. */
export function arrivalDay(desk: Desk, file: KnownFile): string | null {
  const found = desk.arrivals.find((each) => printOf(each) === printOf(file));
  return found ? found.at.slice(0, 10) : null;
}
