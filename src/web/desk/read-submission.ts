import { sumCoverage } from "../../check/coverage-sum";
import type { Language } from "../../i18n/format";
import type { Severity } from "../../report";
import { sharesOf } from "../../review/level-shares";
import type { Submission } from "../../review/submission";
import { belongingsOf } from "../../review/submission";
import { submit, unreadable } from "../../review/submit";
import { unitsListed } from "../../review/units-listed";
import type { FailureCode } from "../../workbook/file/failures";
import { failureOf, failureSentences, WorkbookFailure } from "../../workbook/file/failures";
import { isForeignName, loadForeignReader } from "../../workbook/file/foreign";
import type { ForeignReader } from "../../workbook/file/foreign";
import { limits } from "../../workbook/file/limits";
import { openWorkbookFile } from "../../workbook/file/open";
import { ignoredIn } from "../../workbook/kept-ignores";
import { carriedInText } from "../../workbook/workbook-state";
import type { FileSummary, SentFile } from "./protocol";

/** What a browser says of a file that was chosen and cannot be read any more. */
const browserReasons: ReadonlyMap<string, FailureCode> = new Map<string, FailureCode>([
  ["NotFoundError", "not-found"],
  ["NotReadableError", "not-permitted"],
  ["NotAllowedError", "not-permitted"],
  ["SecurityError", "not-permitted"],
]);

/** Reads a chosen file; one that is too large is refused before it takes memory. @throws WorkbookFailure */
async function bytesOf(file: File): Promise<Uint8Array> {
  if (file.size > limits.fileBytes) throw new WorkbookFailure("too-large", `${file.size} bytes`);
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    const name = error instanceof Error ? error.name : "";
    throw new WorkbookFailure(browserReasons.get(name) ?? "unreadable", String(error));
  }
}

/** The reader of .xls and .ods, which comes only where a file asks for it. */
function foreignFor(name: string): Promise<ForeignReader> | null {
  return isForeignName(name) ? loadForeignReader() : null;
}

/** Reads and checks one file. Whatever is wrong with it is what is said of it; nothing is thrown. */
export async function readSubmission(
  { name, role, file }: SentFile,
  language: Language,
): Promise<{ readonly submission: Submission; readonly summary: FileSummary }> {
  let submission: Submission;
  let code: FailureCode | null = null;
  try {
    const bytes = await bytesOf(file);
    const hash = await hashOf(bytes);
    const { data, state } = openWorkbookFile(file.name, bytes, await foreignFor(file.name));
    const carried = carriedInText(state);
    submission = submit(name, data, {
      language,
      ignored: ignoredIn(state),
      ...(carried ? { carried } : {}),
      ...(hash === null ? {} : { hash }),
    });
  } catch (error) {
    code = failureOf(error).code;
    submission = unreadable(name, { code, message: failureSentences[code][language] });
  }
  return { submission, summary: { ...summaryOf(submission), role, failure: code && { code } } };
}

function summaryOf(submission: Submission): Omit<FileSummary, "role" | "failure"> {
  const { report, tables } = submission;
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const { severity } of report.findings) counts[severity] += 1;
  const coverage = sumCoverage(report.sheets.flatMap(({ checked }) => checked.coverage ?? []));
  return {
    file: submission.file,
    unit: belongingsOf([submission], null)[0]?.unit.written ?? null,
    counts,
    compared: (coverage?.compared ?? 0) + (coverage?.computed ?? 0),
    notCompared: coverage?.notCompared ?? 0,
    ignored: submission.ignored,
    shares: sharesOf(tables),
    hash: submission.hash,
  };
}

/** The units that a file lists; null where it cannot be read. */
export async function unitsIn(file: File): Promise<readonly string[] | null> {
  try {
    return unitsListed(openWorkbookFile(file.name, await bytesOf(file), await foreignFor(file.name)).data);
  } catch {
    return null;
  }
}

async function hashOf(bytes: Uint8Array): Promise<string | null> {
  try {
    const digest = await crypto.subtle.digest("SHA-256", new Uint8Array(bytes));
    return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  } catch {
    // Pages without https have no such function; what is kept then goes by the file's name alone.
    return null;
  }
}
