/** What the page loads on demand, in a chunk of its own. */
export { SpreadsheetWorkbook } from "./univer-workbook";
export { createSpreadsheet } from "./spreadsheet";
