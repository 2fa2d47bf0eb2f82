import type { RuleDoc } from "./doc";

export const printedTotal: RuleDoc = {
  vi: {
    name: "Số hiển thị cộng lại không ra tổng",
    what: "Các số hiển thị trên giấy cộng lại không bằng tổng, dù số lưu trong ô thì khớp.",
    why: "Đây chỉ là thông tin: ô lưu nhiều chữ số thập phân hơn phần hiển thị.",
    whatToDo:
      "Nếu người nhận sẽ cộng lại bằng tay, nên làm tròn bằng hàm ROUND hoặc hiện thêm một chữ số thập phân.",
    source: "Định dạng số chỉ đổi cách hiển thị, không đổi giá trị lưu trong ô.",
  },
  en: {
    name: "Displayed figures do not add up",
    what: "The figures as displayed do not add up to the total, though those stored do.",
    why: "This is information only: the cells hold more decimals than they show.",
    whatToDo: "If readers will add by hand, round with ROUND or show one more decimal.",
    source: "A number format changes the display, not the stored value.",
  },
};
