import fc from "fast-check";
import type { Language } from "../../../src/i18n/format";
import type { TypingPlace } from "../../../src/workbook/univer/typed-figure";
import { editedFigure, readTyped } from "../../../src/workbook/univer/typed-figure";

const place: TypingPlace = { language: "vi", format: "General", date1904: false, year: 2026 };

describe("a text typed where Vietnam's marks are used", () => {
  test.each<[string, unknown]>([
    ["1.226", 1226],
    ["2.364,5", 2364.5],
    ["12.345.678", 12345678],
    ["-3,51", -3.51],
    ["−3,51", -3.51],
    ["85.25", 85.25],
    ["0.125", 0.125],
    ["1,234.5", 1234.5],
    [",5", 0.5],
    ["1 234 567", 1234567],
    ["85,25\u00a0", 85.25],
    ["007", 7],
    ["1,5E+21", 1.5e21],
    ["true", true],
  ])("%s is the figure %s", (typed, value) => expect(readTyped(typed, place)).toEqual({ value }));

  test.each<[string, number, string]>([
    ["74,48%", 0.7448, "0.00%"],
    ["74,48 %", 0.7448, "0.00%"],
    ["77,245508982%", 0.77245508982, "0.00%"],
    ["85%", 0.85, "0%"],
    ["15/03/2024", 45366, "dd/mm/yyyy"],
    ["3/2/24", 45325, "dd/mm/yyyy"],
    ["5-3-2024", 45356, "dd/mm/yyyy"],
    ["2024-03-15", 45366, "dd/mm/yyyy"],
    ["15/03/2024 06:00", 45366.25, "dd/mm/yyyy hh:mm"],
    ["18:00", 0.75, "hh:mm"],
  ])("%s is %s, shown as %s", (typed, value, numberFormat) =>
    expect(readTyped(typed, place)).toEqual({ value, numberFormat }),
  );

  test.each([
    "31/02/2024",
    "12/2025",
    "6/14",
    "15/3",
    "(1)",
    "1.",
    "2.1.3",
    "0912345678",
    "604/3.174",
    "gần 9.300",
    "1,2,3",
    "25:10",
    "-",
    "Hòa Bình",
  ])("%s stays the text it is", (typed) => expect(readTyped(typed, place)).toEqual({ value: typed }));

  test("nothing but blanks empties the cell", () => {
    expect(readTyped(" \u00a0", place)).toEqual({ value: null });
  });

  test("a cell of text takes everything as text", () => {
    expect(readTyped("85,25", { ...place, format: "@" })).toEqual({ value: "85,25" });
  });

  test("a cell of percentages counts from 1 upwards in hundredths, and keeps its format", () => {
    const percent = { ...place, format: "0.00%" };
    expect(readTyped("74,48", percent)).toEqual({ value: 0.7448 });
    expect(readTyped("0,7448", percent)).toEqual({ value: 0.7448 });
    expect(readTyped("74,48%", percent)).toEqual({ value: 0.7448 });
  });

  test("a cell of days takes a day and a month of this year", () => {
    expect(readTyped("15/3", { ...place, format: "dd/mm/yyyy" })).toEqual({ value: 46096 });
  });

  test("a workbook that counts from 1904 gets its own number of the day", () => {
    expect(readTyped("15/03/2024", { ...place, date1904: true }).value).toBe(45366 - 1462);
  });
});

describe("a text typed where English marks are used", () => {
  const english: TypingPlace = { ...place, language: "en" };
  test.each<[string, unknown]>([
    ["1,226", 1226],
    ["3.174", 3.174],
    ["85,25", 85.25],
    ["1.234,5", 1234.5],
  ])("%s is the figure %s", (typed, value) => expect(readTyped(typed, english)).toEqual({ value }));

  test("days stand before months there too", () => {
    expect(readTyped("05/03/2024", english).value).toBe(45356);
  });
});

const formats = ["General", "0", "0.00", "#,##0", "#,##0.000", "0%", "0.00%", "0.00E+00", '0" người"'];
const bothLanguages: readonly Language[] = ["vi", "en"];

describe("what the editor shows of a figure", () => {
  test.each<[number, string, string]>([
    [12.345, "0.00", "12,345"],
    [3.174, "#,##0.000", "3,174"],
    [0.77245508982, "0.00%", "77,245508982%"],
    [7.692307692307693, "0.00", "7,692307692307693"],
    [45366, "d-mmm", "15/03/2024"],
    [45366.25, "dd/mm/yyyy", "15/03/2024 06:00"],
    [0.75, "hh:mm", "18:00"],
    [1e21, "General", "1E+21"],
    [3174, "#,##0", "3174"],
  ])("of %s in %s is %s", (figure, format, text) =>
    expect(editedFigure(figure, { ...place, format })).toBe(text),
  );

  test("typed again is the very same figure, in any format and language", () => {
    // What a person or Excel writes: 15 significant digits.
    const figure = fc
      .tuple(fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }), fc.integer({ min: 0, max: 8 }))
      .map(([digits, places]) => Number(`${digits}e-${places}`));
    fc.assert(
      fc.property(
        figure,
        fc.constantFrom(...formats),
        fc.constantFrom(...bothLanguages),
        (value, format, language) => {
          const here = { ...place, format, language };
          const { value: back } = readTyped(editedFigure(value, here), here);
          expect(back).toBe(value === 0 ? 0 : value);
        },
      ),
    );
  });

  test("of any day since March 1900 typed again is that day", () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), fc.boolean(), (day, date1904) => {
        const here = { ...place, format: "dd/mm/yyyy", date1904 };
        const serial = date1904 ? day - 1462 : day;
        fc.pre(serial >= 1);
        expect(readTyped(editedFigure(serial, here), here).value).toBe(serial);
      }),
    );
  });
});
