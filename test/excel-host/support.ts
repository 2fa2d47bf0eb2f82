import { join } from "node:path";

/** The path of a workbook of assets/samples by its name without ending. */
export function samplePath(name: string): string {
  return join(__dirname, "../../assets/samples", `${name}.xlsx`);
}

/** The code of the client library's error with which a piece of work fails; "none" when it does not. */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return error.code;
    throw error;
  }
  return "none";
}
