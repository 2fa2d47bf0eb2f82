import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { readMarks } from "../../src/workbook/file/read-marks";
import { readWorkbook } from "../../src/workbook/file/read";
import { storedEntries } from "../support/zip-entries";
import type { OpenPage } from "./support/browser";
import { launch, openPage, screenshot } from "./support/browser";
import { builtFolder, contentSecurityPolicy } from "./support/build";
import { describeInBrowser } from "./support/describe";
import type { StaticServer } from "./support/server";
import { serve } from "./support/server";

const sample = "assets/samples/co-loi.xlsx";

/** The spreadsheet shows the workbook of that name and takes keys. */
async function waitForWorkbook(page: Page, name: string): Promise<void> {
  await page.waitForFunction((title) => document.title.startsWith(title), name);
  await page.locator("canvas").first().waitFor();
  // The cells are drawn a few frames after the workbook is there.
  await page.waitForTimeout(1500);
}

/** Types into a cell through the name box and the keyboard, as a person can. */
async function typeInto(page: Page, address: string, text: string): Promise<void> {
  const nameBox = page.locator("main input").first();
  await nameBox.fill(address);
  await nameBox.press("Enter");
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
  await page.waitForTimeout(600);
}

async function download(page: Page): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [offered] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: /^(Tải về|Download)$/ }).click(),
  ]);
  return { name: offered.suggestedFilename(), bytes: await readFile(await offered.path()) };
}

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.locator('input[type="file"]').setInputFiles({ name, mimeType: "", buffer });
}

describeInBrowser("the page without Excel", () => {
  let browser: Browser;
  let server: StaticServer;
  let open: OpenPage;

  beforeAll(async () => {
    server = await serve(builtFolder, contentSecurityPolicy);
    browser = await launch();
  });

  beforeEach(async () => {
    open = await openPage(browser, server.origin);
    await waitForWorkbook(open.page, "co-loi.xlsx");
  });

  afterEach(async () => {
    expect(open.watch).toEqual({ offOrigin: [], errors: [] });
    await open.context.close();
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  test("opens with a sample in which there are mistakes", async () => {
    const { page } = open;
    await screenshot(page, "page-sample");
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("vi");
    expect(await page.getByText("Đảo chữ số").count()).toBeGreaterThan(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  });

  test("gives back the very bytes of a file in which nothing was changed", async () => {
    const { name, bytes } = await download(open.page);
    expect(name).toBe("co-loi.xlsx");
    expect(bytes.equals(await readFile(sample))).toBe(true);
  });

  test("gives back a file in which the typed cells changed and nothing else", async () => {
    const { page } = open;
    await typeInto(page, "D8", "21");
    await typeInto(page, "E8", "12,28");
    await screenshot(page, "page-typed");
    const { bytes } = await download(page);
    const original = await readFile(sample);
    const [before, after] = [original, bytes].map((file) => readWorkbook(file, sample).sheets);
    const cells = (row: number, column: number) => after?.[0]?.values[row]?.[column];
    expect([cells(7, 3), cells(7, 4)]).toEqual([21, 12.28]);
    expect(after?.slice(1)).toEqual(before?.slice(1));
    const [stored, now] = [original, bytes].map(storedEntries);
    const changed = [...(stored ?? [])].filter(([part, content]) => now?.get(part) !== content);
    expect(changed.map(([part]) => part)).toEqual(["xl/worksheets/sheet1.xml", "xl/workbook.xml"]);
  });

  test("says why a file was not opened, and keeps the one that was open", async () => {
    const { page } = open;
    await choose(page, "ghi chú.xlsx", Buffer.from("không phải sổ tính"));
    await page.getByText("Chưa mở được ghi chú.xlsx").waitFor();
    expect(await page.getByText("Tệp đang mở vẫn giữ nguyên").count()).toBe(1);
    expect(await page.title()).toContain("co-loi.xlsx");
    await screenshot(page, "page-not-opened");
  });

  test("opens a file of one's own, and asks before changes are lost", async () => {
    const { page } = open;
    await choose(page, "cua-toi.xlsx", await readFile("assets/samples/002-hoa-binh.xlsx"));
    await waitForWorkbook(page, "cua-toi.xlsx");
    await screenshot(page, "page-own-file");
    await typeInto(page, "B2", "đã sửa");
    await page.getByText("chưa tải về").waitFor();
    await choose(page, "khac.xlsx", await readFile("assets/samples/001-lang-son.xlsx"));
    await page.getByRole("alertdialog").waitFor();
    await screenshot(page, "page-replace");
    await page.getByRole("button", { name: "Hủy" }).click();
    expect(await page.title()).toContain("cua-toi.xlsx");
    await choose(page, "khac.xlsx", await readFile("assets/samples/001-lang-son.xlsx"));
    await page.getByRole("button", { name: "Bỏ thay đổi" }).click();
    await waitForWorkbook(page, "khac.xlsx");
  });

  test("checks the sample, marks what is wrong, and gives the marks back in the file", async () => {
    const { page } = open;
    await page.getByRole("button", { name: "Kiểm tra", exact: true }).click();
    const mark = page.getByRole("button", { name: /^Đánh dấu/ });
    await mark.waitFor();
    await screenshot(page, "page-findings");
    await mark.click();
    await page.getByText("chưa tải về").waitFor();
    await page.waitForTimeout(800);
    await screenshot(page, "page-marked");
    const { bytes } = await download(page);
    expect(readMarks(bytes).length).toBeGreaterThan(0);
    expect(readWorkbook(bytes, sample)).toEqual(readWorkbook(await readFile(sample), sample));
  });

  test("speaks English when asked to", async () => {
    const { page } = open;
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("button", { name: "Examples" }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("en");
    await page.waitForTimeout(800);
    await screenshot(page, "page-english");
  });

  test("keeps rows, columns and looks as they are, and says so", async () => {
    const { page } = open;
    await page.locator('main canvas[id^="univer-sheet-main-canvas"]').click({ position: { x: 300, y: 120 } });
    await page.keyboard.press("Control+b");
    await page.getByText("Trên trang này chỉ sửa nội dung ô").waitFor();
    await screenshot(page, "page-locked");
  });

  test("moves the keyboard between the cells and the pane with F6", async () => {
    const { page } = open;
    const inPane = () => page.evaluate(() => document.activeElement?.closest("aside") !== null);
    await page.locator('main canvas[id^="univer-sheet-main-canvas"]').click({ position: { x: 300, y: 120 } });
    await page.keyboard.press("F6");
    expect(await inPane()).toBe(true);
    await page.keyboard.press("F6");
    expect(await inPane()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);
  });

  test.each([
    [1920, 1080],
    [700, 900],
  ])("fits a window of %s × %s", async (width, height) => {
    const { page } = open;
    await page.setViewportSize({ width, height });
    await page.waitForTimeout(800);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await screenshot(page, `page-${width}`);
  });
});
