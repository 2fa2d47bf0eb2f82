import { startExcelHost, type RunningHost } from ".";
import { behaviour } from "./behaviours";
import { samplePath } from "./support";

const sheetName = "Đảo chữ số";

let excel: RunningHost;
let heard: string[];
beforeEach(() => {
  excel = startExcelHost({ file: samplePath("co-loi"), requirementSet: "1.17" });
  heard = [];
});
afterEach(() => excel.close());

/** Events reach their handlers through promises. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

async function listenToChanges(): Promise<Excel.WorksheetChangedEventArgs[]> {
  const events: Excel.WorksheetChangedEventArgs[] = [];
  await excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add((event) => {
      events.push(event);
      heard.push("changed");
      return Promise.resolve();
    });
    await context.sync();
  });
  return events;
}

describe("onChanged", () => {
  behaviour("event-typed", async () => {
    const events = await listenToChanges();
    excel.user.type(sheetName, "C14", 95);
    await settled();
    const [event] = events;
    expect(event).toMatchObject({
      address: "C14",
      changeType: "RangeEdited",
      source: "Local",
      triggerSource: "Unknown",
      details: { valueBefore: 17, valueAfter: 95, valueTypeBefore: "Double", valueTypeAfter: "Double" },
    });
    const values = await excel.run(async (context) => {
      const range = event?.getRange(context).load("values");
      await context.sync();
      return range?.values as unknown;
    });
    expect(values).toEqual([[95]]);
  });

  behaviour("event-own", async () => {
    const events = await listenToChanges();
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheetName).getRange("C8:C9").values = [[171], [73]];
      await context.sync();
    });
    await settled();
    expect(events.map(({ address, source, triggerSource }) => [address, source, triggerSource])).toEqual([
      ["C8:C9", "Local", "ThisLocalAddin"],
    ]);
  });

  behaviour("event-remote", async () => {
    const events = await listenToChanges();
    excel.coauthor.paste(sheetName, "C8", [[1], [2]]);
    await settled();
    expect(events.map(({ address, source, triggerSource }) => [address, source, triggerSource])).toEqual([
      ["C8:C9", "Remote", "Unknown"],
    ]);
  });

  behaviour("event-after-answer", async () => {
    await listenToChanges();
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(sheetName);
      sheet.getRange("C8").values = [[1]];
      sheet.getRange("C9").values = [[2]];
      await context.sync();
      heard.push("answer");
    });
    await settled();
    expect(heard.toSorted()).toEqual(["answer", "changed", "changed"]);
  });

  behaviour("events-off", async () => {
    const events = await listenToChanges();
    await excel.run(async (context) => {
      context.runtime.enableEvents = false;
      context.workbook.worksheets.getItem(sheetName).getRange("C8").values = [[1]];
      await context.sync();
      context.runtime.enableEvents = true;
      await context.sync();
    });
    await settled();
    expect(events).toEqual([]);
    excel.user.type(sheetName, "C8", 2);
    await settled();
    expect(events).toHaveLength(1);
  });

  behaviour("event-counted", async () => {
    const events = await listenToChanges();
    await excel.run(async (context) => {
      const handler = context.workbook.worksheets.onChanged.add(() => Promise.resolve());
      await context.sync();
      handler.remove();
      await context.sync();
    });
    excel.user.type(sheetName, "C8", 1);
    await settled();
    expect(events).toHaveLength(1);
  });

  it("is silent once its handler is removed", async () => {
    const events: unknown[] = [];
    await excel.run(async (context) => {
      const handler = context.workbook.worksheets.getItem(sheetName).onChanged.add((event) => {
        events.push(event);
        return Promise.resolve();
      });
      await context.sync();
      excel.user.type(sheetName, "C8", 1);
      await settled();
      handler.remove();
      await context.sync();
    });
    excel.user.type(sheetName, "C8", 2);
    await settled();
    expect(events).toHaveLength(1);
  });
});

describe("other events", () => {
  it("tell of selections, and of sheets that come, are renamed and go", async () => {
    await excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const note = (kind: string) => () => {
        heard.push(kind);
        return Promise.resolve();
      };
      worksheets.getItem(sheetName).onSelectionChanged.add((event) => {
        heard.push(event.address);
        return Promise.resolve();
      });
      worksheets.onAdded.add(note("added"));
      worksheets.onDeleted.add(note("deleted"));
      worksheets.onNameChanged.add((event) => {
        heard.push(`${event.nameBefore} to ${event.nameAfter}`);
        return Promise.resolve();
      });
      worksheets.onActivated.add(note("activated"));
      await context.sync();
    });
    excel.user.select(sheetName, "C14:D14");
    excel.user.addSheet("Biểu 2");
    excel.user.renameSheet("Biểu 2", "Biểu 3");
    excel.user.activate("Biểu 3");
    excel.user.deleteSheet("Biểu 3");
    await settled();
    expect(heard).toEqual(["C14:D14", "added", "Biểu 2 to Biểu 3", "activated", "activated", "deleted"]);
  });

  it("tell the selection to who asks for it, and take one", async () => {
    excel.user.select(sheetName, "C14");
    const selected = await excel.run(async (context) => {
      const before = context.workbook.getSelectedRange().load("address");
      await context.sync();
      context.workbook.worksheets.getItem("Kết nạp").getRange("B8").select();
      const active = context.workbook.worksheets.getActiveWorksheet().load("name");
      await context.sync();
      return [before.address, active.name];
    });
    expect(selected).toEqual(["'Đảo chữ số'!C14", "Kết nạp"]);
  });
});
