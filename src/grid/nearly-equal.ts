/**
 * What calculating in doubles may add to a figure, as a part of it: programs show 15 digits, and a sum of thousands of
 * terms loses a few of them.
 */
export const NOISE = 1e-9;

/** What calculating may have added to a result of this size. */
export function noiseOf(size: number): number {
  return Math.abs(size) * NOISE + 1e-12;
}

/** Whether two numbers are one but for the noise of calculating; below one, to the ninth decimal. */
export function nearlyEqual(one: number, other: number): boolean {
  return one === other || Math.abs(one - other) <= NOISE * Math.max(1, Math.abs(one), Math.abs(other));
}
