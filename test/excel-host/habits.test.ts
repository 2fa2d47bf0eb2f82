import { startExcelHost, workbookOf, type HostOptions, type RunningHost } from ".";
import { behaviour } from "./behaviours";
import { newConditionalFormat, type ConditionalFormatModel } from "./model/conditional-format";
import { parseArea } from "./model/ranges";
import { addTable } from "./objects/tables";
import { codeOf } from "./support";

/*
 * What Excel does that a program does not ask for: reported in public, by design or not, and each with a switch.
 */
const sheetName = "Biểu 1";

let excel: RunningHost;
afterEach(() => excel.close());

function area(address: string) {
  const found = parseArea(address);
  if (!found) throw new RangeError(address);
  return found;
}

/** Ratings of a year, 604 of 3,169; the share is to be filled in. */
function open(options: HostOptions = {}): RunningHost {
  excel = startExcelHost({
    model: workbookOf({
      sheets: [
        {
          name: sheetName,
          values: [
            ["Mức xếp loại", "Số lượng", "Tỷ lệ"],
            ["Hoàn thành xuất sắc nhiệm vụ", 604, null],
            ["Hoàn thành tốt nhiệm vụ", 2364, null],
            ["Hoàn thành nhiệm vụ", 201, null],
            ["Cộng", 3169, null],
          ],
        },
      ],
    }),
    ...options,
  });
  return excel;
}

const sheetIn = (context: Excel.RequestContext) => context.workbook.worksheets.getItem(sheetName);

function formulas(): (string | null)[] {
  return [1, 2, 3, 4].map((row) => excel.model.sheet(sheetName).formula(row, 2));
}

describe("merged areas", () => {
  async function told(address: string): Promise<string[]> {
    return excel.run(async (context) => {
      const merged = sheetIn(context).getRange(address).getMergedAreasOrNullObject();
      merged.load("areas/items/address");
      await context.sync();
      return merged.isNullObject ? [] : merged.areas.items.map((each) => each.address.split("!")[1] ?? "");
    });
  }

  behaviour("merged-top-left", async () => {
    open().model.sheet(sheetName).merges.push(area("A1:C1"), area("B3:C3"));
    expect(await told("A1:C5")).toEqual(["A1:C1", "B3:C3"]);
    expect(await told("C1:C5")).toEqual([]);
  });

  behaviour("merged-512", async () => {
    const { model } = open();
    for (let row = 9; row < 9 + 513; row += 1) model.sheet(sheetName).merges.push(area(`D${row}:E${row}`));
    expect(await codeOf(told("A1:E600"))).toBe("GeneralException");
    expect(await told("A1:E520")).toHaveLength(512);
    model.habits.mostMergedAreas = Infinity;
    expect(await told("A1:E600")).toHaveLength(513);
  });
});

describe("the list of what can be undone", () => {
  behaviour("undo-write-flag", async () => {
    const { user, model } = open();
    user.type(sheetName, "B2", 605);
    await excel.run(async (context) => {
      sheetIn(context).getRange("A1:C5").load("values");
      sheetIn(context).getRange("B2").select();
      await context.sync();
    });
    expect(model.undoList).toEqual([`${sheetName}!B2`]);
    await excel.run(async (context) => {
      sheetIn(context).getRange("A1:C5").getMergedAreasOrNullObject().load("areaCount");
      await context.sync();
    });
    expect(model.undoList).toEqual([]);
    user.type(sheetName, "B2", 604);
    await excel.run(async (context) => {
      context.workbook.worksheets.onSelectionChanged.add(() => Promise.resolve());
      await context.sync();
    });
    expect(model.undoList).toEqual([]);
  });
});

describe("rules of the user", () => {
  function rule(change: Partial<ConditionalFormatModel> = {}): void {
    const made = newConditionalFormat(excel.model.newId(), "Custom", area("B2:B4"));
    made.formula = "=AND(B2>0.5,B2<9)";
    excel.model.sheet(sheetName).conditionalFormats.push(Object.assign(made, change));
  }
  const first = (context: Excel.RequestContext) =>
    sheetIn(context).getRange().conditionalFormats.getItemAt(0);

  behaviour("rule-many-areas", async () => {
    open();
    rule({ areas: [area("B2:B4"), area("C5")] });
    const one = excel.run(async (context) => {
      first(context).getRange().load("address");
      await context.sync();
    });
    expect(await codeOf(one)).toBe("InvalidArgument");
    const all = await excel.run(async (context) => {
      const ranges = first(context).getRanges().load("areaCount");
      await context.sync();
      return ranges.areaCount;
    });
    expect(all).toBe(2);
  });

  behaviour("rule-unreadable", async () => {
    open();
    const list = () =>
      excel.run(async (context) => {
        const rules = sheetIn(context).getRange().conditionalFormats;
        rules.load("items/id,items/type");
        await context.sync();
        return rules.items.length;
      });
    const asked = (ask: (rule: Excel.ConditionalFormat) => void) =>
      codeOf(
        excel.run(async (context) => {
          ask(first(context));
          await context.sync();
        }),
      );
    rule({ lost: "members" });
    expect(await list()).toBe(1);
    expect(await asked((each) => each.custom.rule.load("formula"))).toBe("ItemNotFound");
    expect(await asked((each) => each.delete())).toBe("ItemNotFound");
    const [only] = excel.model.sheet(sheetName).conditionalFormats;
    if (only) only.lost = "listed";
    expect(await codeOf(list())).toBe("ItemNotFound");
  });

  behaviour("rule-localised", async () => {
    const { model } = open();
    rule();
    model.habits.localisesRules = true;
    const formula = await excel.run(async (context) => {
      const { rule: told } = first(context).custom;
      told.load("formula");
      await context.sync();
      return told.formula;
    });
    expect(formula).toBe("=AND(B2>0,5;B2<9)");
  });
});

describe("tables", () => {
  const write = (address: string, content: unknown[][]) =>
    excel.run(async (context) => {
      sheetIn(context).getRange(address).formulas = content;
      await context.sync();
    });

  behaviour("table-fills-column", async () => {
    const { model } = open();
    addTable(model, model.sheet(sheetName), area("A1:C5"));
    await write("C2", [["=B2/B$5"]]);
    expect(formulas()).toEqual(["=B2/B$5", "=B3/B$5", "=B4/B$5", "=B5/B$5"]);
    await write("C2:C5", [["=1+1"], ["=1+2"], ["=1+3"], ["=1+4"]]);
    expect(formulas()).toEqual(["=1+4", "=1+4", "=1+4", "=1+4"]);
    await write("C2:C5", [[0.19], [0.75], [0.06], [1]]);
    await write("C2", [["=B2/B$5"]]);
    expect(formulas()).toEqual(["=B2/B$5", null, null, null]);
    model.habits.fillsTableColumns = false;
    await write("C3:C5", [[""], [""], [""]]);
    await write("C2", [["=B2/B$5"]]);
    expect(formulas()).toEqual(["=B2/B$5", null, null, null]);
  });

  behaviour("table-expands", async () => {
    const { model } = open();
    const sheet = model.sheet(sheetName);
    const table = addTable(model, sheet, area("A1:B5"));
    await write("C2", [["=B2/B$5"]]);
    expect(table.area).toEqual(area("A1:C5"));
    await write("A6", [["Chưa xếp loại"]]);
    expect(table.area).toEqual(area("A1:C6"));
    model.habits.expandsTables = false;
    await write("A7", [["Ghi chú"]]);
    expect(table.area).toEqual(area("A1:C6"));
  });
});

describe("protected sheets and looks", () => {
  behaviour("null-locked", async () => {
    const { model, user } = open();
    model.sheet(sheetName).putFormat(1, 2, { locked: false });
    user.protect(sheetName);
    const write = (address: string, values: unknown[][]) =>
      codeOf(
        excel.run(async (context) => {
          sheetIn(context).getRange(address).values = values;
          await context.sync();
        }),
      );
    expect(await write("C2", [[1]])).toBe("none");
    expect(await write("C2:C3", [[2], [null]])).toBe("AccessDenied");
  });

  behaviour("fill-pattern", async () => {
    open();
    const looks = await excel.run(async (context) => {
      const [none, white] = ["A1", "B1"].map((cell) => sheetIn(context).getRange(cell).format.fill);
      if (white) white.color = "#FFFFFF";
      none?.load("color,pattern");
      white?.load("color,pattern");
      await context.sync();
      return [none, white].map((fill) => [fill?.color, fill?.pattern]);
    });
    expect(looks).toEqual([
      ["#FFFFFF", "None"],
      ["#FFFFFF", "Solid"],
    ]);
  });
});

describe("several areas", () => {
  /** npm's build of the library is older than the method; it sends what that of a range sends. */
  function selectAreas(areas: Excel.RangeAreas): void {
    Excel.Range.prototype.select.call(areas as unknown as Excel.Range);
  }

  behaviour("several-selected", async () => {
    open({ requirementSet: "1.18" });
    const selected = await excel.run(async (context) => {
      selectAreas(sheetIn(context).getRanges("B5,B2:B4"));
      await context.sync();
      const ranges = context.workbook.getSelectedRanges().load("address");
      await context.sync();
      return ranges.address;
    });
    expect(selected).toBe("'Biểu 1'!B5,'Biểu 1'!B2:B4");
    const one = excel.run(async (context) => {
      context.workbook.getSelectedRange().load("address");
      await context.sync();
    });
    expect(await codeOf(one)).toBe("InvalidSelection");
    excel.close();
    open({ requirementSet: "1.17" });
    const older = excel.run(async (context) => {
      selectAreas(sheetIn(context).getRanges("B5,B2:B4"));
      await context.sync();
    });
    expect(await codeOf(older)).toBe("ApiNotFound");
  });
});

describe("custom XML", () => {
  behaviour("xml-declaration", async () => {
    open();
    const add = (xml: string) =>
      excel.run(async (context) => {
        context.workbook.customXmlParts.add(xml);
        await context.sync();
      });
    const element = '<state xmlns="urn:khop-so:state"/>';
    expect(await codeOf(add(`<?xml version="1.0" encoding="UTF-8"?>${element}`))).toBe("InvalidArgument");
    await add(element);
    excel.model.habits.refusesXmlDeclaration = false;
    await add(`<?xml version="1.0" encoding="UTF-8"?>${element}`);
    expect(excel.model.xmlParts).toHaveLength(2);
  });
});

describe("another name", () => {
  behaviour("rename-silent", async () => {
    open();
    const listening = excel.run(async (context) => {
      context.workbook.worksheets.onNameChanged.add(() => Promise.resolve());
      await context.sync();
    });
    expect(await codeOf(listening)).toBe("ApiNotFound");
    excel.user.renameSheet(sheetName, "Biểu 1 (mới)");
    expect(excel.model.sheets[0]?.name).toBe("Biểu 1 (mới)");
  });
});
