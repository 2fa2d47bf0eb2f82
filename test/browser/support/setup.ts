import { browserPath } from "./browser";
import { build } from "./build";

/** Builds the page once for all browser tests; without a browser there is nothing to build for. */
export default async function setup(): Promise<void> {
  if (browserPath !== null) await build();
}
