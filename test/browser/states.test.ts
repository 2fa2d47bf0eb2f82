import type { Browser, Page } from "playwright-core";
import { designedStates } from "../taskpane/support/states";
import { axeFindings, withAxe } from "./support/axe";
import type { OpenPage } from "./support/browser";
import { launch, openPage, screenshot } from "./support/browser";
import { builtFolder, contentSecurityPolicy } from "./support/build";
import { describeInBrowser } from "./support/describe";
import { languages } from "./support/page-tests";
import type { StaticServer } from "./support/server";
import { serve } from "./support/server";

const states = Object.keys(designedStates);

/** The three ways the pane is looked at, as the browser is told of them. */
const looks = {
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  contrast: { colorScheme: "dark", forcedColors: "active" },
} as const;

/** Whatever reaches out of the pane to the side: its words, for a message that says where to look. */
function overflowing(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const isReachable = (element: Element) => element.getClientRects().length > 0;
    const out = [...document.querySelectorAll("#pane *")].filter(
      (element) => isReachable(element) && element.getBoundingClientRect().right > width + 0.5,
    );
    // What is spoken only is one pixel wide, wherever it stands.
    const seen = out.filter((element) => element.getBoundingClientRect().width > 1);
    const scrolls = [...document.querySelectorAll("#pane, #pane *")].filter(
      (element) =>
        element.scrollWidth > element.clientWidth + 1 &&
        ["auto", "scroll"].includes(getComputedStyle(element).overflowX),
    );
    return [...seen, ...scrolls].map(({ textContent }) => textContent.slice(0, 60));
  });
}

describeInBrowser("every designed state of the pane", () => {
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
    // Colours are the same in both languages: English is looked at for the width of its words.
    const seen = language === "vi" ? (Object.keys(looks) as (keyof typeof looks)[]) : (["light"] as const);
    describe.each(seen)("%s", (look) => {
      let open: OpenPage;

      beforeAll(async () => {
        open = await openPage(browser, server.origin, {
          width: 350,
          height: 768,
          path: "/gallery.html",
          context: looks[look],
        });
        await withAxe(open.page);
      });

      afterAll(async () => {
        expect(open.watch).toEqual({ offOrigin: [], errors: [] });
        await open.context.close();
      });

      test.each(states)("%s: accessible, and no wider than the pane", async (state) => {
        const { page } = open;
        await page.setViewportSize({ width: 350, height: 768 });
        const asked = new URLSearchParams({ state, language, theme: "system" });
        await page.goto(`${server.origin}/gallery.html?${asked}`);
        await page.locator("#pane h1").first().waitFor({ state: "attached" });
        await page.waitForTimeout(100);
        await screenshot(page, `states/${language}-${look}-${state.replaceAll(" ", "-")}`);
        expect(await axeFindings(page, "#pane")).toEqual([]);
        expect(await overflowing(page)).toEqual([]);
        await page.setViewportSize({ width: 320, height: 568 });
        expect(await overflowing(page)).toEqual([]);
      });
    });
  });
});
