import { readFile } from "node:fs/promises";
import { cellAddress } from "../../../src/grid/address";
import { readFile as readOpened } from "../../../src/workbook/presentation/opened-file";
import { readWorkbook } from "../../../src/workbook/file/read";
import { readMarks } from "../../../src/workbook/file/read-marks";
import { describeWithLibreOffice, recalculate } from "../../support/libreoffice";
import { screenshot } from "../support/browser";
import { saying } from "../support/page-driver";
import type { PageDriver } from "../support/page-driver";
import { describeOnPage } from "../support/page-tests";
import { ratingFile } from "../support/workbooks";

const counts = Array.from({ length: 8 }, (_, row) => [20 + row, 136 + row, 14, 1] as const);

/** Drops a file onto the page, as from a folder. */
async function drop(driver: PageDriver, name: string, content: Uint8Array): Promise<void> {
  const carried = await driver.page.evaluateHandle(
    ([fileName, base64]) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], fileName));
      return transfer;
    },
    [name, Buffer.from(content).toString("base64")] as const,
  );
  const main = driver.page.locator("main.page-sheet");
  await main.dispatchEvent("dragenter", { dataTransfer: carried });
  await main.dispatchEvent("dragover", { dataTransfer: carried });
  await driver.page.getByText(driver.pageTexts.dropHere).waitFor();
  await screenshot(driver.page, `drop-${driver.language}`);
  await main.dispatchEvent("drop", { dataTransfer: carried });
}

describeOnPage("files in and out", (of, language) => {
  test("gives back the very bytes of one's own file while nothing was changed, checked or not", async () => {
    const driver = of();
    const own = await readFile("assets/samples/001-lang-son.xlsx");
    await driver.open("cua-toi.xlsx", own);
    await driver.runCheck();
    const { name, bytes } = await driver.download();
    expect(name).toBe("cua-toi.xlsx");
    expect(Buffer.from(bytes).equals(own)).toBe(true);
  });

  test("says in a sentence why a file was not opened; what was open stays, and can be checked", async () => {
    const driver = of();
    const name = "ghi-chú.xlsx";
    await driver.choose(name, Buffer.from("không phải sổ tính"));
    const [start = ""] = driver.pageTexts.notOpened(name, "#").split("#");
    await driver.page.getByText(start.trim()).waitFor();
    expect(await driver.page.getByText(driver.pageTexts.stillOpen).count()).toBe(1);
    await screenshot(driver.page, `not-opened-${language}`);
    await driver.runCheck();
  });

  test("Ctrl+O asks for a file and Ctrl+S gives it back, with what is still being typed", async () => {
    const driver = of();
    const file = ratingFile(counts);
    await driver.open("bieu-1.xlsx", file);
    // Asked for early: the browser takes a moment until it hands over the question for a file.
    const asked = driver.page.waitForEvent("filechooser");
    await driver.goTo("D5");
    await driver.page.keyboard.press("Control+o");
    const chooser = await asked;
    expect(chooser.isMultiple()).toBe(false);
    await driver.goTo("D5");
    await driver.page.keyboard.type("47");
    const [offered] = await Promise.all([
      driver.page.waitForEvent("download"),
      driver.page.keyboard.press("Control+s"),
    ]);
    expect(offered.suggestedFilename()).toBe("bieu-1.xlsx");
    const { sheets } = readWorkbook(await readFile(await offered.path()), "bieu-1.xlsx");
    expect(sheets[0]?.values[4]?.[3]).toBe(47);
  });

  test("opens a file that is dropped onto it", async () => {
    const driver = of();
    await drop(driver, "bieu-1.xlsx", ratingFile(counts));
    await driver.ready("bieu-1.xlsx");
    await driver.runCheck();
  });

  test("keeps marks, ignored findings and their reasons in the file", async () => {
    const driver = of();
    const { texts } = driver;
    await driver.runCheck();
    await driver.press(texts.finding.ignore);
    await driver.pane.getByRole("textbox", { name: texts.ignore.reason }).fill("Đã hỏi chi bộ.");
    await driver.press(texts.ignore.confirm);
    await driver.says(texts.notice.ignored);
    await driver.press(texts.marks.mark);
    await driver.says(saying(texts.notice.marked));
    const { bytes } = await driver.download();
    const saved = readOpened("co-loi.xlsx", bytes);
    expect(saved.marks).toHaveLength(16);
    expect(saved.state).toContain("Đã hỏi chi bộ.");
    await driver.open("mo-lai.xlsx", bytes);
    await driver.runCheck();
    await driver.press(texts.finding.ignoredCount({ count: 1 }));
    await driver.says("Đã hỏi chi bộ.");
    await driver.press(texts.back);
    await driver.press(texts.marks.unmark({ cells: 16 }));
    await driver.says(texts.notice.unmarked);
  });

  describeWithLibreOffice("beside LibreOffice", () => {
    test("a changed file opens there with the same values, formulas calculated alike, and the marks", async () => {
      const driver = of();
      const { texts } = driver;
      await driver.open("bieu-1.xlsx", ratingFile(counts));
      await driver.press(texts.actions.fill);
      await driver.press(saying(texts.fill.confirm));
      await driver.says(saying(texts.notice.filled));
      await driver.type("D5", "40");
      await driver.runCheck();
      await driver.press(texts.marks.mark);
      await driver.says(saying(texts.notice.marked));
      const { bytes } = await driver.download();
      const converted = recalculate(bytes);
      const [ours, theirs] = [bytes, converted].map((file) => readWorkbook(file, "bieu-1.xlsx").sheets[0]);
      const filled = (sheet: typeof ours) =>
        (sheet?.values ?? []).flatMap((row = [], at) =>
          row.flatMap((value, column): [string, unknown][] =>
            value === null || value === ""
              ? []
              : [[cellAddress(at, column), typeof value === "number" ? Number(value.toFixed(9)) : value]],
          ),
        );
      expect(filled(theirs)).toEqual(filled(ours));
      expect(readMarks(bytes).length).toBeGreaterThan(0);
      const places = (file: Uint8Array) => readMarks(file).map(({ sheet, cell }) => `${sheet}!${cell}`);
      expect(places(converted)).toEqual(places(bytes));
    });
  });
});
