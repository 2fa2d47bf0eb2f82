import { processOutput } from "./process-output";
import { runPractice } from "./run-practice";

process.exitCode = runPractice(process.argv.slice(2), processOutput());
