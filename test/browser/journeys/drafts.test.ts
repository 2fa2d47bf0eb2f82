import { readMarks } from "../../../src/workbook/file/read-marks";
import { readWorkbook } from "../../../src/workbook/file/read";
import { screenshot } from "../support/browser";
import type { PageDriver } from "../support/page-driver";
import { saying } from "../support/page-driver";
import { describeOnPage } from "../support/page-tests";
import { ratingFile } from "../support/workbooks";

const counts = Array.from({ length: 8 }, (_, row) => [20 + row, 136 + row, 14, 1] as const);

/** Comes back as after a refresh, a crash or the next morning; what warns of unsaved work is answered. */
async function comeBack(driver: PageDriver): Promise<void> {
  driver.page.once("dialog", (dialog) => void dialog.accept());
  await driver.page.reload();
  await driver.ready();
}

/** Until the draft on this machine holds the marks as well: it is written once it has been quiet for a second. */
async function keptWithMarks(driver: PageDriver): Promise<void> {
  const isKept = (): Promise<boolean> =>
    driver.page.evaluate(
      () =>
        new Promise<boolean>((tell) => {
          const asked = indexedDB.open("khop-so");
          asked.onerror = () => tell(false);
          asked.onsuccess = () => {
            const kept = asked.result.transaction("changes").objectStore("changes").getAll();
            kept.onsuccess = () => {
              asked.result.close();
              const drafts = kept.result as readonly { changes: { marks?: readonly unknown[] } }[];
              tell(drafts.some(({ changes }) => (changes.marks ?? []).length > 0));
            };
          };
        }),
    );
  // A promise that a page's function gives is no answer to wait for: it is asked for again.
  for (let tries = 0; tries < 80; tries += 1) {
    if (await isKept()) return;
    await driver.page.waitForTimeout(250);
  }
  throw new Error("the draft does not hold the marks");
}

async function change(driver: PageDriver): Promise<void> {
  await driver.open("bieu-1.xlsx", ratingFile(counts));
  await driver.type("D5", "40");
  await driver.runCheck();
  await driver.press(driver.texts.marks.mark);
  await driver.says(saying(driver.texts.notice.marked));
  await driver.page.getByText(driver.pageTexts.drafted).waitFor();
  await keptWithMarks(driver);
}

describeOnPage("a draft on this machine", (of, language) => {
  test("is offered on return, brings everything back, and goes once it is downloaded", async () => {
    const driver = of();
    const { pageTexts } = driver;
    await change(driver);
    await comeBack(driver);
    await driver.page.getByText("bieu-1.xlsx", { exact: false }).first().waitFor();
    await screenshot(driver.page, `draft-offered-${language}`);
    await driver.page.getByRole("button", { name: pageTexts.draftOpen }).click();
    await driver.ready("bieu-1.xlsx");
    const { bytes } = await driver.download();
    expect(readWorkbook(bytes, "bieu-1.xlsx").sheets[0]?.values[4]?.[3]).toBe(40);
    expect(readMarks(bytes).length).toBeGreaterThan(0);
    await comeBack(driver);
    await driver.page.waitForTimeout(1000);
    expect(await driver.page.getByRole("button", { name: pageTexts.draftOpen }).count()).toBe(0);
  });

  test("can be deleted", async () => {
    const driver = of();
    const { pageTexts } = driver;
    await change(driver);
    await comeBack(driver);
    await driver.page.getByRole("button", { name: pageTexts.draftDelete }).click();
    await comeBack(driver);
    await driver.page.waitForTimeout(1000);
    expect(await driver.page.getByRole("button", { name: pageTexts.draftOpen }).count()).toBe(0);
  });

  test("is not kept where drafts are switched off; those that were are deleted", async () => {
    const driver = of();
    const { pageTexts } = driver;
    await change(driver);
    await driver.page.getByRole("button", { name: pageTexts.more }).click();
    await screenshot(driver.page, `draft-setting-${language}`);
    await driver.page.getByRole("menuitemcheckbox", { name: pageTexts.keepDrafts }).click();
    await driver.page.keyboard.press("Escape");
    await driver.type("D6", "41");
    await driver.page.waitForTimeout(2500);
    await comeBack(driver);
    await driver.page.waitForTimeout(1000);
    expect(await driver.page.getByRole("button", { name: pageTexts.draftOpen }).count()).toBe(0);
  });
});
