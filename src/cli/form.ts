import { processOutput } from "./process-output";
import { runForm } from "./run-form";

process.exitCode = runForm(process.argv.slice(2), processOutput());
