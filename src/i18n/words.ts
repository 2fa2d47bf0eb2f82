import type { Arguments, SingleArgument } from "../report";

/** What a part of a message is: cards show each in its own way. */
export const roles = ["wrong", "arithmetic", "hint", "action", "source"] as const;
export type Role = (typeof roles)[number];

/** A sentence of a message. */
export interface Part {
  role: Role;
  text: string;
}

/** Words that say what is wrong. */
export const wrong = (text: string): Part => ({ role: "wrong", text });
/** A sum, difference or share, as it is checked by hand. */
export const arithmetic = (text: string): Part => ({ role: "arithmetic", text });
/** What may have happened, or what else to know. */
export const hint = (text: string): Part => ({ role: "hint", text });
/** What to do, or what the cell must hold. */
export const action = (text: string): Part => ({ role: "action", text });
/** Where the rule or the relation comes from. */
export const source = (text: string): Part => ({ role: "source", text });

/** An argument as a message sees it: figures, cells and equations are words already; choices stay as they are. */
export type Shown<Argument> = Argument extends string | boolean
  ? Argument
  : Argument extends readonly (infer Item)[]
    ? readonly { readonly [Key in keyof Item]: Shown<Item[Key]> }[]
    : string;

export type ShownArguments<Own> = { readonly [Key in keyof Own]: Shown<Own[Key]> };

/** The words of messages in one language; a bare text says what is wrong. */
export type Sentences<Messages> = {
  readonly [Id in keyof Messages]: (args: ShownArguments<Messages[Id]>) => string | readonly Part[];
};

/** What a rule says of itself in one language, each field a sentence or a few, without markup. */
export interface RuleText {
  /** The title of a group of findings. */
  name: string;
  /** What was found. */
  what: string;
  /** Why it matters. */
  why: string;
  whatToDo: string;
  /** Where the rule comes from: a form, a regulation, arithmetic. */
  source: string;
}

/** A rule in words: what it says of itself, and its messages by their ids (one id, one message, over all rules). */
export interface RuleWords<Messages = unknown> {
  vi: RuleText & { says: Sentences<Messages> };
  en: RuleText & { says: Sentences<Messages> };
}

/** Messages as data: each id with the arguments it needs. */
export type SayingOf<Messages> = {
  [Id in keyof Messages & string]: { messageId: Id; args: Messages[Id] };
}[keyof Messages & string];

/** For those who go through arguments of any message. */
export type AnyArgument = SingleArgument | Arguments[string];
