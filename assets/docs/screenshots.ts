import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { build, builtFolder, contentSecurityPolicy } from "../../test/browser/support/build";
import { launch, openPage } from "../../test/browser/support/browser";
import { PageDriver, saying } from "../../test/browser/support/page-driver";
import { serve } from "../../test/browser/support/server";

/** The clerk's path in six pictures for the README, 1366 × 768, taken of the page as it is built. */
async function take(): Promise<void> {
  if (!process.argv.includes("--built")) await build();
  const folder = join("assets", "docs", "images");
  mkdirSync(folder, { recursive: true });
  const server = await serve(builtFolder, contentSecurityPolicy);
  const browser = await launch();
  const { page } = await openPage(browser, server.origin);
  const driver = new PageDriver(page, "vi");
  const { texts } = driver;
  const picture = async (name: string): Promise<void> => {
    await page.waitForTimeout(1000);
    await page.screenshot({ path: join(folder, `${name}.png`) });
  };
  await driver.start();
  await driver.runCheck();
  await driver.press(texts.finding.next);
  await driver.waitSelected("F8");
  await picture("1-kiem-tra");
  await driver.press(texts.finding.why);
  await picture("2-vi-sao");
  await driver.press(texts.finding.fixTo({ value: "136" }));
  await driver.says(texts.fix.intro);
  await picture("3-sua");
  await driver.press(texts.cancel);
  await driver.press(texts.marks.mark);
  await driver.says(saying(texts.notice.marked));
  await driver.goTo("A3");
  await picture("4-danh-dau");
  await driver.showSheet("Tổng gõ sai");
  await driver.press(texts.actions.fill);
  await driver.says(texts.fill.intro);
  await picture("5-dien-cong-thuc");
  await driver.press(saying(texts.fill.confirm));
  await driver.says(saying(texts.notice.filled));
  await picture("6-da-dien");
  await browser.close();
  await server.close();
}

void take();
