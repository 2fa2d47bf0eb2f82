import { runCheck } from "./run-check";

process.exitCode = runCheck(process.argv.slice(2), {
  out: (text) => process.stdout.write(`${text}\n`),
  error: (text) => process.stderr.write(`${text}\n`),
});
