import { isMainThread } from "node:worker_threads";
import { languageOf } from "./arguments";
import { prepareForeignReader } from "./foreign-reader";
import { processOutput } from "./process-output";
import { runCheck } from "./run-check";
import { runFill } from "./run-fill";
import { runForm } from "./run-form";
import { runMark } from "./run-mark";
import { runPractice } from "./run-practice";
import { reviewOnAllCores } from "./run-review";
import { serveSubmissions } from "./submission-threads";
import { cliTexts } from "./texts";

/** The commands as one program: `khop-so check …`, `khop-so fill …` and so on. */
function run([command, ...argv]: readonly string[]): number | Promise<number> {
  const output = processOutput();
  switch (command) {
    case "check":
      return runCheck(argv, output);
    case "fill":
      return runFill(argv, output);
    case "form":
      return runForm(argv, output);
    case "practice":
      return runPractice(argv, output);
    case "mark":
      return runMark(argv, output);
    case "review":
      return reviewOnAllCores(argv, output);
    case "--help":
    case "-h":
      output.out(cliTexts[languageOf(argv)].commands);
      return 0;
    default:
      output.error(cliTexts[languageOf(argv)].commands);
      return 2;
  }
}

async function main(argv: readonly string[]): Promise<void> {
  await prepareForeignReader(argv.slice(1));
  process.exitCode = await run(argv);
}

if (isMainThread) void main(process.argv.slice(2));
else serveSubmissions();
