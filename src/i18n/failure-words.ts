import { formatNumber } from "./format";
import type { Language } from "./format";
import { ruleWords } from "./rules";
import type { RuleId } from "./rules";

/** Where the program failed: at one rule of a table, at a whole table, or at a whole sheet. */
export interface FailedAt {
  /** Its range in A1; null for the whole sheet. */
  table: string | null;
  rule?: RuleId;
  /** Columns of the table that are read, where it is wider. */
  columns?: number;
}

const words = {
  vi: {
    sheet: "Chưa kiểm tra được trang này: chương trình gặp lỗi. Các trang khác vẫn được kiểm tra.",
    table: (table: string) =>
      `Chưa kiểm tra được bảng ${table}: chương trình gặp lỗi. Phần còn lại vẫn được kiểm tra.`,
    wide: (table: string, columns: string) =>
      `Bảng ${table} còn rộng hơn ${columns} cột: các cột sau đó chưa được kiểm tra.`,
    rule: (table: string, rule: string) =>
      `Chưa kiểm tra được bảng ${table} về “${rule}”: chương trình gặp lỗi. Các phép kiểm tra khác vẫn chạy.`,
  },
  en: {
    sheet: "This sheet could not be checked: the program failed. The other sheets were checked.",
    table: (table: string) =>
      `Table ${table} could not be checked: the program failed. The rest was checked.`,
    wide: (table: string, columns: string) =>
      `Table ${table} is wider than ${columns} columns: those behind them were not checked.`,
    rule: (table: string, rule: string) =>
      `Table ${table} could not be checked for “${rule}”: the program failed. All else was checked.`,
  },
} as const;

/** What is said of a place that could not be checked. */
export function failureMessage({ table, rule, columns }: FailedAt, language: Language): string {
  const said = words[language];
  if (table === null) return said.sheet;
  if (columns !== undefined) return said.wide(table, formatNumber(columns, language));
  return rule === undefined ? said.table(table) : said.rule(table, ruleWords[rule][language].name);
}
