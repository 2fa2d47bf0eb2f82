import { invalidArgument } from "./errors";
import { isHostObject, type HostObject } from "./host-class";

/** Readers of arguments as they came over the wire. All throw InvalidArgument for another kind of value. */

export function textArgument(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument();
  return value;
}

export function optionalText(value: unknown): string | null {
  return value === null || value === undefined ? null : textArgument(value);
}

export function wholeNumber(value: unknown): number {
  if (typeof value !== "number" || !Number.isInteger(value)) throw invalidArgument();
  return value;
}

export function numberArgument(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument();
  return value;
}

export function flagArgument(value: unknown): boolean {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
}

export function optionalFlag(value: unknown): boolean {
  return value === null || value === undefined ? false : flagArgument(value);
}

/** One of some words, whatever the case of the first letter. */
export function wordArgument<Word extends string>(value: unknown, words: readonly Word[]): Word {
  const found = words.find((word) => typeof value === "string" && word.toLowerCase() === value.toLowerCase());
  if (found === undefined) throw invalidArgument();
  return found;
}

export function objectArgument(value: unknown, className: string): HostObject {
  if (!isHostObject(value) || value.className !== className) throw invalidArgument();
  return value;
}
