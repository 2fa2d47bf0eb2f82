import { inlineWorker } from "./inline-worker";

/** The engine's worker, out of the page's own file. */
export function engineWorker(): Worker {
  return inlineWorker("engine-worker");
}
