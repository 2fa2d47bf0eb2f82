import { parseCell, parseRange } from "../../../grid/address";
import type { Severity } from "../../../report";
import type { PaneTexts } from "../../texts";
import type { RecordTexts } from "../../texts/record-texts";
import type { ShownFinding } from "../../session/state";

/** As in the cells: each severity has its ink, and its own shape for those who print in grey. */
const inks: Readonly<Record<Severity, string>> = { error: "#b10e1c", warning: "#bc4b09", info: "#0f6cbd" };

/** Pixels at most. */
const WIDTH = 640;
const HEIGHT = 160;
const CELL = { width: 14, height: 8 };
/** Smaller ones would not be seen on paper. */
const LEAST = 4;

interface SheetMapProps {
  sheet: string;
  /** A1 ranges of the sheet's tables. */
  tables: readonly string[];
  findings: readonly ShownFinding[];
  texts: RecordTexts;
  words: PaneTexts;
}

/** The sheet from afar: its tables as frames, the cells that findings name as coloured spots. */
export function SheetMap({ sheet, tables, findings, texts, words }: SheetMapProps) {
  const frames = tables.flatMap((range) => parseRange(range) ?? []);
  const spots = findings.flatMap(({ cell, severity, id }) => {
    const place = parseCell(cell);
    return place ? [{ ...place, cell, severity, id }] : [];
  });
  if (spots.length === 0) return null;
  const rows = 1 + Math.max(...frames.map(({ bottom }) => bottom), ...spots.map(({ row }) => row));
  const columns = 1 + Math.max(...frames.map(({ right }) => right), ...spots.map(({ column }) => column));
  const width = Math.min(WIDTH, columns * CELL.width);
  const height = Math.min(HEIGHT, Math.max(3, rows) * CELL.height);
  const x = (column: number): number => (column * width) / columns;
  const y = (row: number): number => (row * height) / rows;
  const size = { width: Math.max(LEAST, width / columns), height: Math.max(LEAST, height / rows) };
  return (
    <figure>
      <svg
        role="img"
        aria-label={texts.map({ sheet, count: spots.length })}
        viewBox={`-1 -1 ${width + 2} ${height + 2}`}
        width={width + 2}
        height={height + 2}
      >
        {frames.map(({ top, left, bottom, right }) => (
          <rect
            key={`${top},${left}`}
            x={x(left)}
            y={y(top)}
            width={x(right + 1) - x(left)}
            height={y(bottom + 1) - y(top)}
            fill="#f3f2f1"
            stroke="#616161"
          />
        ))}
        {spots.map(({ row, column, cell, severity, id }) => (
          <rect key={id} x={x(column)} y={y(row)} {...size} fill={inks[severity]}>
            <title>{texts.mapCell({ cell, severity: words.severity[severity] })}</title>
          </rect>
        ))}
      </svg>
      <figcaption>{texts.map({ sheet, count: spots.length })}</figcaption>
    </figure>
  );
}
