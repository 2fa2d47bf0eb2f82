import { useMemo } from "react";
import { capFor, capReadings } from "../../formats";
import type { Cap } from "../../formats";
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

/** A unit's bar: where the limit stands as a share of all that is rated, and whether its counts are above it, exactly. */
function lineOf({ unit, counts }: Shares, cap: Cap | null): BarLine & { readonly isAbove: boolean } {
  const [excellent = 0, good = 0] = counts;
  const rated = total(counts);
  const isCounted = counts.every((count) => Number.isSafeInteger(count));
  const reading =
    cap && isCounted && rated > 0
      ? capReadings(excellent, good, rated, cap.ratio).find(
          ({ denominator }) => denominator === cap.denominator,
        )
      : undefined;
  return {
    unit,
    counts,
    limit: reading ? reading.limit / rated : null,
    isAbove: reading?.verdict === "over",
  };
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
        const lines = units.map((each) => lineOf(each, cap)).sort((one, other) => first(other) - first(one));
        const above = lines.filter(({ isAbove }) => isAbove);
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
