import type { Language } from "../../i18n/format";
import type {
  FileSummary,
  Role,
  RoundAnswer,
  RoundFrame,
  RoundJoin,
  RoundQuestion,
  SentFile,
} from "./protocol";
import { roundWorker } from "./round-worker";

/** The work was ended before it answered. */
export class RoundStopped extends Error {}

/** Somebody who answers one question after the other. */
interface Answering {
  /** @throws RoundStopped once it was ended, and Error where it came to an end by itself */
  ask(question: RoundQuestion): Promise<RoundAnswer>;
  end(): void;
}

interface Pending {
  readonly resolve: (answer: RoundAnswer) => void;
  readonly reject: (error: Error) => void;
}

class WorkerAnswering implements Answering {
  private readonly pending: Pending[] = [];

  constructor(private readonly worker: Worker) {
    worker.onmessage = ({ data }: MessageEvent<RoundAnswer>) => this.pending.shift()?.resolve(data);
    worker.onerror = (event) => this.fail(new Error(event.message));
    worker.onmessageerror = () => this.fail(new Error("the answer could not be read"));
  }

  join(what: RoundJoin, port: MessagePort): void {
    this.worker.postMessage(what, [port]);
  }

  ask(question: RoundQuestion): Promise<RoundAnswer> {
    return new Promise((resolve, reject) => {
      this.pending.push({ resolve, reject });
      this.worker.postMessage(question);
    });
  }

  end(): void {
    this.fail(new RoundStopped());
  }

  private fail(error: Error): void {
    this.worker.terminate();
    for (const { reject } of this.pending.splice(0)) reject(error);
  }
}

/** The same in the page's own thread, a file at a time, so that it paints and takes clicks between two. */
class PageAnswering implements Answering {
  private readonly work = import(/* webpackChunkName: "round-in-page" */ "./round-work").then(
    ({ RoundWork }) => new RoundWork(),
  );
  private turn = 0;

  async ask(question: RoundQuestion): Promise<RoundAnswer> {
    const { turn } = this;
    const work = await this.work;
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (turn !== this.turn) throw new RoundStopped();
    const answer = await work.answer(question);
    if (turn !== this.turn) throw new RoundStopped();
    return answer;
  }

  /** What is asked later is answered: what was read stays. */
  end(): void {
    this.turn += 1;
  }
}

/** The round, looked through as a whole. */
export type Reviewed = Extract<RoundAnswer, { kind: "reviewed" }>;

/** More readers than this wait for each other's memory. */
const MOST_READERS = 4;

/**
 * Who reads and checks the files of a round: a worker keeps what was read and holds it against each other, and as many
 * others as the machine has cores read for it. Where no worker starts, the page does all of it.
 */
export class RoundClient {
  private keeper: Answering | null = null;
  private readonly readers = new Set<Answering>();
  private readonly idle: Answering[] = [];
  private isInPage = typeof Worker === "undefined";

  /** How many files may be read at a time. */
  get width(): number {
    return this.isInPage ? 1 : Math.max(1, Math.min(MOST_READERS, navigator.hardwareConcurrency || 1));
  }

  /**
   * Reads and checks a file, and keeps it for the review.
   * @throws RoundStopped, and Error where the file ended its reader
   */
  async read(sent: SentFile, language: Language): Promise<FileSummary> {
    const reader = this.idle.pop() ?? this.newReader();
    try {
      const answer = await reader.ask({ kind: "read", sent, language });
      this.idle.push(reader);
      if (answer.kind === "read") return answer.summary;
      throw new Error(`unexpected answer: ${answer.kind}`);
    } catch (error) {
      this.readers.delete(reader);
      // A worker whose script did not come says nothing: the page does the work from now on.
      if (
        error instanceof Error &&
        !(error instanceof RoundStopped) &&
        error.message === "" &&
        !this.isInPage
      ) {
        this.useThePage();
        return this.read(sent, language);
      }
      throw error;
    }
  }

  async forget(role: Role, name: string): Promise<void> {
    await this.keeping().ask({ kind: "forget", role, name });
  }

  async review(frame: RoundFrame): Promise<Reviewed> {
    const answer = await this.keeping().ask({ kind: "review", frame });
    if (answer.kind === "reviewed") return answer;
    throw new Error(`unexpected answer: ${answer.kind}`);
  }

  async units(file: File): Promise<readonly string[] | null> {
    const answer = await this.keeping().ask({ kind: "units", file });
    return answer.kind === "units" ? answer.units : null;
  }

  /** Ends at once what is being read; what was read is kept. */
  stopReading(): void {
    this.idle.length = 0;
    for (const reader of this.readers) reader.end();
    this.readers.clear();
  }

  /** Ends everything; what was read is forgotten. */
  end(): void {
    this.stopReading();
    this.keeper?.end();
    this.keeper = null;
  }

  private keeping(): Answering {
    this.keeper ??= this.started();
    return this.keeper;
  }

  private newReader(): Answering {
    const keeper = this.keeping();
    const reader = keeper instanceof WorkerAnswering ? this.started() : keeper;
    if (keeper instanceof WorkerAnswering && reader instanceof WorkerAnswering) {
      const { port1, port2 } = new MessageChannel();
      keeper.join({ kind: "reader" }, port1);
      reader.join({ kind: "keeper" }, port2);
    }
    this.readers.add(reader);
    return reader;
  }

  private started(): Answering {
    if (!this.isInPage)
      try {
        return new WorkerAnswering(roundWorker());
      } catch {
        this.isInPage = true;
      }
    return new PageAnswering();
  }

  private useThePage(): void {
    this.isInPage = true;
    this.end();
  }
}
