import { join } from "node:path";
import type { Locator } from "playwright-core";
import type { BrowserHostOptions, RunningBrowserHost } from "../../excel-host/browser";
import { startBrowserHost } from "../../excel-host/browser";
import type { WorkbookModel } from "../../excel-host";
import { openWorkbookFile } from "../../excel-host";
import { makeHostile } from "../../workbook/excel/support/hostile";
import { screenshot } from "./browser";
import { builtFolder } from "./build";

export function samplePath(name: string): string {
  return join(process.cwd(), "assets", "samples", name);
}

/** The built pane in an emulated Excel, at the width that Excel gives it. */
export async function openPane(options: BrowserHostOptions = {}): Promise<RunningBrowserHost> {
  const excel = await startBrowserHost({
    folder: builtFolder,
    page: "taskpane.html",
    viewport: { width: 350, height: 700 },
    ...options,
  });
  excel.browser.setDefaultTimeout(20_000);
  return excel;
}

/** A sample in an Excel that behaves as documents and public reports say it may, all at once. */
export function hostileSample(name: string): WorkbookModel {
  return makeHostile(openWorkbookFile(samplePath(name)));
}

/** What a person sees and presses in the pane. */
export class PaneView {
  constructor(readonly excel: RunningBrowserHost) {}

  button(name: string | RegExp): Locator {
    return this.excel.frame.getByRole("button", { name });
  }

  async press(name: string | RegExp): Promise<void> {
    await this.button(name).first().click();
  }

  /** Waits until a text is shown, in the alert bar, a notice or anywhere. */
  async sees(text: string | RegExp): Promise<void> {
    await this.excel.frame.getByText(text).first().waitFor();
  }

  async check(): Promise<void> {
    // Whole: "Kiểm tra không theo các mục đó" is another button.
    await this.press(/^(Kiểm tra|Kiểm tra lại|Check figures|Check again)$/);
    await this.checked();
  }

  /** Waits for what a check says of itself at the top: how many figures it compared. */
  async checked(): Promise<void> {
    await this.sees(/^(Đã đối chiếu|Compared|Đã kiểm tra|Checked) \d/);
  }

  /** The card of a finding by the sheet and cell that it names. */
  card(sheet: string, cell: string): Locator {
    return this.excel.frame
      .locator("li[data-finding]")
      .filter({ has: this.excel.frame.getByText(cell, { exact: true }) })
      .filter({ hasText: sheet })
      .first();
  }

  /** Opens every group of findings, so that each card can be seen. */
  async openGroups(): Promise<void> {
    for (;;) {
      const closed = this.excel.frame.locator("h3 button[aria-expanded=false]").first();
      if ((await closed.count()) === 0) return;
      await closed.click();
    }
  }

  alert(): Promise<string> {
    return this.excel.frame.getByRole("alert").innerText();
  }

  picture(name: string): Promise<void> {
    return screenshot(this.excel.page, name);
  }
}

/** Waits until something of the workbook is so. @throws Error after ten seconds */
export async function eventually(condition: () => boolean, what: string): Promise<void> {
  for (let waited = 0; !condition(); waited += 50) {
    if (waited > 10_000) throw new Error(`did not happen: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
