import { accept } from "../../src/discovery/ledger";
import type { Prior } from "../../src/relations/proposal";
import { Figures } from "../../src/relations/figures";
import type { LinearRelation } from "../../src/relations/relation";
import { relationText, tableOf } from "../fixtures/table";

/** Rows of A = B + C, of which some do not add up. */
function figuresWith(right: number, wrong: number): { figures: Figures; lines: number[] } {
  const rows = Array.from({ length: right + wrong }, (_, at) =>
    [`Xã ${at + 1}`, 30 + at * 3 + (at >= right ? 7 + at : 0), 10 + at * 2, 20 + at].join(" | "),
  );
  const table = tableOf(["Đơn vị | Tổng số | Nam | Nữ", ...rows].join("\n"));
  return { figures: new Figures(table), lines: rows.map((_, at) => at + 1) };
}

const sum = (lines: readonly number[], operands: readonly number[] = [2, 3]): LinearRelation => ({
  kind: "sum",
  axis: "columns",
  result: 1,
  operands: operands.map((index) => ({ index, sign: 1 })),
  purpose: "breakdown",
  origin: "layout",
  lines,
});

describe("how much the figures must say for a reading", () => {
  test.each<[Prior, number, number, boolean]>([
    ["declared", 6, 5, true],
    ["declared", 2, 6, true],
    ["strong", 6, 1, true],
    ["strong", 3, 3, true],
    ["strong", 1, 1, true],
    ["weak", 9, 1, true],
    ["weak", 5, 3, false],
    ["weak", 2, 0, true],
    ["weak", 1, 1, false],
  ])("%s words, %d rows that hold and %d that do not: %s", (prior, right, wrong, accepted) => {
    const { figures, lines } = figuresWith(right, wrong);
    expect(accept({ alternatives: [sum(lines)], prior }, figures) !== null).toBe(accepted);
  });
});

test("of several readings the one that most rows bear out", () => {
  const { figures, lines } = figuresWith(6, 1);
  const chosen = accept(
    { alternatives: [sum(lines, [2]), sum(lines, [3]), sum(lines)], prior: "weak" },
    figures,
  );
  expect(chosen && relationText(chosen.relation)).toBe("B = C+D");
  expect(chosen?.support).toMatchObject({ holds: 6, fails: 1 });
});

describe("a single total that is far off", () => {
  const totalOf = (parts: readonly number[], total: number): LinearRelation | null => {
    const rows = parts.map((part, at) => `Khoản ${at + 1} | ${part}`);
    const table = tableOf(["Khoản chi | Số tiền", ...rows, `Tổng cộng | ${total}`].join("\n"));
    const relation: LinearRelation = {
      ...sum([1]),
      axis: "rows",
      result: parts.length + 1,
      operands: parts.map((_, at) => ({ index: at + 1, sign: 1 })),
      purpose: "total",
    };
    const found = accept({ alternatives: [relation], prior: "strong" }, new Figures(table));
    return found && found.relation.kind === "sum" ? found.relation : null;
  };

  test.each([
    ["a lone minus explains it", [384, -467, 291, 188], 1330],
    ["a nought too many explains it", [384, 4670, 291, 188], 1330],
    ["a mark lost in the total explains it", [384, 467, 291, 188], 1_330_000],
  ])("%s", (_, parts, total) => expect(totalOf(parts, total)).not.toBeNull());

  test.each([
    ["a mean is no sum", [384, 467, 291, 188], 332.5],
    ["a whole less its other part is no sum", [36, 100], 64],
  ])("%s", (_, parts, total) => expect(totalOf(parts, total)).toBeNull());
});

test("a reading that nothing could deny is no reading", () => {
  const figures = new Figures(tableOf("Đơn vị | Tổng số | Nam | Nữ\nXã A | 0 | 0 | 0\nXã B | 0 | 0 | 0"));
  expect(accept({ alternatives: [sum([1, 2])], prior: "declared" }, figures)).toBeNull();
});
