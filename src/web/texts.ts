import type { Language } from "../i18n/format";

/** The words of the page around the spreadsheet and the pane. */
export interface PageTexts {
  readonly product: string;
  readonly open: string;
  readonly openHint: string;
  readonly download: string;
  readonly downloadHint: string;
  readonly samples: string;
  readonly desk: string;
  readonly deskHint: string;
  readonly training: string;
  readonly trainingHint: string;
  readonly trainingForms: string;
  readonly trainingPractice: string;
  readonly trainingMarking: string;
  readonly present: string;
  readonly otherLanguage: string;
  readonly unsaved: string;
  readonly drafted: string;
  readonly more: string;
  readonly keepDrafts: string;
  readonly spreadsheet: string;
  readonly pane: string;
  readonly starting: string;
  readonly opening: (name: string) => string;
  readonly startFailed: string;
  readonly reload: string;
  readonly dropHere: string;
  readonly replaceTitle: string;
  readonly replaceText: (name: string) => string;
  readonly replaceSave: string;
  readonly replaceDiscard: string;
  readonly cancel: string;
}

const vi: PageTexts = {
  product: "Khớp Số",
  open: "Mở",
  openHint: "Mở tệp .xlsx, .xlsm hoặc .csv của bạn. Tệp không rời khỏi máy này (Ctrl+O).",
  download: "Tải về",
  downloadHint: "Lưu tệp về máy. Chỉ những ô đã sửa thay đổi, phần còn lại giữ nguyên (Ctrl+S).",
  samples: "Tệp ví dụ",
  desk: "Bàn thẩm định",
  deskHint: "Xem cả một thư mục tệp các đơn vị đã gửi.",
  training: "Mẫu, luyện tập",
  trainingHint: "Mẫu biểu, bài luyện tập, chấm bài, trình chiếu.",
  trainingForms: "Mẫu biểu",
  trainingPractice: "Ra bài luyện tập",
  trainingMarking: "Chấm bài",
  present: "Trình chiếu từng mục",
  otherLanguage: "English",
  unsaved: "chưa tải về",
  drafted: "đã giữ bản nháp trên máy này",
  more: "Mục khác",
  keepDrafts: "Giữ bản nháp trên máy này",
  spreadsheet: "Bảng tính",
  pane: "Ngăn Khớp Số",
  starting: "Đang mở bảng tính…",
  opening: (name) => `Đang mở ${name}…`,
  startFailed: "Không mở được bảng tính. Hãy kiểm tra kết nối tới trang này rồi tải lại trang.",
  reload: "Tải lại trang",
  dropHere: "Thả tệp vào đây để mở",
  replaceTitle: "Còn thay đổi chưa tải về",
  replaceText: (name) => `Mở tệp khác thì những gì đã sửa trong ${name} sẽ mất.`,
  replaceSave: "Tải về rồi mở",
  replaceDiscard: "Bỏ thay đổi",
  cancel: "Hủy",
};

const en: PageTexts = {
  product: "Khớp Số",
  open: "Open",
  openHint: "Open your own .xlsx, .xlsm or .csv file. It does not leave this machine (Ctrl+O).",
  download: "Download",
  downloadHint:
    "Save the file. Only the cells that were changed are changed, the rest stays as it was (Ctrl+S).",
  samples: "Examples",
  desk: "Reviewer's desk",
  deskHint: "Look through a whole folder of files that units sent.",
  training: "Forms, practice",
  trainingHint: "Forms, practice, marking, and one finding at a time for a hall.",
  trainingForms: "Forms",
  trainingPractice: "Make practice",
  trainingMarking: "Mark practice",
  present: "Show findings one by one",
  otherLanguage: "Tiếng Việt",
  unsaved: "not downloaded yet",
  drafted: "a draft is kept on this machine",
  more: "More",
  keepDrafts: "Keep drafts on this machine",
  spreadsheet: "Spreadsheet",
  pane: "Khớp Số pane",
  starting: "Opening the spreadsheet…",
  opening: (name) => `Opening ${name}…`,
  startFailed: "The spreadsheet could not be opened. Check the connection to this page and load it again.",
  reload: "Load the page again",
  dropHere: "Drop the file here to open it",
  replaceTitle: "Some changes are not downloaded yet",
  replaceText: (name) => `Opening another file loses what was changed in ${name}.`,
  replaceSave: "Download, then open",
  replaceDiscard: "Discard the changes",
  cancel: "Cancel",
};

export const pageTexts: Readonly<Record<Language, PageTexts>> = { vi, en };
