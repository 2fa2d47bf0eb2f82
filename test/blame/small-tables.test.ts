import type { Finding } from "../../src/report";
import { communes, levelSheet, pairSheet, percent, quotaSheet, quotas } from "../rules/sheets";
import { findingsOf, withCells } from "../support/rule-tester";
import type { SheetSpec } from "../support/rule-tester";

/** One, two or three units: little to compare with, and still the right cell or an honest choice. */
const serious = (findings: readonly Finding[]): Finding[] =>
  findings.filter((finding) => finding.severity !== "info");

const title = "KẾT QUẢ XẾP LOẠI CHẤT LƯỢNG ĐẢNG VIÊN NĂM 2017";

describe.each([1, 2, 3])("%d units and their total", (count) => {
  const units = communes.slice(0, count);
  const levels = levelSheet({ units, title });
  const pairs = pairSheet({ units, title });

  it("a level that crosses its total is named", () => {
    const findings = serious(findingsOf(withCells(levels, { F4: 186 })));
    expect(findings.map(({ cell, expected }) => ({ cell, expected }))).toEqual([
      { cell: "F4", expected: 168 },
    ]);
  });

  it("a total that crosses its levels is named", () => {
    const cell = `F${4 + count}`;
    const right = units.reduce((sum, each) => sum + each.good, 0);
    const findings = serious(findingsOf(withCells(levels, { [cell]: right + 9 })));
    expect(findings.map((finding) => ({ cell: finding.cell, expected: finding.expected }))).toEqual([
      { cell, expected: right },
    ]);
  });

  it("a level whose share speaks for it is named", () => {
    const findings = serious(findingsOf(withCells(pairs, { G5: 186 })));
    expect(findings.map(({ cell, expected }) => ({ cell, expected }))).toEqual([
      { cell: "G5", expected: 168 },
    ]);
  });

  it("a share is named, its counts are not", () => {
    const findings = serious(findingsOf(withCells(pairs, { F5: percent(34, 210) })));
    expect(findings.map(({ cell, expected }) => ({ cell, expected }))).toEqual([
      { cell: "F5", expected: percent(33, 210) },
    ]);
  });

  it("a share of the quota is named", () => {
    const sheet = quotaSheet(quotas.slice(1, 1 + count));
    const findings = serious(findingsOf(withCells(sheet, { E4: 59.08 })));
    expect(findings.map(({ cell, expected }) => ({ cell, expected }))).toEqual([
      { cell: "E4", expected: 50.98 },
    ]);
  });
});

describe("one unit without a total", () => {
  const sheet: SheetSpec = levelSheet({ units: communes.slice(0, 1), total: "none", title });

  it("says what does not match and where to look, without a guess", () => {
    const findings = serious(findingsOf(withCells(sheet, { F4: 186 })));
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ cell: "D4", expected: 228, fix: null });
    expect(findings[0]?.suspects[0]).toMatchObject({ cell: "F4", value: 168 });
  });
});
