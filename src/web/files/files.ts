import { WorkbookFailure } from "../../workbook/file/failures";
import type { OpenedFile } from "../../workbook/presentation/opened-file";
import type { TrainingAnswer, TrainingQuestion } from "../training/protocol";
import type { FileChanges } from "../write-file";
import { filesWorker } from "./files-worker";
import type { FileAnswer, FileQuestion } from "./protocol";

/** No worker was started: the page must do the work. */
class NoWorker extends Error {}

function started(): Worker {
  try {
    return filesWorker();
  } catch (error) {
    throw new NoWorker(String(error));
  }
}

/**
 * Asks a worker of its own, which ends with its answer, so that its memory is given back.
 * @throws NoWorker, WorkbookFailure
 */
async function inWorker(question: FileQuestion): Promise<FileAnswer> {
  const worker = started();
  const asked = new Promise<FileAnswer>((resolve, reject) => {
    const fail = (detail: string) => reject(new WorkbookFailure("unreadable", detail));
    worker.onmessage = ({ data }: MessageEvent<FileAnswer>) => resolve(data);
    // A worker that could not be loaded says nothing; one that stopped says why.
    worker.onerror = (event) => (event.message ? fail(event.message) : reject(new NoWorker()));
    worker.onmessageerror = () => fail("the answer could not be read");
    worker.postMessage(question);
  });
  return asked.finally(() => worker.terminate());
}

/** Off the page's own thread where the browser starts workers. The code that knows files is loaded apart in either case. */
async function ask(question: FileQuestion): Promise<FileAnswer> {
  try {
    if (typeof Worker !== "undefined") return await inWorker(question);
  } catch (error) {
    if (!(error instanceof NoWorker)) throw error;
  }
  const { answer } = await import(/* webpackChunkName: "files-in-page" */ "./answer");
  return answer(question);
}

/**
 * Reads a file that someone chose.
 * @throws WorkbookFailure and nothing else
 */
export async function openFile(name: string, bytes: Uint8Array): Promise<OpenedFile> {
  const answer = await ask({ kind: "read", name, bytes });
  if (answer.kind === "read") return answer.file;
  throw failure(answer);
}

/**
 * The bytes of a file with what was changed in it.
 * @throws WorkbookFailure when they could not be made
 */
export async function writtenFile(file: OpenedFile, changes: FileChanges): Promise<Uint8Array> {
  const { name, bytes, kind } = file;
  const answer = await ask({ kind: "write", file: { name, bytes, kind }, changes });
  if (answer.kind === "written") return answer.bytes;
  throw failure(answer);
}

/**
 * What the room of forms and practice asks for.
 * @throws WorkbookFailure when it could not be done
 */
export async function trained(question: TrainingQuestion): Promise<TrainingAnswer> {
  const answer = await ask({ kind: "training", question });
  if (answer.kind === "training") return answer.answer;
  throw failure(answer);
}

function failure(answer: FileAnswer): WorkbookFailure {
  return answer.kind === "failed"
    ? new WorkbookFailure(answer.code, answer.detail)
    : new WorkbookFailure("unreadable", `unexpected answer: ${answer.kind}`);
}
