import { basename } from "node:path";
import { contentReader } from "../edits/apply";
import { EditConflict, verify } from "../edits/plan";
import type { EditPlan, PlannedEdit } from "../edits/plan";
import { columnLetters, rangeAddress } from "../grid/address";
import type { FillProposal, KeptReason } from "../fill/proposal";
import { fillWorkbook } from "../fill/workbook";
import type { WorkbookFill } from "../fill/workbook";
import { describeFill, fillTexts } from "../i18n/describe-fill";
import { formatNumber } from "../i18n/format";
import type { Language } from "../i18n/format";
import { failureOf, failureSentences } from "../workbook/file/failures";
import { openWorkbookFile } from "../workbook/file/open";
import { saveEdits } from "../workbook/file/save";
import { languageOf, UsageError } from "./arguments";
import { readBytes, sameFile, writeBytes } from "./files";
import { optionName, readFillArguments } from "./fill-arguments";
import type { FillArguments } from "./fill-arguments";
import { cliTexts } from "./texts";
import { fillCommandTexts } from "./fill-texts";
import { plainJson } from "./process-output";
import type { Output } from "./process-output";

/** Runs the fill command; the exit code: 0 filled or nothing to fill, 2 bad input or output, and nothing written. */
export function runFill(argv: readonly string[], output: Output): number {
  let options: FillArguments | null;
  try {
    options = readFillArguments(argv);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    output.error(`${error.message}\n${fillCommandTexts[error.language].usage}`);
    return 2;
  }
  if (!options) {
    output.out(fillCommandTexts[languageOf(argv)].usage);
    return 0;
  }
  const texts = fillCommandTexts[options.language];
  if (sameFile(options.file, options.out)) {
    output.error(texts.outputIsInput);
    return 2;
  }
  let bytes: Uint8Array;
  let filled: WorkbookFill;
  let saved: Uint8Array;
  try {
    bytes = readBytes(options.file);
    const { kind, data: workbook, signed } = openWorkbookFile(basename(options.file), bytes);
    if (kind === "text") {
      output.error(texts.needsXlsx);
      return 2;
    }
    if (signed) output.error(cliTexts[options.language].signed);
    filled = fillWorkbook(workbook, {
      ...(options.columns ? { columns: options.columns } : {}),
      ...(options.decimals === null ? {} : { decimals: options.decimals }),
    });
    saved = filled.plan.edits.length === 0 ? bytes : saveEdits(bytes, filled.plan);
    const wrong = verify(filled.plan, contentReader(openWorkbookFile(basename(options.file), saved).data));
    if (wrong.length > 0) throw new EditConflict(wrong);
  } catch (error) {
    if (error instanceof EditConflict) output.error(texts.conflict({ cells: conflictCells(error) }));
    else output.error(`${options.file}: ${failureSentences[failureOf(error).code][options.language]}`);
    return 2;
  }
  if (!writeBytes(options.out, saved)) {
    output.error(texts.cannotWrite);
    return 2;
  }
  output.out(
    options.json
      ? plainJson(JSON.stringify(jsonReport(filled, options), null, 2))
      : textReport(filled, options.language, options.out),
  );
  return 0;
}

function conflictCells(error: EditConflict): string {
  return error.conflicts
    .slice(0, 10)
    .map(({ edit }) => `${edit.sheet}!${edit.cell}`)
    .join(", ");
}

function countByReason(proposal: FillProposal): Map<KeptReason, number> {
  const counts = new Map<KeptReason, number>();
  for (const cell of proposal.kept) counts.set(cell.reason, (counts.get(cell.reason) ?? 0) + 1);
  return counts;
}

/** From the first to the last cell filled. */
function spanOf(proposal: FillProposal): string {
  const rows = proposal.cells.map((cell) => cell.row);
  const columns = proposal.cells.map((cell) => cell.column);
  if (rows.length === 0) return lineOf(proposal);
  return rangeAddress({
    top: Math.min(...rows),
    bottom: Math.max(...rows),
    left: Math.min(...columns),
    right: Math.max(...columns),
  });
}

/** "E" for a column, "4" for a row. */
function lineOf({ axis, index }: FillProposal): string {
  return axis === "columns" ? columnLetters(index) : String(index + 1);
}

function textReport(filled: WorkbookFill, language: Language, out: string): string {
  const texts = fillCommandTexts[language];
  const number = (value: number): string => formatNumber(value, language);
  const lines: string[] = [];
  for (const table of filled.tables) {
    if (table.proposals.length === 0) continue;
    lines.push(texts.table({ sheet: table.sheet, range: table.range }));
    for (const proposal of table.proposals) {
      const name = `${lineOf(proposal)} "${proposal.header}"`;
      lines.push(
        `  ${name}${proposal.newColumn ? ` (${texts.newColumn})` : ""}: ${describeFill(proposal, language)}`,
      );
      const counts = [...countByReason(proposal)].map(([reason, count]) =>
        texts.keptCount({ count: number(count), reason: fillTexts[language].kept[reason] }),
      );
      const written = texts.written({ cells: number(proposal.cells.length), range: spanOf(proposal) });
      const hidden = proposal.hidden > 0 ? [texts.hidden({ count: number(proposal.hidden) })] : [];
      lines.push(`    ${[written, ...hidden, ...counts].join("; ")}`);
    }
  }
  for (const sheet of filled.hiddenSheets) lines.push(texts.hiddenSheet({ sheet }));
  for (const sheet of filled.protectedSheets) lines.push(texts.protectedSheet({ sheet }));
  const proposals = filled.tables.flatMap((table) => table.proposals);
  const cells = proposals.reduce((sum, proposal) => sum + proposal.cells.length, 0);
  if (filled.tables.length === 0) lines.push(texts.noTable);
  if (cells === 0) lines.push(texts.nothing);
  lines.push(
    texts.total({
      cells: number(cells),
      columns: number(proposals.filter((proposal) => proposal.cells.length > 0).length),
      out,
    }),
  );
  return lines.join("\n");
}

interface JsonColumn {
  kind: string;
  column: string;
  header: string;
  formula: string;
  new: boolean;
  written: number;
  range: string | null;
  hidden: number;
  kept: Partial<Record<KeptReason, number>>;
}

interface JsonReport {
  version: 1;
  file: string;
  out: string;
  tables: { sheet: string; range: string; columns: JsonColumn[] }[];
  hiddenSheets: readonly string[];
  protectedSheets: readonly string[];
  edits: EditPlan["edits"];
}

function jsonReport(filled: WorkbookFill, options: FillArguments): JsonReport {
  return {
    version: 1,
    file: options.file,
    out: options.out,
    tables: filled.tables.map((table) => ({
      sheet: table.sheet,
      range: table.range,
      columns: table.proposals.map((proposal) => ({
        kind: optionName(proposal.kind),
        column: lineOf(proposal),
        header: proposal.header,
        formula: describeFill(proposal, options.language),
        new: proposal.newColumn !== null,
        written: proposal.cells.length,
        range: proposal.cells.length === 0 ? null : spanOf(proposal),
        hidden: proposal.hidden,
        kept: Object.fromEntries(countByReason(proposal)),
      })),
    })),
    hiddenSheets: filled.hiddenSheets,
    protectedSheets: filled.protectedSheets,
    edits: filled.plan.edits satisfies readonly PlannedEdit[],
  };
}
