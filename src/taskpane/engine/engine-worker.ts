/**
 * A worker with the engine in it. Imported for browsers only: the bundler finds the worker by this `new URL`, which
 * Node's modules cannot read. The page of a single file has another module in this one's place.
 * @throws Error where the browser starts no worker, as for pages opened from the disk
 */
export function engineWorker(): Worker {
  return new Worker(/* webpackChunkName: "engine" */ new URL("./worker.ts", import.meta.url));
}
