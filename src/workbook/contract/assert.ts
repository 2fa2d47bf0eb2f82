import { EditConflict } from "../../edits/plan";
import type { RefusalCode } from "../port";
import { WorkbookRefusal } from "../port";

/** What a case expected and did not find. */
export class ContractBroken extends Error {
  constructor(message: string) {
    super(message);
    this.name = "ContractBroken";
  }
}

/** A form in which two values are the same when their contents are, whatever the order of their keys. */
function comparable(value: unknown): string {
  const text = JSON.stringify(value, (_, each: unknown) => {
    if (typeof each !== "object" || each === null || Array.isArray(each)) return each;
    return Object.fromEntries(Object.entries(each).sort(([one], [other]) => (one < other ? -1 : 1)));
  });
  return text ?? "undefined";
}

/** @throws ContractBroken when the contents differ */
export function same(actual: unknown, expected: unknown, what: string): void {
  const [found, wanted] = [comparable(actual), comparable(expected)];
  if (found !== wanted) throw new ContractBroken(`${what}: expected ${wanted}, found ${found}`);
}

/** @throws ContractBroken when the condition does not hold */
export function holds(condition: boolean, what: string): void {
  if (!condition) throw new ContractBroken(what);
}

async function rejection(promise: Promise<unknown>, what: string): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new ContractBroken(`${what}: expected to be refused, was done`);
}

/** @throws ContractBroken unless the promise rejects with a refusal of one of the codes */
export async function refused(
  promise: Promise<unknown>,
  codes: readonly RefusalCode[],
  what: string,
): Promise<void> {
  const error = await rejection(promise, what);
  holds(
    error instanceof WorkbookRefusal && codes.includes(error.code),
    `${what}: expected to be refused as ${codes.join(" or ")}, found ${String(error)}`,
  );
}

/** @throws ContractBroken unless the promise rejects with a conflict, or with a refusal of one of the codes */
export async function conflicts(
  promise: Promise<unknown>,
  codes: readonly RefusalCode[],
  what: string,
): Promise<void> {
  const error = await rejection(promise, what);
  holds(
    error instanceof EditConflict || (error instanceof WorkbookRefusal && codes.includes(error.code)),
    `${what}: expected a conflict, found ${String(error)}`,
  );
}

/** Longer than any host takes to tell of a change. */
const PATIENCE = 5_000;
const STEP = 20;

export function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Waits until the condition holds. @throws ContractBroken when it does not within five seconds */
export async function eventually(condition: () => boolean, what: string): Promise<void> {
  for (let waited = 0; !condition(); waited += STEP) {
    if (waited > PATIENCE) throw new ContractBroken(`${what}: did not happen`);
    await wait(STEP);
  }
}
