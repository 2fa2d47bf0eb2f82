import type { RoundAnswer, RoundQuestion } from "./protocol";
import { roundWorker } from "./round-worker";

/** The work was ended before it answered. */
export class RoundStopped extends Error {}

/** Whoever reads and checks a round: a worker, or the page itself where none starts. */
export interface RoundClient {
  /** @throws RoundStopped after `stop`, and Error where the worker came to an end by itself */
  ask(question: RoundQuestion): Promise<RoundAnswer>;
  /** Ends what is under way at once; what was read is forgotten. */
  stop(): void;
}

interface Pending {
  readonly resolve: (answer: RoundAnswer) => void;
  readonly reject: (error: Error) => void;
}

class WorkerRound implements RoundClient {
  private readonly pending: Pending[] = [];

  constructor(private readonly worker: Worker) {
    worker.onmessage = ({ data }: MessageEvent<RoundAnswer>) => this.pending.shift()?.resolve(data);
    worker.onerror = (event) => this.end(new Error(event.message));
    worker.onmessageerror = () => this.end(new Error("the answer could not be read"));
  }

  ask(question: RoundQuestion): Promise<RoundAnswer> {
    return new Promise((resolve, reject) => {
      this.pending.push({ resolve, reject });
      this.worker.postMessage(question);
    });
  }

  stop(): void {
    this.end(new RoundStopped());
  }

  private end(error: Error): void {
    this.worker.terminate();
    for (const { reject } of this.pending.splice(0)) reject(error);
  }
}

/** The same in the page's own thread, a file at a time, so that it paints and takes clicks between two. */
class PageRound implements RoundClient {
  private readonly work = import(/* webpackChunkName: "round-in-page" */ "./round-work").then(
    ({ RoundWork }) => new RoundWork(),
  );
  private stopped = false;

  async ask(question: RoundQuestion): Promise<RoundAnswer> {
    const work = await this.work;
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (this.stopped) throw new RoundStopped();
    const answer = await work.answer(question);
    if (this.stopped) throw new RoundStopped();
    return answer;
  }

  stop(): void {
    this.stopped = true;
  }
}

export function startRound(): RoundClient {
  try {
    if (typeof Worker !== "undefined") return new WorkerRound(roundWorker());
  } catch {
    // No worker here: the page does the work.
  }
  return new PageRound();
}
