import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright-core";
import type { Language } from "../../../src/i18n/format";
import { paneTexts } from "../../../src/taskpane/texts";
import type { PaneTexts } from "../../../src/taskpane/texts";
import { messageTexts } from "../../../src/web/message-texts";
import type { MessageTexts } from "../../../src/web/message-texts";
import { pageTexts } from "../../../src/web/texts";
import type { PageTexts } from "../../../src/web/texts";

export interface Download {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Where a colour is drawn among the cells. Pixels of the spreadsheet's canvas, from its upper left corner. */
export interface Drawn {
  readonly pixels: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A sentence with any figures in it, as a pattern: what is said, whatever was counted. */
export function saying(sentence: (values: never) => string): RegExp {
  const marker = 7;
  const values = new Proxy({}, { get: () => marker });
  const words = sentence(values as never).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  // One cell, two cells.
  const anyNumber = words.replace(/(\d \w+)s\b/g, "$1s?");
  return new RegExp(anyNumber.replaceAll(String(marker), "[\\d.,:]+"));
}

/** The page as a person uses it: by the words on it, the mouse and the keyboard. */
export class PageDriver {
  readonly texts: PaneTexts;
  readonly pageTexts: PageTexts & MessageTexts;

  constructor(
    readonly page: Page,
    readonly language: Language,
  ) {
    this.texts = paneTexts[language];
    this.pageTexts = { ...pageTexts[language], ...messageTexts[language] };
  }

  get pane(): Locator {
    return this.page.getByRole("complementary", { name: this.pageTexts.pane });
  }

  /** A button of the pane by its whole name, or by a pattern. */
  button(name: string | RegExp): Locator {
    return this.pane.getByRole("button", { name, exact: true });
  }

  async press(name: string | RegExp): Promise<void> {
    await this.button(name).first().click();
  }

  /** Waits until the workbook of that name is shown and drawn, in this driver's language. */
  async ready(name = "co-loi.xlsx"): Promise<void> {
    await this.page.waitForFunction((title) => document.title.startsWith(title), name);
    await this.page.locator("main canvas").first().waitFor();
    await this.pane.getByRole("button", { name: this.check }).waitFor();
    // The cells are drawn a few frames after the workbook is there.
    await this.page.waitForTimeout(700);
  }

  /** Starts on the sample in this driver's language. */
  async start(): Promise<void> {
    await this.page.locator("aside.page-pane button").first().waitFor();
    const other = this.language === "en" ? pageTexts.vi.otherLanguage : null;
    if (other !== null) await this.page.getByRole("button", { name: other }).click();
    await this.ready();
  }

  private get check(): RegExp {
    return new RegExp(`^(${this.texts.actions.check}|${this.texts.actions.checkAgain})$`);
  }

  /** Presses Kiểm tra and waits until it says what was checked. */
  async runCheck(): Promise<void> {
    await this.press(this.check);
    await this.button(this.texts.actions.checkAgain).waitFor();
    // A low pane folds what it says of the check away.
    const folded = this.button(this.texts.header.unfold);
    await this.pane.getByText(this.checked).or(folded).first().waitFor({ state: "attached" });
  }

  /** How "Đã kiểm tra 12 bảng, …" begins. */
  get checked(): RegExp {
    const words = this.texts.summary.checked({ tables: 1, rows: 1, relations: 1, time: "" });
    return new RegExp(`^${words.split("1")[0] ?? ""}\\d`);
  }

  /** Waits until the pane says it. */
  async says(words: string | RegExp): Promise<void> {
    await this.pane.getByText(words).filter({ visible: true }).first().waitFor();
  }

  async hears(words: string | RegExp): Promise<boolean> {
    return (await this.pane.getByText(words).count()) > 0;
  }

  /** The cards of the findings that are listed, in their order. */
  cards(): Locator {
    return this.pane.locator("[data-finding]");
  }

  /** The cards that name a cell of a sheet. */
  card(cell: string, sheet: string): Locator {
    const address = this.page.locator("[data-stop]").filter({ hasText: new RegExp(`^${cell}${sheet}`) });
    return this.cards().filter({ has: address });
  }

  /** Opens every group of findings. */
  async openGroups(): Promise<void> {
    const closed = this.pane.locator('h3 button[aria-expanded="false"]');
    while ((await closed.count()) > 0) await closed.first().click();
  }

  group(rule: string): Locator {
    return this.pane.locator("h3 button").filter({ hasText: rule });
  }

  /**
   * Shows only the findings of one sheet, so many. The pane hears of another sheet a little after its tab was pressed; its
   * switch says so with the sheet's own count.
   */
  async filterSheet(sheet: string, count: number): Promise<void> {
    await this.showSheet(sheet);
    const name = this.texts.filters.thisSheet({ count });
    await this.press(name);
    await this.pane.getByRole("button", { name, exact: true, pressed: true }).waitFor();
  }

  /** What the name box says is selected. */
  selected(): Promise<string> {
    return this.nameBox.inputValue();
  }

  async waitSelected(address: string): Promise<void> {
    const box = await this.nameBox.elementHandle();
    await this.page.waitForFunction(([element, wanted]) => (element as HTMLInputElement).value === wanted, [
      box,
      address,
    ] as const);
  }

  private get nameBox(): Locator {
    return this.page.locator("main input").first();
  }

  async goTo(address: string): Promise<void> {
    await this.nameBox.fill(address);
    await this.nameBox.press("Enter");
  }

  /** Types into a cell through the name box and the keyboard. */
  async type(address: string, text: string): Promise<void> {
    await this.goTo(address);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
  }

  async showSheet(name: string): Promise<void> {
    await this.page.locator("main footer").getByText(name, { exact: true }).first().click();
  }

  /** The sheet that is shown. */
  async shownSheet(): Promise<string> {
    return this.page.locator('main footer [role="tab"][aria-selected="true"]').innerText();
  }

  /** Where a colour (RRGGBB), or one as near to it as `off` in each part, is drawn among the cells. */
  drawn(colour: string, off = 0): Promise<Drawn> {
    return this.page.evaluate(
      ([wanted, off]) => {
        const canvases = [...document.querySelectorAll<HTMLCanvasElement>("main canvas")];
        const canvas = canvases.sort((a, b) => b.width * b.height - a.width * a.height)[0];
        const found = { pixels: 0, left: Infinity, top: Infinity, right: -1, bottom: -1 };
        const context = canvas?.getContext("2d");
        if (!canvas || !context) return found;
        const { data, width } = context.getImageData(0, 0, canvas.width, canvas.height);
        const value = Number.parseInt(wanted, 16);
        const parts = [value >> 16, (value >> 8) & 255, value & 255];
        for (let at = 0; at < data.length; at += 4) {
          if (parts.some((part, index) => Math.abs((data[at + index] ?? 0) - part) > off)) continue;
          const x = (at / 4) % width;
          const y = Math.floor(at / 4 / width);
          found.pixels += 1;
          found.left = Math.min(found.left, x);
          found.top = Math.min(found.top, y);
          found.right = Math.max(found.right, x);
          found.bottom = Math.max(found.bottom, y);
        }
        return found;
      },
      [colour, off] as const,
    );
  }

  /** The frame around what is selected, as it is drawn. */
  selectionFrame(): Promise<Drawn> {
    return this.drawn("2D54F1", 10);
  }

  async download(): Promise<Download> {
    const [offered] = await Promise.all([
      this.page.waitForEvent("download"),
      this.page.getByRole("button", { name: this.pageTexts.download, exact: true }).click(),
    ]);
    return { name: offered.suggestedFilename(), bytes: await readFile(await offered.path()) };
  }

  /** Chooses a file as Mở does. */
  async choose(name: string, content: Uint8Array): Promise<void> {
    const buffer = Buffer.from(content);
    await this.page.locator('input[type="file"]').setInputFiles({ name, mimeType: "", buffer });
  }

  async open(name: string, content: Uint8Array): Promise<void> {
    await this.choose(name, content);
    await this.ready(name);
  }
}
