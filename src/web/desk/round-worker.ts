/**
 * A worker that reads and checks the files of a round. The page of a single file has another module in this one's place.
 * @throws Error where the browser starts no worker
 */
export function roundWorker(): Worker {
  return new Worker(/* webpackChunkName: "round" */ new URL("./worker.ts", import.meta.url));
}
