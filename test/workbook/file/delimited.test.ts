import fc from "fast-check";
import { strToU8 } from "fflate";
import type { CellValue } from "../../../src/grid/sheet";
import { readWorkbook } from "../../../src/workbook/file/read";

const read = (text: string | Uint8Array) =>
  readWorkbook(typeof text === "string" ? strToU8(text) : text, "bieu-1.csv").sheets[0]?.values;

const table: CellValue[][] = [
  ["Mức", "Số lượng", "Tỷ lệ"],
  ["HTXSNV", "604", "19,03"],
  ["HTTNV", "2.364", "74,48"],
];

test("the sheet is named after the file and says that its figures are text by nature", () => {
  expect(readWorkbook(strToU8("a;1\nb;2"), "thư mục/Biểu 1.csv").sheets).toEqual([
    {
      name: "Biểu 1",
      values: [
        ["a", "1"],
        ["b", "2"],
      ],
      textFigures: true,
    },
  ]);
});

describe("the separator is the one that cuts consistently", () => {
  test.each([";", "\t"])("%j with decimal commas", (separator) => {
    expect(read(table.map((row) => row.join(separator)).join("\r\n"))).toEqual(table);
  });

  test("a comma with quoted decimals, under a title that has none", () => {
    expect(read('XẾP LOẠI CHI BỘ\nMức,Số lượng,Tỷ lệ\nHTXSNV,604,"19,03"\nHTTNV,"2.364","74,48"\n')).toEqual([
      ["XẾP LOẠI CHI BỘ"],
      ...table,
    ]);
  });

  test('Excel\'s own "sep=" line is obeyed and left out', () => {
    expect(read("sep=|\na|b;c\n")).toEqual([["a", "b;c"]]);
  });
});

test("quoted fields hold separators, doubled quotes and line breaks", () => {
  expect(read('a;"b;""c""\nd"\n"";x')).toEqual([
    ["a", 'b;"c"\nd'],
    [null, "x"],
  ]);
});

describe("encodings", () => {
  const text = "Đảng bộ;Tỷ lệ\nMộc Châu;15,95\n";
  const expected = [
    ["Đảng bộ", "Tỷ lệ"],
    ["Mộc Châu", "15,95"],
  ];

  test("UTF-8 with a byte order mark", () => {
    expect(read(Uint8Array.of(0xef, 0xbb, 0xbf, ...strToU8(text)))).toEqual(expected);
  });

  test.each([true, false])("UTF-16 with a byte order mark, little endian: %s", (littleEndian) => {
    const bytes = new Uint8Array(2 + text.length * 2);
    const view = new DataView(bytes.buffer);
    view.setUint16(0, 0xfeff, littleEndian);
    Array.from(text).forEach((character, at) =>
      view.setUint16(2 + at * 2, character.charCodeAt(0), littleEndian),
    );
    expect(read(bytes)).toEqual(expected);
  });

  test("windows-1258, in which marks are characters of their own", () => {
    // "Đ" 0xD0, "ộ" = "ô" 0xF4 + dot below 0xF2, "ả" = "a" + hook above 0xD2, "ỷ" = "y" + 0xD2, "ệ" = "ê" 0xEA + 0xF2.
    const bytes = [0xd0, 0x61, 0xd2, ...strToU8("ng b"), 0xf4, 0xf2, 0x3b, ...strToU8("T"), 0x79, 0xd2];
    expect(read(Uint8Array.of(...bytes, 0x20, 0x6c, 0xea, 0xf2, 0x0a, ...strToU8("x;1\n")))).toEqual([
      ["Đảng bộ", "Tỷ lệ"],
      ["x", "1"],
    ]);
  });
});

test("a table written with quotes around every field is read back as it was", () => {
  const field = fc
    .string({ minLength: 1, maxLength: 12 })
    .filter((text) => !/^\s|[\u0000-\u001f\ufeff]/.test(text));
  fc.assert(
    fc.property(
      fc.array(fc.tuple(field, field, field), { minLength: 2, maxLength: 6 }),
      fc.constantFrom(";", "\t", ","),
      (rows, separator) => {
        const quoted = rows.map((row) => row.map((text) => `"${text.replace(/"/g, '""')}"`).join(separator));
        expect(read(`sep=${separator}\n${quoted.join("\n")}`)).toEqual(rows);
      },
    ),
  );
});

describe("a quote that is left open", () => {
  test("is a character of its field, and the lines below it stay lines", () => {
    expect(read('TT,Đơn vị,Số\n1,"Xã A,10\n2,Xã B,20\n')).toEqual([
      ["TT", "Đơn vị", "Số"],
      ["1", '"Xã A', "10"],
      ["2", "Xã B", "20"],
    ]);
  });

  test("is not closed by the quote that opens a field further down", () => {
    expect(read('TT;Đơn vị;Số\n1;"Xã A;10\n2;"Xã B";20\n')).toEqual([
      ["TT", "Đơn vị", "Số"],
      ["1", '"Xã A', "10"],
      ["2", "Xã B", "20"],
    ]);
  });

  test("a note of several lines is one field all the same", () => {
    expect(read('1;"Ghi chú\nhai dòng";3\n2;b;4\n')?.[0]).toEqual(["1", "Ghi chú\nhai dòng", "3"]);
  });
});
