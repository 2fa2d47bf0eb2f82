import { inlineWorker } from "./inline-worker";

/** The worker for rounds of files, out of the page's own file. */
export function roundWorker(): Worker {
  return inlineWorker("round-worker");
}
