import { startExcelHost, type RunningHost } from ".";
import { codeOf, samplePath } from "./support";

let excel: RunningHost;
beforeEach(() => {
  excel = startExcelHost({ file: samplePath("002-hoa-binh") });
});
afterEach(() => excel.close());

/** Closes the workbook's add-in and opens it again on the same file. */
function reopen(): void {
  excel.close();
  excel = startExcelHost({ model: excel.model });
}

describe("what travels with the workbook", () => {
  it("keeps settings, changes and deletes them", async () => {
    const state = { version: 1, ignored: [{ cell: "C14", reason: "số đã đối chiếu" }] };
    await excel.run(async (context) => {
      context.workbook.settings.add("khop-so", state);
      context.workbook.settings.add("khác", 1);
      await context.sync();
    });
    reopen();
    const found = await excel.run(async (context) => {
      const { settings } = context.workbook;
      const own = settings.getItemOrNullObject("khop-so").load("value");
      const none = settings.getItemOrNullObject("không có");
      settings.load("items/key");
      await context.sync();
      own.value = { version: 2 };
      settings.getItem("khác").delete();
      await context.sync();
      return [none.isNullObject, settings.items.map(({ key }) => key)];
    });
    expect(found).toEqual([true, ["khop-so", "khác"]]);
    expect([...excel.model.settings]).toEqual([["khop-so", { version: 2 }]]);
  });

  it("keeps custom XML parts by their namespace", async () => {
    const xml = '<state xmlns="urn:khop-so:state"><mark cell="C14"/></state>';
    await excel.run(async (context) => {
      context.workbook.customXmlParts.add(xml);
      await context.sync();
    });
    reopen();
    const found = await excel.run(async (context) => {
      const part = context.workbook.customXmlParts
        .getByNamespace("urn:khop-so:state")
        .getOnlyItemOrNullObject()
        .load("namespaceUri");
      const text = part.getXml();
      await context.sync();
      return [part.namespaceUri, text.value];
    });
    expect(found).toEqual(["urn:khop-so:state", xml]);
  });

  it("knows names, sheets by id and by name, and what is gone", async () => {
    const result = await excel.run(async (context) => {
      const { worksheets, names } = context.workbook;
      worksheets.load("items/id,items/name,items/visibility");
      await context.sync();
      const [first] = worksheets.items;
      if (!first) throw new Error("no sheets");
      names.add("TongSo", first.getRange("C8:C10"));
      const place = names.getItem("TongSo").getRange().load("address");
      const sameSheet = worksheets.getItem(first.id).load("name");
      await context.sync();
      return [
        worksheets.items.map(({ name, visibility }) => [name, visibility]),
        place.address,
        sameSheet.name,
      ];
    });
    expect(result).toEqual([
      [
        ["Xếp loại 2021", "Visible"],
        ["Mục tiêu 2025", "Visible"],
      ],
      "'Xếp loại 2021'!C8:C10",
      "Xếp loại 2021",
    ]);
  });

  it("makes a sheet that stays usable in later requests, and takes it away", async () => {
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Kết quả");
      await context.sync();
      sheet.getRange("A1").values = [["Số liệu khớp"]];
      await context.sync();
      const cell = sheet.getRange("A1").load("values");
      await context.sync();
      expect(cell.values).toEqual([["Số liệu khớp"]]);
      sheet.delete();
      await context.sync();
      sheet.load("name");
      expect(await codeOf(context.sync())).toBe("ItemNotFound");
    });
  });

  it("tells protection with its options, and filters with their range", async () => {
    excel.user.protect("Xếp loại 2021", null, { allowFormatCells: true });
    excel.user.filter("Mục tiêu 2025", "A5:F10", 0, ["1"]);
    const result = await excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const { protection } = worksheets.getItem("Xếp loại 2021");
      protection.load("protected,options");
      const { autoFilter } = worksheets.getItem("Mục tiêu 2025");
      autoFilter.load("enabled,isDataFiltered");
      const range = autoFilter.getRangeOrNullObject().load("address");
      const none = worksheets.getItem("Xếp loại 2021").autoFilter.getRangeOrNullObject();
      await context.sync();
      return [
        protection.protected,
        protection.options.allowFormatCells,
        autoFilter.isDataFiltered,
        range.address,
        none.isNullObject,
      ];
    });
    expect(result).toEqual([true, true, true, "'Mục tiêu 2025'!A5:F10", true]);
  });
});
