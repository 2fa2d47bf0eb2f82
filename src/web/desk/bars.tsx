import { useDesk } from "./use-desk";

export interface BarLine {
  readonly unit: string;
  /** Counts of the parts, in their order. */
  readonly counts: readonly number[];
  /** Where the line of the limit stands, as a share of the whole; null for none. */
  readonly limit: number | null;
}

interface Properties {
  readonly title: string;
  readonly parts: readonly string[];
  readonly lines: readonly BarLine[];
  readonly notes: readonly string[];
}

/** Pixels of the picture's own measure; it is drawn as wide as there is room. */
const WIDTH = 900;
const NAMES = 230;
const FIGURES = 60;
const LINE = 24;
const BAR = 16;
/** A name longer than this is cut in the picture; the table beside it has all of it. */
const MOST_LETTERS = 34;

/** Parts of a whole, one bar a unit, with the same figures as a table. */
export function Bars({ title, parts, lines, notes }: Properties) {
  const { texts, n } = useDesk();
  const room = WIDTH - NAMES - FIGURES;
  const height = lines.length * LINE + 4;
  return (
    <figure className="desk-figure-box">
      <figcaption>
        <h2>{title}</h2>
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
        <ul className="desk-legend">
          {parts.map((part, at) => (
            <li key={part}>
              <svg width="14" height="14" aria-hidden>
                <rect width="14" height="14" data-part={at} />
              </svg>
              {part}
            </li>
          ))}
        </ul>
      </figcaption>
      <svg
        className="desk-bars"
        role="img"
        aria-label={title}
        viewBox={`0 0 ${WIDTH} ${height}`}
        style={{ maxWidth: WIDTH }}
      >
        {lines.map(({ unit, counts, limit }, at) => {
          const all = counts.reduce((sum, count) => sum + count, 0);
          const top = at * LINE + (LINE - BAR) / 2;
          let left = NAMES;
          return (
            <g key={unit}>
              <text x={NAMES - 8} y={top + BAR - 4} textAnchor="end">
                {unit.length > MOST_LETTERS ? `${unit.slice(0, MOST_LETTERS - 1)}…` : unit}
              </text>
              {counts.map((count, part) => {
                const width = all === 0 ? 0 : (count / all) * room;
                const x = left;
                left += width;
                return (
                  <rect key={parts[part]} x={x} y={top} width={width} height={BAR} data-part={part}>
                    <title>{`${unit}: ${parts[part] ?? ""} ${n(count)} (${shareOf(count, all, n)})`}</title>
                  </rect>
                );
              })}
              {limit !== null && (
                <line
                  className="desk-cap"
                  x1={NAMES + limit * room}
                  x2={NAMES + limit * room}
                  y1={top - 3}
                  y2={top + BAR + 3}
                />
              )}
              <text x={WIDTH - FIGURES + 6} y={top + BAR - 4}>
                {shareOf(counts[0] ?? 0, all, n)}
              </text>
            </g>
          );
        })}
      </svg>
      <details className="desk-as-table">
        <summary>{texts.asTable}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{texts.columns.unit}</th>
              {parts.map((part) => (
                <th key={part} scope="col">
                  {part}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ unit, counts }) => {
              const all = counts.reduce((sum, count) => sum + count, 0);
              return (
                <tr key={unit}>
                  <th scope="row">{unit}</th>
                  {counts.map((count, part) => (
                    <td key={parts[part]}>{`${n(count)} (${shareOf(count, all, n)})`}</td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

function shareOf(count: number, all: number, n: (value: number, decimals?: number) => string): string {
  return all === 0 ? "–" : `${n((count / all) * 100, 1)}%`;
}
