import type { Language } from "../i18n/format";

/** What is said before there is a pane. */
export const startTexts: Readonly<
  Record<
    Language,
    {
      readonly noOffice: string;
      readonly notExcel: string;
      readonly tooOld: string;
      readonly late: string;
      readonly failed: string;
      readonly page: string;
      readonly again: string;
    }
  >
> = {
  vi: {
    noOffice:
      "Chưa tải được thư viện Office của Microsoft nên Khớp Số chưa kết nối được với Excel. Hãy kiểm tra mạng rồi mở lại, hoặc dùng trang Khớp Số: trang này không cần Excel và không cần thư viện đó.",
    notExcel: "Ngăn Khớp Số này chạy trong Excel. Ngoài Excel, hãy dùng trang Khớp Số.",
    tooOld:
      "Excel trên máy này cũ hơn Excel 2021 nên ngăn Khớp Số không chạy được ở đây. Hãy dùng trang Khớp Số: trang này không cần Excel.",
    late: "Excel chưa trả lời sau 10 giây. Ngăn sẽ mở khi Excel trả lời; nếu vẫn chưa được, hãy đóng ngăn rồi mở lại, hoặc dùng trang Khớp Số.",
    failed: "Chưa đọc được bảng tính. Nếu đang nhập dở một ô, hãy nhấn Enter, rồi thử lại.",
    page: "Mở trang Khớp Số",
    again: "Thử lại",
  },
  en: {
    noOffice:
      "Microsoft's Office library could not be loaded, so Khớp Số is not connected to Excel. Check the network and open the pane again, or use the page of Khớp Số, which needs neither Excel nor that library.",
    notExcel: "This pane runs in Excel. Outside of Excel, use the page of Khớp Số.",
    tooOld:
      "Excel on this computer is older than Excel 2021, so the pane cannot run here. Use the page of Khớp Số, which needs no Excel.",
    late: "Excel has not answered for 10 seconds. The pane opens once it does; if it does not, close the pane and open it again, or use the page of Khớp Số.",
    failed: "The workbook could not be read. If a cell is being edited, press Enter, then try again.",
    page: "Open the page of Khớp Số",
    again: "Try again",
  },
};
