import { availableParallelism } from "node:os";
import { dirname } from "node:path";
import { parentPort, Worker, workerData } from "node:worker_threads";
import { z } from "zod";
import type { Submission } from "../review/submission";
import { prepareForeignReader } from "./foreign-reader";
import { readSubmission } from "./read-submission";
import type { SubmissionOptions } from "./read-submission";

/**
 * Files for which threads of their own pay: each has to load the program first. On two cores they do not: 341 files took
 * 10.7 s on two threads and 8.0 s on the main one (`npm run bench:review`, with and without `-- --one`).
 */
const FEWEST_FILES = 12;

interface Answer {
  readonly file: string;
  readonly submission: Submission;
}

const optionsShape = z.object({ language: z.enum(["vi", "en"]), marks: z.boolean() });

/** How the threads are made and stopped. */
export interface Threads {
  /** The script that calls `serveSubmissions` when it is not the main thread; the program's own by default. */
  readonly program?: string;
  /** Threads at once; by default one for every core but that of the main thread, which takes what they hand over. */
  readonly count?: number;
  /** Stops all of them at once, in the middle of a file. */
  readonly signal?: AbortSignal;
  /** Told of each submission as it comes. */
  readonly received?: (submission: Submission) => void;
}

/**
 * Reads and checks many files on several cores, one file a thread at a time: no more workbooks are in memory than there are
 * threads. Files that a thread broke down at are not in what is given back, nor is any where threads do not pay.
 * @throws the signal's reason when it is aborted
 */
export async function readOnThreads(
  files: readonly string[],
  options: SubmissionOptions,
  { program = process.argv[1], count = availableParallelism() - 1, signal, received }: Threads = {},
): Promise<Map<string, Submission>> {
  signal?.throwIfAborted();
  const found = new Map<string, Submission>();
  if (program === undefined || count < 2 || files.length < FEWEST_FILES) return found;
  const waiting = files.values();
  const running = new Set<Worker>();
  const stop = (): void => {
    for (const worker of running) void worker.terminate();
  };
  signal?.addEventListener("abort", stop);
  const thread = (): Promise<void> =>
    new Promise((resolve) => {
      const worker = threadOf(program, options);
      running.add(worker);
      const next = (): void => {
        const { value: file, done } = waiting.next();
        worker.postMessage(done === true ? null : file);
      };
      worker.on("message", ({ file, submission }: Answer) => {
        found.set(file, submission);
        received?.(submission);
        next();
      });
      // What it was busy with is read by who asked; a fault that comes again is told there.
      worker.on("error", () => undefined);
      worker.on("exit", () => {
        running.delete(worker);
        resolve();
      });
      next();
    });
  try {
    await Promise.all(Array.from({ length: Math.min(count, files.length) }, thread));
  } finally {
    signal?.removeEventListener("abort", stop);
  }
  signal?.throwIfAborted();
  return found;
}

/** A thread that runs the program; from its sources it needs what compiles them, as the main thread does. */
function threadOf(program: string, options: SubmissionOptions): Worker {
  if (!program.endsWith(".ts")) return new Worker(program, { workerData: options });
  const [own, folder] = [program, dirname(program)].map((each) => JSON.stringify(each));
  const script = `require(require.resolve("tsx/cjs", { paths: [${folder}] })); require(${own});`;
  return new Worker(script, { eval: true, workerData: options });
}

/** What a thread does: it reads one file after another as they are named to it, until none is left. */
export function serveSubmissions(): void {
  const port = parentPort;
  if (!port) throw new Error("not in a thread");
  const options = optionsShape.parse(workerData);
  const answer = async (file: string): Promise<void> => {
    await prepareForeignReader([file]);
    const submission = readSubmission(file, options);
    port.postMessage({ file, submission } satisfies Answer);
  };
  port.on("message", (file: unknown) => {
    if (typeof file === "string") void answer(file);
    else port.close();
  });
}
