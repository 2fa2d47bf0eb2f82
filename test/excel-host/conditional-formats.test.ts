import { startExcelHost, type RunningHost } from ".";
import { behaviour } from "./behaviours";
import { isShown } from "./model/conditional-format";
import { samplePath } from "./support";

const sheetName = "Đảo chữ số";
/** Row 11: 59 rated, of which 7, 47 and 5 and none below make 59; in C16 stands the total of the column. */
const check = "=ROUND($C11-SUM($D11,$F11,$H11,$J11),6)<>0";

let excel: RunningHost;
beforeEach(() => {
  excel = startExcelHost({ file: samplePath("co-loi") });
});
afterEach(() => excel.close());

async function mark(address: string, formula = check): Promise<string> {
  return excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheetName).getRange(address);
    const rule = range.conditionalFormats.add("Custom");
    rule.custom.rule.formula = formula;
    rule.custom.format.fill.color = "#ffc7ce";
    rule.custom.format.font.color = "#9C0006";
    rule.custom.format.font.bold = true;
    rule.stopIfTrue = false;
    rule.load("id");
    await context.sync();
    return rule.id;
  });
}

function isMarked(row: number, column: number): (boolean | null)[] {
  const sheet = excel.model.sheet(sheetName);
  return sheet.conditionalFormats.map((rule) => isShown(excel.model, sheet, rule, row, column));
}

describe("a mark made of a formula", () => {
  it("shows while its figure is wrong and goes when the figure is mended", async () => {
    await mark("C11");
    expect(isMarked(10, 2)).toEqual([false]);
    excel.user.type(sheetName, "C11", 95);
    expect(isMarked(10, 2)).toEqual([true]);
    excel.user.type(sheetName, "C11", 59);
    expect(isMarked(10, 2)).toEqual([false]);
  });

  it("moves its relative references from cell to cell", async () => {
    await mark("C8:C11", "=$C8>100");
    expect([7, 8, 9, 10].map((row) => isMarked(row, 2)[0])).toEqual([true, false, true, false]);
  });

  behaviour("conditional-order", async () => {
    const first = await mark("C11");
    const second = await mark("C8:C11");
    const listed = await excel.run(async (context) => {
      const rules = context.workbook.worksheets.getItem(sheetName).getRange("A1:K20").conditionalFormats;
      rules.load("items/id,items/priority,items/type");
      await context.sync();
      return rules.items.map(({ id, priority, type }) => [id, priority, type]);
    });
    expect(listed).toEqual([
      [second, 0, "Custom"],
      [first, 1, "Custom"],
    ]);
  });

  behaviour("conditional-id", async () => {
    const id = await mark("C11");
    const others = await mark("C8");
    excel.close();
    excel = startExcelHost({ model: excel.model });
    const found = await excel.run(async (context) => {
      const rules = context.workbook.worksheets.getItem(sheetName).getRange().conditionalFormats;
      const own = rules.getItemOrNullObject(id);
      const rule = own.custom.rule.load("formula");
      const place = own.getRange().load("address");
      const none = rules.getItemOrNullObject("{no-such-id}");
      await context.sync();
      own.delete();
      const count = rules.getCount();
      await context.sync();
      return [rule.formula, place.address, none.isNullObject, count.value];
    });
    expect(found).toEqual([check, "'Đảo chữ số'!C11", true, 1]);
    expect(excel.model.sheet(sheetName).conditionalFormats.map(({ id: each }) => each)).toEqual([others]);
  });

  it("leaves what lies outside a cleared range", async () => {
    await mark("C8:C11");
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheetName).getRange("C9").conditionalFormats.clearAll();
      await context.sync();
    });
    expect(excel.model.sheet(sheetName).conditionalFormats.map(({ areas }) => areas.length)).toEqual([2]);
  });

  it("puts a thousand marks in one request", async () => {
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(sheetName);
      const rules = Array.from({ length: 1_000 }, (_, row) => {
        const rule = sheet.getRangeByIndexes(row, 2, 1, 1).conditionalFormats.add("Custom");
        rule.custom.rule.formula = `=$C${row + 1}<0`;
        rule.custom.format.fill.color = "#FFC7CE";
        return rule.load("id");
      });
      await context.sync();
      expect(new Set(rules.map(({ id }) => id)).size).toBe(1_000);
    });
    expect(excel.host.requests).toBe(1);
  });
});
