import { WorkbookFailure } from "../../workbook/file/failures";
import { readFile } from "../../workbook/presentation/opened-file";
import { writeFile } from "../write-file";
import type { FileAnswer, FileQuestion } from "./protocol";

/** Does what is asked; what goes wrong is an answer too, since errors lose their kind on the way out of a worker. */
export async function answer(question: FileQuestion): Promise<FileAnswer> {
  try {
    if (question.kind === "training") {
      const { answerTraining } = await import(/* webpackChunkName: "training-work" */ "../training/answer");
      return { kind: "training", answer: answerTraining(question.question) };
    }
    if (question.kind === "write")
      return { kind: "written", bytes: writeFile(question.file, question.changes) };
    return { kind: "read", file: readFile(question.name, question.bytes) };
  } catch (error) {
    if (error instanceof WorkbookFailure) return { kind: "failed", code: error.code, detail: error.detail };
    return { kind: "failed", code: "unreadable", detail: String(error) };
  }
}
