import { useMemo } from "react";
import { capFor } from "../../formats";
import type { CapDenominator } from "../../formats";
import { Bars } from "./bars";
import type { BarLine } from "./bars";
import { HeatMap } from "./heat-map";
import type { UnitRow } from "./desk-state";
import { useDesk } from "./use-desk";

type Of = "member" | "organisation";

interface Shares {
  readonly unit: string;
  readonly counts: readonly number[];
}

/** The first table of a kind that each unit sent. */
function sharesIn(rows: readonly UnitRow[], kind: "levels" | "movement", of: Of | null): Shares[] {
  return rows.flatMap(({ name, files }) => {
    const found = files
      .flatMap(({ summary }) => summary?.shares ?? [])
      .find((each) => each.kind === kind && (of === null || each.of === of));
    return found ? [{ unit: name, counts: found.counts.map((count) => count ?? 0) }] : [];
  });
}

const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** The share of all that is rated at which a unit's "excellent" meets the limit, 0–1; null where there is none. */
function limitOf(counts: readonly number[], ratio: number, base: CapDenominator): number | null {
  const [excellent = 0, good = 0] = counts;
  const rated = total(counts);
  const whole = { good, goodOrBetter: excellent + good, rated }[base];
  return rated === 0 ? null : (ratio * whole) / rated;
}

/** Levels by unit with the cap, movements, and which units have what to review. */
export function Pictures() {
  const { state, texts, language, n } = useDesk();
  const { rows, report, settings } = state;
  const year = settings.year ?? report?.period?.year ?? null;
  const levels = useMemo(
    () =>
      (["member", "organisation"] as const).flatMap((of) => {
        const units = sharesIn(rows, "levels", of);
        if (units.length === 0) return [];
        const cap = year === null ? null : capFor(year, of);
        const lines = units
          .map(({ unit, counts }): BarLine => ({
            unit,
            counts,
            limit: cap ? limitOf(counts, cap.ratio, cap.denominator) : null,
          }))
          .sort((one, other) => first(other) - first(one));
        const above = lines.filter(({ limit, counts }) => limit !== null && first({ counts }) > limit);
        return [{ of, cap, lines, above: above.length }];
      }),
    [rows, year],
  );
  const movement = useMemo(
    () =>
      sharesIn(rows, "movement", null)
        .map((each): BarLine => ({ ...each, limit: null }))
        .sort((one, other) => first(other) - first(one)),
    [rows],
  );
  return (
    <div className="desk-scroll desk-pictures">
      {levels.length === 0 && <p className="desk-none">{texts.noPictures}</p>}
      {levels.map(({ of, cap, lines, above }) => (
        <Bars
          key={of}
          title={`${texts.pictureLevels} (${texts.pictureLevelsOf[of]})`}
          parts={texts.levels}
          lines={lines}
          notes={
            cap
              ? [
                  texts.cap({
                    percent: `${n(cap.ratio * 100)}%`,
                    base: texts.capBases[cap.denominator],
                  }),
                  texts.capAbove({ count: n(above), of: n(lines.length) }),
                  texts.capSource({ source: cap.source[language] }),
                ]
              : []
          }
        />
      ))}
      {movement.length > 0 && (
        <Bars title={texts.pictureMovement} parts={texts.movements} lines={movement} notes={[]} />
      )}
      <HeatMap />
    </div>
  );
}

function first({ counts }: Pick<BarLine, "counts">): number {
  const all = total(counts);
  return all === 0 ? 0 : (counts[0] ?? 0) / all;
}
