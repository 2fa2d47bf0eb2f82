import { cellAddress } from "../../src/grid/address";
import type { Finding } from "../../src/report";
import { expectSilent, findingsOf, withCells } from "../support/rule-tester";
import type { Cell, SheetSpec } from "../support/rule-tester";
import { communes, percent, rated, sumUp, writePercent } from "./sheets";
import type { PercentStyle, RatedUnit } from "./sheets";

/** How a clerk lays out the same eight units: one mistake must be found at its cell in each of them. */
interface Layout {
  groups: "none" | "subtotal below" | "figures in the group row";
  total: "above" | "below";
  style: PercentStyle;
  /** A row that numbers the columns under the header. */
  numbered: boolean;
  ordinal: boolean;
  /** A column for those not rated, after the levels. */
  notRated: boolean;
}

type Figure = "total" | "rated" | "excellent" | "good" | "goodShare" | "complete" | "failed" | "notRated";

interface Built {
  sheet: SheetSpec;
  at: (name: string, figure: Figure) => string;
}

const halves = [communes.slice(0, 4), communes.slice(4)] as const;
const GROUPS = ["Khối xã vùng cao", "Khối xã vùng sông"] as const;

function build(layout: Layout): Built {
  const { style } = layout;
  const lead = layout.ordinal ? ["STT", "Tên đơn vị"] : ["Tên đơn vị"];
  const blank = lead.map(() => null);
  const header: Cell[][] = [
    ["KẾT QUẢ XẾP LOẠI CHẤT LƯỢNG ĐẢNG VIÊN NĂM 2017"],
    [],
    [
      ...lead,
      "Tổng số đảng viên",
      "Số được xếp loại",
      ...["HTXSNV", "HTTNV", "HTNV", "KHTNV"].flatMap((level) => [level, null]),
      ...(layout.notRated ? ["Chưa xếp loại"] : []),
    ],
    [
      ...blank,
      null,
      null,
      ...["SL", "%", "SL", "%", "SL", "%", "SL", "%"],
      ...(layout.notRated ? [null] : []),
    ],
  ];
  if (layout.numbered) header.push((header[2] ?? []).map((_, at) => at + 1));
  const rows: Cell[][] = [...header];
  const places = new Map<string, number>();
  const write = (ordinal: Cell, each: RatedUnit): void => {
    const whole = rated(each);
    places.set(each.name, rows.length);
    rows.push([
      ...(layout.ordinal ? [ordinal] : []),
      !layout.ordinal && typeof ordinal === "string" ? `${ordinal}. ${each.name}` : each.name,
      layout.notRated ? each.total : whole,
      whole,
      ...[each.excellent, each.good, each.complete, each.failed].flatMap((count) => [
        count,
        writePercent(percent(count, whole), style),
      ]),
      ...(layout.notRated ? [each.notRated] : []),
    ]);
  };
  const sum = sumUp(communes);
  if (layout.total === "above") write(null, sum);
  if (layout.groups === "none") communes.forEach((each, at) => write(at + 1, each));
  else
    halves.forEach((half, group) => {
      const name = GROUPS[group] ?? "";
      const roman = group === 0 ? "I" : "II";
      if (layout.groups === "figures in the group row") write(roman, sumUp(half, name));
      else rows.push(layout.ordinal ? [roman, name] : [`${roman}. ${name}`]);
      half.forEach((each, at) => write(at + 1, each));
      if (layout.groups === "subtotal below") write(null, sumUp(half, `Cộng ${name.toLowerCase()}`));
    });
  if (layout.total === "below") write(null, sum);
  const first = lead.length;
  const columns: Record<Figure, number> = {
    total: first,
    rated: first + 1,
    excellent: first + 2,
    good: first + 4,
    goodShare: first + 5,
    complete: first + 6,
    failed: first + 8,
    notRated: first + 10,
  };
  const merge = (column: number): string => `${cellAddress(2, column)}:${cellAddress(3, column)}`;
  const pair = (column: number): string => `${cellAddress(2, column)}:${cellAddress(2, column + 1)}`;
  return {
    sheet: {
      rows,
      merges: [
        ...[...lead.keys(), first, first + 1].map(merge),
        ...[first + 2, first + 4, first + 6, first + 8].map(pair),
        ...(layout.notRated ? [merge(first + 10)] : []),
      ],
    },
    at: (name, figure) => {
      const row = places.get(name);
      if (row === undefined) throw new Error(`no such row: ${name}`);
      return cellAddress(row, columns[figure]);
    },
  };
}

const plain: Layout = {
  groups: "none",
  total: "below",
  style: "hundred",
  numbered: false,
  ordinal: true,
  notRated: true,
};

const layouts: Readonly<Record<string, Layout>> = {
  plain,
  "total above": { ...plain, total: "above" },
  "column numbers": { ...plain, numbered: true },
  "no ordinals": { ...plain, ordinal: false },
  "no column for those not rated": { ...plain, notRated: false },
  "shares as ratios": { ...plain, style: "ratio" },
  "shares as text": { ...plain, style: "text" },
  "groups with subtotals below": { ...plain, groups: "subtotal below" },
  "groups with subtotals below, total above": { ...plain, groups: "subtotal below", total: "above" },
  "group rows with figures": { ...plain, groups: "figures in the group row" },
  "group rows with figures, total above": { ...plain, groups: "figures in the group row", total: "above" },
  "group rows with figures, column numbers, ratios": {
    ...plain,
    groups: "figures in the group row",
    numbered: true,
    style: "ratio",
  },
  "group rows with figures, no ordinals": { ...plain, groups: "figures in the group row", ordinal: false },
};

interface Planted {
  unit: string;
  figure: Figure;
  wrong: number;
  right: number;
}

const planted: Readonly<Record<string, Planted>> = {
  "a level with two digits exchanged": {
    unit: "Đảng bộ xã Lóng Luông",
    figure: "good",
    wrong: 109,
    right: 190,
  },
  "another level, one digit wrong": {
    unit: "Đảng bộ xã Suối Bàng",
    figure: "complete",
    wrong: 17,
    right: 11,
  },
  "a level left at nought": { unit: "Đảng bộ xã Tô Múa", figure: "excellent", wrong: 0, right: 34 },
  "the number rated": { unit: "Đảng bộ xã Lóng Luông", figure: "rated", wrong: 264, right: 246 },
  "a total of a level": { unit: "Tổng cộng", figure: "good", wrong: 1119, right: 1191 },
  "the total number rated": { unit: "Tổng cộng", figure: "rated", wrong: 1353, right: 1533 },
};

const serious = (findings: readonly Finding[]): Finding[] =>
  findings.filter((finding) => finding.severity !== "info");

describe.each(Object.entries(layouts))("%s", (_, layout) => {
  const { sheet, at } = build(layout);

  it("is silent when all is right", () => expectSilent(sheet));

  it.each(Object.entries(planted))("names %s", (_name, { unit, figure, wrong, right }) => {
    const cell = at(unit, figure);
    const findings = serious(findingsOf(withCells(sheet, { [cell]: wrong })));
    expect(findings.map((finding) => ({ cell: finding.cell, expected: finding.expected }))).toEqual([
      { cell, expected: right },
    ]);
  });

  it("names a share of another whole number", () => {
    const cell = at("Đảng bộ xã Lóng Luông", "goodShare");
    const share = percent(191, 246);
    const findings = serious(findingsOf(withCells(sheet, { [cell]: writePercent(share, layout.style) })));
    const right = percent(190, 246);
    expect(findings.map((finding) => ({ cell: finding.cell, expected: finding.expected }))).toEqual([
      { cell, expected: layout.style === "ratio" ? Number((right / 100).toFixed(6)) : right },
    ]);
  });
});
