import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { readFile as readOpened } from "../../src/workbook/presentation/opened-file";
import { readWorkbook } from "../../src/workbook/file/read";
import { deskTexts } from "../../src/i18n/desk-texts";
import { makeRound } from "../review/make-round";
import { bytesOfWorkbook } from "../support/round-files";
import { launch, screenshot } from "./support/browser";
import { singleFile } from "./support/build";
import { describeInBrowser } from "./support/describe";
import { saying, PageDriver } from "./support/page-driver";
import { languages } from "./support/page-tests";
import { ratingFile } from "./support/workbooks";

interface Opened {
  readonly context: BrowserContext;
  readonly driver: PageDriver;
  /** Everything the page asked for after itself. */
  readonly asked: string[];
  readonly errors: string[];
}

interface OldBrowser {
  readonly without?: string;
  readonly userAgent?: string;
}

async function openFromDisk(
  browser: Browser,
  language: "vi" | "en",
  before?: (page: Page) => Promise<unknown>,
): Promise<Opened> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    acceptDownloads: true,
    offline: true,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const own = pathToFileURL(singleFile).href;
  const asked: string[] = [];
  const errors: string[] = [];
  page.on("request", (request) => {
    // Pictures and workers that the page makes of itself leave nothing.
    if (request.url() !== own && !/^(?:data|blob):/.test(request.url())) asked.push(request.url());
  });
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(error.message));
  await before?.(page);
  await page.goto(own);
  const driver = new PageDriver(page, language);
  await driver.start();
  return { context, driver, asked, errors };
}

describeInBrowser("the page of one file, opened from the disk", () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launch();
  });

  afterAll(async () => browser?.close());

  test.each(languages)(
    "takes a clerk's whole way in %s without one request",
    async (language) => {
      const { context, driver, asked, errors } = await openFromDisk(browser, language);
      const { texts } = driver;
      await driver.runCheck();
      await screenshot(driver.page, `single-checked-${language}`);
      await driver.open(
        "bieu-1.xlsx",
        ratingFile([
          [20, 136, 14, 1],
          [21, 137, 14, 1],
          [22, 190, 14, 1],
        ]),
      );
      await driver.type("D5", "12,5%");
      await driver.page.keyboard.press("Control+z");
      await driver.press(texts.actions.fill);
      await driver.press(saying(texts.fill.confirm));
      await driver.says(saying(texts.notice.filled));
      await driver.type("D5", "40");
      await driver.runCheck();
      await driver.press(texts.marks.mark);
      await driver.says(saying(texts.notice.marked));
      await driver.press(texts.finding.ignore);
      await driver.pane.getByRole("textbox", { name: texts.ignore.reason }).fill("Đã hỏi chi bộ.");
      await driver.press(texts.ignore.confirm);
      await driver.says(texts.notice.ignored);
      await screenshot(driver.page, `single-worked-${language}`);
      const { name, bytes } = await driver.download();
      expect(name).toBe("bieu-1.xlsx");
      expect(readWorkbook(bytes, name).sheets[0]?.values[4]?.[3]).toBe(40);
      const opened = readOpened(name, bytes);
      expect(opened.marks.length).toBeGreaterThan(0);
      expect(opened.state).toContain("Đã hỏi chi bộ.");
      await driver.page.getByRole("button", { name: texts.help }).click();
      expect({ asked, errors }).toEqual({ asked: [], errors: [] });
      await context.close();
    },
    240_000,
  );

  test("reviews a round from the disk without one request", async () => {
    const { context, driver, asked, errors } = await openFromDisk(browser, "vi");
    const { page } = driver;
    const texts = deskTexts.vi;
    const round = makeRound(3, { units: 4 });
    await page.getByRole("button", { name: driver.pageTexts.desk }).click();
    await page.locator(`input[type="file"][data-for="${texts.chooseFiles}"]`).setInputFiles(
      round.submissions.map(({ file: name, workbook }) => ({
        name,
        mimeType: "",
        buffer: Buffer.from(bytesOfWorkbook(workbook)),
      })),
    );
    await page.getByText(texts.ready({ files: "4", units: "4" })).waitFor();
    expect(await page.locator('td[data-state="received"]').count()).toBe(4);
    await page.locator("tbody button[data-unit]").first().click();
    await page.locator(".desk-panel").getByRole("button", { name: /^Mở / }).first().click();
    await page.getByRole("button", { name: texts.backToDesk }).click();
    expect({ asked, errors }).toEqual({ asked: [], errors: [] });
    await context.close();
  }, 240_000);

  test("may ask for nothing, whatever is tried", async () => {
    const html = await readFile(singleFile, "utf8");
    const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(html)?.[1] ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'none'");
    expect(policy).not.toMatch(/https?:|'self'|unsafe-eval/);
    const { context, driver } = await openFromDisk(browser, "vi");
    const tried = await driver.page.evaluate(() =>
      fetch("https://example.com/").then(
        () => "sent",
        () => "refused",
      ),
    );
    expect(tried).toBe("refused");
    await context.close();
  }, 240_000);

  test("checks and saves where the browser starts no worker", async () => {
    const { context, driver, asked } = await openFromDisk(browser, "vi", (page) =>
      page.addInitScript(() => {
        window.Worker = class {
          constructor() {
            throw new DOMException("not here", "SecurityError");
          }
        } as unknown as typeof Worker;
      }),
    );
    await driver.open("bieu-1.xlsx", ratingFile([[20, 136, 14, 1]]));
    await driver.runCheck();
    await driver.type("D5", "21");
    const { bytes } = await driver.download();
    expect(readWorkbook(bytes, "bieu-1.xlsx").sheets[0]?.values[4]?.[3]).toBe(21);
    expect(asked).toEqual([]);
    await context.close();
  }, 240_000);

  test.each([
    ["from before 2022", { without: "delete Object.hasOwn" }],
    [
      "of Internet Explorer's",
      { userAgent: "Mozilla/5.0 (Windows NT 6.1; Trident/7.0; rv:11.0) like Gecko" },
    ],
  ])("a browser %s is told which one to open it in", async (_, { without, userAgent }: OldBrowser) => {
    const context = await browser.newContext({
      viewport: { width: 1366, height: 625 },
      offline: true,
      ...(userAgent === undefined ? {} : { userAgent }),
    });
    const page = await context.newPage();
    if (without !== undefined) await page.addInitScript(without);
    await page.goto(pathToFileURL(singleFile).href);
    await page.getByText("Trình duyệt này quá cũ").waitFor();
    await screenshot(page, "page-old-browser");
    await page.waitForTimeout(1000);
    expect(await page.locator("#page").innerText()).toContain("chọn Mở bằng");
    expect(await page.locator("canvas").count()).toBe(0);
    await context.close();
  });
});
