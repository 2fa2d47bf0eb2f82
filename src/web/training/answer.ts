import { formNamed } from "../../forms/standard-forms";
import type { WorkbookData } from "../../grid/sheet";
import type { MarkedAttempt } from "../../practice/class-results";
import { formSource } from "../../practice/form-source";
import { keyOfAttempt, LEAST_ALIKE, markAttempt } from "../../practice/mark";
import { makePractice, PracticeFault } from "../../practice/practice";
import { sheetSource } from "../../practice/sheet-source";
import { failureOf } from "../../workbook/file/failures";
import { newWorkbook } from "../../workbook/file/new-workbook";
import { readWorkbook } from "../../workbook/file/read";
import type { NotMarked, PracticeFrom, TrainingAnswer, TrainingQuestion } from "./protocol";

/** Does what is asked; what cannot be done is an answer too. */
export function answerTraining(question: TrainingQuestion): TrainingAnswer {
  return question.kind === "practice" ? practice(question) : marked(question);
}

function practice(question: TrainingQuestion & { kind: "practice" }): TrainingAnswer {
  const source = sourceOf(question.from);
  if (!source) return { kind: "no-table" };
  try {
    const { workbook, key } = makePractice(source, question);
    return { kind: "practice", bytes: newWorkbook(workbook), sheets: workbook.sheets.length, key };
  } catch (error) {
    if (!(error instanceof PracticeFault)) throw error;
    return { kind: "too-few", planted: error.planted, wanted: error.wanted };
  }
}

function sourceOf(from: PracticeFrom) {
  if ("workbook" in from) return sheetSource(from.workbook);
  const form = formNamed(from.form);
  return formSource(form, {
    year: Math.max(from.year, form.since),
    ...(form.offers.includes("ofWhich") ? { ofWhich: true } : {}),
  });
}

function marked({ attempts, keys }: TrainingQuestion & { kind: "mark" }): TrainingAnswer {
  const done: MarkedAttempt[] = [];
  const others: NotMarked[] = [];
  for (const attempt of attempts) {
    const file = attempt.name;
    let data: WorkbookData;
    try {
      data = "workbook" in attempt ? attempt.workbook : readWorkbook(attempt.bytes, file);
    } catch (error) {
      others.push({ file, reason: failureOf(error).code });
      continue;
    }
    const key = keyOfAttempt(data, keys);
    const marking = key ? markAttempt(data, key) : null;
    if (marking && marking.alike >= LEAST_ALIKE) done.push({ file, marking });
    else others.push({ file, reason: "other-workbook" });
  }
  return { kind: "marked", attempts: done, others };
}
