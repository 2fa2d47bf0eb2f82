import { startExcelHost, type HostOptions, type RunningHost } from ".";
import { behaviour } from "./behaviours";
import { codeOf, samplePath } from "./support";

let excel: RunningHost;

function open(options: HostOptions = { file: samplePath("co-loi") }): RunningHost {
  excel = startExcelHost(options);
  return excel;
}

afterEach(() => excel.close());

async function read(
  sheet: string,
  address: string,
  property: "values" | "formulas" | "numberFormat" | "text",
) {
  return excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load(property);
    await context.sync();
    return range[property] as unknown[][];
  });
}

async function write(
  sheet: string,
  address: string,
  property: "values" | "formulas" | "numberFormat",
  value: unknown,
): Promise<void> {
  await excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address)[property] = value as unknown[][];
    await context.sync();
  });
}

const digits = "Đảo chữ số";
const live = "Gõ đè công thức";

describe("reading", () => {
  it("gives a sample's used range as the project's own reader has it", async () => {
    open();
    const used = await excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(digits).getUsedRange();
      range.load("address,rowCount,columnCount,values,text");
      await context.sync();
      return range.toJSON();
    });
    expect(used.address).toBe("'Đảo chữ số'!A1:K20");
    expect([used.rowCount, used.columnCount]).toEqual([20, 11]);
    expect(used.values?.[15]?.slice(1, 5)).toEqual(["Tổng cộng", 559, 66, 11.81]);
    expect(used.text?.[15]?.[4]).toBe("11,81");
  });

  it("reads by chunks of rows in one context, and tells merged areas", async () => {
    open();
    const { rows, merged } = await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(digits);
      const chunks = [0, 10].map((top) => sheet.getRangeByIndexes(top, 0, 10, 11).load("values"));
      const areas = sheet.getUsedRange().getMergedAreasOrNullObject();
      areas.load("address,areaCount");
      await context.sync();
      return { rows: chunks.flatMap(({ values }) => values), merged: areas.areaCount };
    });
    expect(rows).toHaveLength(20);
    expect(merged).toBe(12);
  });

  behaviour("empty-sheet", async () => {
    open({});
    const result = await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const used = sheet.getUsedRange().load("address");
      const none = sheet.getUsedRangeOrNullObject();
      await context.sync();
      return [used.address, none.isNullObject];
    });
    expect(result).toEqual(["Sheet1!A1", true]);
  });

  behaviour("unbounded", async () => {
    open();
    expect(await read(digits, "A:F", "values")).toBeNull();
    expect(await codeOf(write(digits, "A:A", "values", 1))).toBe("InvalidArgument");
  });

  behaviour("many-cells", async () => {
    open();
    expect(await read(digits, "A1:P400000", "values")).toBeNull();
  });

  behaviour("hidden-lines", async () => {
    open().model.sheet(digits).hiddenRows.add(8);
    const result = await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(digits);
      const some = sheet.getRange("A8:A12").load("rowHidden");
      const one = sheet.getRange("A9").load("rowHidden");
      const each = sheet.getRange("A8:A10").getRowProperties({ rowHidden: true });
      const shown = sheet.getRange("A8:B12").getSpecialCells("Visible").load("address");
      await context.sync();
      return [some.rowHidden, one.rowHidden, each.value, shown.address];
    });
    expect(result).toEqual([
      null,
      true,
      [{ rowHidden: false }, { rowHidden: true }, { rowHidden: false }],
      "'Đảo chữ số'!A8:B8,'Đảo chữ số'!A10:B12",
    ]);
  });

  it("finds tables, spilled results and the culture", async () => {
    const { model } = open();
    model.sheet(digits).spills = [{ top: 7, left: 12, bottom: 9, right: 12 }];
    const result = await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(digits);
      const table = sheet.tables.add("A6:K16", true);
      table.name = "XepLoai";
      const body = table.getDataBodyRange().load("address");
      const met = sheet.getRange("A10").getTables(false).load("items/name");
      const spilled = sheet.getRange("M9").load("hasSpill");
      const parent = sheet.getRange("M9").getSpillParentOrNullObject().load("address");
      const culture = context.application.cultureInfo.numberFormat.load("numberDecimalSeparator");
      await context.sync();
      return [
        body.address,
        met.items.map(({ name }) => name),
        spilled.hasSpill,
        parent.address,
        culture.numberDecimalSeparator,
      ];
    });
    expect(result).toEqual(["'Đảo chữ số'!A7:K16", ["XepLoai"], true, "'Đảo chữ số'!M8", ","]);
  });
});

describe("writing", () => {
  behaviour("null-untouched", async () => {
    open();
    await write(digits, "C8:E8", "values", [[null, "", 12.3]]);
    expect(await read(digits, "C8:E8", "values")).toEqual([[171, "", 12.3]]);
  });

  behaviour("single-value", async () => {
    open();
    await write(digits, "M8:N9", "values", 0);
    expect(await read(digits, "M8:N9", "values")).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });

  behaviour("size-mismatch", async () => {
    open();
    expect(await codeOf(write(digits, "C8:D9", "values", [[1, 2, 3]]))).toBe("InvalidArgument");
    expect(await read(digits, "C8:D8", "values")).toEqual([[171, 20]]);
  });

  behaviour("text-formula", async () => {
    open();
    await write(digits, "M8:M11", "values", [["=1+1"], ["-C8"], ["'=1+1"], ["+84"]]);
    expect(await read(digits, "M8:M11", "formulas")).toEqual([["=1+1"], ["=-C8"], ["=1+1"], [84]]);
    expect(await read(digits, "M8:M11", "values")).toEqual([[2], [-171], ["=1+1"], [84]]);
  });

  behaviour("text-number", async () => {
    open();
    await write(digits, "M9", "numberFormat", [["@"]]);
    await write(digits, "M8:M10", "values", [["95"], ["95"], ["1.234,5"]]);
    expect(await read(digits, "M8:M10", "values")).toEqual([[95], ["95"], ["1.234,5"]]);
  });

  behaviour("bad-formula", async () => {
    open();
    expect(await codeOf(write(digits, "M8", "formulas", [["=SUM(C8:C15"]]))).toBe("InvalidArgument");
  });

  behaviour("long-formula", async () => {
    open();
    const formula = `=${"1+".repeat(4_100)}1`;
    expect(await codeOf(write(digits, "M8", "formulas", [[formula]]))).toBe("FormulaLengthExceedsLimit");
  });

  behaviour("merged-write", async () => {
    open();
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem(digits).getRange("M8:N8").merge();
      await context.sync();
    });
    await write(digits, "M8:N8", "values", [[1, 2]]);
    expect(await read(digits, "M8:N8", "values")).toEqual([[1, ""]]);
  });

  behaviour("table-heading", async () => {
    open();
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem(digits).tables.add("M8:N10", true);
      await context.sync();
    });
    await write(digits, "M8:M9", "values", [[2024], [2025]]);
    expect(await read(digits, "M8:M9", "values")).toEqual([["2024"], [2025]]);
  });

  behaviour("spill-broken", async () => {
    open().model.sheet(digits).spills = [{ top: 7, left: 12, bottom: 9, right: 12 }];
    await write(digits, "M9", "values", [[7]]);
    expect(await read(digits, "M8:M10", "values")).toEqual([["#SPILL!"], [7], [""]]);
  });

  behaviour("filtered-write", async () => {
    open().user.filter(digits, "A7:K16", 1, ["Chi bộ thôn Đình Chu", "Chi bộ thôn Ngọc Sơn"]);
    await write(digits, "M8:M10", "values", [["một"], ["hai"], ["ba"]]);
    expect(await read(digits, "M8:M10", "values")).toEqual([["một"], [""], ["hai"]]);
  });

  it("has filters of tables beside that of the sheet", async () => {
    open();
    const filtered = await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(digits);
      const { autoFilter } = sheet.tables.add("A7:K16", true);
      autoFilter.load("enabled,isDataFiltered");
      sheet.autoFilter.load("enabled");
      await context.sync();
      const before = [autoFilter.enabled, autoFilter.isDataFiltered, sheet.autoFilter.enabled];
      autoFilter.apply("A7:K16", 1, { filterOn: "Values", values: ["Chi bộ thôn Ngọc Sơn"] });
      const hidden = sheet.getRange("A8").load("rowHidden");
      autoFilter.load("isDataFiltered");
      await context.sync();
      return [...before, autoFilter.isDataFiltered, hidden.rowHidden];
    });
    expect(filtered).toEqual([true, false, false, true, true]);
  });

  behaviour("filtered-conflict", async () => {
    const { user, model } = open();
    user.filter(digits, "A7:K16", 1, ["Chi bộ thôn Đình Chu"]);
    model.filteredWrites = "conflict";
    expect(await codeOf(write(digits, "M8:M10", "values", 1))).toBe("FilteredRangeConflict");
  });

  behaviour("copy-formats", async () => {
    open();
    const result = await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(digits);
      const source = sheet.getRange("E8:E9");
      source.format.fill.color = "#ff0";
      source.numberFormat = [["0.00"], ["0.0"]];
      const target = sheet.getRange("M8:M9");
      target.copyFrom(source, "Formats");
      target.format.columnWidth = 80;
      target.load("values,numberFormat,format/fill/color,format/columnWidth");
      await context.sync();
      return target.toJSON();
    });
    expect(result.values).toEqual([[""], [""]]);
    expect(result.numberFormat).toEqual([["0.00"], ["0.0"]]);
    expect(result.format?.fill?.color).toBe("#FFFF00");
    expect(result.format?.columnWidth).toBe(80);
  });

  it("splits a large write as the library does and writes it whole", async () => {
    open();
    const rows = Array.from({ length: 500 }, (_, row) =>
      Array.from({ length: 15 }, (_, column) => row * column),
    );
    await write(digits, "M1:AA500", "values", rows);
    expect(await read(digits, "M1:AA500", "values")).toEqual(rows);
    expect(excel.log.find(({ actions }) => actions.includes("Values"))?.actions).toHaveLength(5);
  });
});

describe("calculation", () => {
  it("calculates anew what rests on a changed figure", async () => {
    open();
    const [[before]] = (await read(live, "C16", "values")) as [[number]];
    const [[old]] = (await read(live, "C8", "values")) as [[number]];
    await write(live, "C8", "values", [[old + 10]]);
    expect(await read(live, "C16", "values")).toEqual([[before + 10]]);
  });

  behaviour("manual-calculation", async () => {
    open();
    const [[before]] = (await read(live, "C16", "values")) as [[number]];
    await excel.run(async (context) => {
      context.application.calculationMode = "Manual";
      await context.sync();
    });
    await write(live, "C8", "values", [[1]]);
    await write(live, "M8", "formulas", [["=C8+1"]]);
    expect(await read(live, "C16", "values")).toEqual([[before]]);
    expect(await read(live, "M8", "values")).toEqual([[2]]);
    await excel.run(async (context) => {
      context.application.calculate("Full");
      await context.sync();
    });
    expect(await read(live, "C16", "values")).not.toEqual([[before]]);
  });

  behaviour("suspended-calculation", async () => {
    open();
    const { model } = excel;
    const calculations = async (suspend: boolean) => {
      const before = model.calculations;
      await excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem(live);
        if (suspend) {
          context.application.suspendApiCalculationUntilNextSync();
          context.application.suspendScreenUpdatingUntilNextSync();
        }
        for (const cell of ["C8", "C9", "C10"]) sheet.getRange(cell).values = [[50]];
        await context.sync();
      });
      return model.calculations - before;
    };
    expect(await calculations(false)).toBe(3);
    expect(await calculations(true)).toBe(1);
  });

  behaviour("not-calculated", async () => {
    open();
    await write(live, "M8", "formulas", [["=XLOOKUP(1,C8:C9,D8:D9)"]]);
    expect(await read(live, "M8", "values")).toEqual([["#EMU_NOT_CALCULATED"]]);
    expect(excel.model.notCalculated).toEqual(["Gõ đè công thức!M8"]);
  });
});

describe("what Excel refuses", () => {
  behaviour("protected-write", async () => {
    const { user, model } = open();
    model.sheet(digits).putFormat(8, 2, { locked: false });
    user.protect(digits);
    expect(await codeOf(write(digits, "C8", "values", [[1]]))).toBe("AccessDenied");
    expect(await codeOf(write(digits, "C9", "values", [[1]]))).toBe("none");
  });

  behaviour("protected-format", async () => {
    const { user } = open();
    user.protect(digits, "mật khẩu");
    const mark = () =>
      excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem(digits);
        sheet.getRange("C8").format.fill.color = "red";
        sheet.getRange("C8").conditionalFormats.add("Custom");
        await context.sync();
      });
    expect(await codeOf(mark())).toBe("AccessDenied");
    user.unprotect(digits);
    user.protect(digits, null, { allowFormatCells: true });
    expect(await codeOf(mark())).toBe("none");
  });

  behaviour("read-only", async () => {
    open().model.readOnly = true;
    const isReadOnly = await excel.run(async (context) => {
      context.workbook.load("readOnly,name");
      await context.sync();
      return [context.workbook.readOnly, context.workbook.name];
    });
    expect(isReadOnly).toEqual([true, "co-loi.xlsx"]);
    expect(await codeOf(write(digits, "C8", "values", [[1]]))).toBe("AccessDenied");
  });

  behaviour("structure-protected", async () => {
    open().model.structure = { password: null };
    const add = () =>
      excel.run(async (context) => {
        context.workbook.worksheets.add("Kết quả");
        await context.sync();
      });
    expect(await codeOf(add())).toBe("AccessDenied");
    await excel.run(async (context) => {
      context.workbook.protection.unprotect();
      await context.sync();
    });
    expect(await codeOf(add())).toBe("none");
  });

  behaviour("pivot-conflict", async () => {
    open().model.sheet(digits).pivotTables = [{ top: 7, left: 2, bottom: 9, right: 3 }];
    expect(await codeOf(write(digits, "C8:C12", "values", 1))).toBe("PivotTableRangeConflict");
    expect(await codeOf(write(digits, "C11:C12", "values", 1))).toBe("none");
  });

  behaviour("array-part", async () => {
    open().model.sheet(digits).arrayFormulas = [{ top: 7, left: 2, bottom: 9, right: 2 }];
    expect(await codeOf(write(digits, "C8", "values", [[1]]))).toBe("InvalidOperation");
    expect(await codeOf(write(digits, "C8:C10", "values", 1))).toBe("none");
  });

  behaviour("chart-sheet", async () => {
    open().model.sheet(digits).isChart = true;
    const used = excel.run(async (context) => {
      context.workbook.worksheets.getItem(digits).getUsedRangeOrNullObject().load("address");
      await context.sync();
    });
    expect(await codeOf(used)).toBe("UnsupportedSheet");
  });

  behaviour("unknown-member", async () => {
    open();
    const flashFill = excel.run(async (context) => {
      context.workbook.worksheets.getItem(digits).getRange("C8").flashFill();
      await context.sync();
    });
    expect(await codeOf(flashFill)).toBe("NotImplemented");
    const loaded = excel.run(async (context) => {
      context.workbook.worksheets.getItem(digits).getRange("C8").load("savedAsArray");
      await context.sync();
    });
    expect(await codeOf(loaded)).toBe("NotImplemented");
  });

  behaviour("requirement-set", async () => {
    open({ requirementSet: "1.11" });
    const spill = excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("C8").load("hasSpill");
      await context.sync();
    });
    expect(await codeOf(spill)).toBe("ApiNotFound");
  });

  behaviour("focus-elsewhere", async () => {
    open().model.focusElsewhere = true;
    const select = excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("C8").select();
      await context.sync();
    });
    const selection = excel.run(async (context) => {
      context.workbook.getSelectedRange().load("address");
      await context.sync();
    });
    expect([await codeOf(select), await codeOf(selection)]).toEqual(["GeneralException", "InvalidSelection"]);
  });
});
