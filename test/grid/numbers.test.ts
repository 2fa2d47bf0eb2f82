import fc from "fast-check";
import {
  decideSeparators,
  readNumberText,
  type Composite,
  type NumberReading,
  type Separators,
} from "../../src/grid/numbers";

function figure(text: string, separators?: Separators): NumberReading {
  const reading = readNumberText(text, separators);
  if (reading?.kind !== "number") throw new Error(`${text} was read as ${reading?.kind ?? "no figure"}`);
  return reading;
}

function pair(text: string): Composite {
  const reading = readNumberText(text);
  if (reading?.kind !== "composite") throw new Error(`${text} was read as ${reading?.kind ?? "no figure"}`);
  return reading;
}

/** A whole number of units with `decimals` places, written in one convention. */
function format(units: number, decimals: number, separators: Separators): string {
  const digits = String(Math.abs(units)).padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals);
  const [group, point] = separators === "vi" ? [".", ","] : [",", "."];
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, group);
  return (units < 0 ? "-" : "") + grouped + (decimals > 0 ? point + fraction : "");
}

describe("figures as they stand in reports", () => {
  test.each<[string, Partial<NumberReading>]>([
    ["74,48%", { value: 74.48, decimals: 2, percent: true, ambiguous: false }],
    ["74,48 %", { value: 74.48, percent: true }],
    ["15,95", { value: 15.95, decimals: 2, percent: false }],
    ["9,1", { value: 9.1, decimals: 1 }],
    ["3.174", { value: 3174, decimals: 0, ambiguous: true }],
    ["62.331", { value: 62331, ambiguous: true }],
    ["1.234.567", { value: 1234567, ambiguous: false }],
    ["1.234,5", { value: 1234.5, decimals: 1, ambiguous: false }],
    ["0,125", { value: 0.125, decimals: 3, ambiguous: false }],
    ["0", { value: 0 }],
    ["+5", { value: 5 }],
    ["-81", { value: -81 }],
    ["−5", { value: -5 }],
    ["-0", { value: 0 }],
    ["16,19 điểm phần trăm", { value: 16.19, percent: false, unit: "điểm phần trăm" }],
    ["85 phần trăm", { value: 85, percent: true }],
    ["152 tỷ đồng", { value: 152, unit: "tỷ đồng" }],
    ["56 triệu đồng", { value: 56, unit: "triệu đồng" }],
    ["05 đảng viên", { value: 5, unit: "đảng viên" }],
    ["5 lượt", { value: 5, unit: "lượt" }],
  ])("%s", (text, expected) => {
    expect(figure(text)).toMatchObject(expected);
  });

  test("punctuation that fits one convention only is read in it, whatever the column's", () => {
    expect(figure("74.48", "vi").value).toBe(74.48);
    expect(figure("15,95", "en").value).toBe(15.95);
    expect(figure("1,234.5", "vi").value).toBe(1234.5);
    expect(figure("1.234.567", "en").value).toBe(1234567);
    expect(figure("3.174", "en")).toMatchObject({ value: 3.174, decimals: 3, ambiguous: true });
    expect(figure("3,174", "vi")).toMatchObject({ value: 3.174, ambiguous: true });
    expect(figure("3,174", "en")).toMatchObject({ value: 3174, ambiguous: true });
  });

  test("a bare 1.1 is a decimal that may be an ordinal", () => {
    expect(figure("1.1", "vi")).toMatchObject({ value: 1.1, ambiguous: true });
    expect(figure("1.1", "en")).toMatchObject({ value: 1.1, ambiguous: false });
    expect(figure("1.1%", "vi").ambiguous).toBe(false);
  });

  test("words make a figure a bound", () => {
    expect(figure("khoảng 62.331").bound).toBe("about");
    expect(figure("hơn 152 tỷ đồng").bound).toBe("above");
    expect(figure("trên 85%").bound).toBe("above");
    expect(figure("gần 30").bound).toBe("below");
    expect(figure("Dưới 5").bound).toBe("below");
    expect(figure("≥ 90 %")).toMatchObject({ value: 90, percent: true, bound: "above" });
    expect(figure(">= 6")).toMatchObject({ value: 6, bound: "above" });
    expect(figure("từ 85% trở lên")).toMatchObject({ value: 85, percent: true, bound: "above" });
    expect(figure("tối đa 20%").bound).toBe("below");
    expect(figure("6").bound).toBe("exact");
  });
});

describe("oddities are named", () => {
  test.each([
    ["02", 2, ["leading-zero"]],
    ["08", 8, ["leading-zero"]],
    ["(12)", -12, ["parentheses"]],
    ["1 234", 1234, ["inner-space"]],
    ["1\u00a0234", 1234, ["no-break-space", "inner-space"]],
    ["12\u202f345,6", 12345.6, ["no-break-space", "inner-space"]],
    ["\u00a0604 ", 604, ["no-break-space"]],
    ["１２", 12, ["full-width-digit"]],
    ["７４，４８％", 74.48, ["full-width-digit"]],
    ["1O", 10, ["letter-for-digit"]],
    ["l2", 12, ["letter-for-digit"]],
    ["2.36O", 2360, ["letter-for-digit"]],
    ["'604", 604, ["apostrophe"]],
    ["152 tỷ", 152, ["unit"]],
    ["604", 604, []],
  ])("%s", (text, value, oddities) => {
    const reading = figure(text);
    expect(reading.value).toBe(value);
    expect([...reading.oddities]).toEqual(oddities);
  });
});

describe("part and whole in one cell", () => {
  test("604/3.174 = 19,03%", () => {
    const { numerator, denominator, percent } = pair("604/3.174 = 19,03%");
    expect([numerator.value, denominator.value, percent?.value, percent?.percent]).toEqual([
      604,
      3174,
      19.03,
      true,
    ]);
    expect(pair("604/3.174 (19,03%)").percent?.value).toBe(19.03);
  });

  test.each([
    ["2.364/3.174", 2364, 3174],
    ["6/14", 6, 14],
    ["6/14 xã", 6, 14],
    ["1/5", 1, 5],
    ["12/2.025", 12, 2025],
  ])("%s", (text, numerator, denominator) => {
    const read = pair(text);
    expect([read.numerator.value, read.denominator.value, read.percent]).toEqual([
      numerator,
      denominator,
      null,
    ]);
  });
});

test.each(["-", "–", "—", "x", "X", "…", "....", "...", "/", "//", "…………", " - ", "\u00a0x"])(
  "%j stands where no figure is due",
  (text) => {
    expect(readNumberText(text)).toEqual({ kind: "placeholder" });
  },
);

test.each([
  "",
  " ",
  ".",
  "500/500 ký tự",
  "21/1/2021",
  "04/10/2023",
  "12/2025",
  "2020-2025",
  "2016 – 2020",
  "1.",
  "1)",
  "2.1.3",
  "01.02",
  "I",
  "II",
  "I.1",
  "IV",
  "O",
  "Sao Đỏ 2",
  "NQ 02-NQ/TU",
  "31-QĐi/TU",
  "15/NQ",
  "Trường THCS số 2",
  "Đảng bộ xã Chí Minh",
  "0912345678",
  "12 34",
  "1.23.456",
  "1, 2",
  "74,48%%",
  "(12",
  "hơn",
  "Tổ 5",
  "1".repeat(16),
  `${"1".repeat(30)}x${"1".repeat(100)}`,
  "%",
  "1//2",
])("%j is no figure", (text) => {
  expect(readNumberText(text)).toBeNull();
});

describe("properties", () => {
  const separators = fc.constantFrom<Separators>("vi", "en");
  const units = fc.oneof(
    fc.integer({ min: -9_999, max: 9_999 }),
    fc.integer({ min: -999_999_999, max: 999_999_999 }),
  );

  test("every figure of at most six decimals reads back as it was written", () => {
    fc.assert(
      fc.property(units, fc.nat(6), separators, (amount, decimals, convention) => {
        const reading = figure(format(amount, decimals, convention), convention);
        expect(reading.value).toBe(Number(`${amount}e${-decimals}`) + 0);
        expect(reading.decimals).toBe(decimals);
      }),
      { numRuns: 3000 },
    );
  });

  test("decomposed marks change nothing", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("gần ", "khoảng ", "hơn ", "dưới ", ""),
        fc.nat(99_999),
        fc.constantFrom("", "%", " tỷ đồng", " đảng viên", " điểm phần trăm"),
        (before, amount, after) => {
          const text = before + String(amount) + after;
          expect(readNumberText(text.normalize("NFD"))).toEqual(readNumberText(text.normalize("NFC")));
        },
      ),
    );
  });

  test("any text is read or refused quickly, without a throw", () => {
    const pieces = fc.constantFrom(..."0123456789.,/ %()-=OolIx…xgần\u00a0".split(""));
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 160 }), separators, (characters, convention) => {
        const reading = readNumberText(characters.join(""), convention);
        if (reading?.kind === "number") expect(Number.isFinite(reading.value)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});

describe("decideSeparators", () => {
  test.each<[string[], Separators, Separators]>([
    [["3.174", "74.48", "604"], "vi", "en"],
    [["3.174", "15,95"], "en", "vi"],
    [["1.234.567"], "en", "vi"],
    [["3.174", "2.364"], "en", "en"],
    [["3.174", "2.364"], "vi", "vi"],
    [["74.48", "15,95", "9,1"], "en", "vi"],
    [["604/3.174 = 19,03%"], "en", "vi"],
    [["1.1", "1.2", "15,95"], "en", "vi"],
    [["9.5", "8.5", "3.174"], "vi", "en"],
    [["Đảng bộ xã Chí Minh", "…", ""], "vi", "vi"],
  ])("%j with %s to fall back on is %s", (texts, fallback, expected) => {
    expect(decideSeparators(texts, fallback)).toBe(expected);
  });
});
