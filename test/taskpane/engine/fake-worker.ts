import type { FromWorker, ToWorker } from "../../../src/taskpane/engine/protocol";
import { createServer } from "../../../src/taskpane/engine/serve";
import type { WorkerLike } from "../../../src/taskpane/engine/worker-client";

/** A worker in this thread: messages are cloned as between threads, one message at a time, never at once. */
export class FakeWorker implements WorkerLike {
  onmessage: WorkerLike["onmessage"] = null;
  onerror: WorkerLike["onerror"] = null;
  onmessageerror: WorkerLike["onmessageerror"] = null;
  readonly received: ToWorker["kind"][] = [];
  terminated = false;
  /** While true, questions are taken in and not answered: a worker at work. */
  stalled = false;
  private readonly serve = createServer((message) => this.send(message));

  postMessage(message: ToWorker): void {
    const copy = structuredClone(message);
    this.received.push(copy.kind);
    if (this.stalled && copy.kind === "ask") return;
    setImmediate(() => {
      if (!this.terminated) this.serve(copy);
    });
  }

  terminate(): void {
    this.terminated = true;
  }

  /** The worker dies on its own. */
  crash(message: string): void {
    const event = { message } as ErrorEvent;
    this.onerror?.(event);
  }

  /** Something that arrives although the worker was ended. */
  send(message: FromWorker): void {
    const data = structuredClone(message);
    this.onmessage?.({ data } as MessageEvent<FromWorker>);
  }
}
