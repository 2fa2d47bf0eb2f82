import program from "../../package.json";
import type { Language } from "./format";

/** For the foot of what is handed out: by which program and version it was made, and what it is not. */
export function madeWith(language: Language): string {
  return language === "vi"
    ? `Lập bằng Khớp Số ${program.version}. Phiếu này không thay cho quyết định xếp loại.`
    : `Made with Khớp Số ${program.version}. This note does not take the place of the decision on ratings.`;
}
