import type { Finding } from "../../src/report";
import { expectSilent, findingsOf, formula, withCells } from "../support/rule-tester";
import type { Cell, SheetSpec } from "../support/rule-tester";
import { communes, pairSheet } from "./sheets";

/** The pairs of levels with everything live that can be: A5:L12 units, row 13 totals, shares in F, H, J and L. */
type Live = "totals" | "shares" | "rated";

const unitRows = communes.map((_, at) => at + 5);

function build(live: readonly Live[]): SheetSpec {
  const cells: Record<string, Cell> = {};
  if (live.includes("rated"))
    for (const row of unitRows) cells[`D${row}`] = formula(`E${row}+G${row}+I${row}+K${row}`);
  if (live.includes("totals"))
    for (const column of "CDEGIK") cells[`${column}13`] = formula(`SUM(${column}5:${column}12)`);
  if (live.includes("shares"))
    for (const row of [...unitRows, 13])
      for (const [count, share] of ["EF", "GH", "IJ", "KL"])
        cells[`${String(share)}${row}`] = formula(`ROUND(${String(count)}${row}/D${row}*100,2)`);
  return withCells(pairSheet({ title: "KẾT QUẢ XẾP LOẠI CHẤT LƯỢNG ĐẢNG VIÊN NĂM 2017" }), cells);
}

const serious = (findings: readonly Finding[]): Finding[] =>
  findings.filter((finding) => finding.severity !== "info");

const kinds: readonly (readonly Live[])[] = [
  ["totals"],
  ["shares"],
  ["totals", "shares"],
  ["totals", "shares", "rated"],
];

describe.each(kinds.map((live) => [live.join(", "), live] as const))("live %s", (_, live) => {
  const sheet = build(live);
  const found = (cells: Readonly<Record<string, Cell>>): Finding[] =>
    serious(findingsOf(withCells(sheet, cells)));

  it("silent when all is right", () => expectSilent(sheet));

  it("a figure stored as text is told once", () => {
    // Excel's + reads text; SUM does not.
    const findings = found({ G8: "190" });
    expect(findings.map(({ cell, expected }) => ({ cell, expected }))).toEqual([
      { cell: "G8", expected: 190 },
    ]);
  });

  it("a mistyped count is told once, at its cell or with it as the first suspect", () => {
    if (live.includes("rated")) {
      // Nothing typed contradicts it: those rated and every share follow.
      expect(found({ I8: 12 })).toEqual([]);
      return;
    }
    const findings = found({ I8: 71 });
    expect(findings).toHaveLength(1);
    const [finding] = findings;
    expect(finding?.cell === "I8" || finding?.suspects[0]?.cell === "I8").toBe(true);
  });

  it("a SUM that stops a row short is told once", () => {
    const findings = found({ G13: formula("SUM(G5:G11)") });
    expect(findings.map(({ rule, cell, expected }) => ({ rule, cell, expected }))).toEqual([
      { rule: "sum-range", cell: "G13", expected: 1191 },
    ]);
  });

  it("a share of the wrong denominator is told once", () => {
    const findings = found({ H8: formula("ROUND(G8/C8*100,2)") });
    expect(findings.map(({ cell, expected }) => ({ cell, expected }))).toEqual([
      { cell: "H8", expected: 77.24 },
    ]);
  });
});
