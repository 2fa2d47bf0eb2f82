/**
 * The cells whose looks a workbook's port tells: labels stand in the first columns, and looks anywhere else say nothing
 * of what a row is.
 */
export const LABEL_COLUMNS = 4;
/** Rows asked for in the one request that a host with requests of limited size is sent for the looks of a sheet. */
export const MOST_LABEL_ROWS = 2_000;
