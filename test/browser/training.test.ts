import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { formNamed } from "../../src/forms/standard-forms";
import type { Language } from "../../src/i18n/format";
import { trainingTexts } from "../../src/i18n/training-texts";
import type { TrainingTexts } from "../../src/i18n/training-words";
import { formSource } from "../../src/practice/form-source";
import { practiceKeySchema } from "../../src/practice/key";
import { mistakeKinds } from "../../src/practice/kinds";
import { makePractice } from "../../src/practice/practice";
import { pageTexts } from "../../src/web/texts";
import { newWorkbook } from "../../src/workbook/file/new-workbook";
import { readWorkbook } from "../../src/workbook/file/read";
import { axeFindings, withAxe } from "./support/axe";
import { launch, openPage, screenshot, watch } from "./support/browser";
import type { Watch } from "./support/browser";
import { builtFolder, contentSecurityPolicy, singleFile } from "./support/build";
import { describeInBrowser } from "./support/describe";
import { languages } from "./support/page-tests";
import type { StaticServer } from "./support/server";
import { serve } from "./support/server";

type Place = "served" | "file";

describeInBrowser("forms, practice, marking and the projector view", () => {
  let browser: Browser;
  let server: StaticServer;
  let folder: string;
  let page: Page;
  let watched: Watch;
  let texts: TrainingTexts;
  let language: Language;

  beforeAll(async () => {
    server = await serve(builtFolder, contentSecurityPolicy);
    browser = await launch();
    folder = mkdtempSync(join(tmpdir(), "khop-so-training-"));
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  async function start(place: Place, wanted: Language): Promise<void> {
    language = wanted;
    texts = trainingTexts[wanted];
    if (place === "file") {
      const context = await browser.newContext({
        viewport: { width: 1366, height: 768 },
        acceptDownloads: true,
        offline: true,
      });
      page = await context.newPage();
      watched = watch(page, "file://");
      await withAxe(page);
      await page.goto(pathToFileURL(singleFile).href);
    } else {
      ({ page, watch: watched } = await openPage(browser, server.origin, { path: "/help.html" }));
      await withAxe(page);
      await page.goto(server.origin);
    }
    page.setDefaultTimeout(30_000);
    await page.locator("aside.page-pane button").first().waitFor();
    if (wanted === "en") await page.getByRole("button", { name: pageTexts.vi.otherLanguage }).click();
  }

  afterEach(async () => {
    expect(watched.errors).toEqual([]);
    await page.context().close();
  });

  /** The menu is opened and gone through by keyboard: the first item has the focus. */
  async function choose(item: "trainingForms" | "trainingPractice" | "trainingMarking" | "present") {
    const words = pageTexts[language];
    await page.getByRole("button", { name: words.training }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("menuitem", { name: words[item] }).focus();
    await page.keyboard.press("Enter");
  }

  async function isAccessible(place: string): Promise<void> {
    if (language === "vi") expect(await axeFindings(page, place)).toEqual([]);
  }

  const cases = languages.flatMap((each) => [["served", each] as const]);

  test.each([...cases, ["file", "vi"] as const])(
    "%s, %s: a form is chosen by its picture, and opened with what was wished",
    async (place, wanted) => {
      await start(place, wanted);
      await choose("trainingForms");
      const card = page.locator("[data-form='organisation-rating']");
      await card.focus();
      await page.keyboard.press("Enter");
      const { name } = formNamed("organisation-rating");
      await page.getByRole("img", { name: texts.forms.picture({ name: name[wanted] }) }).waitFor();
      await page.getByLabel(texts.forms.year).fill("1999");
      await page.getByText(texts.forms.badYear({ first: "2008", last: "2100" })).waitFor();
      await page.getByLabel(texts.forms.year).fill("2025");
      await page.getByLabel(texts.forms.units).fill("# Khối xã\nĐảng bộ xã An Bình\nĐảng bộ xã Cao Sơn");
      await isAccessible(".training");
      await screenshot(page, `training/forms-${place}-${wanted}`);
      const [offered] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: texts.forms.download }).press("Enter"),
      ]);
      const written = readWorkbook(await readFile(await offered.path()), "bieu.xlsx");
      const cells = written.sheets[0]?.values.flat() ?? [];
      expect(cells).toEqual(expect.arrayContaining(["Khối xã", "Đảng bộ xã An Bình", "Đảng bộ xã Cao Sơn"]));
      await page.getByRole("button", { name: texts.forms.open }).press("Enter");
      await page.locator(".page-name", { hasText: "organisation-rating-2025.xlsx" }).waitFor();
      await page.locator(".training").waitFor({ state: "hidden" });
    },
  );

  test.each([...cases, ["file", "vi"] as const])(
    "%s, %s: practice is made, opened, shown one by one and marked",
    async (place, wanted) => {
      await start(place, wanted);
      await choose("trainingPractice");
      await page.getByLabel(texts.practice.count).fill("2");
      const seed = page.getByLabel(texts.practice.seed, { exact: true });
      await seed.press("Enter");
      await page.getByText(texts.practice.needsSeed).waitFor();
      await seed.fill("26740");
      await seed.press("Enter");
      const open = page.getByRole("button", { name: texts.practice.openIt });
      await open.waitFor();
      await isAccessible(".training");
      const [offered] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: texts.practice.downloadKey }).press("Enter"),
      ]);
      const key = practiceKeySchema.parse(JSON.parse(await readFile(await offered.path(), "utf8")));
      expect(key.mistakes).toHaveLength(2);
      await open.press("Enter");
      await page.locator(".page-name", { hasText: "bai-26740.xlsx" }).waitFor();
      await page.locator(".training").waitFor({ state: "hidden" });

      await choose("present");
      await page.getByText(texts.present.question).waitFor();
      const answers = key.mistakes.map(({ cell }) => cell);
      const shown = page.locator("[data-present]");
      for (const cell of answers) expect(await shown.textContent()).not.toContain(cell);
      await isAccessible(".page-pane");
      await page.keyboard.press("Space");
      await page.getByText(texts.present.question).waitFor({ state: "hidden" });
      await screenshot(page, `training/present-${place}-${wanted}`);
      const told = (await shown.textContent()) ?? "";
      expect(answers.filter((cell) => told.includes(cell))).not.toEqual([]);
      await page.keyboard.press("ArrowLeft");
      await page.getByText(texts.present.question).waitFor();
      await page.keyboard.press("Escape");
      await shown.waitFor({ state: "detached" });

      await choose("trainingMarking");
      await page
        .getByRole("button", { name: texts.marking.markOpen({ name: "bai-26740.xlsx", seed: "26740" }) })
        .press("Enter");
      await page.getByText(texts.marking.result({ found: "0", all: "2", wrong: "0" })).waitFor();
      for (const { kind } of key.mistakes) await page.getByText(mistakeKinds[kind][wanted]).first().waitFor();
      await isAccessible(".training");
      await screenshot(page, `training/marked-${place}-${wanted}`);
    },
  );

  test.each(cases)(
    "%s, %s: a class is marked, with what it missed and whose work is the same",
    async (place, wanted) => {
      const files = ["26740", "26743"].map((seed) => {
        const source = formSource(formNamed("member-rating"), { year: 2025 });
        const { workbook, key } = makePractice(source, {
          count: 2,
          kinds: ["digit-swapped", "total-wrong"],
          seed,
        });
        const [attempt, answers] = [join(folder, `bai-${seed}.xlsx`), join(folder, `dap-an-${seed}.json`)];
        writeFileSync(attempt, newWorkbook(workbook));
        writeFileSync(answers, JSON.stringify(key));
        return { attempt, answers, bytes: newWorkbook(workbook) };
      });
      const copy = join(folder, "bai-chep.xlsx");
      writeFileSync(copy, files[0]?.bytes ?? new Uint8Array());
      await start(place, wanted);
      await choose("trainingMarking");
      await page
        .locator(`input[data-for="${texts.marking.attempts}"]`)
        .setInputFiles([...files.map(({ attempt }) => attempt), copy]);
      await page
        .locator(`input[data-for="${texts.marking.keys}"]`)
        .setInputFiles(files.map(({ answers }) => answers));
      await page.getByText(texts.marking.chosen({ attempts: "3", keys: "2" })).waitFor();
      await page.getByRole("button", { name: texts.marking.mark, exact: true }).press("Enter");
      await page.getByRole("heading", { name: texts.marking.rate({ rate: "0%" }) }).waitFor();
      await page
        .getByText(texts.marking.sameSeed({ file: "bai-chep.xlsx", other: "bai-26740.xlsx", seed: "26740" }))
        .or(
          page.getByText(
            texts.marking.sameSeed({ file: "bai-26740.xlsx", other: "bai-chep.xlsx", seed: "26740" }),
          ),
        )
        .waitFor();
      await page.getByRole("img", { name: texts.marking.pictureOf({ rate: "0%" }) }).waitFor();
      await isAccessible(".training");
      await screenshot(page, `training/class-${place}-${wanted}`);
    },
  );
});
