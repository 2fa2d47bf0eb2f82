import { config } from "zod/mini";

/** A strict content security policy forbids `new Function`, so this is said before any schema of the data is built. */
config({ jitless: true });

/** Name by name, so that a bundle holds what is used: the whole of zod weighs as much as the engine. */
export * from "zod/mini";
