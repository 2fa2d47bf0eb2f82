/** @jest-environment jsdom */
import { axe } from "jest-axe";
import { designedStates } from "../support/states";
import { renderPane } from "../support/render-pane";

/** axe is slow in jsdom, and slower on a busy machine. */
jest.setTimeout(60_000);

const cases = Object.keys(designedStates).flatMap((name) => [[name, "vi"] as const, [name, "en"] as const]);

describe("every designed state is accessible", () => {
  it.each(cases)("%s, %s", async (name, language) => {
    const state = designedStates[name]?.(language);
    if (!state) throw new Error(name);
    // A list of a thousand cards is as accessible as one of eight, and axe takes a minute for it.
    const { container } = await renderPane({ ...state, findings: state.findings.slice(0, 8) });
    const { violations } = await axe(container);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`)).toEqual([]);
  });
});
