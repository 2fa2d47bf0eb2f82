import { check } from "../../src/check/check";
import type { Finding } from "../../src/report";
import { percent } from "../rules/sheets";
import golden from "../support/golden.json";
import {
  expectFindings,
  expectSilent,
  findingsOf,
  formula,
  withCells,
  workbookOf,
} from "../support/rule-tester";
import type { Cell, ExpectedFinding, SheetSpec } from "../support/rule-tester";

interface Share {
  id: string;
  unit: string;
  indicator: string;
  part: number;
  whole: number;
  stated: number;
}

const serious = (findings: readonly Finding[]): Finding[] =>
  findings.filter((finding) => finding.severity !== "info");

/** The golden rows that have a part and a whole; S-ERR, the one wrong in the source, is told apart. */
const shares: readonly Share[] = golden.rows.flatMap((row): Share[] =>
  row.num === null || row.den === null || row.status === "WRONG"
    ? []
    : [
        {
          id: row.id,
          unit: row.unit,
          indicator: row.indicator,
          part: row.num,
          whole: row.den,
          stated: row.stated_pct ?? percent(row.num, row.den),
        },
      ],
);

const HEADER: readonly Cell[] = ["Đơn vị", "Chỉ tiêu", "Số lượng", "Tổng số", "Tỷ lệ (%)"];

/** The figures of a report as a list: header in row 1, one figure a row from row 2 on. */
function listSheet(rows: readonly Share[], decimals?: number): SheetSpec {
  return {
    rows: [
      HEADER,
      ...rows.map(({ unit, indicator, part, whole, stated }): Cell[] => [
        unit,
        indicator,
        part,
        whole,
        decimals === undefined ? stated : percent(part, whole, decimals),
      ]),
    ],
  };
}

describe("the figures of the source reports on a list sheet", () => {
  it("all of them hold as stated", () => expectSilent(listSheet(shares)));
  it("all of them hold with two decimals", () => expectSilent(listSheet(shares, 2)));
  it("all of them hold with one decimal", () => expectSilent(listSheet(shares, 1)));

  it.each(shares.map((share) => [`${share.id} ${share.unit}: ${share.indicator}`, share] as const))(
    "%s holds alone on its sheet",
    (_, share) => expectSilent(listSheet([share])),
  );

  it.each(shares.map((share, at) => [`${share.id} ${share.unit}: ${share.indicator}`, share, at] as const))(
    "%s is found when its share is mistyped",
    (_, share, at) => {
      const wrong = Number((share.stated < 50 ? share.stated + 31.07 : share.stated - 31.07).toFixed(2));
      const cell = `E${at + 2}`;
      const findings = serious(findingsOf(withCells(listSheet(shares), { [cell]: wrong })));
      expect(findings.map((finding) => finding.cell)).toEqual([cell]);
      expect(findings[0]?.rule).toMatch(/^(percentage-mismatch|impossible-percentage|percentage-scale)$/);
      // The column's shares have two decimals, and so has the one put right.
      expect(findings[0]?.expected).toBe(percent(share.part, share.whole, 2));
    },
  );
});

describe("35 new members who study, of 1.383 admitted, stated as 1,75 %", () => {
  const rows: readonly (readonly Cell[])[] = [
    ["Nội dung", "Số lượng", "Kết nạp", "Chỉ tiêu", "Tỷ lệ (%)"],
    ["Nữ", 663, 1383, 2000, 47.94],
    ["Dân tộc thiểu số", 82, 1383, 2000, 5.93],
    ["Đoàn viên", 858, 1383, 2000, 62.04],
    ["Học sinh, sinh viên", 35, 1383, 2000, 1.75],
  ];

  it("is found, with the base it does fit", () => {
    expectFindings({ rows }, [
      {
        rule: "percentage-mismatch",
        cell: "E5",
        severity: "warning",
        expected: 2.53,
        related: ["B5", "C5", "D5"],
        says: /35 \/ 1\.383 = 2,53%.*2\.000/,
      },
    ]);
  });

  it("is found on the list sheet too", () => {
    const wrong: Share = {
      id: "S-ERR",
      unit: "Bình Thuận 27/9/2017",
      indicator: "Đảng viên mới là học sinh, sinh viên",
      part: 35,
      whole: 1383,
      stated: 1.75,
    };
    expectFindings(
      listSheet([...shares, wrong]),
      [
        {
          rule: "percentage-mismatch",
          cell: `E${shares.length + 2}`,
          expected: 2.53,
        } satisfies ExpectedFinding,
      ].map((each) => ({ ...each, rule: ruleAt(listSheet([...shares, wrong]), each.cell) })),
    );
  });

  /** Without the target on the sheet the share may be told as one no whole number gives. */
  function ruleAt(sheet: SheetSpec, cell: string): ExpectedFinding["rule"] {
    const found = serious(findingsOf(sheet)).find((finding) => finding.cell === cell);
    return found?.rule === "impossible-percentage" ? "impossible-percentage" : "percentage-mismatch";
  }
});

interface Partition {
  name: string;
  counts: readonly number[];
  total: number;
}

const partitions: readonly Partition[] = golden.partitions.map(({ name, ids, total }) => ({
  name,
  counts: ids,
  total,
}));

const LEVELS = ["Hoàn thành xuất sắc", "Hoàn thành tốt", "Hoàn thành", "Không hoàn thành"];

/** Levels in columns, one row; the year is before the cap so that only the arithmetic speaks. */
function partitionSheet({ counts, total }: Partition): SheetSpec {
  return {
    rows: [
      ["KẾT QUẢ XẾP LOẠI NĂM 2017"],
      [],
      ["Đơn vị", "Được xếp loại", ...LEVELS],
      ["Toàn đảng bộ", total, ...counts],
    ],
  };
}

/** The same, each level with its share beside it. */
function sharedSheet({ counts, total }: Partition, decimals: number): SheetSpec {
  return {
    rows: [
      ["KẾT QUẢ XẾP LOẠI NĂM 2017"],
      [],
      ["Đơn vị", "Được xếp loại", ...LEVELS.flatMap((level) => [level, null])],
      [null, null, ...LEVELS.flatMap(() => ["SL", "%"])],
      ["Toàn đảng bộ", total, ...counts.flatMap((count) => [count, percent(count, total, decimals)])],
    ],
    merges: ["A3:A4", "B3:B4", "C3:D3", "E3:F3", "G3:H3", "I3:J3"],
  };
}

/** The same in rows, each with its share of the last one. */
function structureSheet({ counts, total }: Partition, decimals: number): SheetSpec {
  return {
    rows: [
      ["TT", "Nhóm", "Số lượng", "Tỷ lệ (%)"],
      ...counts.map((count, at): Cell[] => [
        at + 1,
        `Nhóm ${at + 1}`,
        count,
        percent(count, total, decimals),
      ]),
      [null, "Tổng số", total, 100],
    ],
  };
}

describe.each(partitions)("the partition $name", (partition) => {
  const { counts, total } = partition;
  const oneTooMany = Number(counts[1]) + 1;

  it("holds, without shares, with shares of two decimals and of one", () => {
    expectSilent(partitionSheet(partition));
    expectSilent(sharedSheet(partition, 2));
    expectSilent(sharedSheet(partition, 1));
  });

  it("99,99 and 100,01 are information at most", () => {
    for (const decimals of [1, 2])
      for (const sheet of [sharedSheet(partition, decimals), structureSheet(partition, decimals)])
        for (const finding of findingsOf(sheet)) expect(finding.severity).toBe("info");
  });

  it("a level one too many is found and is among the suspects", () => {
    const findings = serious(findingsOf(withCells(partitionSheet(partition), { D4: oneTooMany })));
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ cell: "B4", expected: total + 1 });
    expect(findings[0]?.suspects.map(({ cell }) => cell)).toContain("D4");
  });

  it("and comes first unless a greater total would fit every share as well", () => {
    const findings = serious(findingsOf(withCells(sharedSheet(partition, 2), { E5: oneTooMany })));
    // One more of 62.331 members moves no share by 0,01.
    const rival = counts.every((count, at) => {
      const kept = percent(at === 1 ? oneTooMany : count, total + 1);
      return kept === percent(count, total);
    });
    const named = findings.flatMap(({ cell, suspects }) => [
      cell,
      ...suspects.slice(0, rival ? undefined : 1).map((suspect) => suspect.cell),
    ]);
    expect(named).toContain("E5");
  });
});

describe.each(golden.cap_tests)("the cap on the excellent: $unit", (test) => {
  const kind = test.unit === "chi bộ" ? "CHI BỘ" : "ĐẢNG VIÊN";
  const rest = test.rated - test.x - test.htt;
  const sheet = (year: number): SheetSpec => ({
    rows: [
      [`KẾT QUẢ XẾP LOẠI CHẤT LƯỢNG ${kind} NĂM ${year}`],
      [],
      ["Đơn vị", "Được xếp loại", ...LEVELS],
      ["Đảng bộ tỉnh Hòa Bình", test.rated, test.x, test.htt, rest, 0],
    ],
  });

  it("informs of every reading with its share, and of one unit alone never says more than that", () => {
    const findings = findingsOf(sheet(2021));
    expect(findings.map(({ rule, cell, severity }) => ({ rule, cell, severity }))).toEqual([
      { rule: "excellent-cap", cell: "C4", severity: "info" },
    ]);
    for (const share of [test.pct_of_htt, test.pct_of_htt_or_better, test.pct_of_rated])
      expect(findings[0]?.message).toContain(share.toFixed(2).replace(".", ","));
  });

  it("is silent where the office's guidance takes everyone rated", () => {
    expectSilent(sheet(2021), { capDenominator: "rated" });
  });

  it("is silent before there was a cap", () => expectSilent(sheet(2017)));
});

describe("what is no mistake", () => {
  const cases: Readonly<Record<string, SheetSpec>> = {
    "500/500 ký tự below a table": withCells(listSheet(shares.slice(0, 4)), {
      A8: "500/500 ký tự",
      A9: "5 ký tự",
    }),
    "500/500 among figures": withCells(listSheet(shares.slice(0, 4)), { B3: "300/500 ký tự" }),
    "6 + 4 + 6 of 14 communes: attributes that overlap": {
      rows: [
        ["STT", "Nội dung", "Số lượng"],
        [1, "Số xã", 14],
        [null, "Trong đó:", null],
        ["-", "Bí thư không là người địa phương", 6],
        ["-", "Chủ tịch không là người địa phương", 4],
        ["-", "Bí thư là chủ tịch HĐND cấp xã", 6],
      ],
    },
    "the same under a row that says so itself": {
      rows: [
        ["TT", "Nội dung", "Số lượng", "Tỷ lệ (%)"],
        [1, "14 xã", 14, 100],
        [null, "Trong đó: Bí thư không là người địa phương", 6, 42.86],
        [null, "Chủ tịch không là người địa phương", 4, 28.57],
        [null, "Bí thư là chủ tịch HĐND cấp xã", 6, 42.86],
      ],
    },
    "the same in columns": {
      rows: [
        [
          "Đơn vị",
          "Số xã",
          "Trong đó: Bí thư không là người địa phương",
          "Chủ tịch không là người địa phương",
          "Bí thư là chủ tịch HĐND",
        ],
        ["Huyện Vân Hồ", 14, 6, 4, 6],
        ["Huyện Mộc Châu", 15, 7, 6, 8],
        ["Huyện Yên Châu", 15, 5, 9, 4],
      ],
    },
    "22 tỷ đồng more is an amount, no percentage": {
      rows: [
        ["TT", "Chỉ tiêu", "ĐVT", "Kế hoạch", "Thực hiện", "Cùng kỳ", "Tăng so với cùng kỳ"],
        [1, "Giá trị sản xuất 9 tháng", "tỷ đồng", 200, 152, 130, 22],
        [2, "Thu ngân sách", "tỷ đồng", 18, 15, 12, 3],
        [3, "Kết nạp đảng viên", "đồng chí", 9, 7, 5, 2],
      ],
    },
    "hơn 152 tỷ đồng in words": {
      rows: [
        ["TT", "Chỉ tiêu", "Kế hoạch", "Thực hiện", "Đạt (%)"],
        [1, "Giá trị sản xuất (tỷ đồng)", 200, "hơn 152", 76],
        [2, "Thu ngân sách (tỷ đồng)", 18, 15, 83.33],
        [3, "Kết nạp đảng viên (đồng chí)", 9, 7, 77.78],
      ],
    },
    "85 % and 40 % are levels that include one another": {
      rows: [
        ["TT", "Chỉ tiêu đến năm 2025", "Mục tiêu (%)"],
        [1, "Cấp ủy viên tốt nghiệp THPT", 100],
        [2, "Chuyên môn từ trung cấp trở lên", 70],
        [3, "Lý luận chính trị từ sơ cấp trở lên", 85],
        [4, "Lý luận chính trị từ trung cấp trở lên", 40],
        [5, "Chi bộ đạt loại tốt về sinh hoạt", 80],
      ],
    },
    "85 % and 40 % below a total of 100": {
      rows: [
        ["TT", "Trình độ cấp ủy viên", "Số lượng", "Tỷ lệ (%)"],
        [1, "Tổng số cấp ủy viên", 120, 100],
        [2, "Lý luận chính trị từ sơ cấp trở lên", 102, 85],
        [3, "Lý luận chính trị từ trung cấp trở lên", 48, 40],
      ],
    },
    "moved between communes and up to the district: not one total": {
      rows: [
        ["TT", "Luân chuyển cán bộ", "Mục tiêu", "Thực hiện"],
        [1, "Giữa các xã", 6, 17],
        [2, "Từ xã lên huyện", null, 4],
        [3, "Từ huyện về xã", null, 2],
      ],
    },
    "about 9.300 members": {
      rows: [
        ["Nội dung", "Đầu nhiệm kỳ", "Cuối nhiệm kỳ"],
        ["Tổng số đảng viên", 8120, "gần 9.300"],
        ["Trong đó: nữ", 3410, 3980],
      ],
    },
  };

  it.each(Object.entries(cases))("%s", (_, sheet) => expectSilent(sheet));
});

describe("the workbook as a whole", () => {
  const good = listSheet(shares.slice(0, 12), 2);
  const bad = withCells(good, { E3: 82.57 });

  it("an empty workbook, an empty sheet and a sheet of words have nothing to say", () => {
    expect(check({ sheets: [] })).toEqual({ sheets: [], findings: [] });
    expectSilent({ rows: [] });
    expectSilent({ rows: [[null], [], [null, null]] });
    expectSilent({ rows: [["Kính gửi: Ban Tổ chức Tỉnh ủy"], ["Nơi nhận:", "- Như trên"]] });
  });

  it("findings come sheet by sheet, errors first, then down the rows", () => {
    const { findings } = check(
      workbookOf(
        { ...good, name: "A" },
        { ...bad, name: "B" },
        { ...withCells(good, { E2: 11.11, E6: 1.23 }), name: "C" },
      ),
    );
    expect(serious(findings).map(({ sheet, cell }) => `${sheet}!${cell}`)).toEqual(["B!E3", "C!E2", "C!E6"]);
  });

  it("a hidden sheet is looked at only when asked for", () => {
    const workbook = workbookOf({ ...good, name: "A" }, { ...bad, name: "B", hidden: true });
    expect(serious(check(workbook).findings)).toEqual([]);
    expect(check(workbook).sheets.map(({ name, skipped }) => [name, skipped])).toEqual([
      ["A", undefined],
      ["B", "hidden"],
    ]);
    expect(serious(check(workbook, { hiddenSheets: true }).findings)).toHaveLength(1);
  });

  it("says what was checked, and which relations when asked", () => {
    const workbook = workbookOf(good);
    expect(check(workbook).sheets[0]?.checked).toMatchObject({ tables: 1, rows: 12 });
    expect(check(workbook).sheets[0]?.relations).toBeUndefined();
    const relations = check(workbook, { relations: true }).sheets[0]?.relations ?? [];
    expect(relations).toContainEqual({
      kind: "ratio",
      result: "E3",
      operands: ["C3", "D3"],
      origin: "layout",
    });
  });

  it("calculates formulas that were saved without values", () => {
    const sheet = withCells(good, { E2: formula("ROUND(C2/D2*100,2)"), E3: formula("ROUND(C3/D3*100,2)") });
    expectSilent(sheet);
  });

  it("the same workbook gives the same report, in Vietnamese unless told", () => {
    const workbook = workbookOf(bad);
    expect(check(workbook)).toEqual(check(workbook, { language: "vi" }));
    expect(check(workbook)).toEqual(check(workbook));
  });
});
