import { measureOutlines } from "../bench/outlines";
import { generateOutline, outlineKinds } from "./outlines";

/** Sheets of each kind: few, since each is checked three times; `npm run bench:outlines` looks at many. */
const SEEDS = 4;

test("the same seed makes the same sheet", () => {
  expect(generateOutline(7, { kind: "bold", slips: 2 })).toEqual(
    generateOutline(7, { kind: "bold", slips: 2 }),
  );
});

describe.each(outlineKinds)("groups told by %s", (kind) => {
  const lines: string[] = [];
  const found = measureOutlines(kind, SEEDS, (line) => lines.push(line));

  test("are known with their totals", () => {
    expect({ known: found.known, lines }).toEqual({ known: found.sums, lines });
  });

  test("raise no alarm where all adds up", () => {
    expect({ alarmed: found.alarmed, lines }).toEqual({ alarmed: 0, lines });
  });

  // Numbers say themselves which rows are parts: a line of theirs that holds by luck is listed, and raises no finding.
  if (kind !== "numbers")
    test("are not seen in shuffled figures", () => {
      expect({ byChance: found.byChance, lines }).toEqual({ byChance: 0, lines });
    });

  test("with slips are never silent, and the slip is named first in most", () => {
    expect(found.silent).toBe(0);
    expect(found.first / found.slips).toBeGreaterThanOrEqual(0.75);
  });
});
