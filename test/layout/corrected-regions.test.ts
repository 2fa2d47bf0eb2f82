import fc from "fast-check";
import { rangeAddress } from "../../src/grid/address";
import { Grid } from "../../src/grid/grid";
import type { TableCorrection } from "../../src/layout/correction";
import { readCorrectedTables, readTables } from "../../src/layout/layout";
import { sheet } from "../fixtures/sheet";

/** A remark stands between the title and the header; two tables follow one another. */
const grid = new Grid(
  sheet({
    name: "Biểu 1",
    rows: `
KẾT QUẢ XẾP LOẠI NĂM 2021
STT | Đơn vị | Số được xếp loại | HTXSNV | HTTNV | HTNV
1 | Đảng bộ xã An Lộc | 118 | 20 | 90 | 8
2 | Đảng bộ xã Bình Hà | 136 | 25 | 101 | 10
3 | Đảng bộ xã Cẩm Sơn | 92 | 15 | 70 | 7
 | Cộng | =SUM(C3:C5) | =SUM(D3:D5) | =SUM(E3:E5) | =SUM(F3:F5)



Đơn vị | Số đảng viên | Nữ | Dân tộc
Đảng bộ xã An Lộc | 210 | 80 | 12
Đảng bộ xã Bình Hà | 245 | 96 | 20
Cộng | =SUM(B11:B12) | =SUM(C11:C12) | =SUM(D11:D12)`,
  }),
);

function read(correction: Partial<TableCorrection> | readonly Partial<TableCorrection>[]) {
  const list = [correction].flat().map((each) => ({ sheet: "Biểu 1", header: "A2:F2", ...each }));
  const { tables, refused } = readCorrectedTables(grid, list);
  return {
    tables,
    ranges: tables.map((table) => rangeAddress(table.range)),
    headers: tables.map((table) => table.header && rangeAddress(table.header)),
    totals: tables.map((table) =>
      table.rows.filter(({ role }) => role === "total").map(({ index }) => index + 1),
    ),
    faults: refused.map(({ fault }) => fault),
  };
}

describe("tables as the user corrected them", () => {
  test("without a correction are those that were recognised", () => {
    expect(readTables(grid).map((table) => rangeAddress(table.range))).toEqual(["A2:F6", "A10:D13"]);
  });

  test("keep their place when only the year or the format is said", () => {
    const { tables, ranges, faults } = read({ year: 2019, format: null });
    expect(ranges).toEqual(["A2:F6", "A10:D13"]);
    expect(tables[0]?.year).toBe(2019);
    expect(tables[0]?.correction?.format).toBeNull();
    expect(tables[1]?.correction).toBeUndefined();
    expect(faults).toEqual([]);
  });

  test("have no year where the user says that there is none", () => {
    expect(readTables(grid)[0]?.year).toBe(2021);
    expect(read({ year: null }).tables[0]?.year).toBeNull();
  });

  test("begin with the header that is given, however many rows and columns it has", () => {
    expect(read({ header: "A1:F2" })).toMatchObject({ ranges: ["A1:F6", "A10:D13"], faults: [] });
    expect(read({ header: "A1:A2" })).toMatchObject({ ranges: ["A1:F6", "A10:D13"], faults: [] });
    expect(read({ header: "B2:E2" })).toMatchObject({ ranges: ["B2:E6", "A10:D13"], faults: [] });
  });

  test("end where the given range ends, and what lies outside of it is looked at again", () => {
    expect(read({ range: "A2:F4" }).ranges[0]).toBe("A2:F4");
    // Both tables read as one: the second is found again when the first is cut.
    const one = readCorrectedTables(grid, [{ sheet: "Biểu 1", header: "A2:F2", range: "A1:F6" }]).tables;
    expect(one.map((table) => rangeAddress(table.range))).toEqual(["A2:F6", "A10:D13"]);
  });

  test("add up in the rows that are given and in no other", () => {
    expect(read({}).totals[0]).toEqual([6]);
    expect(read({ totalRows: ["A5:F5"] }).totals[0]).toEqual([5]);
    expect(read({ totalRows: [] }).totals[0]).toEqual([]);
  });

  test("may have no header at all, where the whole range is given", () => {
    const bare = read({ header: "", range: "A3:F6", totalRows: ["A6:F6"] });
    expect(bare).toMatchObject({ ranges: ["A3:F6", "A10:D13"], headers: [null, "A10:D10"], faults: [] });
    expect(bare.totals[0]).toEqual([6]);
  });

  test("are corrected one by one", () => {
    const both = read([{ year: 2019 }, { header: "A10:D10", year: 2020 }]);
    expect(both.tables.map(({ year }) => year)).toEqual([2019, 2020]);
    expect(both.faults).toEqual([]);
  });
});

describe("a correction that cannot be followed is told, and the tables are read without it", () => {
  test.each<[string, Partial<TableCorrection>]>([
    ["not-a-range", { header: "2:2" }],
    ["not-a-range", { range: "hết bảng" }],
    ["not-a-range", { header: "" }],
    ["outside", { header: "", range: "A500:F600" }],
    ["no-figures", { header: "", range: "A7:F8" }],
    ["outside", { header: "A200:F200" }],
    ["outside", { header: "XA2:XF2" }],
    ["outside", { range: "A500:F600" }],
    ["header-outside-range", { range: "A3:F6" }],
    ["header-outside-range", { range: "A1:F2" }],
    ["no-figures", { header: "A7:F7", range: "A7:F8" }],
    ["no-figures", { header: "A13:D13" }],
  ])("%s: %o", (fault, correction) => {
    expect(read(correction)).toMatchObject({ ranges: ["A2:F6", "A10:D13"], faults: [fault] });
  });

  test("two of the same rows: the first one holds", () => {
    const { tables, faults } = read([{ year: 2019 }, { header: "A1:F2", year: 2018 }]);
    expect(tables[0]?.year).toBe(2019);
    expect(faults).toEqual(["overlap"]);
  });

  test("total rows and formats that cannot be, while the rest is followed", () => {
    const wrong = read({ totalRows: ["A5:F5", "A99:F99", "dòng cuối"], format: "bieu-9", year: 2019 });
    expect(wrong.faults).toEqual(["unknown-format", "total-rows"]);
    expect(wrong.totals[0]).toEqual([5]);
    expect(wrong.tables[0]?.year).toBe(2019);
  });

  test("never by throwing, wherever its ranges lie", () => {
    const corner = fc.tuple(fc.nat({ max: 16 }), fc.nat({ max: 8 }));
    const range = fc
      .tuple(corner, corner)
      .map(([[top, left], [rows, columns]]) =>
        rangeAddress({ top, left, bottom: top + rows, right: left + columns }),
      );
    fc.assert(
      fc.property(
        range,
        fc.option(range, { nil: undefined }),
        fc.array(range),
        (header, whole, totalRows) => {
          const correction = { sheet: "Biểu 1", header, totalRows, ...(whole ? { range: whole } : {}) };
          const { tables } = readCorrectedTables(grid, [correction]);
          for (const [at, one] of tables.entries())
            for (const other of tables.slice(at + 1)) {
              const [a, b] = [one.range, other.range];
              const apart = a.bottom < b.top || b.bottom < a.top || a.right < b.left || b.right < a.left;
              expect(apart).toBe(true);
            }
        },
      ),
    );
  });
});
