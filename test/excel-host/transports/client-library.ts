import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The folder of the client library's files, as npm installed them. They are only ever read from there. */
export function libraryFolder(): string {
  return join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
}

/** The build for Excel on the web, minified as it comes. */
export function excelLibrary(): string {
  return readFileSync(join(libraryFolder(), "excel-web-16.00.js"), "utf8");
}
