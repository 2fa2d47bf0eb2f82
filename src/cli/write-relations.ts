import type { CellPosition } from "../grid/address";
import { cellAddress, parseCell, rangeAddress } from "../grid/address";
import { formatNumber } from "../i18n/format";
import type { Language } from "../i18n/format";
import type { RelationReport } from "../report";
import { cliTexts } from "./texts";

/** Lines shown of a sheet unless all are asked for. */
const MOST_SHOWN = 60;
const MOST_OPERANDS = 8;

/** A relation and the cells it holds for: the same arithmetic, line after line. */
interface RelationRun {
  first: RelationReport;
  results: CellPosition[];
}

/** Every accepted relation of a sheet in words, one line for each arithmetic: "G4:G11 · tổng · G4 = C4:F4 · công thức". */
export function writeRelations(
  relations: readonly RelationReport[],
  language: Language,
  all: boolean,
): string[] {
  const texts = cliTexts[language];
  const runs = runsOf(relations);
  const shown = all ? runs : runs.slice(0, MOST_SHOWN);
  const rest = runs.length - shown.length;
  return [
    texts.relationsHeading({ count: formatNumber(relations.length, language) }),
    ...shown.map((run) => `  ${describe(run, language)}`),
    ...(rest > 0 ? [`  ${texts.moreRelations({ count: formatNumber(rest, language) })}`] : []),
  ];
}

/** Relations that read the same from their own result belong together. */
function runsOf(relations: readonly RelationReport[]): RelationRun[] {
  const runs = new Map<string, RelationRun>();
  for (const relation of relations) {
    const place = parseCell(relation.result);
    if (!place) continue;
    const offsets = relation.operands.map((operand) => {
      const cell = parseCell(operand);
      return cell ? `${cell.row - place.row}:${cell.column - place.column}` : operand;
    });
    const key = `${relation.kind}|${relation.origin}|${offsets.join(",")}`;
    const run = runs.get(key);
    if (run) run.results.push(place);
    else runs.set(key, { first: relation, results: [place] });
  }
  return [...runs.values()];
}

function describe({ first, results }: RelationRun, language: Language): string {
  const texts = cliTexts[language];
  return [
    spans([...results].sort((one, other) => one.row - other.row || one.column - other.column)),
    texts.relationKinds[first.kind],
    `${first.result} = ${arithmetic(first, language)}`,
    texts.relationOrigins[first.origin],
  ].join(" · ");
}

function arithmetic({ kind, operands }: RelationReport, language: Language): string {
  const texts = cliTexts[language];
  const cells = operands.flatMap((operand) => parseCell(operand) ?? []);
  const [first = "", second = ""] = operands;
  switch (kind) {
    case "sum":
      return spans(cells, " + ");
    case "average":
      return texts.averageOf({ cells: spans(cells, "; ") });
    case "difference":
      return `${first} − ${second}`;
    case "ratio":
      return `${first} ÷ ${second}`;
    case "change":
      return `(${second} − ${first}) ÷ ${first}`;
  }
}

/** Cells as ranges where they stand next to each other, in the order given. */
function spans(cells: readonly CellPosition[], between = ", "): string {
  const found: { first: CellPosition; last: CellPosition }[] = [];
  for (const cell of cells) {
    const span = found.at(-1);
    if (span && continues(span, cell)) span.last = cell;
    else found.push({ first: cell, last: cell });
  }
  const written = found.map(({ first, last }) =>
    first === last
      ? cellAddress(first.row, first.column)
      : rangeAddress({ top: first.row, left: first.column, bottom: last.row, right: last.column }),
  );
  return written.length > MOST_OPERANDS
    ? `${written.slice(0, MOST_OPERANDS).join(between)}${between}…`
    : written.join(between);
}

function continues(
  { first, last }: { first: CellPosition; last: CellPosition },
  next: CellPosition,
): boolean {
  const down = next.column === last.column && next.row === last.row + 1 && first.column === last.column;
  return down || (next.row === last.row && next.column === last.column + 1 && first.row === last.row);
}
