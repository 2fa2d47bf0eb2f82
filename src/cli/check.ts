import { prepareForeignReader } from "./foreign-reader";
import { processOutput } from "./process-output";
import { runCheck } from "./run-check";

async function main(argv: readonly string[]): Promise<void> {
  await prepareForeignReader(argv);
  process.exitCode = runCheck(argv, processOutput());
}

void main(process.argv.slice(2));
