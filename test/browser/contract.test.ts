import type { Browser } from "playwright-core";
import { contractCases } from "../../src/workbook/contract";
import { contractBytes } from "../workbook/contract";
import { launch, openPage } from "./support/browser";
import { builtFolder, contentSecurityPolicy } from "./support/build";
import { describeInBrowser } from "./support/describe";
import type { StaticServer } from "./support/server";
import { serve } from "./support/server";

describeInBrowser("the spreadsheet of the page keeps the port's contract", () => {
  let browser: Browser;
  let server: StaticServer;
  let results: ReadonlyMap<string, string | null>;

  beforeAll(async () => {
    server = await serve(builtFolder, contentSecurityPolicy);
    browser = await launch();
    const { page, watch } = await openPage(browser, server.origin, { path: "/contract.html" });
    await page.exposeFunction("typeWithKeyboard", async (text: string) => {
      if (text === "") await page.keyboard.press("Delete");
      else {
        await page.keyboard.type(text);
        await page.keyboard.press("Enter");
      }
    });
    const base64 = Buffer.from(contractBytes()).toString("base64");
    const found = await page.evaluate((file) => window.contract(file), base64);
    results = new Map(found.map(({ name, failure }) => [name, failure]));
    expect(watch).toEqual({ offOrigin: [], errors: [] });
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  test.each(contractCases.map(({ name }) => name))("%s", (name) => {
    expect(results.get(name)).toBeNull();
  });
});
