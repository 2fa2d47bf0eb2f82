import { screenshot } from "../support/browser";
import { describeOnPage } from "../support/page-tests";
import { saying } from "../support/page-driver";

describeOnPage("finding what is wrong", (of, language) => {
  test("says what was checked, and lists what it found under the name of its rule", async () => {
    const driver = of();
    await screenshot(driver.page, `waiting-${language}`);
    await driver.runCheck();
    await screenshot(driver.page, `findings-${language}`);
    const { severity } = driver.texts.filters;
    for (const [level, count] of [
      ["error", 14],
      ["warning", 3],
      ["info", 4],
    ] as const) {
      await driver.button(severity[level]({ count })).waitFor();
    }
    await driver.openGroups();
    expect(await driver.cards().count()).toBe(21);
    const card = driver.card("F8", "Đảo chữ số");
    expect(await card.innerText()).toContain("Chi bộ thôn Đình Chu · HTTNV · SL");
    expect(await card.innerText()).toContain("20 + 136 + 14 + 1 = 171");
  });

  test("gives the reason and the source of a finding where it stands", async () => {
    const driver = of();
    await driver.runCheck();
    const { why, reason, whatToDo, source, related } = driver.texts.finding;
    await driver.press(why);
    for (const part of [reason, whatToDo, source, related]) await driver.says(part);
    await screenshot(driver.page, `why-${language}`);
  });

  test("goes to the cell, on whichever sheet it is, and shows it there", async () => {
    const driver = of();
    await driver.runCheck();
    await driver.openGroups();
    for (const [cell, sheet] of [
      ["F15", "Tổng gõ sai"],
      ["C11", "Ngày và phân số"],
      ["F8", "Đảo chữ số"],
    ] as const) {
      await driver.card(cell, sheet).locator("[data-stop]").first().click();
      await driver.waitSelected(cell);
      await driver.page.waitForTimeout(500);
      expect(await driver.shownSheet()).toBe(sheet);
      const { top, bottom, left, right } = await driver.selectionFrame();
      expect(bottom - top).toBeGreaterThan(14);
      expect(right - left).toBeGreaterThan(30);
    }
  });

  test("steps through the list, from the end to the top again, and obeys the filters", async () => {
    const driver = of();
    await driver.runCheck();
    const { next, previous, position } = driver.texts.finding;
    const { severity, hides, showAll } = driver.texts.filters;
    await driver.press(next);
    await driver.waitSelected("F8");
    await driver.says(position({ at: 1, of: 21 }));
    await driver.press(previous);
    await driver.says(position({ at: 21, of: 21 }));
    await driver.press(next);
    await driver.says(position({ at: 1, of: 21 }));

    await driver.press(severity.error({ count: 14 }));
    await driver.press(severity.info({ count: 4 }));
    await driver.says(hides({ count: 18 }));
    await driver.openGroups();
    expect(await driver.cards().count()).toBe(3);
    await screenshot(driver.page, `filtered-${language}`);
    await driver.press(next);
    await driver.says(position({ at: 1, of: 3 }));
    await driver.press(showAll);
    await driver.filterSheet("Chấm điểm", 2);
    await driver.openGroups();
    expect(await driver.cards().count()).toBe(2);
    await driver.press(next);
    await driver.press(next);
    await driver.says(position({ at: 2, of: 2 }));
    expect(await driver.shownSheet()).toBe("Chấm điểm");
  });

  test("gives the sentence for the report of the selected cell, to be copied", async () => {
    const driver = of();
    await driver.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await driver.runCheck();
    await driver.goTo("E8");
    const sentence = language === "vi" ? "20/171 = 11,70%" : "20/171 = 11.70%";
    await driver.says(sentence);
    await driver.press(driver.texts.sentence.copy);
    await driver.says(driver.texts.notice.copied({ text: sentence }));
    expect(await driver.page.evaluate(() => navigator.clipboard.readText())).toBe(sentence);
    await screenshot(driver.page, `sentence-${language}`);
  });

  test("re-checks quietly what is typed", async () => {
    const driver = of();
    await driver.runCheck();
    await driver.type("F8", "136");
    await driver.says(saying(driver.texts.notice.recheckedGone));
    await driver.button(driver.texts.filters.severity.error({ count: 13 })).waitFor();
    await driver.type("F8", "138");
    await driver.says(saying(driver.texts.notice.recheckedAdded));
    await driver.page.waitForTimeout(300);
    await screenshot(driver.page, `rechecked-${language}`);
  });
});
