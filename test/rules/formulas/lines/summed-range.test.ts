import { findingsOf, formula, specifyRule, withCells } from "../../../support/rule-tester";
import { across, duesSheet, filled, headedSheet, QUARTERS, yearsSheet } from "./sheets";

const years = ["C", "D", "E"] as const;

specifyRule("sum-range", {
  found: {
    "totals that all begin a row late, beside one that does not": {
      sheet: withCells(
        duesSheet(),
        filled(across(12), (_, column) => `SUM(${column}5:${column}11)`),
      ),
      finds: [
        {
          cell: "C12",
          severity: "error",
          expected: 93960,
          fixes: Object.fromEntries(
            QUARTERS.map((column) => [`${column}12`, `=SUM(${column}4:${column}11)`]),
          ),
          related: ["D12", "E12", "F12", "C4"],
          says: "bỏ sót C4",
        },
      ],
    },
    "a row that is still blank in one column": {
      sheet: withCells(yearsSheet(), { E11: null, E12: formula("SUM(E4:E10)") }),
      finds: [
        {
          cell: "E12",
          severity: "warning",
          expected: 83350,
          fixes: { E12: "=SUM(E4:E11)" },
          says: "Kết quả hiện chưa sai",
        },
      ],
    },
    "a year summed over three quarters": {
      sheet: withCells(duesSheet(), { G7: formula("SUM(C7:E7)") }),
      finds: [{ cell: "G7", severity: "error", expected: 61610, fixes: { G7: "=SUM(C7:F7)" } }],
    },
    "a mean that leaves out the first unit": {
      sheet: withCells(yearsSheet(), {
        ...filled(across(13, years), (_, column) => `AVERAGE(${column}4:${column}11)`),
        B13: "Bình quân",
        D13: formula("AVERAGE(D5:D11)"),
      }),
      finds: [{ cell: "D13", expected: 11965, fixes: { D13: "=AVERAGE(D4:D11)" } }],
    },
    "the total of the last year adds the totals of the years before": {
      sheet: withCells(yearsSheet(), { E12: formula("SUM(C12:D12)") }),
      finds: [
        {
          cell: "E12",
          severity: "error",
          expected: 95200,
          fixes: { E12: "=SUM(E4:E11)" },
          related: ["E4", "E11"],
        },
      ],
    },
    "grand totals over subtotals and their rows": {
      sheet: withCells(yearsSheet(), {
        B8: "Cộng khối I",
        B12: "Cộng khối II",
        ...filled(across(8, years), (_, column) => `SUM(${column}4:${column}7)`),
        ...filled(across(12, years), (_, column) => `SUM(${column}9:${column}11)`),
        B13: "Tổng cộng",
        ...filled(across(13, years), (_, column) => `SUM(${column}4:${column}12)`),
      }),
      finds: [
        {
          cell: "C13",
          severity: "error",
          expected: 83460,
          fixes: { C13: "=SUM(C8,C12)", D13: "=SUM(D8,D12)", E13: "=SUM(E8,E12)" },
          says: "hai lần",
        },
      ],
    },
    "one total that takes a line of what follows": {
      sheet: withCells(headedSheet(), { E4: formula("SUM(E5:E9)") }),
      finds: [
        {
          cell: "E4",
          severity: "error",
          expected: 49570,
          fixes: { E4: "=SUM(E5:E8)" },
          related: ["E9"],
          says: "E9",
        },
      ],
    },
    "one total that reaches the end of the table, where the others stop before it": {
      sheet: withCells(headedSheet(), {
        ...filled(across(4, years), (_, column) => `SUM(${column}5:${column}11)`),
        E4: formula("SUM(E5:E12)"),
      }),
      finds: [{ cell: "C4", fixes: { C4: "=SUM(C5:C12)", D4: "=SUM(D5:D12)" }, related: ["D4", "C12"] }],
    },
    "one total that takes the typed means above it": {
      sheet: withCells(yearsSheet(), {
        B12: "Bình quân",
        C12: 11745,
        D12: 11965,
        E12: 11900,
        B13: "Tổng cộng",
        ...filled(across(13, years), (_, column) => `SUM(${column}4:${column}11)`),
        E13: formula("SUM(E4:E12)"),
      }),
      finds: [
        { cell: "E13", severity: "error", expected: 95200, fixes: { E13: "=SUM(E4:E11)" }, related: ["E12"] },
      ],
    },
    "a column summed where rows are summed": {
      sheet: withCells(duesSheet(), { G7: formula("SUM(G4:G6)") }),
      finds: [{ cell: "G7", expected: 61610, fixes: { G7: "=SUM(C7:F7)" } }],
    },
  },
  silent: {
    "sums across and down that agree": withCells(duesSheet(), { G12: formula("SUM(C12:F12)") }),
    "a sum over a blank line more": withCells(yearsSheet(), { D12: formula("SUM(D3:D11)") }),
    "a column that ends earlier": withCells(yearsSheet(), {
      E8: null,
      E9: null,
      E10: null,
      E11: null,
      E12: formula("SUM(E4:E7)"),
    }),
    "subtotals of groups of different length": withCells(yearsSheet(), {
      B7: "Cộng khối I",
      B12: "Cộng khối II",
      ...filled(across(7, years), (_, column) => `SUM(${column}4:${column}6)`),
      ...filled(across(12, years), (_, column) => `SUM(${column}8:${column}11)`),
      B13: "Tổng cộng",
      ...filled(across(13, years), (_, column) => `${column}7+${column}12`),
    }),
    "the smallest and the largest beside the sum": withCells(duesSheet(), {
      B13: "Thấp nhất",
      ...filled(across(13), (_, column) => `MIN(${column}4:${column}11)`),
      B14: "Cao nhất",
      ...filled(across(14), (_, column) => `MAX(${column}4:${column}11)`),
    }),
  },
});

describe("sums across and down that disagree", () => {
  it("point at the figure that is wrong, not at the formula", () => {
    const sheet = withCells(duesSheet(), {
      ...Object.fromEntries(
        [52400, 45960, 40050, 61610, 42950, 36440, 56430, 47930].map((year, at) => [`G${at + 4}`, year]),
      ),
      G7: 61160,
      G12: formula("SUM(C12:F12)"),
    });
    const [found, ...others] = findingsOf(sheet).filter(({ severity }) => severity !== "info");
    expect(others).toEqual([]);
    expect(found?.rule).not.toBe("sum-range");
    expect([found?.cell, ...(found?.suspects ?? []).map(({ cell }) => cell)]).toContain("G7");
  });
});
