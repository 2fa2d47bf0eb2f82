import { basename } from "node:path";
import type { WorkbookData } from "../grid/sheet";
import type { Language } from "../i18n/format";
import type { CarriedReport } from "../report";
import type { IgnoredFinding, Submission } from "../review/submission";
import { submit, unreadable } from "../review/submit";
import { failureOf, failureSentences } from "../workbook/file/failures";
import { openWorkbookFile } from "../workbook/file/open";
import { ignoredIn } from "../workbook/kept-ignores";
import { carriedInText } from "../workbook/workbook-state";
import { readBytes } from "./files";
import { foreignReader } from "./foreign-reader";
import { hashOf } from "./write-round";

/** What a submission is read for; plain data, which goes to another thread. */
export interface SubmissionOptions {
  readonly language: Language;
  /** The marks that show findings in a copy are wanted too. */
  readonly marks: boolean;
}

export interface ReadFile {
  readonly workbook: WorkbookData;
  readonly failure: Submission["failure"];
  readonly carried: CarriedReport | null;
  readonly hash: string;
  readonly ignored: readonly IgnoredFinding[];
}

/** A file as it came in; what cannot be read of it stands in `failure`. */
export function readFile(file: string, language: Language): ReadFile {
  try {
    const bytes = readBytes(file);
    const { data, state } = openWorkbookFile(basename(file), bytes, foreignReader());
    return {
      workbook: data,
      failure: null,
      carried: carriedInText(state),
      hash: hashOf(bytes),
      ignored: ignoredIn(state),
    };
  } catch (error) {
    const { code } = failureOf(error);
    return {
      workbook: { sheets: [] },
      carried: null,
      hash: "",
      ignored: [],
      failure: { code, message: failureSentences[code][language] },
    };
  }
}

/** A file read and checked for a round. */
export function readSubmission(file: string, { language, marks }: SubmissionOptions): Submission {
  const { workbook, failure, carried, hash, ignored } = readFile(file, language);
  return failure
    ? unreadable(file, failure)
    : submit(file, workbook, { language, hash, ignored, marks, ...(carried ? { carried } : {}) });
}
