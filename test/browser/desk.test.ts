import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";
import type { Browser, Page } from "playwright-core";
import { readWorkbook } from "../../src/workbook/file/read";
import { deskTexts } from "../../src/i18n/desk-texts";
import type { DeskTexts } from "../../src/i18n/desk-words";
import type { Language } from "../../src/i18n/format";
import { readDesk } from "../../src/review/desk";
import { failureSentences } from "../../src/workbook/file/failures";
import { pageTexts } from "../../src/web/texts";
import { makeRound } from "../review/make-round";
import type { MadeFile } from "../review/make-round";
import { bytesOfWorkbook } from "../support/round-files";
import { axeFindings, withAxe } from "./support/axe";
import type { OpenPage } from "./support/browser";
import { launch, openPage, screenshot } from "./support/browser";
import { builtFolder, contentSecurityPolicy } from "./support/build";
import { describeInBrowser } from "./support/describe";
import { languages } from "./support/page-tests";
import type { StaticServer } from "./support/server";
import { serve } from "./support/server";

const round = makeRound(7, {
  units: 10,
  defects: ["missing-unit", "unit-twice", "tie-superior", "tie-previous", "list-count"],
});
const wrong = round.planted.find(({ rule }) => rule === "list-count")?.unit ?? "";
const missing = round.planted.find(({ rule }) => rule === "missing-unit")?.unit ?? "";

/** A compound file of Office 97–2003, and of every encrypted .xlsx, with a stream of that name. */
function compound(stream: string): Buffer {
  const bytes = Buffer.alloc(2048);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes);
  Buffer.from(`${stream}\0`, "utf16le").copy(bytes, 1024);
  return bytes;
}

/** Its letterhead names the unit, whatever the file is called. */
function namesItsUnit({ workbook }: MadeFile): boolean {
  const cells = workbook.sheets[0]?.values.slice(0, 4).flat() ?? [];
  return cells.some((cell) => typeof cell === "string" && /^ĐẢNG U/.test(cell.normalize("NFC")));
}

describeInBrowser("the reviewer's desk", () => {
  let browser: Browser;
  let server: StaticServer;
  let folder: string;

  const put = (path: string, bytes: Uint8Array): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  };
  const putAll = (into: string, files: readonly MadeFile[]): void => {
    for (const { file, workbook } of files) put(join(into, file), bytesOfWorkbook(workbook));
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "khop-so-desk-"));
    putAll("gui", round.submissions);
    putAll("truoc", round.previous);
    putAll("tong-hop", round.superior);
    const [first, second, ...others] = round.previous.filter(namesItsUnit);
    putAll("xau", others.slice(0, 3));
    for (const [folderOf, file] of [
      ["xau/xa-bon", first],
      ["xau/xa-nam", second],
    ] as const)
      if (file) put(`${folderOf}/bieu.xlsx`, bytesOfWorkbook(file.workbook));
    const some = bytesOfWorkbook(round.previous[0]?.workbook ?? { sheets: [] });
    for (let copy = 1; copy <= 60; copy += 1) put(`nhieu/tep-${copy}.xlsx`, some);
    put("xau/rong.xlsx", Buffer.alloc(0));
    put("xau/cut.xlsx", Buffer.from("PK\u0003\u0004cut"));
    put("xau/mat-khau.xlsx", compound("EncryptedPackage"));
    put("xau/cu.xls", compound("Workbook"));
    put("xau/lon.xlsx", Buffer.alloc(21 * 1024 * 1024));
    put("xau/cong-van.docx", Buffer.from("x"));
    server = await serve(builtFolder, contentSecurityPolicy);
    browser = await launch();
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  let open: OpenPage;
  let page: Page;
  let texts: DeskTexts;

  async function start(language: Language): Promise<void> {
    open = await openPage(browser, server.origin, { path: "/help.html" });
    ({ page } = open);
    page.setDefaultTimeout(20_000);
    await withAxe(page);
    await page.goto(server.origin);
    texts = deskTexts[language];
    await page.locator("aside.page-pane button").first().waitFor();
    if (language === "en") await page.getByRole("button", { name: pageTexts.vi.otherLanguage }).click();
    await page.getByRole("button", { name: pageTexts[language].desk }).click();
    await page.getByRole("heading", { name: texts.startTitle }).waitFor();
  }

  afterEach(async () => {
    expect(open.watch).toEqual({ offOrigin: [], errors: [] });
    await open.context.close();
  });

  const chooser = (label: string, inside = "") =>
    page.locator(`${inside} input[type="file"][data-for="${label}"]`).first();

  /** Both languages have the same elements: one is enough. */
  async function isAccessible(language: Language): Promise<void> {
    if (language === "vi") expect(await axeFindings(page, ".desk")).toEqual([]);
  }

  async function looked(files: number): Promise<void> {
    const words = texts.ready({ files: String(files), units: "" }).split(String(files))[0] ?? "";
    await page.locator(".desk-progress").getByText(`${words}${files} `).waitFor({ timeout: 60_000 });
  }

  async function handedOut(name: string): Promise<Uint8Array> {
    await page.getByRole("button", { name: texts.exports }).click();
    const [offered] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("menuitem", { name }).click(),
    ]);
    return new Uint8Array(await readFile(await offered.path()));
  }

  const line = (unit: string) =>
    page.getByRole("row").filter({ has: page.getByRole("button", { name: unit, exact: true }) });

  test.each(languages)("takes a whole round from the folder to the saved desk, in %s", async (language) => {
    await start(language);
    await isAccessible(language);
    const began = Date.now();
    await chooser(texts.chooseFolder).setInputFiles(join(folder, "gui"));
    await page.locator('td[data-state="received"]').first().waitFor();
    const first = Date.now() - began;
    await looked(round.submissions.length);
    // Seen at about one second on two busy cores, of which the engine's start is most.
    expect(first).toBeLessThan(5_000);

    await page.getByRole("button", { name: texts.setUp }).click();
    await page
      .getByRole("textbox", { name: new RegExp(`^${texts.expected}`) })
      .fill(round.expected.join("\n"));
    await page.getByRole("textbox", { name: texts.office }).fill("Tỉnh ủy Hòa Bình");
    await line(missing).getByText(texts.states.missing).waitFor();
    await chooser(texts.chooseFolder, ".desk-against").setInputFiles(join(folder, "truoc"));
    await page.getByText(texts.takenFiles({ count: "10" })).waitFor();
    await looked(round.submissions.length);
    await chooser(texts.chooseFiles, ".desk-against").setInputFiles(
      join(folder, "tong-hop/tong-hop-tinh.xlsx"),
    );
    await page.getByText(texts.takenFiles({ count: "1" })).waitFor();
    await looked(round.submissions.length);
    await isAccessible(language);
    await screenshot(page, `desk-setup-${language}`);
    await page.getByRole("button", { name: texts.setUp }).click();

    await line(wrong).getByRole("button").click();
    await screenshot(page, `desk-unit-${language}`);
    await isAccessible(language);
    await page.getByRole("tab", { name: texts.tabs.between }).click();
    await page
      .getByRole("heading", { name: /Không khớp với biểu tổng hợp|Not as in the consolidated/ })
      .waitFor();
    await isAccessible(language);
    await screenshot(page, `desk-between-${language}`);
    await page.getByRole("tab", { name: texts.tabs.pictures }).click();
    await page
      .getByRole("img", { name: new RegExp(texts.pictureLevels) })
      .first()
      .waitFor();
    await isAccessible(language);
    await screenshot(page, `desk-pictures-${language}`);
    await page.getByRole("tab", { name: texts.tabs.units }).click();

    await page.getByRole("button", { name: texts.giveBack }).click();
    await page.getByRole("button", { name: texts.confirmReturn, exact: true }).click();
    await page.getByText(texts.reasonMissing).waitFor();
    await page.getByRole("textbox", { name: texts.reasonLabel }).fill("Danh sách thừa một người.");
    await page.getByRole("textbox", { name: texts.who }).fill("Lò Văn An");
    await page.getByRole("button", { name: texts.confirmReturn, exact: true }).click();
    await line(wrong).getByText(texts.standings.returned).waitFor();
    const [offered] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: texts.saveDesk }).click(),
    ]);
    const summary = await handedOut(texts.handOuts.summary);
    expect(readWorkbook(summary, "x.xlsx").sheets[0]?.values.flat()).toContain(wrong);
    const notes = unzipSync(await handedOut(texts.handOuts.notes));
    expect(Object.keys(notes).map((name) => name.replace(/^.*\./, ""))).toEqual(["xlsx", "docx"]);
    // Nothing was accepted: no figure goes up.
    expect(readWorkbook(await handedOut(texts.handOuts.rollUp), "x.xlsx").sheets.length).toBeGreaterThan(0);
    const reading = readDesk(await readFile(await offered.path(), "utf8"));
    expect(reading.kind === "read" && reading.desk.decisions[0]).toMatchObject({
      unit: wrong,
      state: "returned",
      by: "Lò Văn An",
      reason: "Danh sách thừa một người.",
    });

    await page.locator(".desk-panel .desk-places button").first().click();
    await page.getByRole("button", { name: texts.backToDesk }).waitFor();
    const cell = round.planted.find(({ rule }) => rule === "list-count");
    expect(await page.title()).toContain(cell?.file ?? "?");
    await screenshot(page, `desk-opened-${language}`);
    await page.getByRole("button", { name: texts.backToDesk }).click();
    await line(wrong).getByText(texts.standings.returned).waitFor();
  });

  test("is walked with the keyboard alone", async () => {
    await start("vi");
    await chooser(texts.chooseFolder).setInputFiles(join(folder, "gui"));
    await looked(round.submissions.length);
    const names = page.locator("tbody button[data-unit]");
    await names.first().focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    const third = await names.nth(2).innerText();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(third);
    await page.locator(".desk-panel h2").filter({ hasText: third }).waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(texts.giveBack);
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.type("Cột tỷ lệ chưa điền.");
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await names.nth(2).focus();
    await page.keyboard.press("End");
    const last = await names.last().innerText();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(last);
    const errors = page.getByRole("columnheader", { name: texts.columns.errors });
    await errors.getByRole("button").focus();
    await page.keyboard.press("Enter");
    expect(await errors.getAttribute("aria-sort")).toBe("descending");
  });

  test("says of each bad file what is wrong and checks the rest", async () => {
    await start("vi");
    await chooser(texts.chooseFolder).setInputFiles(join(folder, "xau"));
    await looked(10);
    await page.getByText(texts.messages.others({ count: "1", names: "cong-van.docx" })).waitFor();
    expect(await page.locator('td[data-state="received"]').count()).toBe(5);
    await page.getByRole("tab", { name: texts.tabs.between }).click();
    for (const code of ["empty-file", "truncated", "encrypted", "too-large"] as const)
      await page.getByText(failureSentences[code].vi).first().waitFor();
  });

  test("stops within a moment and goes on", async () => {
    await start("vi");
    await chooser(texts.chooseFolder).setInputFiles(join(folder, "nhieu"));
    await page.locator('td[data-state="received"]').first().waitFor();
    // In the page's own time: from the press to the words that it stopped.
    const took = await page.evaluate(async (stop) => {
      const buttons = [...document.querySelectorAll<HTMLButtonElement>(".desk-progress button")];
      const began = performance.now();
      buttons.find(({ textContent }) => textContent === stop)?.click();
      while (document.querySelector(".desk-progress progress"))
        await new Promise((resolve) => requestAnimationFrame(resolve));
      return performance.now() - began;
    }, texts.stop);
    expect(took).toBeLessThan(200);
    await page.getByRole("button", { name: texts.resume }).click();
    await looked(60);
  });
});
