import { concepts, conceptTable, type Concept } from "../../src/formats/concept-table";
import { conceptExamples } from "./concept-examples";
import { holds, prepared } from "./concept-outcome";

const examples = conceptExamples.map(prepared);

test.each(examples.map((each) => [each.example.rows, each.example.holds, each] as const))(
  "%s\nholds %j",
  (_rows, _holds, example) => {
    expect(holds(example)).toBe(true);
  },
);

/** Small tables first: what speaks of a concept and of little else shows its facts soonest. */
const soonest = [...examples].sort((one, other) => one.concepts.size - other.concepts.size);

/** Whether every example still comes out as it should without one fact. */
function allHoldWithout(concept: Concept, fact: string): boolean {
  const whole = conceptTable[concept];
  const left = Object.fromEntries(Object.entries(whole).filter(([name]) => name !== fact));
  Object.assign(conceptTable, { [concept]: left });
  try {
    return soonest.every((example) => !example.concepts.has(concept) || holds(example));
  } finally {
    conceptTable[concept] = whole;
  }
}

test("without any one fact of a concept an example fails", () => {
  const unshown = concepts.flatMap((concept) =>
    Object.keys(conceptTable[concept])
      .filter((fact) => allHoldWithout(concept, fact))
      .map((fact) => `${concept}.${fact}`),
  );
  expect(unshown).toEqual([]);
}, 120_000);
