import type { Browser, BrowserContextOptions } from "playwright-core";
import type { Language } from "../../../src/i18n/format";
import type { OpenPage } from "./browser";
import { launch, openPage } from "./browser";
import { builtFolder, contentSecurityPolicy } from "./build";
import { describeInBrowser } from "./describe";
import { PageDriver } from "./page-driver";
import type { StaticServer } from "./server";
import { serve } from "./server";

export const languages: readonly Language[] = ["vi", "en"];

/** Gives the driver of the page that the running test has. */
export type DriverOf = () => PageDriver;

/**
 * Tests on the page in each language. Every test has a fresh page with the sample open; none may send a request to
 * another origin, be refused anything by the content security policy or leave an error in the console.
 */
export function describeOnPage(
  name: string,
  tests: (driver: DriverOf, language: Language) => void,
  context: BrowserContextOptions = {},
): void {
  describeInBrowser(name, () => {
    let browser: Browser;
    let server: StaticServer;

    beforeAll(async () => {
      server = await serve(builtFolder, contentSecurityPolicy);
      browser = await launch();
    });

    afterAll(async () => {
      await browser?.close();
      await server?.close();
    });

    describe.each(languages)("in %s", (language) => {
      let open: OpenPage;
      let driver: PageDriver;

      beforeEach(async () => {
        open = await openPage(browser, server.origin, { context });
        open.page.setDefaultTimeout(30_000);
        driver = new PageDriver(open.page, language);
        await driver.start();
      });

      afterEach(async () => {
        expect(open.watch).toEqual({ offOrigin: [], errors: [] });
        await open.context.close();
      });

      tests(() => driver, language);
    });
  });
}
