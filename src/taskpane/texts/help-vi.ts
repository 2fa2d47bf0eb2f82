import type { PaneTexts } from "./texts";

export const helpVi: PaneTexts["helpView"] = {
  title: "Trợ giúp",
  sections: [
    {
      title: "Khớp Số làm gì",
      lines: [
        "Kiểm tra: tính lại các tổng, tỷ lệ, chênh lệch trong biểu và chỉ ra ô không khớp, vì sao, lẽ ra là bao nhiêu.",
        "Điền công thức: thêm công thức vào cột tỷ lệ, chênh lệch còn trống; năm sau bạn chỉ cần thay số.",
        "Đánh dấu ô: tô các ô cần xem lại ngay trong bảng; sửa đúng thì màu đánh dấu tự mất.",
        "Không ô nào bị sửa khi bạn chưa xem trước và đồng ý. Việc nào đã ghi cũng hoàn tác được.",
      ],
    },
    {
      title: "Ba mức",
      lines: [
        "Lỗi: phép tính chắc chắn không đúng.",
        "Cần xem lại: chưa rõ quy định hoặc mẫu số; bạn là người quyết định.",
        "Lưu ý: điều nên biết, như chênh lệch do làm tròn; không phải lỗi.",
      ],
    },
    {
      title: "Điều Khớp Số không biết",
      lines: [
        "Số gốc đúng hay sai: các số khớp nhau vẫn có thể cùng sai. Hãy đối chiếu với hồ sơ.",
        "Trang tính ẩn và trang không nhận dạng được bảng thì chưa kiểm tra; phần “Chưa kiểm tra” ở đầu danh sách luôn ghi rõ.",
      ],
    },
    {
      title: "Riêng tư",
      lines: ["Mọi việc làm trên máy này. Không số liệu nào được gửi đi."],
    },
  ],
  keysTitle: "Phím (khi đang ở ngăn Khớp Số)",
  keys: [
    { keys: "F8", does: "mục tiếp theo" },
    { keys: "Shift + F8", does: "mục trước" },
    { keys: "↑ ↓", does: "lên, xuống trong danh sách" },
    { keys: "Enter", does: "đến ô" },
    { keys: "Esc", does: "quay lại danh sách" },
    { keys: "Ctrl + Z, Ctrl + Y", does: "hoàn tác, làm lại" },
    { keys: "F6", does: "qua lại giữa bảng tính và ngăn Khớp Số" },
  ],
};
