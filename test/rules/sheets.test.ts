import { expectSilent } from "../support/rule-tester";
import {
  changeSheet,
  communes,
  levelSheet,
  liveLevelSheet,
  mapTexts,
  meetingSheet,
  movementSheet,
  pairSheet,
  quotaSheet,
  scoreSheet,
  targetSheet,
} from "./sheets";

/** The sheets every rule is tried on hold nothing to look at again, in whatever way they are typed. */
const clean = {
  "levels, total below": levelSheet(),
  "levels, total above": levelSheet({ total: "above" }),
  "levels, no total": levelSheet({ total: "none" }),
  "levels, one unit": levelSheet({ units: communes.slice(0, 1) }),
  "levels, live totals": liveLevelSheet(),
  "pairs in hundreds": pairSheet(),
  "pairs as ratios": pairSheet({ style: "ratio" }),
  "pairs as text": pairSheet({ style: "text" }),
  targets: targetSheet(),
  admissions: quotaSheet(),
  meetings: meetingSheet(),
  scores: scoreSheet(),
  "against last year": changeSheet(),
  movement: movementSheet(),
};

describe.each(Object.entries(clean))("a clean sheet: %s", (_, sheet) => {
  it("as typed", () => expectSilent(sheet));
  it("in decomposed Unicode", () => expectSilent(mapTexts(sheet, (text) => text.normalize("NFD"))));
  it("with no-break spaces", () =>
    expectSilent(mapTexts(sheet, (text) => ` ${text.replace(/ /g, "\u00a0")}\u00a0`)));
  it("in capitals", () =>
    expectSilent(mapTexts(sheet, (text) => (/^\d/.test(text) ? text : text.toUpperCase()))));
});
