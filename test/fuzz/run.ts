import fc from "fast-check";
import { damages, grids, sequences, tryDamage, tryGrid, trySequence } from "./fuzz";

/** The long run: `npm run fuzz -- [GRIDS] [PACKAGES] [SEQUENCES] [SEED]`, 100,000, 20,000 and 5,000 unless told. */
const [gridRuns = 100_000, packageRuns = 20_000, sequenceRuns = 5_000, seed = Date.now() % 1_000_000] =
  process.argv.slice(2).map(Number);

let failures = 0;

function run<Drawn>(
  name: string,
  arbitrary: fc.Arbitrary<Drawn>,
  attempt: (drawn: Drawn) => void,
  numRuns: number,
): void {
  const start = performance.now();
  let slowest = 0;
  const timed = (drawn: Drawn): void => {
    const from = performance.now();
    attempt(drawn);
    slowest = Math.max(slowest, performance.now() - from);
  };
  const found = fc.check(fc.property(arbitrary, timed), { numRuns, seed });
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  console.log(
    `${name}: ${found.numRuns} in ${seconds} s, slowest ${slowest.toFixed(0)} ms, ${found.failed ? "FAILED" : "no failure"}`,
  );
  if (!found.failed) return;
  failures += 1;
  console.log(fc.defaultReportMessage(found));
}

console.log(`seed ${seed}`);
run("grids", grids, tryGrid, gridRuns);
run("packages", damages, tryDamage, packageRuns);
run("edit sequences", sequences, trySequence, sequenceRuns);
process.exitCode = failures > 0 ? 1 : 0;
