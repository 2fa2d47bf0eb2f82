import type { CarriedReport } from "../report";
import { formatNumber, joinList } from "./format";
import type { Language } from "./format";

const words = {
  vi: {
    ignores: (count: string) => `${count} mục bỏ qua`,
    tables: (count: string) => `${count} bảng chỉnh tay`,
    totalsOnly: "cài đặt “chỉ kiểm tra các tổng”",
    settings: (count: string) => `${count} cài đặt về năm hoặc mẫu số`,
    notFollowed: (list: string) => `Tệp này mang theo ${list}; đã kiểm tra mà không theo các mục đó.`,
    newer:
      "Tệp này còn giữ những mục do bản Khớp Số mới hơn lưu; các mục đó được giữ nguyên và chưa dùng ở đây.",
  },
  en: {
    ignores: (count: string) => `${count} ignored ${count === "1" ? "finding" : "findings"}`,
    tables: (count: string) => `${count} corrected ${count === "1" ? "table" : "tables"}`,
    totalsOnly: "the setting “check totals only”",
    settings: (count: string) => `${count} ${count === "1" ? "setting" : "settings"} of year or base`,
    notFollowed: (list: string) => `This file carries ${list}; the check did not follow them.`,
    newer:
      "This file also holds entries kept by a newer version of Khớp Số; they stay as they are and are not used here.",
  },
} as const;

/** "4 mục bỏ qua, 1 bảng chỉnh tay": what came with a file; "" for nothing that can be read. */
export function carriedList(
  { ignores, tables, totalsOnly, settings }: CarriedReport,
  language: Language,
): string {
  const said = words[language];
  const counted = (count: number, name: "ignores" | "tables" | "settings"): string[] =>
    count > 0 ? [said[name](formatNumber(count, language))] : [];
  return joinList(
    [
      ...counted(ignores, "ignores"),
      ...counted(tables, "tables"),
      ...(totalsOnly ? [said.totalsOnly] : []),
      ...counted(settings, "settings"),
    ],
    language,
  );
}

/** That a file keeps what only a newer version reads. */
export function newerWords(language: Language): string {
  return words[language].newer;
}

/** What a check that follows nothing of it says of what came with a file. */
export function notFollowedWords(carried: CarriedReport, language: Language): string {
  const list = carriedList(carried, language);
  return [
    ...(list === "" ? [] : [words[language].notFollowed(list)]),
    ...(carried.newer === undefined ? [] : [words[language].newer]),
  ].join(" ");
}
