/**
 * How often figures are wrong, singly and by one act. What is compared in bits or in their like anywhere (the ledger of
 * readings, blame) asks here, so that an event and the slips it stands for are paid in one currency.
 */

/** One figure in a hundred and fifty is wrong. */
export const WRONG = 1 / 150;
/** What a single wrong figure costs, and what a right one brings at most, in bits. */
export const BITS_OF_WRONG = -Math.log2(WRONG);
/** One table in a hundred was kept with an old total row, a row of another unit or one left out: in bits. */
export const BITS_OF_EVENT = Math.log2(100);
