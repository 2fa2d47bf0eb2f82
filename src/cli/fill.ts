import { processOutput } from "./process-output";
import { runFill } from "./run-fill";

process.exitCode = runFill(process.argv.slice(2), processOutput());
