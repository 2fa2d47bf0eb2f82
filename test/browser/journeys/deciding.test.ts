import { screenshot } from "../support/browser";
import { saying } from "../support/page-driver";
import { describeOnPage } from "../support/page-tests";
import { memberFile } from "../support/workbooks";

describeOnPage("deciding what counts", (of, language) => {
  test("ignores a finding with a reason, for its cell, its sheet or the file, and takes it back", async () => {
    const driver = of();
    const { texts } = driver;
    const { error } = texts.filters.severity;
    await driver.runCheck();
    const counts = { cell: 13, sheet: 12, rule: 11 } as const;
    for (const scope of ["cell", "sheet", "rule"] as const) {
      await driver.press(texts.finding.ignore);
      await driver.press(texts.ignore.confirm);
      await driver.says(texts.ignore.reasonMissing);
      if (scope === "cell") await screenshot(driver.page, `ignore-reason-${language}`);
      const reason = driver.pane.getByRole("textbox", { name: texts.ignore.reason });
      await reason.fill("Số liệu theo biên bản họp chi bộ, đã đối chiếu.");
      const choice = texts.ignore.scopes[scope]({ cell: "#", sheet: "@" });
      const words = choice.split(/#|“@”|"@"|@/)[0] ?? choice;
      await driver.pane
        .getByRole("radio", { name: words })
        .nth(scope === "rule" ? -1 : 0)
        .check();
      await driver.press(texts.ignore.confirm);
      await driver.says(texts.notice.ignored);
      await driver.button(error({ count: counts[scope] })).waitFor();
    }
    await driver.press(texts.finding.ignoredCount({ count: 3 }));
    await driver.says(texts.ignores.intro);
    await driver.page.waitForTimeout(200);
    await screenshot(driver.page, `ignores-${language}`);
    const restore = driver.pane.getByRole("button", { name: texts.ignores.restore });
    expect(await restore.count()).toBe(3);
    await restore.first().click();
    await driver.says(texts.notice.unignored);
    await driver.press(texts.back);
    await driver.button(error({ count: 12 })).waitFor();
  });

  test("says which ignored findings are no more, and forgets them", async () => {
    const driver = of();
    const { texts } = driver;
    await driver.runCheck();
    await driver.press(texts.finding.ignore);
    await driver.pane.getByRole("textbox", { name: texts.ignore.reason }).fill("Đã hỏi chi bộ.");
    await driver.press(texts.ignore.confirm);
    await driver.says(texts.notice.ignored);
    await driver.type("F8", "136");
    await driver.press(saying(texts.finding.ignoredCount));
    await driver.says(texts.ignores.stale);
    await screenshot(driver.page, `stale-${language}`);
    await driver.press(texts.ignores.removeStale({ count: 1 }));
    await driver.says(texts.ignores.empty);
  });

  test("shows how the table was read, and takes another reading from the selection", async () => {
    const driver = of();
    const { texts } = driver;
    await driver.runCheck();
    await driver.goTo("D9");
    await driver.page.waitForTimeout(400);
    await driver.pane.locator("header button").first().click();
    await driver.says(texts.table.intro);
    await driver.says(texts.formats["member-rating"]);
    await driver.page.waitForTimeout(200);
    await screenshot(driver.page, `table-${language}`);
    await driver.press(texts.table.showRange({ range: "A6:K7" }));
    await driver.waitSelected("A6:K7");
    await driver.press(texts.table.correct);
    await driver.press(texts.table.fromSelection);
    const header = driver.pane.getByRole("textbox", { name: texts.table.header });
    expect(await header.inputValue()).toBe("A6:K7");
    await header.fill("A6:?");
    await driver.press(texts.table.apply);
    await driver.says(texts.table.badRange);
    await screenshot(driver.page, `table-bad-range-${language}`);
    await header.fill("A6:K7");
    await driver.pane.getByRole("textbox", { name: texts.table.totalRows }).fill("A16:K16");
    await driver.press(texts.table.apply);
    await driver.says(texts.table.correction({ sheet: "Đảo chữ số", header: "A6:K7" }));
    await driver.press(texts.table.forget);
    await driver.pane.getByText(texts.table.corrections).waitFor({ state: "detached" });
  });

  test("settings: totals only, the year, the way the cap is counted, the look and the language", async () => {
    const driver = of();
    const { texts } = driver;
    const { settingsView } = texts;
    await driver.runCheck();
    await driver.press(texts.settings);
    await driver.says(settingsView.kept);
    await driver.pane.getByRole("switch", { name: settingsView.totalsOnly }).click();
    await driver.pane.getByRole("combobox", { name: settingsView.cap }).selectOption({ index: 1 });
    await driver.pane.getByRole("combobox", { name: settingsView.decimals }).selectOption({ index: 2 });
    await driver.pane.getByRole("textbox", { name: settingsView.year }).fill("2024");
    await driver.pane.getByRole("combobox", { name: settingsView.theme }).selectOption("dark");
    await driver.page.waitForTimeout(800);
    await screenshot(driver.page, `settings-dark-${language}`);
    await driver.press(texts.back);
    await driver.says(texts.summary.beyondTotals);
    await driver.page.waitForTimeout(300);
    await screenshot(driver.page, `dark-${language}`);
    await driver.press(texts.settings);
    await driver.pane
      .getByRole("combobox", { name: settingsView.language })
      .selectOption({ index: language === "vi" ? 1 : 0 });
    await driver.page.waitForFunction(
      (other) => document.documentElement.lang === other,
      language === "vi" ? "en" : "vi",
    );
  });

  test("help stands in the pane", async () => {
    const driver = of();
    await driver.press(driver.texts.help);
    await driver.says(driver.texts.helpView.keysTitle);
    await screenshot(driver.page, `help-${language}`);
    await driver.press(driver.texts.back);
    await driver.button(driver.texts.actions.check).waitFor();
  });

  test("a long check tells how far it is, and is stopped", async () => {
    const driver = of();
    const { texts, page } = driver;
    // How long a check lasts depends on the machine: here its worker is kept waiting for its own script.
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await page.route(/\/engine[^/]*\.js$/, async (route) => {
      await held;
      await route.continue();
    });
    await driver.open("danh-sach.xlsx", memberFile(200, 10));
    await driver.press(texts.actions.check);
    await driver.pane.getByRole("progressbar").waitFor();
    await screenshot(page, `progress-${language}`);
    await driver.press(texts.actions.stop);
    await driver.says(texts.notice.cancelled);
    await driver.button(texts.actions.check).waitFor();
    await screenshot(page, `cancelled-${language}`);
    letGo();
    await driver.press(texts.actions.check);
    await driver.button(texts.actions.checkAgain).waitFor();
  });
});
