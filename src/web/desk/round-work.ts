import { sumCoverage } from "../../check/coverage-sum";
import type { Language } from "../../i18n/format";
import type { Severity } from "../../report";
import { sharesOf } from "../../review/level-shares";
import { reviewRound } from "../../review/review";
import type { Submission } from "../../review/submission";
import { belongingsOf } from "../../review/submission";
import { submit, unreadable } from "../../review/submit";
import { unitsListed } from "../../review/units-listed";
import { readWorkbookState } from "../../taskpane/session/workbook-state";
import type { FailureCode } from "../../workbook/file/failures";
import { failureOf, failureSentences, WorkbookFailure } from "../../workbook/file/failures";
import { limits } from "../../workbook/file/limits";
import { readWorkbook } from "../../workbook/file/read";
import { readState } from "../../workbook/file/state-part";
import type { FileSummary, KeptIgnore, Role, RoundAnswer, RoundQuestion, SentFile } from "./protocol";

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

/** The files of a round as they are read, and what ties them: the work behind the desk, wherever it runs. */
export class RoundWork {
  private language: Language = "vi";
  private readonly read: Record<Role, Map<string, Submission>> = {
    submission: new Map(),
    previous: new Map(),
    superior: new Map(),
  };

  async answer(question: RoundQuestion): Promise<RoundAnswer> {
    switch (question.kind) {
      case "start":
        this.language = question.language;
        return { kind: "done" };
      case "read":
        return { kind: "read", summary: await this.take(question.sent) };
      case "forget":
        this.read[question.role].delete(question.name);
        return { kind: "done" };
      case "units":
        return { kind: "units", units: await unitsIn(question.file) };
      case "review": {
        const { submission, previous, superior } = this.read;
        const report = reviewRound({
          submissions: [...submission.values()],
          previous: [...previous.values()],
          superior: [...superior.values()],
          expected: question.frame.expected,
          period: question.frame.period,
        });
        return { kind: "reviewed", report };
      }
    }
  }

  /** Reads and checks one file. Whatever is wrong with it is what is said of it; nothing is thrown. */
  private async take({ name, role, file }: SentFile): Promise<FileSummary> {
    let submission: Submission;
    let ignores: readonly KeptIgnore[] = [];
    let hash: string | null = null;
    let code: FailureCode | null = null;
    try {
      const bytes = await bytesOf(file);
      hash = await hashOf(bytes);
      submission = submit(name, readWorkbook(bytes, file.name), { language: this.language });
      ignores = ignoresIn(bytes);
    } catch (error) {
      code = failureOf(error).code;
      submission = unreadable(name, { code, message: failureSentences[code][this.language] });
    }
    this.read[role].set(name, submission);
    const { report, tables } = submission;
    const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
    for (const { severity } of report.findings) counts[severity] += 1;
    const coverage = sumCoverage(report.sheets.flatMap(({ checked }) => checked.coverage ?? []));
    return {
      file: name,
      role,
      unit: belongingsOf([submission], null)[0]?.unit.written ?? null,
      failure: code && { code },
      counts,
      compared: (coverage?.compared ?? 0) + (coverage?.computed ?? 0),
      notCompared: coverage?.notCompared ?? 0,
      ignores,
      shares: sharesOf(tables),
      hash,
    };
  }
}

async function unitsIn(file: File): Promise<readonly string[] | null> {
  try {
    return unitsListed(readWorkbook(await bytesOf(file), file.name));
  } catch {
    return null;
  }
}

function ignoresIn(bytes: Uint8Array): readonly KeptIgnore[] {
  let text: string | null;
  try {
    text = readState(bytes);
  } catch {
    // A text file carries nothing.
    return [];
  }
  const reading = readWorkbookState(text);
  if (reading.kind !== "read") return [];
  return reading.state.ignores.map(({ rule, sheet, anchor, reason, day }) => ({
    rule,
    sheet,
    cell: anchor?.cell ?? null,
    reason,
    day,
  }));
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
