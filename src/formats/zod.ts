import { z } from "zod";

/** A strict content security policy forbids `new Function`, so this is said before any schema of the data is built. */
z.config({ jitless: true });

export { z };
