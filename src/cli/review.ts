import { processOutput } from "./process-output";
import { runReview } from "./run-review";

process.exitCode = runReview(process.argv.slice(2), processOutput());
