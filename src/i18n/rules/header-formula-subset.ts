import type { RuleExample } from "../rule-example";
import type { List } from "../../report";
import { wrong, hint } from "../words";
import type { RuleWords } from "../words";

export interface Messages {
  headerFormulaSubset: { formula: string; columns: List };
}

export const words: RuleWords<Messages> = {
  vi: {
    name: "Công thức ở đầu biểu cộng cả “trong đó”",
    what: "Công thức in ở đầu biểu, hiểu theo đúng từng chữ, cộng luôn cột “trong đó”.",
    why: "Cột “trong đó” đã nằm trong cột trước nó, nên cộng theo công thức sẽ tính hai lần. Khớp Số không cộng cột này.",
    whatToDo: "Không phải sửa số liệu. Nếu được phép sửa mẫu, nên ghi lại công thức, bỏ cột “trong đó”.",
    source: "Biểu số 7A-TCTW: 2 = 4 + … + 14, trong khi cột 10 là “Trong đó 100% vốn NN” của cột 9.",
    says: {
      headerFormulaSubset: ({ formula, columns }) => [
        wrong(
          `Công thức ở đầu biểu (${formula}) gồm cả cột "trong đó" ${columns}: cộng đúng như vậy sẽ tính hai lần.`,
        ),
        hint("Khi kiểm tra không cộng cột này."),
      ],
    },
  },
  en: {
    name: "Header formula adds an “of which” column",
    what: "The formula printed in the header, taken literally, also adds a “trong đó” (of which) column.",
    why: "That column is already inside the one before it, so it would count twice. Khớp Số leaves it out.",
    whatToDo:
      "The figures need no change. Where the form may be edited, write the formula without that column.",
    source: "Form 7A-TCTW: 2 = 4 + … + 14, where column 10 is “of which 100% state capital” of column 9.",
    says: {
      headerFormulaSubset: ({ formula, columns }) => [
        wrong(
          `The header formula (${formula}) runs over the "of which" column ${columns}: taken literally it counts twice.`,
        ),
        hint("The check leaves this column out."),
      ],
    },
  },
};

export const example: RuleExample = {
  rows: [
    ["STT", "Nội dung", "Tổng số", "Xã", "Doanh nghiệp", "Trong đó: 100% vốn nhà nước", "Cơ quan"],
    ["A", "B", "1 = 2+3+5", 2, 3, 4, 5],
    [1, "Đảng bộ cơ sở", 66, 41, 9, 5, 16],
    [2, "Chi bộ cơ sở", 62, 30, 11, 6, 21],
    [3, "Chi bộ trực thuộc", 309, 212, 34, 20, 63],
  ],
  wrong: { cells: { C2: "1 = 2+...+5" } },
  cell: "C2",
};
