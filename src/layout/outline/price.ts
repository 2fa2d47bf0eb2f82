/**
 * What an outline costs and what it must be worth, in bits. A relation's bits say how surprising it would be by chance;
 * from them goes what it takes to say which relation is meant among those that might be. What is left must make chance
 * as unlikely as the product promises: a table that says nothing true may be believed in fewer than one of 200 sheets.
 */
export const LEAST_WORTH = Math.log2(200);

/** To say which of `count` alternatives is meant. */
export function choiceBits(count: number): number {
  return Math.log2(Math.max(1, count));
}

/** To say in which `failing` of so many columns a relation fails: how many, and which. */
export function exceptionBits(holding: number, failing: number): number {
  if (failing === 0) return 0;
  const columns = holding + failing;
  let bits = Math.log2(columns);
  for (let at = 0; at < failing; at += 1) bits += Math.log2((columns - at) / (at + 1));
  return bits;
}
