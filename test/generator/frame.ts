import type { Draft } from "./draft";
import { personName, provinces } from "./words";
import { spelling, type Style } from "./style";
import type { Random } from "./random";

export interface Title {
  /** "BIỂU TỔNG HỢP … NĂM 2023", one line or two. */
  lines: readonly string[];
  unit: string | null;
}

/** Letterhead, title and unit line above a table of `width` columns; returns the first free row below them. */
export function layPreamble(
  draft: Draft,
  title: Title,
  at: { top: number; left: number; width: number },
  style: Style,
  random: Random,
): number {
  const spell = spelling(style, random);
  const { left } = at;
  const right = left + Math.max(at.width - 1, 3);
  let row = at.top;
  const place = random.pick(provinces);
  if (style.preamble) {
    const half = left + Math.floor((right - left) / 2);
    const letterhead: [string, string][] = [
      [
        `TỈNH ỦY ${place.toUpperCase()}`,
        random.pick(["ĐẢNG CỘNG SẢN VIỆT NAM", `Biểu số ${random.integer(1, 12)}`]),
      ],
      [
        random.pick(["BAN TỔ CHỨC", "ĐẢNG ỦY XÃ VÂN HỒ", "BAN XÂY DỰNG ĐẢNG"]),
        `${place}, ngày ${random.integer(2, 30)} tháng ${random.integer(1, 12)} năm ${style.year + 1}`,
      ],
      ["*", ""],
    ];
    for (const [one, other] of letterhead) {
      draft.put({ row, column: left }, spell(one), { bold: true });
      if (other !== "") draft.put({ row, column: half + 1 }, spell(other));
      if (style.mergedHeader && half > left) {
        draft.merge({ top: row, bottom: row, left, right: half });
        if (other !== "") draft.merge({ top: row, bottom: row, left: half + 1, right });
      }
      row += 1;
    }
    if (random.chance(0.5)) row += 1;
  }
  for (const line of title.lines) {
    draft.put({ row, column: left }, spell(line), { bold: true });
    if (style.mergedHeader) draft.merge({ top: row, bottom: row, left, right });
    row += 1;
  }
  if (random.chance(0.5)) {
    const text = `(Kèm theo Báo cáo số ${random.integer(10, 400)}-BC/TU ngày ${random.integer(1, 28)}/${random.integer(1, 12)}/${style.year + 1})`;
    draft.put({ row, column: left }, spell(text));
    if (style.mergedHeader) draft.merge({ top: row, bottom: row, left, right });
    row += 1;
  }
  if (title.unit !== null && random.chance(0.5)) {
    draft.put(
      { row, column: random.chance(0.5) ? right - 1 : right },
      spell(`${random.pick(["Đơn vị tính", "ĐVT", "Đvt"])}: ${title.unit}`),
    );
    row += 1;
  } else if (random.chance(0.7)) row += 1;
  return row;
}

/** Notes and signatures under a table; returns the first free row below them. */
export function layFooter(
  draft: Draft,
  at: { top: number; left: number; width: number },
  style: Style,
  random: Random,
): number {
  if (!style.footer) return at.top;
  const spell = spelling(style, random);
  let row = at.top + (random.chance(0.8) ? 1 : 0);
  const { left } = at;
  const second = left + Math.max(2, Math.floor((at.width * 2) / 3));
  if (random.chance(0.4)) {
    const note = random.pick([
      `Ghi chú: Số liệu tính đến ngày 31/12/${style.year}.`,
      "* Số liệu tổng hợp theo báo cáo của các đơn vị.",
      `Ghi chú: có 02 chi bộ thành lập tháng 11/${style.year} chưa đủ 06 tháng.`,
    ]);
    draft.put({ row, column: left }, spell(note));
    row += random.integer(1, 2);
  }
  draft.put({ row, column: left + 1 }, spell("NGƯỜI LẬP BIỂU"), { bold: true });
  draft.put({ row, column: second }, spell(random.pick(["TRƯỞNG BAN", "T/M ĐẢNG ỦY", "TM. BAN THƯỜNG VỤ"])), {
    bold: true,
  });
  draft.put({ row: row + 1, column: left + 1 }, spell("(Ký, ghi rõ họ và tên)"));
  draft.put({ row: row + 1, column: second }, spell(random.pick(["(Ký, đóng dấu)", "BÍ THƯ"])));
  draft.put({ row: row + 4, column: left + 1 }, spell(personName(random)));
  draft.put({ row: row + 4, column: second }, spell(personName(random)));
  return row + 5;
}
