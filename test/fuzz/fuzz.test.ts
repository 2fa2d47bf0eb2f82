import fc from "fast-check";
import { damages, grids, sequences, tryDamage, tryGrid, trySequence, trySheetOrder } from "./fuzz";

/** A short run with a fixed seed; `npm run fuzz` is the long one. */
const seed = 14;

describe("whatever stands in a file", () => {
  it("a grid is checked without a failure inside, to a report of its schema, the same each time", () => {
    fc.assert(fc.property(grids, tryGrid), { numRuns: 150, seed });
  });

  it("two sheets are told the same of, whichever stands first", () => {
    fc.assert(fc.property(fc.tuple(grids, grids), trySheetOrder), { numRuns: 60, seed });
  });

  it("a damaged package is read or refused, and what is read is checked", () => {
    fc.assert(fc.property(damages, tryDamage), { numRuns: 400, seed });
  });

  it("edits that are saved and undone give every content back", () => {
    fc.assert(fc.property(sequences, trySequence), { numRuns: 60, seed });
  });
});
