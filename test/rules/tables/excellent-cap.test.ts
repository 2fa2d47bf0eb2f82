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

specifyRule("excellent-cap", {
  found: {
    "members above a fifth of the good ones, every reading shown": {
      sheet: members(2021),
      finds: [{ cell: "C4", severity: "warning", related: ["D4"], says: /21,07%.*17,40%.*15,95%/ }],
    },
    "cells above a fifth of the good ones": {
      sheet: cells(2021),
      finds: [{ cell: "C4", severity: "warning", says: /25,55%.*20,35%.*19,03%/ }],
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
      finds: [{ cell: "C4", severity: "warning" }],
    },
    "one of four, where only rounding decides: information": {
      sheet: province("KẾT QUẢ XẾP LOẠI CHẤT LƯỢNG ĐẢNG VIÊN NĂM 2022", 1, 4, 0, 0),
      finds: [{ cell: "C4", severity: "info" }],
    },
    "the year from the settings where the title gives none": {
      sheet: withCells(members(2021), { A1: "KẾT QUẢ XẾP LOẠI CHẤT LƯỢNG ĐẢNG VIÊN" }),
      options: { year: 2022 },
      finds: [{ cell: "C4", severity: "warning" }],
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
