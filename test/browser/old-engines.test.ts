import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import {
  ScriptKind,
  ScriptTarget,
  createSourceFile,
  forEachChild,
  isClassStaticBlockDeclaration,
  isRegularExpressionLiteral,
  isStringLiteralLike,
  type Node,
} from "typescript";
import { builtFolder } from "./support/build";
import { describeInBrowser } from "./support/describe";

/**
 * What is an error of a whole script, wherever it stands in it, in the WebKit of macOS 10.15 (Safari 15.6): lookbehind
 * and static blocks came with 16.4, the flag v of regular expressions with 17 (webkit.org/blog, release notes).
 */
function unreadable(text: string): string[] {
  const found: string[] = [];
  const isPattern = (pattern: string): boolean => /\(\?<[=!]/.test(pattern);
  const visit = (node: Node): void => {
    if (isClassStaticBlockDeclaration(node)) found.push("a static block of a class");
    else if (isRegularExpressionLiteral(node)) {
      if (isPattern(node.text)) found.push(node.text);
      if (/\/[a-z]*v[a-z]*$/.test(node.text)) found.push(node.text);
    } else if (isStringLiteralLike(node) && isPattern(node.text)) found.push(node.text);
    forEachChild(node, visit);
  };
  visit(createSourceFile("built.js", text, ScriptTarget.Latest, false, ScriptKind.JS));
  return found;
}

test("the reader of scripts sees what older engines do not read", () => {
  expect(unreadable("const a = /(?<!x)y/u; class B { static { B.c = 1; } }")).toHaveLength(2);
  expect(unreadable('const a = new RegExp("(?<=a)b"), b = /[a--b]/v;')).toHaveLength(2);
  expect(unreadable("const a = /(?<year>\\d{4})(?!0)/u; class B { static c = 1; }")).toEqual([]);
});

describeInBrowser("every script of the pane and the page, whatever libraries brought along", () => {
  test("is read by a Mac's WebKit of 2022", () => {
    const scripts = readdirSync(builtFolder).filter((name) => name.endsWith(".js"));
    expect(scripts.length).toBeGreaterThan(10);
    for (const name of scripts)
      expect([name, ...unreadable(readFileSync(join(builtFolder, name), "utf8"))]).toEqual([name]);
  });
});
