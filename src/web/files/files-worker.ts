/**
 * A worker that reads and writes files. The page of a single file has another module in this one's place.
 * @throws Error where the browser starts no worker, as for pages opened from the disk
 */
export function filesWorker(): Worker {
  return new Worker(/* webpackChunkName: "files" */ new URL("./worker.ts", import.meta.url));
}
