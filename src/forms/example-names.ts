import type { Random } from "../grid/seeded-random";
import { exampleCells, exampleCommunes } from "./data/common";

/** Names of units one after the other, in an order that the seed draws; numbered ones when they run out. */
export function exampleUnitName(random: Random): () => string {
  const pool = random.shuffle([...exampleCells, ...exampleCommunes]);
  let next = 0;
  return () => {
    next += 1;
    return pool[next - 1] ?? `Chi bộ số ${next}`;
  };
}
