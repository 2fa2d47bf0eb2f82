import { existsSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { check } from "../check";
import type { FileReport, Report } from "../report";
import { failureSentences, WorkbookFailure } from "../workbook/file/failures";
import type { FailureCode } from "../workbook/file/failures";
import { readWorkbook } from "../workbook/file/read";
import { readCheckArguments, UsageError } from "./arguments";
import type { CheckArguments } from "./arguments";
import { cliTexts } from "./texts";
import { writeReport } from "./write-report";

export interface Output {
  out(text: string): void;
  error(text: string): void;
}

/** Runs the check command; the exit code: 0 no error found, 1 at least one error, 2 a file could not be read. */
export function runCheck(argv: readonly string[], output: Output): number {
  let options: CheckArguments;
  try {
    options = readCheckArguments(argv);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    output.error(`${error.message}\n${cliTexts.vi.checkUsage}`);
    return 2;
  }
  const texts = cliTexts[options.language];
  if (options.help || options.files.length === 0) {
    (options.help ? output.out : output.error)(texts.checkUsage);
    return options.help ? 0 : 2;
  }
  if (options.marked !== null && options.files.length !== 1) {
    output.error(texts.markedNeedsOneFile);
    return 2;
  }
  const report: Report = { version: 1, files: options.files.map((file) => checkFile(file, options)) };
  output.out(options.json ? JSON.stringify(report, null, 2) : writeReport(report, options.language));
  const unreadable = report.files.some((file) => file.failure !== null);
  const errors = report.files.some((file) => file.findings.some((found) => found.severity === "error"));
  if (options.marked !== null && !unreadable) {
    const problem = writeMarked(options.files[0] ?? "", options.marked, report.files[0]?.findings ?? []);
    if (problem) {
      output.error(texts[problem]);
      return 2;
    }
    output.error(texts.markedWritten({ file: options.marked }));
  }
  return unreadable ? 2 : errors ? 1 : 0;
}

function checkFile(file: string, options: CheckArguments): FileReport {
  const empty = { file, sheets: [], findings: [] };
  try {
    const workbook = readWorkbook(readBytes(file), basename(file));
    const result = check(workbook, {
      language: options.language,
      relations: options.relations,
      ...(options.year === null ? {} : { year: options.year }),
    });
    return { file, failure: null, ...result };
  } catch (error) {
    if (!(error instanceof WorkbookFailure)) throw error;
    return {
      ...empty,
      failure: { code: error.code, message: failureSentences[error.code][options.language] },
    };
  }
}

/** @throws WorkbookFailure when the file cannot be opened. */
export function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    throw new WorkbookFailure("unreadable" satisfies FailureCode);
  }
}

/** True when both names lead to one file, through links too. */
export function sameFile(first: string, second: string): boolean {
  const real = (file: string): string => (existsSync(file) ? realpathSync(file) : resolve(file));
  return real(first) === real(second);
}

type MarkProblem = "outputIsInput" | "markedNeedsXlsx" | "cannotWrite";

function writeMarked(file: string, target: string, findings: FileReport["findings"]): MarkProblem | null {
  if (sameFile(file, target)) return "outputIsInput";
  void findings;
  try {
    writeFileSync(target, readBytes(file));
    return null;
  } catch {
    return "cannotWrite";
  }
}
