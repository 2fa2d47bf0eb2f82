import type { RuleDoc } from "./doc";

export const totalSkipsText: RuleDoc = {
  vi: {
    name: "Tổng bỏ qua số dạng chữ",
    what: "Trong vùng cộng có số đang lưu dạng chữ, nên SUM không cộng số đó.",
    why: "Tổng thiếu đúng bằng số bị bỏ qua mà Excel không báo lỗi.",
    whatToDo: "Đổi định dạng ô rồi gõ lại số được nêu; tổng sẽ tự đúng.",
    source: "Cách Excel xử lý ô dạng chữ: SUM không cộng chữ.",
  },
  en: {
    name: "Total skips a text number",
    what: "Inside the summed range a number is stored as text, so SUM leaves it out.",
    why: "The total is short by exactly that figure, and Excel reports nothing.",
    whatToDo: "Change the cell's format and type the number given; the total then mends itself.",
    source: "How Excel treats text: SUM does not add it.",
  },
};
