import { readWorkbook } from "../../../src/workbook/file/read";
import { markLooks } from "../../../src/workbook/mark-rule";
import { screenshot } from "../support/browser";
import type { PageDriver } from "../support/page-driver";
import { saying } from "../support/page-driver";
import { describeOnPage } from "../support/page-tests";
import { ratingFile, textCountsFile } from "../support/workbooks";

const { fill: errorFill } = markLooks.error;

async function valueAt(driver: PageDriver, sheet: string, row: number, column: number): Promise<unknown> {
  const { bytes } = await driver.download();
  return readWorkbook(bytes, "a.xlsx").sheets.find(({ name }) => name === sheet)?.values[row]?.[column];
}

/** Whether the fill of an error's mark comes to be drawn, or goes, within some frames. */
async function isMarked(driver: PageDriver, wanted: boolean): Promise<boolean> {
  let pixels = 0;
  for (let tries = 0; tries < 60; tries++) {
    ({ pixels } = await driver.drawn(errorFill));
    if (pixels > 100 === wanted) break;
    await driver.page.waitForTimeout(150);
  }
  return pixels > 100;
}

describeOnPage("mending figures", (of, language) => {
  test("one figure: seen before it is written, taken back and done again", async () => {
    const driver = of();
    const { texts } = driver;
    await driver.runCheck();
    await driver.press(texts.finding.fixTo({ value: "136" }));
    await driver.says(texts.fix.title);
    await screenshot(driver.page, `fix-one-${language}`);
    await driver.press(texts.fix.confirm({ cells: 1 }));
    await driver.says(texts.notice.fixed({ cells: 1 }));
    await driver.button(texts.filters.severity.error({ count: 13 })).waitFor();
    expect(await valueAt(driver, "Đảo chữ số", 7, 5)).toBe(136);
    const step = texts.steps.fix({ cells: 1 });
    await driver.press(texts.undo({ step }));
    await driver.says(texts.notice.undone({ step }));
    await driver.button(texts.filters.severity.error({ count: 14 })).waitFor();
    expect(await valueAt(driver, "Đảo chữ số", 7, 5)).toBe(163);
    await driver.press(texts.redo({ step }));
    await driver.says(texts.notice.redone({ step }));
    expect(await valueAt(driver, "Đảo chữ số", 7, 5)).toBe(136);
  });

  test("every finding of a rule: a list of before and after, one left out, the others written and taken back", async () => {
    const driver = of();
    const { texts } = driver;
    await driver.open("bieu-2.xlsx", textCountsFile());
    await driver.runCheck();
    await driver.press(texts.finding.fixAll({ count: 2 }));
    await driver.says(texts.fix.intro);
    await screenshot(driver.page, `fix-all-${language}`);
    await driver.pane.getByRole("checkbox").last().uncheck();
    await driver.press(texts.fix.confirm({ cells: 1 }));
    await driver.says(texts.notice.fixed({ cells: 1 }));
    expect([await valueAt(driver, "Biểu 2", 5, 3), await valueAt(driver, "Biểu 2", 8, 3)]).toEqual([14, "5"]);
    const step = texts.steps.fix({ cells: 1 });
    await driver.press(texts.undo({ step }));
    await driver.says(texts.notice.undone({ step }));
    expect([await valueAt(driver, "Biểu 2", 5, 3), await valueAt(driver, "Biểu 2", 8, 3)]).toEqual([
      "14",
      "5",
    ]);
  });

  test("fills the columns that are chosen, live: a count that is typed changes its percentage", async () => {
    const driver = of();
    const { texts } = driver;
    const counts = Array.from({ length: 8 }, (_, row) => [20 + row, 136 + row, 14, 1] as const);
    await driver.open("bieu-1.xlsx", ratingFile(counts));
    await driver.press(texts.actions.fill);
    await driver.pane.getByRole("checkbox").first().waitFor();
    await driver.page.waitForTimeout(300);
    await screenshot(driver.page, `fill-preview-${language}`);
    await driver.pane.getByRole("checkbox").last().uncheck();
    await driver.press(texts.fill.confirm({ cells: 27 }));
    await driver.says(texts.notice.filled({ cells: 27 }));
    await driver.page.waitForTimeout(400);
    await screenshot(driver.page, `filled-${language}`);
    const before = await valueAt(driver, "Biểu 1", 4, 4);
    await driver.type("D5", "40");
    await driver.page.waitForTimeout(400);
    const after = await valueAt(driver, "Biểu 1", 4, 4);
    expect([Number(before).toFixed(4), Number(after).toFixed(4)]).toEqual(["11.6959", "23.3918"]);
    expect((await valueAt(driver, "Biểu 1", 4, 10)) ?? null).toBeNull();
    const typed = texts.steps.typed({ cells: 1 });
    await driver.press(texts.undo({ step: typed }));
    await driver.says(texts.notice.undone({ step: typed }));
    expect(Number(await valueAt(driver, "Biểu 1", 4, 4)).toFixed(4)).toBe("11.6959");
    const step = texts.steps.fill({ cells: 27 });
    await driver.press(texts.undo({ step }));
    await driver.says(texts.notice.undone({ step }));
    expect((await valueAt(driver, "Biểu 1", 4, 4)) ?? null).toBeNull();
    await driver.press(texts.redo({ step }));
    await driver.says(texts.notice.redone({ step }));
    await driver.press(texts.redo({ step: typed }));
    await driver.says(texts.notice.redone({ step: typed }));
    expect(Number(await valueAt(driver, "Biểu 1", 4, 4)).toFixed(4)).toBe("23.3918");
  });

  test("marks what needs review in the cells; a mark goes by itself when its figure is typed right", async () => {
    const driver = of();
    const { texts } = driver;
    await driver.runCheck();
    await driver.press(texts.marks.mark);
    await driver.says(texts.notice.marked({ cells: 17 }));
    await driver.goTo("A3");
    expect(await isMarked(driver, true)).toBe(true);
    await screenshot(driver.page, `marked-${language}`);
    await driver.type("F8", "136");
    expect(await isMarked(driver, false)).toBe(false);
    await screenshot(driver.page, `mark-healed-${language}`);
    await driver.type("F8", "163");
    await driver.goTo("A3");
    expect(await isMarked(driver, true)).toBe(true);
    for (const isWrongAgain of [false, true]) {
      await driver.press(texts.undo({ step: texts.steps.typed({ cells: 1 }) }));
      expect(await isMarked(driver, isWrongAgain)).toBe(isWrongAgain);
    }
    const step = texts.steps.mark({ cells: 17 });
    await driver.press(texts.undo({ step }));
    await driver.says(texts.notice.undone({ step }));
    expect(await isMarked(driver, false)).toBe(false);
    await driver.press(texts.redo({ step }));
    await driver.says(texts.notice.redone({ step }));
    expect(await isMarked(driver, true)).toBe(true);
    await driver.press(saying(texts.marks.unmark));
    await driver.says(texts.notice.unmarked);
    expect(await isMarked(driver, false)).toBe(false);
    const unmarked = texts.steps.unmark({ cells: 17 });
    await driver.press(texts.undo({ step: unmarked }));
    await driver.says(texts.notice.undone({ step: unmarked }));
    expect(await isMarked(driver, true)).toBe(true);
  });
});
