/** Excel's day number in the 1900 system: 1 January 2024 → 45292. Month and day count from 1. */
export function excelSerial(year: number, month: number, day: number): number {
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000) + 25_569;
}
