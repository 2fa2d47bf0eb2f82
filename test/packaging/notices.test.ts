import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const { noticeOf, packageOf } = jest.requireActual<{
  noticeOf: (folder: string) => string;
  packageOf: (file: string) => string | null;
}>("../../assets/packaging/notices.js");

describe("the notices of a build", () => {
  let root = "";
  beforeAll(() => (root = mkdtempSync(join(tmpdir(), "khop-so-notices-"))));
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  /** A package with files beside its package.json. */
  const part = (name: string, about: object, files: Readonly<Record<string, string>> = {}): string => {
    const folder = join(root, "node_modules", name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "package.json"), JSON.stringify({ name, version: "1.0.0", ...about }));
    for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
    return folder;
  };

  it("know the package of a file, scoped and nested ones too, and none for our own", () => {
    expect(packageOf("/p/node_modules/zod/v4/mini/index.js")).toBe("/p/node_modules/zod");
    expect(packageOf("/p/node_modules/@univerjs/core/lib/es/index.js")).toBe(
      "/p/node_modules/@univerjs/core",
    );
    expect(packageOf("/p/node_modules/a/node_modules/b/index.js")).toBe("/p/node_modules/a/node_modules/b");
    expect(packageOf("/p/src/check/check.ts")).toBeNull();
  });

  it("quote the licence and the notice that a package brings", () => {
    const folder = part("whole", { license: "Apache-2.0" }, { LICENSE: "Apache License", NOTICE: "By them" });
    expect(noticeOf(folder)).toBe("whole 1.0.0 (Apache-2.0)\n\nApache License\n\nBy them");
  });

  it("name licence and author where a package brings no text", () => {
    expect(noticeOf(part("bare", { license: "ISC", author: { name: "A. Nguyễn" } }))).toContain(
      "Licence ISC, by A. Nguyễn.",
    );
  });

  it("take the permissive one of several licences", () => {
    expect(noticeOf(part("either", { license: "(MIT OR GPL-3.0-or-later)" }))).toContain("either 1.0.0");
  });

  test.each([["GPL-3.0-only"], ["UNLICENSED"], [undefined], ["MIT AND GPL-2.0"]])(
    "stop the build at a package under %s",
    (license) => expect(() => noticeOf(part("other", { license }))).toThrow("may not be in a build"),
  );
});
