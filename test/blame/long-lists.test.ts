import { check } from "../../src/check/check";
import { cellAddress, parseCell } from "../../src/grid/address";
import type { CellValue, WorkbookData } from "../../src/grid/sheet";
import type { Finding } from "../../src/report";
import { unitList } from "../bench/large-sheets";

/*
 * Lists of thousands of rows: what is found does not depend on their length, and no step of it takes the square of it.
 */

const serious = (workbook: WorkbookData): Finding[] =>
  check(workbook, { language: "vi" }).findings.filter(({ severity }) => severity !== "info");

function typed(workbook: WorkbookData, figures: Readonly<Record<string, CellValue>>): WorkbookData {
  const sheets = workbook.sheets.map((sheet) => {
    const values = sheet.values.map((cells) => [...(cells ?? [])]);
    for (const [address, value] of Object.entries(figures)) {
      const place = parseCell(address);
      const cells = place ? values[place.row] : undefined;
      if (place && cells) cells[place.column] = value;
    }
    return { ...sheet, values };
  });
  return { ...workbook, sheets };
}

function at(workbook: WorkbookData, address: string): number {
  const place = parseCell(address);
  return Number(place ? workbook.sheets[0]?.values[place.row]?.[place.column] : NaN);
}

const told = (findings: readonly Finding[]): { cell: string; expected: CellValue }[] =>
  findings.map(({ cell, expected }) => ({ cell, expected }));

describe("2.600 units in groups, each closed by its sum, and a total of all", () => {
  const list = unitList(2_600);
  const last = (list.sheets[0]?.values.length ?? 0) - 1;
  const total = (column: number): string => cellAddress(last, column);

  it("nothing is told of the list as it should be", () => {
    expect(serious(list)).toEqual([]);
  });

  it("a level of one unit, ten times too many", () => {
    const right = at(list, "G1000");
    expect(told(serious(typed(list, { G1000: right * 10 })))).toEqual([{ cell: "G1000", expected: right }]);
  });

  it("the women of one unit, whom no row adds up", () => {
    const right = at(list, "N700");
    expect(told(serious(typed(list, { N700: right + 30 })))).toEqual([{ cell: "N700", expected: right }]);
  });

  it("the total of a column", () => {
    const right = at(list, total(13));
    expect(told(serious(typed(list, { [total(13)]: right + 90 })))).toEqual([
      { cell: total(13), expected: right },
    ]);
  });

  it("five slips far from each other, each told once", () => {
    const slips = ["E50", "G400", "I990", "N1500", "K2400"];
    const wrong = Object.fromEntries(slips.map((address) => [address, at(list, address) + 100]));
    expect(told(serious(typed(list, wrong)))).toEqual(
      slips.map((cell) => ({ cell, expected: at(list, cell) })),
    );
  });
});

/** Units under one total alone, with two columns of counts. */
function plainList(units: number): WorkbookData {
  const values: CellValue[][] = [["STT", "Tên chi bộ", "Số đảng viên", "Nữ"]];
  const sums = [0, 0];
  for (let unit = 1; unit <= units; unit += 1) {
    const counts = [20 + (unit % 9), 5 + (unit % 4)];
    counts.forEach((count, place) => (sums[place] = (sums[place] ?? 0) + count));
    values.push([unit, `Chi bộ ${unit}`, ...counts]);
  }
  values.push([null, "Tổng cộng", ...sums]);
  return { sheets: [{ name: "Chi bộ", values }] };
}

describe("units under one total alone", () => {
  it("more rows than a call takes arguments", () => {
    expect(serious(plainList(150_000))).toEqual([]);
  });

  it("a total that is off by some may be wrong itself, or any of its parts may be", () => {
    const list = plainList(3_000);
    const right = at(list, "C3002");
    const findings = serious(typed(list, { C3002: right + 9_000 }));
    expect(findings).toHaveLength(1);
    expect(findings[0]?.cell).toBe("C3002");
    expect(findings[0]?.expected).toBe(right);
  });
});

test("an empty sheet and one of a lone header hold no list", () => {
  expect(serious({ sheets: [{ name: "Trang 1", values: [] }] })).toEqual([]);
  expect(serious({ sheets: [{ name: "Trang 1", values: [["STT", "Tên chi bộ", "Số đảng viên"]] }] })).toEqual(
    [],
  );
});
