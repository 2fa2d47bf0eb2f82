import { severities } from "../../report";
import * as z from "../../zod";
import type { RoundSettings } from "./desk-state";

/** A desk of 3.321 units with a few findings each stays far below this. UTF-16 units. */
export const MOST_DESK_CHARACTERS = 20_000_000;

const name = z.string().check(z.maxLength(500));
const moment = z.string().check(z.refine((text) => !Number.isNaN(Date.parse(text)), "no moment"));
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

const seenSchema = z.strictObject({
  rule: name,
  severity: z.enum(severities),
  sheet: z.nullable(name),
  cell: z.nullable(z.string().check(z.maxLength(20))),
  message: z.string().check(z.maxLength(4_000)),
});

const versionSchema = z.strictObject({
  file: name,
  hash: z.nullable(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
});

const decisionSchema = z
  .strictObject({
    unit: name.check(z.minLength(1)),
    state: z.enum(["accepted", "returned"]),
    reason: z.string().check(z.maxLength(4_000)),
    by: name,
    at: moment,
    /** The files it was said of. */
    versions: z.array(versionSchema).check(z.maxLength(100)),
    /** What was found in them, for whoever sees the next version. */
    seen: z.array(seenSchema).check(z.maxLength(20_000)),
  })
  .check(z.refine(({ state, reason }) => state === "accepted" || reason.trim() !== "", "no reason"));

const deskFileSchema = z.strictObject({
  product: z.literal("khop-so-desk"),
  version: z.literal(1),
  round: z.strictObject({
    year: z.nullable(z.int().check(z.minimum(1945), z.maximum(2100))),
    quarter: z.nullable(z.int().check(z.minimum(1), z.maximum(4))),
    level: name,
    expected: z.array(name.check(z.minLength(1))).check(z.maxLength(20_000)),
    deadline: z.nullable(day),
    reviewer: name,
  }),
  decisions: z.array(decisionSchema).check(z.maxLength(20_000)),
});

/** A finding as the reviewer saw it when deciding. */
export type SeenFinding = z.infer<typeof seenSchema>;

/** What a reviewer said of a unit's files, when, and why. */
export type Decision = z.infer<typeof decisionSchema>;

export interface KeptDesk {
  readonly settings: RoundSettings;
  readonly decisions: readonly Decision[];
}

/** The desk as one text, which the reviewer keeps. */
export function deskText({ settings, decisions }: KeptDesk): string {
  const file: z.infer<typeof deskFileSchema> = {
    product: "khop-so-desk",
    version: 1,
    round: { ...settings, expected: [...settings.expected] },
    decisions: [...decisions],
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** Reads such a text; null where it is none, or more than one may be. Never throws. */
export function readDesk(text: string): KeptDesk | null {
  if (text.length > MOST_DESK_CHARACTERS) return null;
  try {
    const { data } = deskFileSchema.safeParse(JSON.parse(text));
    return data ? { settings: data.round, decisions: data.decisions } : null;
  } catch {
    return null;
  }
}
