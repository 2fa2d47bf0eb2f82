import { EngineCancelled } from "../engine/client";

/** Runs one task after the other, in the order they came. A task that fails does not stop the next. */
export class Queue {
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  /** Whether a task runs or waits. */
  get busy(): boolean {
    return this.waiting > 0;
  }

  add<Result>(task: () => Promise<Result>): Promise<Result> {
    this.waiting += 1;
    const result = this.last.then(task);
    this.last = result.then(
      () => this.done(),
      () => this.done(),
    );
    return result;
  }

  private done(): void {
    this.waiting -= 1;
  }
}

/**
 * The promise, or EngineCancelled as soon as the signal is given: what does not listen to a signal still no longer
 * holds up the rest. Its late answer, or failure, is dropped.
 */
export function until<Result>(signal: AbortSignal, promise: Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(new EngineCancelled());
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}
