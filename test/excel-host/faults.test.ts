import { startExcelHost, type HostOptions, type RunningHost } from ".";
import { behaviour } from "./behaviours";
import { codeOf, samplePath } from "./support";

const sheetName = "Đảo chữ số";

let excel: RunningHost;
afterEach(() => excel.close());

function open(options: HostOptions = {}): RunningHost {
  excel = startExcelHost({ file: samplePath("co-loi"), ...options });
  return excel;
}

/** Writes C8 and C9 in two requests. */
async function twoWrites(): Promise<void> {
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    sheet.getRange("C8").values = [[1]];
    await context.sync();
    sheet.getRange("C9").values = [[2]];
    await context.sync();
  });
}

function figures(): unknown[] {
  const sheet = excel.model.sheet(sheetName);
  return [sheet.value(7, 2), sheet.value(8, 2)];
}

describe("a request that fails", () => {
  it.each([
    "GeneralException",
    "AccessDenied",
    "ActivityLimitReached",
    "RequestAborted",
    "InvalidOrTimedOutSession",
  ])("rejects with %s at the request of choice, with nothing of it done", async (code) => {
    open().host.failRequest({ request: 2, code });
    expect(await codeOf(twoWrites())).toBe(code);
    expect(figures()).toEqual([1, 73]);
    expect(await codeOf(twoWrites())).toBe("none");
  });

  it("may have been carried out all the same", async () => {
    open().host.failRequest({ request: 2, code: "GeneralException", afterActions: Infinity });
    expect(await codeOf(twoWrites())).toBe("GeneralException");
    expect(figures()).toEqual([1, 2]);
  });

  behaviour("batch-part", async () => {
    open();
    const half = excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem(sheetName).getRange("C8").values = [[1]];
      worksheets.getItem("không có").getRange("C8").values = [[2]];
      await context.sync();
    });
    expect(await codeOf(half)).toBe("ItemNotFound");
    expect(figures()).toEqual([1, 73]);
  });

  it("may have an edit by somebody else just before it", async () => {
    const { host, coauthor } = open();
    host.interrupt(2, () => coauthor.type(sheetName, "C8", 170));
    await twoWrites();
    expect(figures()).toEqual([170, 2]);
  });

  it("never answers when it is to hang, and later requests do", async () => {
    open().host.failRequest({ request: 1, code: "hang" });
    const hanging = twoWrites().then(() => "answered");
    const waited = new Promise((resolve) => setTimeout(() => resolve("waiting"), 50));
    expect(await Promise.race([hanging, waited])).toBe("waiting");
    expect(await codeOf(twoWrites())).toBe("none");
  });
});

describe("limits", () => {
  behaviour("payload", async () => {
    open({ payloadLimit: 10_000 });
    const read = excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheetName).getRange("A1:Z400").load("values");
      await context.sync();
    });
    expect(await codeOf(read)).toBe("ResponsePayloadSizeLimitExceeded");
    const write = excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(sheetName).getRange("A30:A530");
      range.values = Array.from({ length: 501 }, () => ["Chi bộ thôn Đình Chu"]);
      await context.sync();
    });
    expect(await codeOf(write)).toBe("RequestPayloadSizeLimitExceeded");
  });

  behaviour("cell-edit", async () => {
    const { host } = open();
    host.beginCellEdit();
    expect(await codeOf(twoWrites())).toBe("InvalidOperationInCellEditMode");
    const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getItem(sheetName).getRange("C8").values = [[5]];
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(figures()).toEqual([171, 73]);
    host.endCellEdit();
    await waiting;
    expect(figures()).toEqual([5, 73]);
  });

  it("takes the time it is told to", async () => {
    open({ latency: 30 });
    const start = performance.now();
    await twoWrites();
    expect(performance.now() - start).toBeGreaterThanOrEqual(55);
  });

  it("counts requests and bytes, and leaves out those that only give up references", async () => {
    open();
    await twoWrites();
    expect(excel.host.requests).toBe(2);
    expect(excel.log.map(({ number, actions }) => [number, actions])).toEqual([
      [1, ["Values"]],
      [2, ["Values"]],
      [null, []],
    ]);
    expect(excel.log.every(({ requestBytes }) => requestBytes > 0)).toBe(true);
  });
});

it("tells which requirement sets it supports", () => {
  open({ requirementSet: "1.14" });
  const { requirements } = Office.context;
  expect(["1.9", "1.14", "1.17"].map((version) => requirements.isSetSupported("ExcelApi", version))).toEqual([
    true,
    true,
    false,
  ]);
});

it("refuses a second host while one runs", () => {
  open();
  expect(() => startExcelHost()).toThrow("one host at a time");
});
