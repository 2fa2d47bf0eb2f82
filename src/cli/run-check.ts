import { basename } from "node:path";
import { check } from "../check/check";
import type { CellPlace } from "../check/check";
import type { CellMark } from "../marks/marks";
import type { FileReport, Report } from "../report";
import { failureOf, failureSentences } from "../workbook/file/failures";
import { addMarks } from "../workbook/file/marks";
import { isPackage, openWorkbookFile } from "../workbook/file/open";
import { carriedInText } from "../workbook/workbook-state";
import { readCheckArguments, UsageError } from "./arguments";
import type { CheckArguments } from "./arguments";
import { foreignReader } from "./foreign-reader";
import { expandFiles, extensionOf, readBytes, sameFile, writeBytes } from "./files";
import { plainJson } from "./process-output";
import type { Output } from "./process-output";
import { cliTexts } from "./texts";
import { writeReport } from "./write-report";

interface CheckedFile {
  report: FileReport;
  /** In words, where the findings are: row and column labels. */
  places: readonly CellPlace[];
  /** What --marked needs; null when the file could not be read. */
  marked: { bytes: Uint8Array; marks: readonly CellMark[]; signed: boolean } | null;
}

/** Runs the check command; the exit code: 0 no error found, 1 at least one error, 2 a file could not be read. */
export function runCheck(argv: readonly string[], output: Output): number {
  let options: CheckArguments;
  try {
    options = readCheckArguments(argv);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    output.error(`${error.message}\n${cliTexts[error.language].checkUsage}`);
    return 2;
  }
  const texts = cliTexts[options.language];
  if (options.help || options.files.length === 0) {
    if (options.help) output.out(texts.checkUsage);
    else output.error(texts.checkUsage);
    return options.help ? 0 : 2;
  }
  const files = expandFiles(options.files);
  const refused = options.marked === null ? null : refusal(files, options.marked);
  if (refused) {
    output.error(texts[refused]);
    return 2;
  }
  const checked = files.map((file) => checkFile(file, options));
  const report: Report = { version: 1, files: checked.map((file) => file.report) };
  output.out(
    options.json
      ? plainJson(JSON.stringify(report, null, 2))
      : writeReport(report, {
          language: options.language,
          all: options.all,
          places: checked.map((file) => file.places),
        }),
  );
  if (report.files.some(({ failure }) => failure !== null)) return 2;
  if (options.marked !== null && checked[0]?.marked?.signed === true) output.error(texts.signed);
  const problem = options.marked === null ? null : writeMarked(checked[0]?.marked ?? null, options.marked);
  if (problem) {
    output.error(texts[problem]);
    return 2;
  }
  if (options.marked !== null) output.error(texts.markedWritten({ file: options.marked }));
  if (report.files.some(isIncomplete)) return 2;
  return report.files.some((file) => file.findings.some((found) => found.severity === "error")) ? 1 : 0;
}

/** A file could not be read, or a part of it could not be checked. */
function isIncomplete({ failure, sheets }: FileReport): boolean {
  return failure !== null || sheets.some(({ failures }) => failures !== undefined);
}

function checkFile(file: string, options: CheckArguments): CheckedFile {
  try {
    const bytes = readBytes(file);
    const { data, state, signed } = openWorkbookFile(basename(file), bytes, foreignReader());
    const carried = carriedInText(state);
    const { sheets, findings, marks, places } = check(data, {
      language: options.language,
      relations: options.relations,
      marks: options.marked !== null,
      places: !options.json,
      ...(options.year === null ? {} : { year: options.year }),
    });
    return {
      report: { file, failure: null, ...(carried ? { carried } : {}), sheets, findings },
      places: places ?? [],
      marked: { bytes, marks: marks ?? [], signed },
    };
  } catch (error) {
    const { code } = failureOf(error);
    const failure = { code, message: failureSentences[code][options.language] };
    return { report: { file, failure, sheets: [], findings: [] }, places: [], marked: null };
  }
}

type MarkProblem =
  | "markedNeedsOneFile"
  | "markedNeedsXlsx"
  | "markedOutputName"
  | "markedSameKind"
  | "outputIsInput"
  | "cannotWrite";

/** Why no marked copy can be made, as far as the names tell. */
function refusal(files: readonly string[], target: string): MarkProblem | null {
  const [file, ...more] = files;
  if (file === undefined || more.length > 0) return "markedNeedsOneFile";
  if (sameFile(file, target)) return "outputIsInput";
  const [kind, targetKind] = [extensionOf(file), extensionOf(target)];
  if (kind === "csv" || kind === "txt" || kind === "tsv") return "markedNeedsXlsx";
  if (targetKind !== "xlsx" && targetKind !== "xlsm") return "markedOutputName";
  // Excel opens no workbook with macros that is called .xlsx, and none without that is called .xlsm.
  return (kind === "xlsx" || kind === "xlsm") && kind !== targetKind ? "markedSameKind" : null;
}

function writeMarked(marked: CheckedFile["marked"], target: string): MarkProblem | null {
  if (!marked || !isPackage(marked.bytes)) return "markedNeedsXlsx";
  try {
    return writeBytes(target, addMarks(marked.bytes, marked.marks)) ? null : "cannotWrite";
  } catch {
    return "cannotWrite";
  }
}
