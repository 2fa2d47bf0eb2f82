import type { Page } from "playwright-core";
import { screenshot } from "../support/browser";
import { describeOnPage } from "../support/page-tests";

/** Whether a finding stands in the window whole: nothing of it above or below what is shown of the list. */
function wholeCards(page: Page): Promise<number> {
  return page.evaluate(() => {
    const foot = document.querySelector("aside footer")?.getBoundingClientRect().top ?? window.innerHeight;
    return [...document.querySelectorAll("[data-finding]")].filter((card) => {
      const { top, bottom, height } = card.getBoundingClientRect();
      const list = card.closest("main")?.parentElement?.getBoundingClientRect();
      return height > 0 && list !== undefined && top >= list.top && bottom <= Math.min(foot, list.bottom);
    }).length;
  });
}

describeOnPage("room and hints", (of, language) => {
  test("after a check a whole finding is in view, in an office's window and enlarged twice", async () => {
    const driver = of();
    const { page } = driver;
    await page.setViewportSize({ width: 1366, height: 625 });
    await driver.runCheck();
    await driver.cards().first().waitFor();
    await screenshot(page, `room-1366-${language}`);
    expect(await wholeCards(page)).toBeGreaterThan(0);
    await page.setViewportSize({ width: 683, height: 312 });
    await driver.button(driver.texts.header.unfold).waitFor();
    await page.waitForTimeout(300);
    await screenshot(page, `room-200-${language}`);
    expect(await wholeCards(page)).toBeGreaterThan(0);
  });

  test("the cells named have a corner, the chosen one a frame, what is filled is seen before, and the file keeps none of it", async () => {
    const driver = of();
    const { page, texts } = driver;
    const corner = "B10E1C";
    expect((await driver.drawn(corner)).pixels).toBe(0);
    await driver.runCheck();
    await page.waitForTimeout(300);
    const corners = (await driver.drawn(corner)).pixels;
    expect(corners).toBeGreaterThan(10);
    await driver.cards().first().click();
    await page.waitForTimeout(300);
    expect((await driver.drawn(corner)).pixels).toBeGreaterThan(corners + 50);
    await screenshot(page, `hints-${language}`);
    await driver.press(texts.actions.fill);
    await page.waitForTimeout(600);
    expect(await driver.shownSheet()).toBe("Tổng gõ sai");
    expect((await driver.drawn("EBF3FC", 2)).pixels).toBeGreaterThan(1_000);
    await screenshot(page, `fill-preview-${language}`);
    await driver.press(texts.back);
    expect(await page.getByText(driver.pageTexts.unsaved).count()).toBe(0);
  });

  test("keeps a record of the check, with its pictures, that can be saved", async () => {
    const driver = of();
    const { page, texts } = driver;
    await driver.runCheck();
    await driver.press(texts.finding.record);
    const record = page.locator(".record");
    await record.waitFor();
    const words = await record.innerText();
    for (const told of ["co-loi.xlsx", "20 + 136 + 14 + 1 = 171", "2024"]) expect(words).toContain(told);
    expect(await record.locator("svg").count()).toBeGreaterThan(3);
    await screenshot(page, `record-${language}`);
    const [saved] = await Promise.all([
      page.waitForEvent("download"),
      driver.pane
        .locator("button")
        .filter({ hasText: /^(Lưu thành tệp|Save as a file)$/ })
        .click(),
    ]);
    expect(saved.suggestedFilename()).toMatch(/^(bien-ban|record)-co-loi\.html$/);
  });
});
