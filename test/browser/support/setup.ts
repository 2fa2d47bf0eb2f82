import { browserPath } from "./browser";
import { build, buildSingleFile } from "./build";

/** Builds the page and the single file once for all browser tests; without a browser there is nothing to build for. */
export default async function setup(): Promise<void> {
  if (browserPath === null) return;
  buildSingleFile();
  await build();
}
