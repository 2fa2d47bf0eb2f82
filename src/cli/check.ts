import { processOutput } from "./process-output";
import { runCheck } from "./run-check";

process.exitCode = runCheck(process.argv.slice(2), processOutput());
