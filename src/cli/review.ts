import { prepareForeignReader } from "./foreign-reader";
import { processOutput } from "./process-output";
import { runReview } from "./run-review";

async function main(argv: readonly string[]): Promise<void> {
  await prepareForeignReader(argv);
  process.exitCode = runReview(argv, processOutput());
}

void main(process.argv.slice(2));
