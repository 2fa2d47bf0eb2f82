import { hasChromium, startBrowserHost, type RunningBrowserHost } from "./browser";
import { behaviour } from "./behaviours";
import { isShown } from "./model/conditional-format";
import { samplePath } from "./support";

const sheetName = "Đảo chữ số";

jest.setTimeout(60_000);

if (!hasChromium() && process.env["CI"] !== "true") {
  it.skip("needs Chromium at /usr/bin/chromium, or its path in CHROMIUM: nothing was driven in a browser", () =>
    undefined);
} else {
  describe("the library in Chromium, over https and messages between frames", () => {
    let excel: RunningBrowserHost;
    beforeAll(async () => {
      excel = await startBrowserHost({ file: samplePath("co-loi"), requirementSet: "1.17" });
    });
    afterAll(() => excel.close());

    it("knows its host, its language and what is supported", async () => {
      const facts = await excel.frame.evaluate(async () => {
        const { host, platform } = await Office.onReady();
        const { requirements, displayLanguage, document } = Office.context;
        const supported = ["1.17", "1.18"].map((version) => requirements.isSetSupported("ExcelApi", version));
        return [host, platform, displayLanguage, document.mode, supported];
      });
      expect(facts).toEqual(["Excel", "OfficeOnline", "vi-VN", "readWrite", [true, false]]);
      expect(excel.outside).toEqual([]);
    });

    it("reads a sample's used range, writes formulas and adds a mark", async () => {
      const result = await excel.frame.evaluate(
        (name) =>
          Excel.run(async (context) => {
            const sheet = context.workbook.worksheets.getItem(name);
            const used = sheet.getUsedRange().load("address,values");
            await context.sync();
            sheet.getRange("M8:M9").formulas = [["=ROUND(D8/C8*100,2)"], ["=ROUND(D9/C9*100,2)"]];
            const written = sheet.getRange("M8:M9").load("values");
            const rule = sheet.getRange("C11").conditionalFormats.add("Custom");
            rule.custom.rule.formula = "=$C11<>SUM($D11,$F11,$H11,$J11)";
            rule.custom.format.fill.color = "#FFC7CE";
            rule.load("id");
            await context.sync();
            return [used.address, (used.values[15] as unknown[])[2], written.values, rule.id.length > 0];
          }),
        sheetName,
      );
      expect(result).toEqual(["'Đảo chữ số'!A1:K20", 559, [[11.7], [12.33]], true]);
      excel.user.type(sheetName, "C11", 95);
      const sheet = excel.model.sheet(sheetName);
      expect(sheet.conditionalFormats.map((rule) => isShown(excel.model, sheet, rule, 10, 2))).toEqual([
        true,
      ]);
    });

    behaviour("first-press", async () => {
      const started = await startBrowserHost({ startedBy: "check" });
      // A function that has its name before the library is ready hears the press.
      await started.browser.addInitScript(() => {
        const early = globalThis as { calls?: number };
        const waiting = setInterval(() => {
          if (typeof Office === "undefined" || !Office.actions) return;
          clearInterval(waiting);
          Office.actions.associate("check", () => {
            early.calls = (early.calls ?? 0) + 1;
          });
        }, 1);
      });
      const frame = await started.reload();
      for (let waited = 0; waited < 100; waited += 1)
        if ((await frame.evaluate("globalThis.calls")) !== 1)
          await new Promise((resolve) => setTimeout(resolve, 50));
      expect(await frame.evaluate("globalThis.calls")).toBe(1);
      await started.close();
    });

    it("hears a typed edit and a selection", async () => {
      await excel.frame.evaluate(() =>
        Excel.run(async (context) => {
          const heard: string[] = [];
          Object.assign(globalThis, { heard });
          context.workbook.worksheets.onChanged.add((event) => {
            heard.push(`${event.address} ${event.source} ${event.details.valueAfter}`);
            return Promise.resolve();
          });
          context.workbook.onSelectionChanged.add(() => {
            heard.push("selection");
            return Promise.resolve();
          });
          await context.sync();
        }),
      );
      excel.user.type(sheetName, "C14", 95);
      excel.coauthor.type(sheetName, "C15", 62);
      excel.user.select(sheetName, "C14");
      await excel.frame.waitForFunction("heard.length === 3");
      expect(await excel.frame.evaluate("heard")).toEqual(["C14 Local 95", "C15 Remote 62", "selection"]);
    });

    it.each(["GeneralException", "AccessDenied", "RequestAborted"])(
      "rejects a failing request with %s",
      async (code) => {
        excel.host.failRequest({ request: 1, code });
        const found = await excel.frame.evaluate(async () => {
          try {
            await Excel.run(async (context) => {
              context.workbook.load("name");
              await context.sync();
            });
          } catch (error) {
            return error instanceof OfficeExtension.Error ? error.code : String(error);
          }
          return "none";
        });
        expect(found).toBe(code);
      },
    );

    it.each([
      ["InvalidOperationInCellEditMode", () => excel.host.beginCellEdit(), () => excel.host.endCellEdit()],
      [
        "ResponsePayloadSizeLimitExceeded",
        () => (excel.host.switches.payloadLimit = 1_000),
        () => (excel.host.switches.payloadLimit = 5 * 1024 * 1024),
      ],
    ])("tells %s by its number", async (code, begin, end) => {
      begin();
      const found = await excel.frame.evaluate(async (name) => {
        try {
          await Excel.run(async (context) => {
            context.workbook.worksheets.getItem(name).getUsedRange().load("values");
            await context.sync();
          });
        } catch (error) {
          return error instanceof OfficeExtension.Error ? error.code : String(error);
        }
        return "none";
      }, sheetName);
      end();
      expect(found).toBe(code);
    });

    it("forgets handlers, and keeps the workbook, when the add-in is loaded anew", async () => {
      const frame = await excel.reload();
      excel.user.type(sheetName, "C14", 17);
      const value = await frame.evaluate(
        (name) =>
          Excel.run(async (context) => {
            const range = context.workbook.worksheets.getItem(name).getRange("C14").load("values");
            await context.sync();
            return range.values as unknown;
          }),
        sheetName,
      );
      expect(value).toEqual([[17]]);
      expect(await frame.evaluate("typeof heard")).toBe("undefined");
    });
  });
}
