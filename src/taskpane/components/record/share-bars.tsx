import { formatPercent } from "../../../i18n/format";
import type { Language } from "../../../i18n/format";
import type { FindingData, SingleArgument } from "../../../report";
import type { RecordTexts } from "../../texts/record-texts";

const LABEL = 190;
const BARS = 360;
const LINE = 18;

interface Bar {
  readonly label: string;
  /** Percent in hundreds. */
  readonly share: number;
}

function percentOf(argument: SingleArgument | undefined): number | null {
  const isPercent = typeof argument === "object" && "as" in argument && argument.as === "percent";
  return isPercent ? argument.value : null;
}

/** The units that a finding names with their shares, and the limit it holds them against; null where it tells none. */
export function sharesOf({ args }: FindingData): { bars: readonly Bar[]; limit: number } | null {
  const { limit, shown } = args;
  if (!Array.isArray(shown) || limit === undefined || Array.isArray(limit)) return null;
  const most = percentOf(limit);
  const bars = shown.flatMap((unit) => {
    const share = percentOf(unit["share"]);
    return share !== null && typeof unit["label"] === "string" ? [{ label: unit["label"], share }] : [];
  });
  return most === null || bars.length === 0 ? null : { bars, limit: most };
}

interface ShareBarsProps {
  finding: FindingData;
  texts: RecordTexts;
  language: Language;
}

/** Bars of shares, a unit a line, crossed by the line of the limit. */
export function ShareBars({ finding, texts, language }: ShareBarsProps) {
  const told = sharesOf(finding);
  if (!told) return null;
  const { bars, limit } = told;
  const most = Math.max(limit, ...bars.map(({ share }) => share)) * 1.15;
  const long = (share: number): number => (share / most) * BARS;
  const height = bars.length * LINE + LINE;
  const shownLimit = formatPercent(limit, language);
  const name = texts.bars({ cell: finding.cell, limit: shownLimit });
  return (
    <figure>
      <svg
        role="img"
        aria-label={`${name}: ${bars.map(({ label, share }) => `${label} ${formatPercent(share, language)}`).join("; ")}`}
        viewBox={`0 0 ${LABEL + BARS + 70} ${height}`}
        width={LABEL + BARS + 70}
        height={height}
        fontSize="11"
      >
        {bars.map(({ label, share }, line) => (
          <g key={label}>
            <text x={LABEL - 6} y={(line + 0.7) * LINE} textAnchor="end">
              {label}
            </text>
            <rect x={LABEL} y={line * LINE + 3} width={long(share)} height={LINE - 6} fill="#8a8886" />
            <text x={LABEL + long(share) + 4} y={(line + 0.7) * LINE}>
              {formatPercent(share, language)}
            </text>
          </g>
        ))}
        <line
          x1={LABEL + long(limit)}
          x2={LABEL + long(limit)}
          y1={0}
          y2={bars.length * LINE}
          stroke="#b10e1c"
          strokeWidth={1.5}
          strokeDasharray="4 2"
        />
        <text x={LABEL + long(limit)} y={height - 4} textAnchor="middle" fill="#b10e1c">
          {texts.limit({ limit: shownLimit })}
        </text>
      </svg>
      <figcaption>{name}</figcaption>
    </figure>
  );
}
