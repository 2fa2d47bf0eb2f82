import { processOutput } from "./process-output";
import { runMark } from "./run-mark";

process.exitCode = runMark(process.argv.slice(2), processOutput());
