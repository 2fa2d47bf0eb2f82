import { chain, literal, operation } from "../../test/generator/expression";
import type { ColumnSpec, RowSpec } from "../../test/generator/table";
import { count, target, whole } from "./golden";
import {
  amount,
  computed,
  difference,
  hundreds,
  item,
  laySheet,
  named,
  ordinal,
  share,
  type LaidSheet,
} from "./sheet";

/** Vân Hồ: members admitted in 2022 against 2021; three shares of the same 14 communes that overlap. */
export function vanHo(): LaidSheet[] {
  const common = {
    issuer: ["TỈNH ỦY SƠN LA", "HUYỆN ỦY VÂN HỒ"] as const,
    place: "Vân Hồ, ngày 10 tháng 01 năm 2023",
  };
  const admitted = laySheet({
    ...common,
    name: "Kết nạp",
    title: ["KẾT QUẢ KẾT NẠP ĐẢNG VIÊN NĂM 2022"],
    unit: "đảng viên",
    columns: [
      ordinal,
      named("Chỉ tiêu"),
      amount("now", "Thực hiện", "Năm 2022"),
      amount("before", "Thực hiện", "Năm 2021"),
      computed("index", ["(%) năm 2022 so với năm 2021"], "index", share("now", "before"), hundreds),
      computed("difference", ["Tăng (+), giảm (-)", "Số tuyệt đối"], "change", difference("now", "before")),
      computed(
        "change",
        ["Tăng (+), giảm (-)", "Tỷ lệ (%)"],
        "change",
        (cell) =>
          operation(
            "*",
            operation("/", operation("-", cell("now"), cell("before")), cell("before")),
            literal(100),
          ),
        hundreds,
      ),
    ],
    rows: [item(1, "Kết nạp đảng viên", { now: count("0-2"), before: count("0-1") })],
    style: { acrossLive: "live" },
  });
  const shares = laySheet({
    ...common,
    name: "Cán bộ xã",
    title: ["BỐ TRÍ CÁN BỘ CHỦ CHỐT CẤP XÃ NĂM 2022", "(Thực hiện Nghị quyết số 02-NQ/TU ngày 21/1/2021)"],
    unit: "xã",
    columns: [
      ordinal,
      named("Nội dung"),
      { key: "whole", path: ["Tổng số xã"], kind: "count", down: "none" },
      { key: "part", path: ["Số xã thực hiện"], kind: "count", down: "none" },
      {
        key: "part%",
        path: ["Tỷ lệ (%)"],
        kind: "percent",
        ratio: { numerator: "part", denominator: "whole" },
      },
    ],
    rows: ["0-3", "0-4", "0-5"].map((id, index) =>
      item(
        index + 1,
        [
          "Bí thư đảng ủy xã không là người địa phương",
          "Chủ tịch UBND xã không là người địa phương",
          "Bí thư đảng ủy là chủ tịch HĐND cấp xã",
        ][index] ?? "",
        { part: count(id), whole: whole(id) },
      ),
    ),
    notes: ["Ghi chú: ý kiến bổ sung của mỗi xã không quá 500/500 ký tự."],
  });
  return [admitted, shares];
}

/** Đình Chu: twelve cells in four clusters; nine months against the plan of the year and the same months before. */
export function dinhChu(): LaidSheet[] {
  const common = {
    issuer: ["HUYỆN ỦY LẬP THẠCH", "ĐẢNG ỦY XÃ ĐÌNH CHU"] as const,
    place: "Đình Chu, ngày 23 tháng 9 năm 2020",
    signer: "T/M ĐẢNG ỦY",
  };
  const clusters = ["Phấn Kiến", "Ngọc Sơn", "Kiên Thành", "Hành chính và sự nghiệp"];
  const structure = laySheet({
    ...common,
    name: "Cơ cấu",
    title: ["CƠ CẤU CHI BỘ TRỰC THUỘC NĂM 2020"],
    unit: "chi bộ",
    columns: [
      ordinal,
      named("Cụm"),
      { key: "cells", path: ["Số chi bộ"], kind: "count" },
      { key: "cells%", path: ["Tỷ lệ (%)"], kind: "percent", down: "none" },
    ],
    rows: [
      ...clusters.map((name, index): RowSpec => ({
        kind: "unit",
        ordinal: index + 1,
        name: `Cụm ${name}`,
        values: { cells: golden31(index) },
        cells: {
          "cells%": {
            purpose: "percent",
            formula: (cell) =>
              operation("*", operation("/", cell(index, "cells"), cell(4, "cells")), literal(100)),
          },
        },
      })),
      {
        kind: "total",
        ordinal: null,
        name: "Cộng",
        values: {},
        members: [0, 1, 2, 3],
        cells: {
          "cells%": {
            purpose: "percent",
            formula: (cell) =>
              operation("*", operation("/", cell(4, "cells"), cell(4, "cells")), literal(100)),
          },
        },
      },
    ],
  });
  const plan = laySheet({
    ...common,
    name: "Kế hoạch",
    title: ["KẾT QUẢ THỰC HIỆN KẾ HOẠCH 9 THÁNG NĂM 2020"],
    columns: [
      ordinal,
      named("Chỉ tiêu"),
      { key: "unit", path: ["ĐVT"], kind: "text" },
      amount("planned", "Kế hoạch cả năm"),
      amount("now", "Thực hiện", "9 tháng năm 2020"),
      amount("before", "Thực hiện", "Cùng kỳ năm trước"),
      amount("reached", "Đạt % kế hoạch"),
      amount("difference", "So với cùng kỳ", "Tăng, giảm"),
      amount("change", "So với cùng kỳ", "Tỷ lệ tăng, giảm (%)"),
    ],
    rows: [
      item(1, "Giá trị sản xuất", {
        unit: "tỷ đồng",
        planned: whole("3-2"),
        now: count("3-2"),
        before: whole("3-3"),
        reached: 76,
        difference: count("3-3"),
        change: Math.round((count("3-3") / whole("3-3")) * 10_000) / 100,
      }),
      item(2, "Kết nạp đảng viên", { unit: "đảng viên", now: count("3-4a") }),
      item(3, "Chuyển đảng chính thức", { unit: "đảng viên", now: count("3-4b") }),
    ],
    notes: ["Ghi chú: giá trị sản xuất đạt hơn 152 tỷ đồng, tăng hơn 22 tỷ đồng so với cùng kỳ."],
  });
  return [structure, plan];
}

function golden31(index: number): number {
  return count("3-1", `Chi bộ, cụm ${["Phấn Kiến", "Ngọc Sơn", "Kiên Thành", "Hành chính"][index]}`);
}

/** Đại Từ: the rotation target and what was done, the moves by direction, 51 organisations of which 30 are communes. */
export function daiTu(): LaidSheet[] {
  const common = {
    issuer: ["TỈNH ỦY THÁI NGUYÊN", "HUYỆN ỦY ĐẠI TỪ"] as const,
    place: "Đại Từ, ngày 27 tháng 6 năm 2020",
  };
  const targets = laySheet({
    ...common,
    name: "Chỉ tiêu",
    title: ["KẾT QUẢ THỰC HIỆN CHỈ TIÊU NGHỊ QUYẾT NHIỆM KỲ 2015 - 2020"],
    columns: [
      ordinal,
      named("Chỉ tiêu"),
      { key: "unit", path: ["ĐVT"], kind: "text" },
      amount("goal", "Mục tiêu"),
      amount("actual", "Thực hiện"),
      computed("gap", ["Chênh lệch"], "gap", difference("actual", "goal")),
      computed("reached", ["Đạt (%)"], "reached", share("actual", "goal"), hundreds),
      computed(
        "exceeded",
        ["Vượt (%)"],
        "exceeded",
        (cell) => operation("-", cell("reached"), literal(100)),
        hundreds,
      ),
      { key: "verdict", path: ["Đánh giá"], kind: "text" },
    ],
    rows: [
      item(1, "Luân chuyển cán bộ huyện về xã", {
        unit: "đồng chí",
        goal: target("4-4"),
        actual: count("4-4"),
        verdict: "Vượt",
      }),
      item(2, "Xã, thị trấn kết nối họp trực tuyến", {
        unit: "đơn vị",
        goal: whole("4-1"),
        actual: count("4-1"),
        verdict: "Đạt",
      }),
    ],
  });
  const moves = [
    ["down", "Huyện về xã", "4-4"],
    ["up", "Xã về huyện", "4-5"],
    ["across", "Xã này sang xã khác", "4-6"],
  ] as const;
  const rotation = laySheet({
    ...common,
    name: "Luân chuyển",
    title: ["KẾT QUẢ LUÂN CHUYỂN, ĐIỀU ĐỘNG CÁN BỘ NHIỆM KỲ 2015 - 2020"],
    unit: "Lượt người",
    columns: [
      named("Tiêu chí"),
      {
        key: "total",
        path: ["Tổng số"],
        kind: "count",
        across: {
          purpose: "sum",
          formula: (cell) =>
            chain(
              "+",
              moves.map(([key]) => cell(key)),
            ),
        },
        declared: { operator: "+", keys: moves.map(([key]) => key) },
      },
      ...moves.map(([key, name]): ColumnSpec => ({ key, path: ["Cấp huyện", name], kind: "count" })),
    ],
    rows: [
      item(null, "Cán bộ luân chuyển, điều động", {
        total: 0,
        ...Object.fromEntries(moves.map(([key, , id]) => [key, count(id)])),
      }),
    ],
    style: { numberRow: "declared" },
  });
  const two: Partial<ColumnSpec> = { notation: { unit: 1, write: (value) => value, format: "00" } };
  const structure = laySheet({
    ...common,
    name: "Tổ chức đảng",
    title: ["TỔ CHỨC ĐẢNG, ĐÀO TẠO BỒI DƯỠNG VÀ XÓM, TỔ DÂN PHỐ NĂM 2020"],
    columns: [
      ordinal,
      named("Nội dung"),
      { key: "unit", path: ["ĐVT"], kind: "text" },
      { key: "value", path: ["Số lượng"], kind: "count", ...two },
      { key: "share", path: ["Tỷ lệ (%)"], kind: "amount", notation: hundreds },
    ],
    rows: [
      item(1, "Chi bộ, đảng bộ trực thuộc", { unit: "tổ chức", value: whole("4-2") }),
      item(null, "Trong đó: - Đảng bộ xã", { unit: "tổ chức", value: count("4-2") - 2 }),
      item(null, "- Đảng bộ thị trấn", { unit: "tổ chức", value: 2 }),
      item(2, "Lượt cán bộ được bồi dưỡng", { unit: "lượt người", value: count("4-3") }),
      item(3, "Tổng số xóm, tổ dân phố", { unit: "xóm", value: whole("4-7") }),
      item(null, "Trong đó: Xóm có trưởng xóm là đảng viên", {
        unit: "xóm",
        value: count("4-7"),
        share: Math.round((count("4-7") / whole("4-7")) * 10_000) / 100,
      }),
      item(4, "Xóm ghép chi bộ được xóa", { unit: "xóm", value: count("4-11") }),
    ],
  });
  return [targets, rotation, structure];
}
