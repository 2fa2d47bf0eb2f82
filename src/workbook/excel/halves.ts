import { codeOf } from "./failures";
import type { Conversation } from "./session";

/** What one of the things asked for may be to blame for; every other error concerns the request as a whole. */
const ofOneItem: ReadonlySet<string> = new Set([
  "ItemNotFound",
  "InvalidArgument",
  "InvalidReference",
  "InvalidObjectPath",
  "InvalidOperation",
  "NotImplemented",
  "UnsupportedOperation",
  "GeneralException",
  "ResponsePayloadSizeLimitExceeded",
]);

/**
 * Asks for things that are independent of each other, all in one request. Where Excel fails on it, it is asked by halves
 * until what it fails on stands alone.
 * @param ask queues what is asked of one thing. Called again for the halves, it makes its proxies anew: those of a
 *   request that failed are of no use any more
 * @returns what Excel could not answer for, with the code it said
 */
export async function inHalves<Item>(
  context: Conversation,
  items: readonly Item[],
  ask: (item: Item, isAgain: boolean) => void,
): Promise<Map<Item, string>> {
  const failed = new Map<Item, string>();
  const attempt = async (part: readonly Item[], isAgain: boolean): Promise<void> => {
    if (part.length === 0) return;
    for (const item of part) ask(item, isAgain);
    try {
      await context.sync();
    } catch (error) {
      const code = codeOf(error);
      if (code === null || !ofOneItem.has(code)) throw error;
      const [first] = part;
      if (first !== undefined && part.length === 1) {
        failed.set(first, code);
        return;
      }
      const middle = part.length >> 1;
      await attempt(part.slice(0, middle), true);
      await attempt(part.slice(middle), true);
    }
  };
  await attempt(items, false);
  return failed;
}
