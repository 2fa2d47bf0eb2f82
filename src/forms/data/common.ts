import type { FormColumn } from "../form";

export const ordinal: FormColumn = { key: "ordinal", path: ["TT"], kind: "ordinal", width: 5 };
export const note: FormColumn = { key: "note", path: ["Ghi chú"], kind: "text", width: 12 };

export function named(heading: string, width = 30): FormColumn {
  return { key: "name", path: [heading], kind: "name", width };
}

/** Cells of a commune for examples; the names are common ones and stand for no real place. */
export const exampleCells = [
  "Chi bộ thôn Đông Hòa",
  "Chi bộ thôn Tân Lập",
  "Chi bộ thôn Phú Mỹ",
  "Chi bộ thôn Bình An",
  "Chi bộ thôn Xuân Sơn",
  "Chi bộ thôn Hòa Bắc",
  "Chi bộ Trường Tiểu học Tân Lập",
  "Chi bộ Trường THCS Tân Lập",
  "Chi bộ Trạm Y tế",
  "Chi bộ Công an xã",
  "Chi bộ Quân sự xã",
  "Chi bộ Trường Mầm non Hoa Sen",
  "Chi bộ thôn Long Phước",
  "Chi bộ Hợp tác xã Nông nghiệp",
] as const;

/** Communes of a province for examples. */
export const exampleCommunes = [
  "Đảng bộ xã Tân Phong",
  "Đảng bộ xã Yên Lạc",
  "Đảng bộ xã Minh Tân",
  "Đảng bộ xã Phú Cường",
  "Đảng bộ phường Nam Sơn",
  "Đảng bộ phường Hưng Đạo",
  "Đảng bộ xã Vạn Xuân",
  "Đảng bộ xã Thanh Bình",
  "Đảng bộ phường Đông Thành",
  "Đảng bộ xã An Hòa",
  "Đảng bộ xã Bắc Lâm",
  "Đảng bộ xã Trung Nghĩa",
  "Đảng bộ xã Lương Sơn",
  "Đảng bộ phường Quang Trung",
] as const;

export const cellGroups = ["Khối thôn", "Khối cơ quan, đơn vị"] as const;
export const communeGroups = ["Khối xã", "Khối phường"] as const;

export const fourLevelSource = {
  vi: "Các mức theo quy định của năm (Quy định 132, 124, 366-QĐ/TW và hướng dẫn của Ban Tổ chức Trung ương); các cột do Khớp Số soạn theo Biểu số 7A, 7B-TCTW, không phải mẫu của Trung ương",
  en: "Levels by the year's regulation (132, 124, 366-QĐ/TW and the guidelines of the Central Organisation Commission); columns composed by Khớp Số after forms 7A and 7B-TCTW, not a central form",
} as const;
