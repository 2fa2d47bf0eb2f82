import { existsSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { chromium } from "playwright-core";

const places = [
  process.env["CHROMIUM"] ?? "",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];

/** Where the machine keeps a Chromium (or CHROMIUM says so); null when it has none. */
export const browserPath: string | null = places.find((place) => place !== "" && existsSync(place)) ?? null;

export const screenshotFolder = join(process.cwd(), "out", "screenshots");

export function launch(): Promise<Browser> {
  if (browserPath === null) throw new Error("no Chromium on this machine");
  return chromium.launch({
    executablePath: browserPath,
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--no-first-run",
      "--disable-dev-shm-usage",
    ],
  });
}

/** What a page did that it must not do. */
export interface Watch {
  /** Addresses outside of the page's origin that were asked for. */
  readonly offOrigin: string[];
  /** Errors in the console and uncaught ones; refusals of the content security policy are among them. */
  readonly errors: string[];
}

/** Records, from before the first request, whatever leaves the origin and whatever goes wrong. */
export function watch(page: Page, origin: string): Watch {
  const offOrigin: string[] = [];
  const errors: string[] = [];
  page.on("request", (request) => {
    const address = request.url();
    const isLocal = /^(?:data|blob|about):/.test(address) || address.startsWith(`${origin}/`);
    if (!isLocal) offOrigin.push(address);
  });
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(error.message));
  return { offOrigin, errors };
}

export interface OpenPage {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly watch: Watch;
}

export interface PageOptions {
  /** Pixels. */
  readonly width?: number;
  readonly height?: number;
  readonly path?: string;
  /** What else the browser says of itself: its colours, what it permits. */
  readonly context?: BrowserContextOptions;
}

/** A new page of its own context at a path of the server. */
export async function openPage(
  browser: Browser,
  origin: string,
  { width = 1366, height = 768, path = "/", context: own = {} }: PageOptions = {},
): Promise<OpenPage> {
  const context = await browser.newContext({
    viewport: { width, height },
    acceptDownloads: true,
    // What keeps the page for times without a server would fetch all of it for every test.
    serviceWorkers: "block",
    ...own,
  });
  const page = await context.newPage();
  const watched = watch(page, origin);
  await page.goto(origin + path);
  return { context, page, watch: watched };
}

/** Takes a picture into out/screenshots, for people to look at. */
export async function screenshot(page: Page, name: string): Promise<void> {
  const path = join(screenshotFolder, `${name}.png`);
  mkdirSync(dirname(path), { recursive: true });
  await page.screenshot({ path });
}
