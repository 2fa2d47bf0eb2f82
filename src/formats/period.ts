import * as z from "../zod";

/** Report years, inclusive at both ends; null leaves that end open. */
export const periodSchema = z
  .strictObject({ from: z.nullable(z.int()), to: z.nullable(z.int()) })
  .check(
    z.refine(
      ({ from, to }) => from === null || to === null || from <= to,
      "a period must not end before it begins",
    ),
  );

export type Period = z.infer<typeof periodSchema>;

/** What a rating is given to: a party organisation (đảng bộ, chi bộ) or a party member. */
export const ratedKinds = ["organisation", "member"] as const;
export type RatedKind = (typeof ratedKinds)[number];

/** A text shown to people in the language they chose. */
export const bilingualSchema = z.strictObject({
  vi: z.string().check(z.minLength(1)),
  en: z.string().check(z.minLength(1)),
});

export function periodContains(period: Period, year: number): boolean {
  return (period.from === null || year >= period.from) && (period.to === null || year <= period.to);
}

/** Whether two of the periods claim one year; such data are refused. */
export function overlappingPeriods(periods: readonly Period[]): boolean {
  const sorted = [...periods].sort((a, b) => (a.from ?? -Infinity) - (b.from ?? -Infinity));
  return sorted.some((period, index) => {
    const next = sorted[index + 1];
    return next !== undefined && (period.to ?? Infinity) >= (next.from ?? -Infinity);
  });
}
