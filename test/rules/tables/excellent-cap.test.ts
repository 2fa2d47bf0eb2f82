import { specifyRule, withCells } from "../../support/rule-tester";
import type { SheetSpec } from "../../support/rule-tester";
import { communes, levelSheet } from "../sheets";

/** Hòa Bình, 2021: 9.942 of 47.193 good members are 21,07 %; 604 of 2.364 good cells 25,55 %. */
const province = (
  title: string,
  excellent: number,
  good: number,
  complete: number,
  failed: number,
): SheetSpec => ({
  rows: [
    [title],
    [],
    ["Đơn vị", "Được xếp loại", "Hoàn thành xuất sắc", "Hoàn thành tốt", "Hoàn thành", "Không hoàn thành"],
    ["Đảng bộ tỉnh Hòa Bình", excellent + good + complete + failed, excellent, good, complete, failed],
  ],
});
const members = (year: number): SheetSpec =>
  province(`KẾT QUẢ XẾP LOẠI CHẤT LƯỢNG ĐẢNG VIÊN NĂM ${year}`, 9942, 47193, 4897, 299);
const cells = (year: number): SheetSpec =>
  province(`KẾT QUẢ XẾP LOẠI CHẤT LƯỢNG CHI BỘ NĂM ${year}`, 604, 2364, 201, 5);

/** Members by unit: rated, excellent, good; the rest completed. */
const peers = (units: [string, number, number, number][]): SheetSpec => ({
  rows: [
    ["KẾT QUẢ XẾP LOẠI CHẤT LƯỢNG ĐẢNG VIÊN NĂM 2025"],
    [],
    ["STT", "Đơn vị", "Được xếp loại", "HTXSNV", "HTTNV", "HTNV", "KHTNV"],
    ...units.map(([name, rated, excellent, good], at) => [
      at + 1,
      name,
      rated,
      excellent,
      good,
      rated - excellent - good,
      0,
    ]),
  ],
});

specifyRule("excellent-cap", {
  found: {
    "members above a fifth of the good ones, every reading shown": {
      sheet: members(2021),
      finds: [{ cell: "C4", severity: "info", related: ["D4"], says: /21,07%.*17,40%.*15,95%/ }],
    },
    "cells above a fifth of the good ones": {
      sheet: cells(2021),
      finds: [{ cell: "C4", severity: "info", says: /25,55%.*20,35%.*19,03%/ }],
    },
    "one unit of a table": {
      sheet: levelSheet({
        units: communes.map((each, at) =>
          at === 3 ? { ...each, excellent: each.excellent + 9, good: each.good - 9 } : each,
        ),
      }),
      finds: [{ cell: "E7", severity: "warning" }],
    },
    "of everyone rated, when the office's guidance says so": {
      sheet: province("KẾT QUẢ XẾP LOẠI CHẤT LƯỢNG ĐẢNG VIÊN NĂM 2022", 52, 148, 8, 2),
      options: { capDenominator: "rated" },
      finds: [{ cell: "C4", severity: "info" }],
    },
    "one of four, where only rounding decides: information": {
      sheet: province("KẾT QUẢ XẾP LOẠI CHẤT LƯỢNG ĐẢNG VIÊN NĂM 2022", 1, 4, 0, 0),
      finds: [{ cell: "C4", severity: "info" }],
    },
    "the year from the settings where the title gives none": {
      sheet: withCells(members(2021), { A1: "KẾT QUẢ XẾP LOẠI CHẤT LƯỢNG ĐẢNG VIÊN" }),
      options: { year: 2022 },
      finds: [{ cell: "C4", severity: "info" }],
    },
    "units of one kind that are above it together: one finding names them": {
      sheet: peers([
        ["Đảng bộ xã Tân Lập", 120, 30, 80],
        ["Đảng bộ xã Yên Sơn", 95, 22, 66],
        ["Đảng bộ xã Hòa Bình", 143, 19, 110],
      ]),
      finds: [
        {
          cell: "D4",
          severity: "warning",
          related: ["D5"],
          says: /2 đơn vị.*Tân Lập 30\/80 = 37,50%.*Yên Sơn 22\/66/,
        },
      ],
    },
    "units of one kind, some above it and not together: information": {
      sheet: peers([
        ["Đảng bộ xã Tân Lập", 120, 18, 88],
        ["Đảng bộ xã Yên Sơn", 95, 4, 80],
        ["Đảng bộ xã Hòa Bình", 143, 9, 121],
        ["Đảng bộ xã Minh Tân", 101, 21, 70],
      ]),
      finds: [{ cell: "D7", severity: "info", related: ["D4"], says: /Minh Tân 21\/70/ }],
    },
    "many units above it: five are named and the others counted": {
      sheet: peers(
        Array.from({ length: 40 }, (_, at): [string, number, number, number] => [
          `Chi bộ thôn ${at + 1}`,
          20,
          4,
          14,
        ]),
      ),
      finds: [
        { cell: "D4", severity: "warning", says: /^40 đơn vị.*thôn 5 4\/14 = 28,57%; và 35 đơn vị khác\./ },
      ],
    },
  },
  silent: {
    "within a fifth of the good ones": levelSheet(),
    "the year before the cap": members(2017),
    "before 2018, by its old level": {
      rows: [
        ["KẾT QUẢ PHÂN LOẠI TỔ CHỨC CƠ SỞ ĐẢNG NĂM 2017"],
        [],
        ["Đơn vị", "Tổng số", "Trong sạch, vững mạnh", "Hoàn thành tốt", "Hoàn thành", "Yếu kém"],
        ["Các huyện ủy, thành ủy", 11, 2, 5, 4, 0],
        ["Chi, đảng bộ Khối", 5, 1, 3, 1, 0],
        ["TCCSĐ trực thuộc", 16, 3, 8, 5, 0],
      ],
    },
    "exactly a fifth": province("KẾT QUẢ XẾP LOẠI CHẤT LƯỢNG ĐẢNG VIÊN NĂM 2022", 30, 150, 20, 1),
    "of those good or better, by the office's guidance": {
      sheet: members(2021),
      options: { capDenominator: "goodOrBetter" },
    },
    "of everyone rated, by the office's guidance": {
      sheet: cells(2021),
      options: { capDenominator: "rated" },
    },
    "nobody excellent, nobody good": province("KẾT QUẢ XẾP LOẠI CHẤT LƯỢNG ĐẢNG VIÊN NĂM 2022", 0, 0, 12, 1),
  },
});
