import type { EditPlan } from "../../edits/plan";
import { fillPlan } from "../../fill/fill-edits";
import { describeFill } from "../../i18n/describe-fill";
import type { Language } from "../../i18n/format";
import type { EngineClient, FillAnswer, FillRequest } from "../engine/client";
import type { FillChoice } from "./state";

export function fillChoices({ proposals }: FillAnswer, language: Language): FillChoice[] {
  return proposals.map(({ id, range, proposal }) => ({
    id,
    range,
    proposal,
    words: describeFill(proposal, language),
    chosen: proposal.cells.length > 0,
  }));
}

/**
 * The plan of the chosen columns. Added columns stand side by side and refer to each other: where one of them is not
 * wanted, the engine lays out the others anew.
 */
export async function chosenFillPlan(
  choices: readonly FillChoice[],
  engine: EngineClient,
  request: FillRequest,
): Promise<{ plan: EditPlan; cells: number }> {
  const chosen = new Set(choices.filter((choice) => choice.chosen).map(({ id }) => id));
  const without = choices
    .filter(({ id, proposal }) => proposal.newColumn !== null && !chosen.has(id))
    .map(({ id }) => id);
  const all = without.length === 0 ? choices : (await engine.fill({ ...request, without })).proposals;
  const proposals = all.filter(({ id }) => chosen.has(id)).map(({ proposal }) => proposal);
  const cells = proposals.reduce((sum, proposal) => sum + proposal.cells.length, 0);
  return { plan: fillPlan(proposals), cells };
}
