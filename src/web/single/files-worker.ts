import { inlineWorker } from "./inline-worker";

/** The worker for files, out of the page's own file. */
export function filesWorker(): Worker {
  return inlineWorker("files-worker");
}
