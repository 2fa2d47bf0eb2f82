import type { EngineClient } from "./client";
import { InProcessEngine } from "./in-process";
import { WorkerEngine } from "./worker-client";

/**
 * The engine for a browser: in a worker, or in slices on the page where none can be started. Imported by entries of
 * the browser only: the bundler finds the worker by this `new URL`, which Node's modules cannot read.
 */
export function startEngine(): EngineClient {
  if (typeof Worker === "undefined") return new InProcessEngine();
  return new WorkerEngine(() => new Worker(new URL("./worker.ts", import.meta.url)));
}
