import { isMainThread } from "node:worker_threads";
import { prepareForeignReader } from "./foreign-reader";
import { processOutput } from "./process-output";
import { reviewOnAllCores } from "./run-review";
import { serveSubmissions } from "./submission-threads";

async function main(argv: readonly string[]): Promise<void> {
  await prepareForeignReader(argv);
  process.exitCode = await reviewOnAllCores(argv, processOutput());
}

if (isMainThread) void main(process.argv.slice(2));
else serveSubmissions();
