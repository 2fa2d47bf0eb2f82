import { readWorkbook } from "../../../src/workbook/file/read";
import type { CellInput } from "../../support/write-workbook";
import { packParts, workbookParts } from "../../support/write-workbook";
import { partText } from "../../support/zip-entries";
import { screenshot } from "../support/browser";
import { describeOnPage } from "../support/page-tests";

const sheetPart = "xl/worksheets/sheet1.xml";
const workbookPart = "xl/workbook.xml";

const header = [
  "STT",
  "Chi bộ",
  "Tổng số đảng viên được xếp loại",
  "Hoàn thành xuất sắc nhiệm vụ",
  "Hoàn thành tốt nhiệm vụ",
  "Hoàn thành nhiệm vụ",
  "Không hoàn thành nhiệm vụ",
  "Tỷ lệ HTXSNV (%)",
];
/** The last count of the total says one too few. */
const rating: readonly (readonly CellInput[])[] = [
  ["KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI CHẤT LƯỢNG ĐẢNG VIÊN NĂM 2024"],
  header,
  [1, "Bản Bay", 64, 10, 40, 12, 2, null],
  [2, "Suối Lìn", 55, 8, 37, 9, 1, null],
  [3, "Trường THCS Vân Hồ", 31, 5, 21, 4, 1, null],
  [null, "Tổng cộng", 150, 23, 98, 25, 3, null],
];

/** A workbook with its one sheet's and its own XML changed. */
function file(
  rows: readonly (readonly CellInput[])[],
  changes: Readonly<Record<string, (text: string) => string>> = {},
): Uint8Array {
  const parts = workbookParts([{ name: "Biểu 1", rows, columnWidths: { 1: 24 } }]);
  for (const [name, change] of Object.entries(changes)) parts[name] = change(parts[name] ?? "");
  return packParts(parts);
}

describeOnPage("files of all kinds", (of, language) => {
  test("damaged ones are refused in a sentence, one after the other, and what is open stays", async () => {
    const driver = of();
    const damaged = [
      file(rating, { [sheetPart]: (text) => text.slice(0, text.indexOf("</row>")) }),
      file(rating, { [sheetPart]: (text) => text.replace("</c>", "") }),
      file(rating, { [workbookPart]: (text) => text.replace(/<sheets>.*<\/sheets>/s, "<sheets/>") }),
    ];
    for (const [at, bytes] of damaged.entries()) {
      const name = `hong-${at}.xlsx`;
      await driver.choose(name, bytes);
      const [start = ""] = driver.pageTexts.notOpened(name, "#").split("#");
      await driver.page.getByText(start.trim()).waitFor();
    }
    await driver.runCheck();
  });

  test("what would stop a program is read, checked beside, and given back as it was", async () => {
    const driver = of();
    const deep = `${"(".repeat(100_000)}1${")".repeat(100_000)}`;
    const words = ["constructor", "__proto__", "l", "\u001b[31mđỏ"];
    const own = file([
      ...rating,
      ...words.map((word, at): CellInput[] => [null, `Ghi chú ${at + 1}`, word]),
      [null, null, { formula: deep, value: 1 }],
      [null, null, "ab"],
      ...Array.from({ length: 40 }, (_, at): CellInput[] => [
        null,
        null,
        { formula: `C${at + 12}&C${at + 12}`, value: "ab" },
      ]),
    ]);
    await driver.open("la.xlsx", own);
    await driver.runCheck();
    await driver.cards().first().waitFor({ state: "attached" });
    const { bytes } = await driver.download();
    expect(Buffer.from(bytes).equals(own)).toBe(true);
  });

  test("results that are not calculated here stay stored, where the file asks for calculation too", async () => {
    const driver = of();
    const own = file(
      [
        ...rating.slice(0, 2),
        [
          1,
          "Bản Bay",
          { formula: "[1]Sheet1!A1", value: 64 },
          { formula: "DemDangVien(A1)", value: 10 },
          40,
          { formula: 'GETPIVOTDATA("x",Z1)', value: 12 },
          2,
          null,
        ],
        ...rating.slice(3, 5),
        [null, "Tổng cộng", 150, 23, 98, 25, 4, null],
      ],
      {
        [workbookPart]: (text) =>
          text.replace("</workbook>", '<calcPr calcId="0" fullCalcOnLoad="1"/></workbook>'),
      },
    );
    await driver.open("ngoai.xlsx", own);
    await driver.runCheck();
    expect(await driver.hears(/#NAME\?|#REF!/)).toBe(false);
    await driver.type("B4", "Suối Lìn 1");
    await driver.page.waitForTimeout(400);
    await driver.runCheck();
    expect(await driver.hears(/#NAME\?|#REF!/)).toBe(false);
    const { bytes } = await driver.download();
    for (const kept of [
      "<f>[1]Sheet1!A1</f><v>64</v>",
      "<f>DemDangVien(A1)</f><v>10</v>",
      '<f>GETPIVOTDATA("x",Z1)</f><v>12</v>',
    ])
      expect(partText(bytes, sheetPart).replaceAll("&quot;", '"')).toContain(kept);
  });

  test("a protected form keeps its locked cells: it is said, and nothing is written", async () => {
    const driver = of();
    const { texts } = driver;
    const own = file(rating, {
      [sheetPart]: (text) =>
        text.replace("</sheetData>", '</sheetData><sheetProtection sheet="1" objects="1"/>'),
    });
    await driver.open("bao-ve.xlsx", own);
    await driver.press(texts.actions.fill);
    await driver.says(texts.fill.protectedSheets({ sheets: "Biểu 1" }));
    await screenshot(driver.page, `protected-fill-${language}`);
    await driver.press(texts.back);
    await driver.runCheck();
    await driver.press(texts.finding.fixTo({ value: "4" }));
    await driver.press(texts.fix.confirm({ cells: 1 }));
    await driver.says(texts.trouble.refused.protected);
    const { bytes } = await driver.download();
    expect(readWorkbook(bytes, "a.xlsx").sheets[0]?.values[5]?.[6]).toBe(3);
  });

  test("a day in the format that follows the reader's region is shown in the page's language", async () => {
    const driver = of();
    const day = { value: 45418, numberFormat: "mm-dd-yy" };
    const own = file([["Chi bộ", "Ngày họp"], ...Array.from({ length: 8 }, () => ["Bản Bay", day])]);
    await driver.open("ngay.xlsx", own);
    await driver.page.waitForTimeout(300);
    await screenshot(driver.page, `regional-day-${language}`);
    await driver.goTo("B3");
    await driver.page.keyboard.press("F2");
    await driver.page.keyboard.press("Enter");
    const { bytes } = await driver.download();
    expect(Buffer.from(bytes).equals(own)).toBe(true);
  });
});
