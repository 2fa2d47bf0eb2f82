import type { Page } from "playwright-core";
import { startTexts } from "../../src/excel/texts";
import { vi } from "../../src/taskpane/texts/vi";
import { hostCodes, refusalOf } from "../../src/workbook/excel/failures";
import { WorkbookRefusal } from "../../src/workbook/port";
import type { RunningBrowserHost } from "../excel-host/browser";
import { describeInBrowser } from "./support/describe";
import { screenshot } from "./support/browser";
import { eventually, openPane, PaneView, samplePath } from "./support/excel";

const { refused } = vi.trouble;
const totals = "Tổng gõ sai";
const inVietnamese = startTexts.vi;

function sentenceOf(code: string): string {
  const refusal = refusalOf(Object.assign(new Error(), { code }));
  if (!(refusal instanceof WorkbookRefusal)) throw new Error(`${code} is no refusal`);
  return refused[refusal.code];
}

describeInBrowser("what the pane says of Excel's states", () => {
  let excel: RunningBrowserHost;
  let pane: PaneView;

  beforeAll(async () => {
    excel = await openPane({ file: samplePath("co-loi.xlsx") });
    pane = new PaneView(excel);
    await pane.check();
    await pane.openGroups();
  });

  afterAll(async () => {
    expect(excel.outside).toEqual([]);
    await excel.close();
  });

  const f15 = () => excel.model.sheet(totals).value(14, 5);

  /** Asks for the fix of F15; what comes of it is for the test to see. */
  async function tryToFix(): Promise<void> {
    await pane.card(totals, "F15").getByRole("button", { name: "Sửa thành 45" }).click();
    await pane.press("Sửa 1 ô");
  }

  async function refusedWith(sentence: string, picture: string): Promise<void> {
    await pane.sees(sentence);
    await pane.picture(picture);
    expect(f15()).toBe(54);
    await pane.press("Đóng thông báo");
    await pane.press("Hủy");
  }

  test("a cell is being edited: it says Enter, and works after it", async () => {
    excel.host.beginCellEdit();
    await tryToFix();
    await pane.sees(refused["cell-editing"]);
    await pane.picture("excel-cell-editing");
    excel.host.endCellEdit();
    await pane.press("Sửa 1 ô");
    await eventually(() => f15() === 45, "the fix after Enter");
    await pane.press("Hoàn tác: sửa 1 ô");
    await eventually(() => f15() === 54, "the undo");
    await pane.card(totals, "F15").waitFor();
  });

  test("a protected sheet", async () => {
    excel.user.protect(totals);
    await tryToFix();
    await refusedWith(refused.protected, "excel-protected");
    excel.user.unprotect(totals);
  });

  test("a filter that hides rows", async () => {
    excel.user.filter(totals, "A6:F14", 0, ["1"]);
    await tryToFix();
    await refusedWith(refused.filtered, "excel-filtered");
    excel.user.clearFilter(totals);
  });

  test("a workbook opened to be read", async () => {
    excel.model.readOnly = true;
    await tryToFix();
    await refusedWith(refused["read-only"], "excel-read-only");
    excel.model.readOnly = false;
  });

  test("another workbook has the focus: nothing can be gone to", async () => {
    excel.model.focusElsewhere = true;
    await pane.card(totals, "F15").getByRole("button", { name: /F15/ }).first().click();
    await pane.sees(refused["inactive-workbook"]);
    await pane.picture("excel-focus-elsewhere");
    excel.model.focusElsewhere = false;
    await pane.press("Đóng thông báo");
  });

  test("someone else changed the cell before the fix: it is theirs", async () => {
    await pane.card(totals, "F15").getByRole("button", { name: "Sửa thành 45" }).click();
    excel.host.interrupt(1, () => excel.coauthor.type(totals, "F15", 46));
    await pane.press("Sửa 1 ô");
    await pane.sees(vi.trouble.conflict({ cells: "F15" }));
    await pane.picture("excel-conflict");
    expect(f15()).toBe(46);
    await pane.press("Đóng thông báo");
    await pane.press("Hủy");
    await pane.sees(/Ghi 46, phải là 45/);
    excel.coauthor.type(totals, "F15", 54);
    await pane.sees(/Ghi 54, phải là 45/);
  });

  test.each(hostCodes)("a request that fails with %s has its sentence", async (code) => {
    excel.host.failRequest({ request: 1, code });
    await pane.press(/^Kiểm tra/);
    await excel.frame.getByRole("alert").getByText(sentenceOf(code)).waitFor();
    excel.host.clearFaults();
  });

  test("an Excel that does not answer", async () => {
    await excel.browser.clock.install();
    await excel.reload();
    await pane.sees(vi.waiting.title);
    // What the pane reads when it opens is not to hang.
    await excel.frame.locator("button[aria-disabled=true]").first().waitFor({ state: "detached" });
    excel.host.failRequest({ request: 1, code: "hang" });
    await pane.press(/^Kiểm tra/);
    await eventually(() => excel.log.at(-1)?.code === "hang", "the request that hangs");
    await excel.browser.clock.fastForward(61_000);
    await pane.sees(refused["no-answer"]);
    await pane.picture("excel-no-answer");
    await pane.check();
  });

  test("a cell is being edited while the pane opens: it says so and tries again", async () => {
    excel.host.beginCellEdit();
    await excel.reload();
    await pane.sees(inVietnamese.failed);
    await pane.picture("excel-not-opened");
    excel.host.endCellEdit();
    await pane.press(inVietnamese.again);
    await pane.sees(vi.waiting.title);
  });

  async function plainPage(userAgent?: string): Promise<Page> {
    const browser = excel.browser.browser();
    if (!browser) throw new Error("no browser");
    const context = await browser.newContext({
      ignoreHTTPSErrors: true,
      viewport: { width: 350, height: 500 },
      ...(userAgent === undefined ? {} : { userAgent }),
    });
    return context.newPage();
  }

  function taskpane(): string {
    return new URL("/addin/taskpane.html", excel.page.url()).href;
  }

  test("the Office library cannot be loaded: it says so and leads to the page", async () => {
    const page = await plainPage();
    await page.route(/appsforoffice/, (route) => route.abort());
    await page.goto(taskpane());
    await page.getByText(inVietnamese.noOffice).waitFor();
    expect(await page.getByRole("link", { name: inVietnamese.page }).getAttribute("href")).toBe("index.html");
    await screenshot(page, "excel-offline");
    await page.context().close();
  });

  test("outside of Excel it leads to the page", async () => {
    const page = await excel.browser.newPage();
    await page.goto(taskpane());
    await page.getByText(inVietnamese.notExcel).waitFor();
    await screenshot(page, "excel-outside");
    await page.close();
  });

  test("a webview of Internet Explorer's is told what is needed, and the page's address", async () => {
    const page = await plainPage("Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko");
    // It does not know the language of the other scripts.
    await page.route(/appsforoffice|taskpane\.[0-9a-f]+\.js/, (route) => route.abort());
    await page.goto(taskpane());
    await page.getByText("Cần Excel 2021 hoặc mới hơn").waitFor();
    await page.getByText(new URL("index.html", taskpane()).href).waitFor();
    await screenshot(page, "excel-old-webview");
    await page.context().close();
  });

  test.each([
    ["Array.prototype.at", "delete Array.prototype.at"],
    ["Object.hasOwn", "delete Object.hasOwn"],
    ["findLast", "delete Array.prototype.findLast"],
    ["structuredClone", "delete globalThis.structuredClone"],
  ])("a Mac's WebKit from before %s is told what is needed, whatever its scripts do", async (_, without) => {
    const page = await plainPage();
    await page.addInitScript(without);
    await page.goto(taskpane(), { waitUntil: "networkidle" });
    expect(await page.locator("#pane").innerText()).toContain("máy Mac cần Safari 15.4 hoặc mới hơn");
    expect(await page.locator("#pane").innerText()).toContain(new URL("index.html", taskpane()).href);
    await page.context().close();
  });
});
