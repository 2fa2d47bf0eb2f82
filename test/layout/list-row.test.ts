import { Grid } from "../../src/grid/grid";
import type { CellValue } from "../../src/grid/sheet";
import { readTables } from "../../src/layout/layout";
import { rowAt } from "../../src/layout/table";
import type { Row } from "../../src/layout/table";

const MEMBERS = 2_400;

/** A list of members with some rows put in place of others, by their number in the list. */
function listWith(replaced: Readonly<Record<number, CellValue[]>> = {}): (number: number) => Row {
  const values: CellValue[][] = [["STT", "Họ và tên", "Chi bộ", "Điểm chung (30đ)", "Tổng điểm (100đ)"]];
  for (let number = 1; number <= MEMBERS; number += 1)
    values.push(replaced[number] ?? [number, `Lò Văn Inh ${number}`, "Chi bộ bản Co Muông", 27, 91]);
  const [table] = readTables(new Grid({ name: "Danh sách", values }));
  return (number) => {
    // The header is sheet row 0, so member n stands in sheet row n.
    const row = table && rowAt(table, number);
    if (!row) throw new Error(`No row ${number}`);
    return row;
  };
}

describe("a row of a long list", () => {
  const row = listWith();

  test("has its texts when asked", () => {
    expect(row(7).label).toBe("Lò Văn Inh 7");
    expect(row(7).path).toEqual(["Lò Văn Inh 7", "Chi bộ bản Co Muông"]);
  });

  test("is data with figures, at the outermost level", () => {
    const { role, hasFigures, depth, parent, subset } = row(7);
    expect({ role, hasFigures, depth, parent, subset }).toEqual({
      role: "data",
      hasFigures: true,
      depth: 0,
      parent: null,
      subset: false,
    });
  });

  test("is marked by its number, beyond a thousand too", () => {
    expect(row(999).marker).toEqual({ style: "number", value: 999, text: "999" });
    expect(row(1_000).marker).toEqual({ style: "number", value: 1_000, text: "1000" });
    expect(row(1_000).label).toBe("Lò Văn Inh 1000");
    expect(row(1_000).role).toBe("data");
  });
});

describe("among them", () => {
  const row = listWith({
    5: ["5.", "Lò Thị Inh", "Chi bộ bản Co Muông", 27, 91],
    1_200: [1_200, "Tổng cộng", "", 27, 91],
    2_000: [null, "II. Khối trường học", "", null, null],
    2_400: [null, "Cộng", "", 64_800, 218_400],
  });

  test.each([
    [5, "data"],
    [1_200, "subtotal"],
    [2_000, "group"],
    [2_400, "total"],
  ] as const)("row %d is %s", (number, role) => {
    expect(row(number).role).toBe(role);
  });

  test("a number typed as text is a number", () => {
    expect(row(5).marker).toEqual({ style: "number", value: 5, text: "5." });
  });
});
