import { readWorkbook } from "../../../src/workbook/file/read";
import { screenshot } from "../support/browser";
import type { PageDriver } from "../support/page-driver";
import { describeOnPage } from "../support/page-tests";

/** The name of what has the focus, as it is read out or seen. */
function focused(driver: PageDriver): Promise<string> {
  return driver.page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return "";
    const isField = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
    const label = isField ? element.labels?.[0]?.textContent : undefined;
    return (element.getAttribute("aria-label") ?? label ?? element.textContent).trim();
  });
}

/** Presses Tab (or Shift+Tab) until what is focused has that name. */
async function tabTo(driver: PageDriver, name: string | RegExp, key = "Tab"): Promise<void> {
  const seen: string[] = [];
  // Groups of one stand open, each with a card and its buttons.
  for (let presses = 0; presses < 150; presses++) {
    await driver.page.keyboard.press(key);
    const now = await focused(driver);
    if (typeof name === "string" ? now === name : name.test(now)) return;
    seen.push(now.slice(0, 40));
  }
  throw new Error(`Tab does not reach ${name}; it passes ${seen.join(" | ")}`);
}

/** Presses Tab until the first box that can be ticked has the focus. */
async function tabToChoice(driver: PageDriver): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await driver.page.keyboard.press("Tab");
    const isChoice = await driver.page.evaluate(
      () => document.activeElement?.getAttribute("type") === "checkbox",
    );
    if (isChoice) return;
  }
  throw new Error(`Tab reaches no box; it stands on ${await focused(driver)}`);
}

describeOnPage("the whole way by keyboard alone", (of, language) => {
  test("check, step, fix, ignore, mark, type, undo, and back to the cells", async () => {
    const driver = of();
    const { page, texts } = driver;
    const { keyboard } = page;
    await keyboard.press("F6");
    await tabTo(driver, texts.actions.check);
    await keyboard.press("Enter");
    await driver.button(texts.actions.checkAgain).waitFor();

    await keyboard.press("F8");
    await driver.waitSelected("F8");
    await driver.says(texts.finding.position({ at: 1, of: 21 }));
    await keyboard.press("F8");
    await driver.says(texts.finding.position({ at: 2, of: 21 }));
    await keyboard.press("Shift+F8");
    await driver.says(texts.finding.position({ at: 1, of: 21 }));
    await screenshot(page, `keyboard-${language}`);

    await tabTo(driver, texts.finding.fixTo({ value: "136" }));
    await keyboard.press("Enter");
    await driver.says(texts.fix.intro);
    await keyboard.press("Escape");
    expect(await focused(driver)).toBe(texts.finding.fixTo({ value: "136" }));
    await keyboard.press("Space");
    await driver.says(texts.fix.intro);
    await tabTo(driver, texts.fix.confirm({ cells: 1 }));
    await keyboard.press("Enter");
    await driver.says(texts.notice.fixed({ cells: 1 }));

    await tabTo(driver, texts.undo({ step: texts.steps.fix({ cells: 1 }) }));
    await keyboard.press("Enter");
    await driver.says(texts.notice.undone({ step: texts.steps.fix({ cells: 1 }) }));

    await tabTo(driver, texts.marks.mark, "Shift+Tab");
    await keyboard.press("Space");
    await driver.says(texts.notice.marked({ cells: 17 }));

    await tabTo(driver, texts.finding.ignore, "Shift+Tab");
    await keyboard.press("Enter");
    await driver.says(texts.ignore.reasonHint);
    await tabTo(driver, new RegExp(texts.ignore.reason));
    await keyboard.insertText("Đã đối chiếu biên bản.");
    await tabTo(driver, texts.ignore.confirm);
    await keyboard.press("Enter");
    await driver.says(texts.notice.ignored);

    await keyboard.press("F6");
    expect(await page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);
    const place = await driver.selected();
    await keyboard.type("7");
    await keyboard.press("Enter");
    await page.waitForTimeout(1500);
    await keyboard.press("F6");
    expect(await page.evaluate(() => document.activeElement?.closest("aside") !== null)).toBe(true);
    expect(place).toBe("F8");

    await keyboard.press("Shift+F6");
    expect(await focused(driver)).toBe(driver.pageTexts.open);
    await tabTo(driver, driver.pageTexts.download);
    const [offered] = await Promise.all([page.waitForEvent("download"), keyboard.press("Enter")]);
    const { readFile } = await import("node:fs/promises");
    const saved = readWorkbook(await readFile(await offered.path()), "co-loi.xlsx");
    expect(saved.sheets.find(({ name }) => name === "Đảo chữ số")?.values[7]?.[5]).toBe(7);
  });

  test("filter, settings and fill with the arrow keys and the space bar", async () => {
    const driver = of();
    const { page, texts } = driver;
    const { keyboard } = page;
    await keyboard.press("F6");
    await tabTo(driver, texts.actions.check);
    await keyboard.press("Space");
    await driver.button(texts.actions.checkAgain).waitFor();
    await tabTo(driver, texts.filters.severity.error({ count: 14 }));
    await keyboard.press("Space");
    await driver.says(texts.filters.hides({ count: 14 }));
    await keyboard.press("Space");
    await tabTo(driver, texts.actions.fill, "Shift+Tab");
    await keyboard.press("Enter");
    await driver.says(texts.fill.intro);
    // The columns are listed a little after the view has opened.
    await driver.button(texts.fill.confirm({ cells: 143 })).waitFor();
    await tabToChoice(driver);
    await keyboard.press("Space");
    await driver.button(texts.fill.confirm({ cells: 134 })).waitFor();
    await keyboard.press("Escape");
    await driver.button(texts.actions.fill).waitFor();
    await tabTo(driver, texts.settings, "Shift+Tab");
    await keyboard.press("Enter");
    await driver.says(texts.settingsView.kept);
    await tabTo(driver, texts.settingsView.totalsOnly);
    await keyboard.press("Space");
    await keyboard.press("Escape");
    await driver.says(texts.summary.beyondTotals);
  });
});
