import type { Language } from "../i18n/format";

/** What is said before there is a pane. */
export const startTexts: Readonly<
  Record<
    Language,
    {
      readonly noOffice: string;
      readonly notExcel: string;
      readonly failed: string;
      readonly page: string;
      readonly again: string;
    }
  >
> = {
  vi: {
    noOffice:
      "Không tải được thư viện Office nên bảng không nói chuyện được với Excel. Hãy kiểm tra mạng rồi mở lại bảng, hoặc dùng trang của Khớp Số, không cần mạng ngoài và không cần Excel.",
    notExcel: "Bảng này chạy trong Excel. Ngoài Excel, hãy dùng trang của Khớp Số.",
    failed: "Chưa mở được sổ tính. Nếu đang nhập dở một ô, hãy nhấn Enter, rồi thử lại.",
    page: "Mở trang của Khớp Số",
    again: "Thử lại",
  },
  en: {
    noOffice:
      "The Office library could not be loaded, so the pane cannot talk to Excel. Check the network and open the pane again, or use the page of Khớp Số, which needs neither the internet nor Excel.",
    notExcel: "This pane runs in Excel. Outside of Excel, use the page of Khớp Số.",
    failed: "The workbook could not be opened. If a cell is being edited, press Enter, then try again.",
    page: "Open the page of Khớp Số",
    again: "Try again",
  },
};
