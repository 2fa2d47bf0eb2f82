import { isForeignName, loadForeignReader } from "../workbook/file/foreign";
import type { ForeignReader } from "../workbook/file/foreign";
import { roundFiles } from "./files";

let loaded: ForeignReader | null = null;

/** Loads the reader of .xls and .ods where a file that the command line names, or one in a folder, asks for it. */
export async function prepareForeignReader(argv: readonly string[]): Promise<void> {
  const named = argv.filter((each) => !each.startsWith("-"));
  if (loaded === null && roundFiles(named).some(isForeignName)) loaded = await loadForeignReader();
}

/** Null where no file asked for it. */
export function foreignReader(): ForeignReader | null {
  return loaded;
}
