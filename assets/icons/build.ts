import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import { catalogueSizes, iconNames, ribbonSizes } from "./sizes";

/** Draws every icon of this folder from its SVG at every size: `npx tsx assets/icons/build.ts`. Needs Chromium. */
async function build(): Promise<void> {
  const browser = await chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"],
  });
  try {
    for (const name of iconNames) {
      const svg = readFileSync(path.join(__dirname, `${name}.svg`)).toString("base64");
      const sizes = name === "khop-so" ? [...ribbonSizes, ...catalogueSizes] : ribbonSizes;
      for (const size of sizes) {
        const page = await browser.newPage({ viewport: { width: size, height: size } });
        await page.setContent(
          `<body style="margin:0"><img style="display:block" width="${size}" height="${size}" src="data:image/svg+xml;base64,${svg}">`,
        );
        const image = await page.screenshot({ omitBackground: true });
        writeFileSync(path.join(__dirname, `${name}-${size}.png`), image);
        await page.close();
      }
    }
  } finally {
    await browser.close();
  }
}

if (require.main === module) void build();
