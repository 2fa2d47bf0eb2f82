import { calculateMissing } from "../../src/formula";
import { cellAddress } from "../../src/grid/address";
import type { CellValue, SheetData } from "../../src/grid/sheet";

/** A sheet whose texts that begin with "=" are formulas never calculated. */
function sheet(name: string, rows: readonly (readonly CellValue[])[]): SheetData {
  const uncalculated = new Set<string>();
  const formulas = rows.map((cells, row) =>
    cells.map((cell, column) => {
      if (typeof cell !== "string" || !cell.startsWith("=")) return null;
      uncalculated.add(cellAddress(row, column));
      return cell;
    }),
  );
  const values = rows.map((cells, row) =>
    cells.map((cell, column) => (formulas[row]?.[column] ? null : cell)),
  );
  return { name, values, formulas, uncalculated };
}

function calculated(...sheets: SheetData[]): SheetData[] {
  return [...calculateMissing({ sheets }).sheets];
}

test("a sheet that was never calculated gets its shares and totals", () => {
  const [result] = calculated(
    sheet("Biểu 1", [
      ["Cộng", "=SUM(B2:B3)", "=SUM(C2:C3)", "=ROUND(C1/B1*100,2)"],
      ["Đảng bộ A", 3000, 2300, '=IF(B2=0,"",ROUND(C2/B2*100,2))'],
      ["Chi bộ B", 174, 64, "=C3/B4"],
    ]),
  );
  expect(result?.values).toEqual([
    ["Cộng", 3174, 2364, 74.48],
    ["Đảng bộ A", 3000, 2300, 76.67],
    ["Chi bộ B", 174, 64, "#DIV/0!"],
  ]);
  expect([...(result?.errors ?? [])]).toEqual(["D3"]);
  expect(result?.uncalculated?.size).toBe(0);
});

test("sheets refer to each other by names of any case, quoted or decomposed", () => {
  const [, second] = calculated(
    sheet("Biểu 1", [["=B1*2", "='BIỂU 2'!B1"]]),
    sheet("Biểu 2".normalize("NFD"), [["='Biểu 1'!A1+1", 20, "='Không có'!A1"]]),
  );
  expect(second?.values[0]).toEqual([41, 20, "#REF!"]);
});

test("a circle and all that rests on it stay uncalculated, the rest is calculated", () => {
  const [result] = calculated(
    sheet("S", [["=B1", "=C1+1", "=A1", "=IFERROR(A1,0)", "=1+1", "=F1", "=CUBEVALUE(1,A1:B2)"]]),
  );
  expect([...(result?.uncalculated ?? [])].sort()).toEqual(["A1", "B1", "C1", "D1", "F1", "G1"]);
  expect(result?.values[0]?.[4]).toBe(2);
});

test("a branch that is not taken is no circle", () => {
  const [result] = calculated(sheet("S", [["=IF(B1=0,5,A1)", 0]]));
  expect(result?.values[0]?.[0]).toBe(5);
});

test("a formula that points at an empty cell shows 0, beyond the stored rows too", () => {
  const empty: SheetData = {
    name: "S",
    values: [],
    formulas: [undefined, undefined, [null, "=A1"]],
    uncalculated: new Set(["B3"]),
  };
  const [result] = calculated(empty);
  expect(result?.values[2]).toEqual([null, 0]);
});

test("hidden rows count in SUM and 9, not in 109; whole columns stop at the used rows", () => {
  const data = {
    ...sheet("S", [
      [1, "=SUBTOTAL(109,A:A)"],
      [2, "=SUBTOTAL(9,A:A)"],
      [4, "=SUM(A:A)"],
    ]),
    hiddenRows: [1],
  };
  const [result] = calculated(data);
  expect(result?.values.map((row) => row?.[1])).toEqual([5, 7, 7]);
});

test("a workbook with nothing to calculate is the same object", () => {
  const workbook = { sheets: [{ name: "S", values: [[1]] }] };
  expect(calculateMissing(workbook)).toBe(workbook);
});

describe("62,331 rows", () => {
  const count = 62_331;

  test.each([
    ["down", (row: number) => (row === 0 ? "=1" : `=A${row}+1`), count - 1],
    ["up", (row: number) => (row === count - 1 ? "=1" : `=A${row + 2}+1`), 0],
  ])("a chain of formulas %s does not exhaust the stack", (_, formula, last) => {
    const rows = Array.from({ length: count }, (__, row) => [formula(row)]);
    const [result] = calculated(sheet("S", rows));
    expect(result?.values[last]?.[0]).toBe(count);
  });

  test("a total above its uncalculated column is calculated once it is", () => {
    const rows: CellValue[][] = [["=SUM(A2:A62332)"]];
    for (let row = 0; row < count; row += 1) rows.push(["=2*1"]);
    const [result] = calculated(sheet("S", rows));
    expect(result?.values[0]?.[0]).toBe(2 * count);
  });

  test("running totals, whose work grows with the square, end in bounded time", () => {
    const rows = Array.from({ length: count }, (_, row) => [1, `=SUM($A$1:A${row + 1})`]);
    const [result] = calculateMissing({ sheets: [sheet("S", rows)] }, 1_000_000).sheets;
    expect(result?.values[999]?.[1]).toBe(1000);
    expect(result?.uncalculated?.has("B62331")).toBe(true);
  });
});
