/** Why a file could not be read as a workbook, or written back as one. */
export const failureCodes = [
  "not-found",
  "is-a-folder",
  "not-permitted",
  "in-use",
  "empty-file",
  "not-a-workbook",
  "old-format",
  "encrypted",
  "truncated",
  "too-large",
  "unreadable",
] as const;

export type FailureCode = (typeof failureCodes)[number];

/** The only error that readers and writers of files throw. `detail` is for logs and tests, never for the user. */
export class WorkbookFailure extends Error {
  readonly code: FailureCode;
  readonly detail: string;

  constructor(code: FailureCode, detail = "") {
    super(detail === "" ? code : `${code}: ${detail}`);
    this.name = "WorkbookFailure";
    this.code = code;
    this.detail = detail;
  }
}

/**
 * What stands between the user and a file, whatever was thrown: memory that runs out while a part is unpacked or a long
 * text is built is a RangeError, and anything else is a structure no one thought of.
 */
export function failureOf(error: unknown): WorkbookFailure {
  if (error instanceof WorkbookFailure) return error;
  return new WorkbookFailure(error instanceof RangeError ? "too-large" : "unreadable", String(error));
}

/** What the user is told, and what they can do about it. */
export const failureSentences: Readonly<Record<FailureCode, { readonly vi: string; readonly en: string }>> = {
  "not-found": {
    vi: "Không tìm thấy tệp. Hãy kiểm tra tên tệp và thư mục.",
    en: "The file was not found. Check its name and folder.",
  },
  "is-a-folder": {
    vi: "Đây là thư mục, không phải tệp. Hãy ghi tên các tệp trong thư mục, ví dụ thư-mục/*.xlsx.",
    en: "This is a folder, not a file. Name the files in it, for example folder/*.xlsx.",
  },
  "not-permitted": {
    vi: "Không có quyền đọc tệp này. Hãy sao chép tệp vào thư mục của bạn rồi thử lại.",
    en: "You may not read this file. Copy it into a folder of your own and try again.",
  },
  "in-use": {
    vi: "Tệp đang được một chương trình khác giữ nên chưa đọc được. Hãy đóng tệp ở chương trình đó rồi thử lại.",
    en: "Another program holds this file, so it cannot be read yet. Close it there and try again.",
  },
  "empty-file": {
    vi: "Tệp rỗng (0 byte). Hãy kiểm tra lại tệp đã được lưu hoặc tải về đầy đủ chưa.",
    en: "The file is empty (0 bytes). Check that it was saved or downloaded completely.",
  },
  "not-a-workbook": {
    vi: "Đây không phải là tệp Excel (.xlsx, .xlsm) hay tệp .csv. Hãy mở tệp bằng chương trình đã tạo ra nó và lưu lại thành .xlsx.",
    en: "The file is not an Excel workbook (.xlsx, .xlsm) or a .csv file. Open it in the program that made it and save it as .xlsx.",
  },
  "old-format": {
    vi: "Tệp ở định dạng Excel cũ hoặc nhị phân (.xls, .xlsb). Hãy mở bằng Excel, chọn “Lưu thành” và lưu dưới dạng .xlsx.",
    en: "The file is in an old or binary Excel format (.xls, .xlsb). Open it in Excel and save it as .xlsx.",
  },
  encrypted: {
    vi: "Tệp được đặt mật khẩu nên không đọc được. Hãy mở bằng Excel, bỏ mật khẩu mở tệp rồi lưu lại.",
    en: "The file is protected by a password and cannot be read. Open it in Excel, remove the password and save it again.",
  },
  truncated: {
    vi: "Tệp bị cắt cụt, có thể do tải về hoặc sao chép chưa xong. Hãy sao chép lại tệp gốc.",
    en: "The file is cut short, perhaps by an unfinished download or copy. Copy the original file again.",
  },
  "too-large": {
    vi: "Tệp quá lớn so với giới hạn an toàn của chương trình. Hãy tách tệp thành nhiều tệp nhỏ hơn.",
    en: "The file is larger than the program's safety limits. Split it into smaller files.",
  },
  unreadable: {
    vi: "Tệp có cấu trúc hỏng hoặc bất thường nên không đọc được. Hãy mở bằng Excel, để Excel sửa tệp rồi lưu lại.",
    en: "The file's structure is damaged or unusual and cannot be read. Open it in Excel, let Excel repair it and save it again.",
  },
};
