import { parseRange } from "../../../../src/grid/address";
import type { WorkbookModel } from "../../../excel-host";
import { newConditionalFormat } from "../../../excel-host/model/conditional-format";

/** Everything at once that reports say an Excel may have in store: lost rules and those of many areas, other spellings. */
export function makeHostile(model: WorkbookModel): WorkbookModel {
  const [first, second] = ["A1:B2", "D4"].map((address) => parseRange(address));
  if (!first || !second) throw new RangeError("no ranges");
  for (const sheet of model.sheets) {
    const many = newConditionalFormat(model.newId(), "Custom", first);
    many.areas.push(second);
    many.formula = '=AND(A1="không có",A1<>0.5)';
    const lost = newConditionalFormat(model.newId(), "Custom", first);
    lost.formula = '=A1="không có"';
    lost.lost = "members";
    sheet.conditionalFormats.push(many, lost);
  }
  model.habits.localisesRules = true;
  model.habits.fillsTableColumns = true;
  model.habits.expandsTables = true;
  // As few as a sample's header has: whatever asks for more at once is refused.
  model.habits.mostMergedAreas = 2;
  model.undoList.push("Nhập 5 vào D4");
  return model;
}
