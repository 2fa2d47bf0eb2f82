import type { Concept, Family } from "../family";
import { headerPath, unitRows } from "../rows";
import { countNotation } from "../style";
import type { ColumnSpec } from "../table";

/** New members against the quota of each unit; women, minorities, believers and union members overlap. */
export const admissions: Family = (style, random, plan): Concept => {
  const attributes = [
    ["women", "Nữ"],
    ["minority", random.pick(["DTTS", "Dân tộc thiểu số", "DT thiểu số"])],
    ["religion", random.pick(["Có đạo", "Theo tôn giáo"])],
    ["union", random.pick(["Đoàn viên", "Đoàn viên TNCS", "Là đoàn viên"])],
  ] as const;
  const chosen = attributes.slice(0, random.integer(plan.form === "attributes" ? 2 : 0, 4));
  const shares = chosen.length > 0 && style.percentPlace === "beside" && random.chance(0.6);
  const [countName, percentName] = style.pairNames;
  const columns: ColumnSpec[] = [
    { key: "ordinal", path: ["STT"], kind: "ordinal" },
    { key: "name", path: [random.pick(["Đơn vị", "Tên đơn vị", "Đảng bộ"])], kind: "name" },
    {
      key: "quota",
      path: [random.pick(["Chỉ tiêu", "Chỉ tiêu giao", "Chỉ tiêu được giao năm " + String(style.year)])],
      kind: "count",
    },
    {
      key: "admitted",
      path: [random.pick(["Kết nạp", "Số đảng viên kết nạp", "Đã kết nạp", "Kết quả kết nạp"])],
      kind: "count",
    },
    {
      key: "admitted%",
      path: [random.pick(["Đạt %", "Đạt tỷ lệ (%)", "Tỷ lệ đạt (%)", "% so với chỉ tiêu"])],
      kind: "percent",
      down: "across",
      ratio: { numerator: "admitted", denominator: "quota" },
      declared: { operator: "percent", keys: ["admitted", "quota"] },
    },
  ];
  for (const [key, name] of chosen) {
    columns.push({
      key,
      path: headerPath(
        style,
        shares
          ? ["Trong đó", name, countName]
          : style.headerDepth === 1
            ? [`Trong đó: ${name}`]
            : ["Trong đó", name],
      ),
      kind: "count",
    });
    if (shares)
      columns.push({
        key: `${key}%`,
        path: headerPath(style, ["Trong đó", name, percentName]),
        kind: "percent",
        down: "across",
        ratio: { numerator: key, denominator: "admitted" },
      });
  }
  if (style.noteColumn !== "none")
    columns.push({ key: "note", path: ["Ghi chú"], kind: "text", hidden: style.noteColumn === "hidden" });
  const rows = unitRows(
    style,
    random,
    () => {
      const quota = random.integer(8, 110);
      const admitted =
        style.zeroUnits && random.chance(0.1)
          ? 0
          : Math.max(1, Math.round(quota * random.integer(15, 130) * 0.01));
      const of = (low: number, high: number): number =>
        Math.floor((admitted * random.integer(low, high)) / 100);
      return {
        quota,
        admitted,
        women: of(30, 60),
        minority: of(0, 45),
        religion: of(0, 15),
        union: of(50, 75),
      };
    },
    "communes",
  );
  return {
    family: "admissions",
    title: { lines: [`KẾT QUẢ KẾT NẠP ĐẢNG VIÊN NĂM ${style.year} SO VỚI CHỈ TIÊU`], unit: "đảng viên" },
    columns,
    rows,
    counts: countNotation(style),
    allowed: [],
    parts: {},
  };
};
