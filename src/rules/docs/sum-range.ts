import type { RuleDoc } from "./doc";

export const sumRange: RuleDoc = {
  vi: {
    name: "Vùng cộng thiếu hoặc thừa dòng",
    what: "Công thức SUM (hoặc AVERAGE, MIN, MAX) bỏ sót một dòng mà các ô tổng bên cạnh có lấy, lấy thừa một dòng, cộng cả dòng tổng con nên một số bị tính hai lần, hoặc cộng các ô tổng bên cạnh thay vì số liệu của mình.",
    why: "Kết quả có thể vẫn đúng hôm nay, nhưng sẽ sai khi thêm dòng hoặc sửa số.",
    whatToDo:
      "Sửa vùng trong công thức cho đủ các dòng thành phần, và chỉ các dòng đó. Dòng “trong đó” không cộng. Gợi ý sửa áp dụng cho cả dãy ô cùng lỗi.",
    source:
      "Vùng ghi trong công thức so với cấu trúc dòng của bảng và với vùng của các ô tổng cùng dòng, cùng cột.",
  },
  en: {
    name: "SUM misses or repeats a line",
    what: "A SUM (or AVERAGE, MIN, MAX) leaves out a line that the totals beside it take, takes one too many, includes a subtotal so that a figure counts twice, or adds the totals beside it instead of its own figures.",
    why: "The result may be right today and go wrong with the next line or edit.",
    whatToDo:
      "Let the range cover all the lines that are parts, and only those. Lines under “trong đó” are not added. The suggested fix covers every cell that has the same fault.",
    source: "The range in the formula against the lines of the table and the ranges of the totals beside it.",
  },
};
