import { existsSync } from "node:fs";
import { chromium, type Browser, type BrowserContext, type Frame, type Page } from "playwright-core";
import { ExcelHost } from "./host";
import { modelOf, type HostOptions } from ".";
import type { WorkbookModel } from "./model/workbook";
import { libraryFolder } from "./transports/client-library";
import { XdmConversation } from "./transports/xdm";
import { fileBelow, startXdmServer } from "./transports/xdm-server";
import { Person } from "./user";

const places = [process.env["CHROMIUM"] ?? "", "/usr/bin/chromium", "/usr/bin/chromium-browser"];
const chromiumPath = places.find((place) => place !== "" && existsSync(place)) ?? null;
/** Where a pane in production takes the library from; here it is answered with npm's copy. */
const libraryAddress = "https://appsforoffice.microsoft.com/lib/1/hosted/";

export interface BrowserHostOptions extends HostOptions {
  /** The folder of a built add-in, and its page in it; without them a page that only loads the library. */
  readonly folder?: string;
  readonly page?: string;
  /** The function of the ribbon button that started the runtime. */
  readonly startedBy?: string;
  readonly displayLanguage?: "vi-VN" | "en-US";
  /** The size of the window in pixels; Excel's pane has 350 × 378 on a small screen. */
  readonly viewport?: { readonly width: number; readonly height: number };
}

export interface RunningBrowserHost {
  readonly host: ExcelHost;
  readonly model: WorkbookModel;
  readonly log: ExcelHost["log"];
  readonly user: Person;
  readonly coauthor: Person;
  readonly browser: BrowserContext;
  /** The page that plays Excel. */
  readonly page: Page;
  /** The add-in's frame, once its library is ready. */
  readonly frame: Frame;
  /** Addresses that were asked for and are not on this machine. */
  readonly outside: readonly string[];
  /** Presses a button of the ribbon by the function that manifest.xml names; resolves when the function has ended. */
  pressButton(functionName: string): Promise<void>;
  /** Loads the add-in anew, as when its pane is closed and opened again. */
  reload(): Promise<Frame>;
  close(): Promise<void>;
}

/** Whether this machine has the browser that the tests drive. */
export function hasChromium(): boolean {
  return chromiumPath !== null;
}

/** Playwright's own waiting evaluates in the page, which the page's policy may forbid. */
async function untilTrue(frame: Frame, expression: string): Promise<void> {
  while (!(await frame.evaluate(expression))) await new Promise((resolve) => setTimeout(resolve, 20));
}

let shared: Promise<Browser> | null = null;
let users = 0;

/**
 * Starts an emulated Excel for the web: Chromium shows a page that plays Excel with the add-in in a frame, and the
 * unmodified library in that frame talks to the host in this process.
 */
export async function startBrowserHost(options: BrowserHostOptions = {}): Promise<RunningBrowserHost> {
  if (chromiumPath === null) throw new Error("no Chromium at /usr/bin/chromium, nor where CHROMIUM says");
  const model = modelOf(options);
  const host = new ExcelHost(model, options, (entries) => conversation.sendEvents(entries));
  const server = await startXdmServer({
    displayLanguage: options.displayLanguage ?? "vi-VN",
    ...(options.folder === undefined ? {} : { folder: options.folder }),
    ...(options.page === undefined ? {} : { page: options.page }),
    receive: (text) => conversation.receive(text),
  });
  const conversation = new XdmConversation(host, server.xdm, server.post, options.startedBy);
  users += 1;
  shared ??= chromium.launch({
    executablePath: chromiumPath,
    args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  const browser = await (
    await shared
  ).newContext({
    ignoreHTTPSErrors: true,
    viewport: options.viewport ?? { width: 350, height: 700 },
    locale: options.displayLanguage ?? "vi-VN",
  });
  const outside: string[] = [];
  await browser.route(
    (url) => url.origin !== server.origin,
    async (route) => {
      const url = route.request().url();
      const path = url.startsWith(libraryAddress)
        ? fileBelow(libraryFolder(), new URL(url).pathname.slice("/lib/1/hosted/".length))
        : null;
      if (path) return route.fulfill({ path });
      outside.push(url);
      return route.abort();
    },
  );
  const page = await browser.newPage();
  const open = async (): Promise<Frame> => {
    await page.goto(server.origin);
    const element = await page.waitForSelector("iframe");
    const frame = await element.contentFrame();
    if (!frame) throw new Error("the add-in has no frame");
    await untilTrue(frame, "typeof Office === 'object' && typeof Office.onReady === 'function'");
    await frame.evaluate("Office.onReady()");
    return frame;
  };
  let frame = await open();
  return {
    host,
    model,
    log: host.log,
    user: new Person(host, "user"),
    coauthor: new Person(host, "coauthor"),
    browser,
    page,
    get frame() {
      return frame;
    },
    outside,
    pressButton: (functionName) => conversation.pressButton(functionName),
    async reload() {
      frame = await open();
      return frame;
    },
    async close() {
      conversation.end();
      host.close();
      await browser.close();
      await server.close();
      users -= 1;
      if (users > 0 || !shared) return;
      const last = shared;
      shared = null;
      await (await last).close();
    },
  };
}
