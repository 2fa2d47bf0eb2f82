import type { Language } from "../i18n/format";
import type { RefusedFormula } from "../workbook/univer/typed-formula";

/** What the page says above the spreadsheet when something needs a word: not loaded before it does. */
export interface MessageTexts {
  readonly draftFound: (words: {
    readonly name: string;
    readonly time: { readonly hour: string; readonly day: string };
  }) => string;
  readonly draftFailed: (name: string) => string;
  readonly draftOpen: string;
  readonly draftDelete: string;
  readonly sampleFailed: string;
  readonly sampleFromDisk: string;
  readonly notOpened: (name: string, sentence: string) => string;
  readonly stillOpen: string;
  readonly notSaved: string;
  readonly textOnly: string;
  readonly signed: string;
  readonly shapeLocked: string;
  readonly pasteMerged: string;
  readonly formulaRefused: Readonly<
    Record<RefusedFormula["reason"], (words: { readonly typed: string; readonly detail: string }) => string>
  >;
  readonly dismiss: string;
}

const vi: MessageTexts = {
  draftFound: ({ name, time }) =>
    `Máy này còn giữ bản nháp của ${name}, lúc ${time.hour} ngày ${time.day}, chưa tải về. Nếu dùng chung máy, hãy xóa khi không cần nữa.`,
  draftFailed: (name) => `Chưa mở được bản nháp của ${name}.`,
  draftOpen: "Mở bản nháp",
  draftDelete: "Xóa bản nháp",
  sampleFailed: "Không tải được tệp ví dụ. Hãy kiểm tra kết nối tới trang này, hoặc mở tệp của bạn.",
  sampleFromDisk:
    "Trang này được mở thẳng từ đĩa nên trình duyệt không cho đọc tệp ví dụ. Bạn vẫn mở được tệp của mình; muốn đủ mọi thứ, hãy dùng tệp khop-so.html.",
  notOpened: (name, sentence) => `Chưa mở được ${name}. ${sentence}`,
  stillOpen: "Tệp đang mở vẫn giữ nguyên.",
  notSaved: "Chưa tạo được tệp để tải về; những gì đã sửa vẫn còn trên trang.",
  textOnly:
    "Đã tải về. Tệp .csv, .txt chỉ giữ nội dung ô: công thức được ghi bằng kết quả; đánh dấu, mục đã bỏ qua và thiết lập không nằm trong tệp.",
  signed:
    "Tệp này có chữ ký số. Chữ ký không còn giá trị trong bản tải về nếu có ô nào được sửa hay đánh dấu; tệp gốc trên máy vẫn giữ nguyên chữ ký.",
  shapeLocked:
    "Trên trang này chỉ sửa nội dung ô. Muốn thêm, xóa dòng, cột, trang tính hay đổi định dạng, hãy làm trong Excel rồi mở lại tệp.",
  pasteMerged:
    "Chưa dán: vùng dán có ô gộp nên một phần số liệu sẽ bị che. Hãy chọn vùng khác, hoặc dán từng phần.",
  formulaRefused: {
    ambiguous: ({ typed, detail }) =>
      `Chưa nhận công thức ${typed}: dấu “${detail}” có thể hiểu theo hai cách. Hãy dùng dấu chấm phẩy giữa các đối số và dấu phẩy cho phần thập phân, ví dụ =ROUND(C8*0,5;1).`,
    arguments: ({ typed, detail }) =>
      `Chưa nhận công thức ${typed}: hàm ${detail} thiếu hoặc thừa đối số. Ô vẫn giữ nội dung cũ.`,
    unreadable: ({ typed }) =>
      `Chưa nhận công thức ${typed}: Khớp Số không đọc được nên không chắc Excel mở được. Hãy kiểm tra lại dấu ngoặc, dấu phẩy, hoặc nhập công thức này trong Excel. Ô vẫn giữ nội dung cũ.`,
  },
  dismiss: "Đóng",
};

const en: MessageTexts = {
  draftFound: ({ name, time }) =>
    `This machine keeps a draft of ${name} from ${time.hour} on ${time.day} that was not downloaded. On a shared machine, delete it when it is no longer needed.`,
  draftFailed: (name) => `The draft of ${name} could not be opened.`,
  draftOpen: "Open the draft",
  draftDelete: "Delete the draft",
  sampleFailed:
    "The sample could not be loaded. Check the connection to this page, or open a file of your own.",
  sampleFromDisk:
    "This page was opened from the disk, so that the browser does not let it read the examples. Files of your own can be opened; for all of it use khop-so.html.",
  notOpened: (name, sentence) => `${name} was not opened. ${sentence}`,
  stillOpen: "What was open stays as it is.",
  notSaved: "The file to download could not be made; what you changed is still on the page.",
  textOnly:
    "Downloaded. A .csv or .txt file holds the contents of cells only: formulas are written as their results; marks, ignored findings and settings are not in the file.",
  signed:
    "This file carries a digital signature. It does not hold in a downloaded copy once any cell was changed or marked; the file on your machine keeps it.",
  shapeLocked:
    "On this page only the contents of cells change. Rows, columns, sheets and looks are changed in Excel; open the file again afterwards.",
  pasteMerged:
    "Not pasted: there are merged cells where it would go, which would cover some of the figures. Choose another place, or paste part by part.",
  formulaRefused: {
    ambiguous: ({ typed, detail }) =>
      `${typed} was not taken: “${detail}” can be read in two ways. Put semicolons between arguments and a comma before decimals, as in =ROUND(C8*0,5;1).`,
    arguments: ({ typed, detail }) =>
      `${typed} was not taken: ${detail} has too few or too many arguments. The cell holds what it held.`,
    unreadable: ({ typed }) =>
      `${typed} was not taken: it could not be read, so that Excel might not open it. Look at its brackets and commas, or type it in Excel. The cell holds what it held.`,
  },
  dismiss: "Close",
};

export const messageTexts: Readonly<Record<Language, MessageTexts>> = { vi, en };
