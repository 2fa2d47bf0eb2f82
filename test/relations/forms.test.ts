import { layouts } from "../fixtures/layouts";
import type { LayoutFixture } from "../fixtures/layout-fixture";
import { outcomeOf } from "../fixtures/measure";
import { slip } from "../fixtures/office";
import type { Mistake } from "../fixtures/office";

/** What each form of the field ties together, shown by one figure that breaks it. */
const broken: readonly (readonly [string, Mistake])[] = [
  ["L1", slip("2 = 4+...+14 without the capital share", { D11: 89 }, "D11", 98)],
  ["L1", slip("1 = a + b + c + d", { B13: 8 }, "B13", 80)],
  ["L2", slip("the share of those exempt, of all members", { C10: 1.14 }, "C10", 1.41)],
  ["L2", slip("the share of a level, of those rated", { C15: 87.77 }, "C15")],
  ["L5", slip("transfers = a + b, and their index", { B11: 21 }, "B11", 12)],
  ["L5", slip("a part and its index", { B17: 5 }, "B17|D17")],
  ["L8", slip("2 = 3 + 4", { B9: 3 }, "B9", 2)],
  ["L8", slip("1 + … + 7", { G17: 6046 }, "G17", 6064)],
  ["L9", slip("2 = 3 + … + 8", { F7: 71 }, "F7", 17)],
  ["L10", slip("3 = 4 + 6 + 8, and the total", { F9: 340 }, "F9", 304)],
  ["L11", slip("3 = 4 + 8", { C7: 252 }, "C7")],
  ["L13", slip("total of a group of positions", { E6: 13 }, "E6", 31)],
  ["L15", slip("30 + 70", { G9: 84 }, "G9", 48)],
  ["L19", slip("the members of a cell", { J12: 42 }, "J12")],
  ["L20", slip("the score of a part", { D7: 91 }, "D7", 19)],
  ["L21", slip("a result behind its gap and its share", { E9: 73 }, "E9", 70)],
  ["L21", slip("the gap to a target", { G6: -8.3 }, "G6", -3.8)],
  ["L22", slip("admitted of the quota", { E6: 78.27 }, "E6", 87.27)],
];

function fixtureOf(number: string): LayoutFixture {
  const fixture = layouts.find(({ name }) => name.startsWith(`${number} `));
  if (!fixture) throw new Error(number);
  return fixture;
}

test.each(broken.map(([form, mistake]) => ({ form, what: mistake.what, mistake })))(
  "$form: $what",
  ({ form, mistake }) => {
    const { name, sheet, findings = [] } = fixtureOf(form);
    const { found, rightCell, rightValue, alarms } = outcomeOf(
      { name, sheet, mistakes: [], findings },
      mistake,
    );
    expect({
      found,
      rightCell,
      rightValue,
      beside: alarms.map(({ rule, cell }) => `${rule} ${cell}`),
    }).toEqual({
      found: true,
      rightCell: true,
      rightValue: true,
      beside: [],
    });
  },
);
