import type { RuleDoc } from "./doc";

export const sumRange: RuleDoc = {
  vi: {
    name: "Vùng cộng thiếu hoặc thừa dòng",
    what: "Công thức SUM bỏ sót một dòng của bảng, hoặc cộng cả dòng tổng con nên một số bị tính hai lần.",
    why: "Kết quả có thể vẫn đúng hôm nay, nhưng sẽ sai khi thêm dòng hoặc sửa số.",
    whatToDo:
      "Sửa vùng trong công thức cho đủ các dòng thành phần, và chỉ các dòng đó. Dòng “trong đó” không cộng.",
    source: "Vùng ghi trong công thức so với cấu trúc dòng của bảng.",
  },
  en: {
    name: "SUM misses or repeats a line",
    what: "The SUM formula leaves out a line of the table, or includes a subtotal so that a figure counts twice.",
    why: "The result may be right today and go wrong with the next line or edit.",
    whatToDo:
      "Let the range cover all the lines that are parts, and only those. Lines under “trong đó” are not added.",
    source: "The range in the formula against the lines of the table.",
  },
};
