import fc from "fast-check";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import { parseCell } from "../../../src/grid/address";
import type { SheetData } from "../../../src/grid/sheet";
import { readWorkbook } from "../../../src/workbook/file/read";
import type { CellInput } from "../../support/write-workbook";
import { writeWorkbook } from "../../support/write-workbook";
import { screenshot } from "../support/browser";
import { saying } from "../support/page-driver";
import type { PageDriver } from "../support/page-driver";
import { describeOnPage, languages } from "../support/page-tests";
import { ratingFile } from "../support/workbooks";

const sampleFolder = "assets/samples";

/** Every figure that stands in a sample, and what office's sheets are full of besides. */
function figures(): number[] {
  const found = new Set([12.345, 3.174, 85.125, 0.77245508982, 7.692307692307693, 0.1 + 0.2, 2 / 3, 1234567]);
  for (const name of readdirSync(sampleFolder).filter((file) => file.endsWith(".xlsx"))) {
    for (const { values, formulas } of readWorkbook(readFileSync(join(sampleFolder, name)), name).sheets) {
      values.forEach((cells, row) =>
        cells?.forEach((value, column) => {
          if (typeof value === "number" && !formulas?.[row]?.[column]) found.add(value);
        }),
      );
    }
  }
  return [...found];
}

const formats = [
  "General",
  "00",
  "0.00",
  "#,##0",
  "#,##0.000",
  "0.00%",
  "0.00E+00",
  "d-mmm",
  "dd/mm/yyyy hh:mm",
];

/** Formats in which each figure is opened, in each language others. */
const TURNS = 2;

/** Opens the cell under the cursor for editing and leaves it, so many times down a column. */
async function openAndLeave(driver: PageDriver, from: string, times: number): Promise<void> {
  await driver.goTo(from);
  for (let time = 0; time < times; time += 1) {
    await driver.page.keyboard.press("F2");
    await driver.page.keyboard.press("Enter");
  }
}

/** Pastes onto a cell as Ctrl+V does. */
async function paste(driver: PageDriver, cell: string, text: string, html = ""): Promise<void> {
  await driver.goTo(cell);
  await driver.page.waitForTimeout(100);
  await driver.page.evaluate(
    ([plain, table]) => {
      const clipboardData = new DataTransfer();
      if (plain !== "") clipboardData.setData("text/plain", plain);
      if (table !== "") clipboardData.setData("text/html", table);
      const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    },
    [text, html] as const,
  );
  await driver.page.waitForTimeout(300);
}

async function saved(driver: PageDriver): Promise<SheetData> {
  await driver.page.waitForTimeout(300);
  const { bytes } = await driver.download();
  const sheet = readWorkbook(bytes, "a.xlsx").sheets[0];
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

function cellOf(sheet: SheetData, address: string): readonly unknown[] {
  const { row, column } = parseCell(address) ?? { row: 0, column: 0 };
  return [
    sheet.values[row]?.[column] ?? null,
    sheet.formulas?.[row]?.[column] ?? null,
    sheet.numberFormats?.[row]?.[column] ?? "General",
  ];
}

/** The pane's button that takes back the last step, whatever that was. */
function undoOf(driver: PageDriver): Locator {
  return driver.button(new RegExp(`^${driver.texts.undo({ step: "" }).trim()}`));
}

const notations = [
  "85,25%",
  "85,25",
  "85.25",
  "3.174",
  "3,174",
  "12.345",
  "12,345",
  "1.234.567",
  "1,234,567",
  "1.234,5",
  "1,234.5",
  "0,125",
  "0.125",
  "-3,51",
  "−3,51",
  "–5",
  "+84",
  ",5",
  ".5",
  "5,",
  "5.",
  "007",
  "0912345678",
  "1 234",
  "74,48 %",
  "100%",
  "0%",
  "-1,5%",
  "1E+21",
  "1,5E3",
  "12E5",
  "15/03/2024",
  "5/3/2024",
  "05/03/24",
  "5-3-2024",
  "2024-03-15",
  "31/02/2024",
  "15/3",
  "12/2025",
  "18:30",
  "25:10",
  "15/03/2024 06:00",
  "6/14",
  "604/3.174",
  "(1)",
  "(5,2)",
  "1.",
  "2.1.3",
  "I",
  "TRUE",
  "FALSE",
  "x",
  "-",
  "…",
  "Hòa Bình",
  "gần 9.300",
  "152 người",
  "=SUM(A1;A2)",
  "=ROUND(A1,1)+0,5",
  "+A1+A2",
];

describeOnPage("figures typed, pasted and left alone", (of, language) => {
  // All figures in all formats are read back in `test/workbook/univer/typed-figure.test.ts`; here each passes the editor in
  // some, and each format meets a hundred figures.
  test("every figure of every sample survives opening and leaving, and so does every format", async () => {
    const driver = of();
    const all = figures();
    const formatAt = (at: number): string => formats[at % formats.length] ?? "General";
    const first = languages.indexOf(language) * TURNS;
    const rows = all.map((value, at): CellInput[] =>
      Array.from({ length: TURNS }, (_, turn) => ({
        value,
        numberFormat: formatAt(at + (first + turn) * 2),
      })),
    );
    const file = writeWorkbook([{ name: "Số", rows }]);
    await driver.open("so.xlsx", file);
    for (const column of "AB".slice(0, TURNS)) await openAndLeave(driver, `${column}1`, all.length);
    await driver.page.waitForTimeout(500);
    const { bytes } = await driver.download();
    expect(Buffer.from(bytes).equals(Buffer.from(file))).toBe(true);
    expect(await undoOf(driver).count()).toBe(0);
  }, 600_000);

  test("what the editor shows can be typed: the figure is the same", async () => {
    const driver = of();
    const figure = 77.245508982;
    await driver.open(
      "so.xlsx",
      writeWorkbook([{ name: "Số", rows: [[{ value: figure, numberFormat: "0.00" }], []] }]),
    );
    await driver.goTo("A1");
    await driver.page.keyboard.press("F2");
    await driver.page.waitForTimeout(300);
    await screenshot(driver.page, `editor-${language}`);
    const shown = language === "vi" ? "77,245508982" : "77.245508982";
    await driver.page.keyboard.press("Escape");
    await driver.type("B1", shown);
    expect(cellOf(await saved(driver), "B1")).toEqual([figure, null, "General"]);
  });

  test("pasting reads as typing, for sixty notations", async () => {
    const driver = of();
    expect(new Set(notations).size).toBe(60);
    await driver.open(
      "so.xlsx",
      writeWorkbook([
        {
          name: "Số",
          rows: [
            [1, 2, 3],
            [4, 5, 6],
          ],
        },
      ]),
    );
    for (const [at, notation] of notations.entries()) await driver.type(`E${at + 1}`, notation);
    await paste(driver, "F1", notations.map((notation) => `${notation}\r\n`).join(""));
    const html = (cells: readonly string[]) =>
      `<table>${cells.map((cell) => `<tr><td>${cell}</td></tr>`).join("")}</table>`;
    await paste(driver, "G1", "", html(notations));
    await screenshot(driver.page, `notations-${language}`);
    const sheet = await saved(driver);
    const column = (letter: string) =>
      notations.map((notation, at) => {
        const [value, formula, format] = cellOf(sheet, `${letter}${at + 1}`);
        // A formula's own cell moves nothing here: its references are fixed by what was typed.
        return [notation, value, formula, format];
      });
    expect(column("F")).toEqual(column("E"));
    expect(column("G")).toEqual(column("E"));
  });

  test("pasted cells keep the borders, fonts and merged cells of the form; what would be covered is refused", async () => {
    const driver = of();
    const { pageTexts } = driver;
    await driver.open("bieu.xlsx", ratingFile([[20, 136, 14, 1]]));
    await paste(
      driver,
      "B5",
      "Chi bộ thôn 9\t161\r\n",
      "<table><tr><td style='font-size:30pt'>Chi bộ thôn 9</td><td>161</td></tr></table>",
    );
    await screenshot(driver.page, `pasted-${language}`);
    expect(cellOf(await saved(driver), "C5")[0]).toBe(161);
    await paste(driver, "D3", "1\t2\r\n");
    await driver.page.getByText(pageTexts.pasteMerged).waitFor();
    expect(cellOf(await saved(driver), "E3")[0] ?? "").toBe("");
  });

  test("a formula that Excel would not open is refused with a sentence, and the cell keeps what it held", async () => {
    const driver = of();
    await driver.open("so.xlsx", writeWorkbook([{ name: "Số", rows: [[1, 2, 3]] }]));
    await driver.type("B1", "=ROUND(A1)");
    const sentence = driver.pageTexts.formulaRefused.arguments({ typed: "=ROUND(A1)", detail: "ROUND" });
    await driver.page.getByText(sentence).waitFor();
    await screenshot(driver.page, `formula-refused-${language}`);
    expect(cellOf(await saved(driver), "B1")).toEqual([2, null, "General"]);
    await driver.type("C1", "=SUM(A1;B1)");
    expect(cellOf(await saved(driver), "C1")).toEqual([3, "=SUM(A1,B1)", "General"]);
  });
});

type Act = (driver: PageDriver) => Promise<void>;

/** What a person may do, in any order. */
const acts: readonly (readonly [string, Act])[] = [
  ["type", (driver) => driver.type("D5", "47")],
  ["type a share", (driver) => driver.type("E5", "27,33%")],
  ["type a formula", (driver) => driver.type("E6", "=D6/C6*100")],
  ["paste", (driver) => paste(driver, "F5", "130\t1.5\r\n140\t82,3\r\n")],
  [
    "clear",
    async (driver) => {
      await driver.goTo("H5:I6");
      await driver.page.keyboard.press("Delete");
    },
  ],
  [
    "fill",
    async (driver) => {
      await driver.press(driver.texts.actions.fill);
      await driver.pane.getByRole("heading", { name: driver.texts.fill.title }).waitFor();
      const confirm = driver.button(saying(driver.texts.fill.confirm));
      // A second time there may be nothing left to fill: then two buttons lead back.
      if ((await confirm.count()) === 0) await driver.press(driver.texts.back);
      else {
        await confirm.first().click();
        await driver.says(saying(driver.texts.notice.filled));
      }
    },
  ],
  [
    "mark",
    async (driver) => {
      await driver.runCheck();
      const mark = driver.button(driver.texts.marks.mark);
      if ((await mark.count()) > 0) await mark.first().click();
    },
  ],
  [
    "ignore",
    async (driver) => {
      await driver.runCheck();
      const ignore = driver.button(driver.texts.finding.ignore);
      if ((await ignore.count()) === 0) return;
      await ignore.first().click();
      await driver.pane.getByRole("textbox", { name: driver.texts.ignore.reason }).fill("Đã hỏi chi bộ.");
      await driver.press(driver.texts.ignore.confirm);
      await driver.says(driver.texts.notice.ignored);
    },
  ],
];

describeOnPage("one history over the cells and the pane", (of) => {
  test("any sequence of edits, undone from either side, gives the first state", async () => {
    const driver = of();
    const file = ratingFile([
      [20, 136, 14, 1],
      [21, 137, 14, 1],
      [22, 190, 14, 1],
    ]);
    const undo = undoOf(driver);
    let turn = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...acts), { minLength: 3, maxLength: 6 }),
        async (sequence) => {
          turn += 1;
          const name = `lan-${turn}.xlsx`;
          await driver.open(name, file);
          for (const [, act] of sequence) {
            await act(driver);
            await driver.page.waitForTimeout(250);
          }
          await driver.page.waitForTimeout(900);
          for (let step = 0; step < 40 && (await undo.count()) > 0; step += 1) {
            const was = await driver.pane.innerText();
            if (step % 2 === 0) await undo.first().click();
            else {
              await driver.goTo("A1");
              await driver.page.keyboard.press("Control+z");
            }
            await driver.page.waitForFunction(
              (before) => document.querySelector<HTMLElement>("aside")?.innerText !== before,
              was,
            );
            await driver.page.waitForTimeout(150);
          }
          const { bytes } = await driver.download();
          expect(Buffer.from(bytes).equals(Buffer.from(file))).toBe(true);
        },
      ),
      { numRuns: 5, endOnFailure: true, interruptAfterTimeLimit: 300_000 },
    );
  }, 400_000);
});
