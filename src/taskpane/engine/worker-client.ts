import { patchWorkbook } from "../../grid/block";
import type { CellComparisons } from "../../analysis/comparisons";
import type { Share } from "../../check/share-sentence";
import type { WorkbookData } from "../../grid/sheet";
import type { Block } from "../../workbook/port";
import type {
  CheckListener,
  CheckRequest,
  EngineClient,
  FillAnswer,
  FillRequest,
  SentenceRequest,
  SheetCheck,
} from "./client";
import { EngineCancelled, EngineCrash } from "./client";
import type { Answer, FromWorker, Question, ToWorker } from "./protocol";

/** What is needed of a browser's Worker. */
export interface WorkerLike {
  postMessage(message: ToWorker): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
}

interface Pending {
  resolve(answer: Answer): void;
  reject(error: Error): void;
  onStep?(share: number, sheet: SheetCheck | null): void;
}

/**
 * The engine in a worker of its own. The workbook is sent once and patched; a worker that is at work cannot hear, so
 * cancelling ends it, and the next question starts another with the workbook as it stands then. A crash rejects what
 * was asked and leaves the client usable.
 */
export class WorkerEngine implements EngineClient {
  private worker: WorkerLike | null = null;
  private workbook: WorkbookData = { sheets: [] };
  private readonly pending = new Map<number, Pending>();
  private lastId = 0;
  private disposed = false;

  constructor(private readonly spawn: () => WorkerLike) {}

  load(workbook: WorkbookData): void {
    this.workbook = workbook;
    this.worker?.postMessage({ kind: "load", workbook });
  }

  patch(blocks: readonly Block[]): void {
    for (const block of blocks) this.workbook = patchWorkbook(this.workbook, block);
    this.worker?.postMessage({ kind: "patch", blocks });
  }

  async check(request: CheckRequest, listener: CheckListener = {}): Promise<readonly SheetCheck[]> {
    const { signal, onSheet, onProgress } = listener;
    if (signal?.aborted) throw new EngineCancelled();
    const done: SheetCheck[] = [];
    const stop = () => this.end(new EngineCancelled());
    signal?.addEventListener("abort", stop, { once: true });
    try {
      await this.ask({ kind: "check", request }, (share, sheet) => {
        if (sheet) {
          done.push(sheet);
          onSheet?.(sheet);
        }
        onProgress?.(share);
      });
    } finally {
      signal?.removeEventListener("abort", stop);
    }
    return done;
  }

  async fill(request: FillRequest): Promise<FillAnswer> {
    const answer = await this.ask({ kind: "fill", request });
    if (answer.kind !== "fill") throw new EngineCrash(`unexpected answer: ${answer.kind}`);
    return answer.answer;
  }

  async sentence(request: SentenceRequest): Promise<Share | null> {
    const answer = await this.ask({ kind: "sentence", request });
    if (answer.kind !== "sentence") throw new EngineCrash(`unexpected answer: ${answer.kind}`);
    return answer.sentence;
  }

  async comparisons(request: SentenceRequest): Promise<CellComparisons | null> {
    const answer = await this.ask({ kind: "comparisons", request });
    if (answer.kind !== "comparisons") throw new EngineCrash(`unexpected answer: ${answer.kind}`);
    return answer.comparisons;
  }

  dispose(): void {
    this.disposed = true;
    this.end(new EngineCancelled());
  }

  private ask(question: Question, onStep?: Pending["onStep"]): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.disposed) throw new EngineCancelled();
      const worker = this.running();
      this.lastId += 1;
      const id = this.lastId;
      this.pending.set(id, { resolve, reject, ...(onStep ? { onStep } : {}) });
      worker.postMessage({ kind: "ask", id, question });
    });
  }

  private running(): WorkerLike {
    if (this.worker) return this.worker;
    let worker: WorkerLike;
    try {
      worker = this.spawn();
    } catch (error) {
      throw new EngineCrash(error instanceof Error ? error.message : String(error));
    }
    // What a worker that was ended still sends belongs to no one.
    worker.onmessage = ({ data }) => {
      if (worker === this.worker) this.receive(data);
    };
    worker.onerror = (event) => {
      if (worker === this.worker) this.end(new EngineCrash(event.message || "the worker stopped"));
    };
    worker.onmessageerror = () => {
      if (worker === this.worker) this.end(new EngineCrash("a message could not be read"));
    };
    this.worker = worker;
    worker.postMessage({ kind: "load", workbook: this.workbook });
    return worker;
  }

  private receive(message: FromWorker): void {
    const pending = this.pending.get(message.id);
    if (!pending) return;
    if (message.kind === "step") {
      pending.onStep?.(message.share, message.sheet);
      return;
    }
    this.pending.delete(message.id);
    if (message.kind === "answer") pending.resolve(message.answer);
    else pending.reject(new EngineCrash(message.detail));
  }

  /** Ends the worker; everything that was asked of it fails with `reason`. */
  private end(reason: Error): void {
    const { worker } = this;
    this.worker = null;
    worker?.terminate();
    const asked = [...this.pending.values()];
    this.pending.clear();
    for (const each of asked) each.reject(reason);
  }
}
