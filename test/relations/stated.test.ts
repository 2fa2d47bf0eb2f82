import { Grid } from "../../src/grid/grid";
import type { SheetData } from "../../src/grid/sheet";
import { statedRelations } from "../../src/relations/stated";

/** One row of formulas under a header, columns A to F. */
function stated(formulas: readonly (string | null)[]) {
  const sheet: SheetData = {
    name: "Biểu 1",
    values: [["a"], [3174, 604, 2364, 206, 0, 0]],
    formulas: [[], formulas],
  };
  return statedRelations(new Grid(sheet), { top: 0, left: 0, bottom: 1, right: 5 });
}

describe("what live formulas state", () => {
  it.each([
    ["=SUM(B2:D2)", "sum", ["B2", "C2", "D2"]],
    ["=B2+C2+D2", "sum", ["B2", "C2", "D2"]],
    ["=B2-C2", "difference", ["B2", "C2"]],
    ['=IFERROR(ROUND(C2/B2*100,2),"")', "ratio", ["C2", "B2"]],
    ['=IF(B2=0,"",(C2-B2)/B2)', "change", ["B2", "C2"]],
    ["=AVERAGE(B2:D2)", "average", ["B2", "C2", "D2"]],
  ])("%s is a %s", (formula, kind, operands) => {
    expect(stated([formula])).toEqual([{ kind, result: "A2", operands, origin: "formula" }]);
  });

  it.each(["='Biểu 2'!B2+C2", "=VLOOKUP(B2,C2:D2,1)", "=SUM(A2:D2)", "=SUM(B1:B9000)", "=B2"])(
    "%s states nothing that can be listed",
    (formula) => expect(stated([formula])).toEqual([]),
  );
});
