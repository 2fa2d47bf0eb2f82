import { processOutput } from "./process-output";
import { runDemo } from "./run-demo";

process.exitCode = runDemo(process.argv.slice(2), processOutput());
