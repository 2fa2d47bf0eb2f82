import type { EngineClient } from "./client";
import { WorkerEngine } from "./worker-client";

/**
 * The engine for a browser: in a worker, or in slices on the page where there are none; the engine itself is loaded
 * apart from the pane in either case. Imported by entries of the browser only: the bundler finds the worker by this
 * `new URL`, which Node's modules cannot read.
 */
export async function startEngine(): Promise<EngineClient> {
  if (typeof Worker !== "undefined")
    return new WorkerEngine(
      () => new Worker(/* webpackChunkName: "engine" */ new URL("./worker.ts", import.meta.url)),
    );
  const { InProcessEngine } = await import(/* webpackChunkName: "engine-in-page" */ "./in-process");
  return new InProcessEngine();
}
