import type { EngineClient } from "./client";
import { engineWorker } from "./engine-worker";
import { SteadyEngine } from "./steady-engine";
import { WorkerEngine } from "./worker-client";

async function inPage(): Promise<EngineClient> {
  const { InProcessEngine } = await import(/* webpackChunkName: "engine-in-page" */ "./in-process");
  return new InProcessEngine();
}

/**
 * The engine for a browser: in a worker, or in slices on the page where none can be started; the engine itself is
 * loaded apart from the pane in either case. Imported by entries of the browser only.
 */
export function startEngine(): Promise<EngineClient> {
  if (typeof Worker === "undefined") return inPage();
  return Promise.resolve(new SteadyEngine(new WorkerEngine(engineWorker), inPage));
}
