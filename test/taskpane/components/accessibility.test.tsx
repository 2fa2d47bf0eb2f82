/** @jest-environment jsdom */
import { axe } from "jest-axe";
import { designedStates } from "../support/states";
import { renderPane } from "../support/render-pane";

/** axe is slow in jsdom, and slower on a busy machine. */
jest.setTimeout(60_000);

/**
 * Each state in one language, in turns: the words do not change what a screen reader is told of the parts, and
 * `test/browser/states.test.ts` looks at every state in both languages and in a real browser.
 */
const cases = Object.keys(designedStates).map((name, at) => [name, at % 2 === 0 ? "vi" : "en"] as const);
/** Cards beyond these are like them, and axe takes a second for each. */
const MOST_CARDS = 3;

describe("every designed state is accessible", () => {
  it.each(cases)("%s, %s", async (name, language) => {
    const state = designedStates[name]?.(language);
    if (!state) throw new Error(name);
    const { container } = await renderPane({ ...state, findings: state.findings.slice(0, MOST_CARDS) });
    const { violations } = await axe(container);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`)).toEqual([]);
  });
});
