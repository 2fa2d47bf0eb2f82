import { readFileSync } from "node:fs";
import * as ts from "typescript";
import { startExcelHost } from ".";
import { definedClasses, isWithin, wireName, type ClassFacts } from "./engine/host-class";

/** What the client library itself knows of a class, on its prototype. */
interface ClientPrototype {
  readonly _scalarPropertyOriginalNames?: readonly string[];
  readonly _scalarPropertyUpdateable?: readonly boolean[];
  readonly _navigationPropertyNames?: readonly string[];
  readonly _isCollection?: boolean;
}

/** The newest requirement set that npm's build of the library calls. */
const newestOfLibrary = "1.15";

// The library and every class come with the first host.
startExcelHost().close();

/** The host's own object; the library has no class of that name. */
const ownClasses = new Set(["AddinInternalService", "AppRuntimeService"]);
const classes = [...definedClasses().values()].filter(({ name }) => !ownClasses.has(name));

function prototypeOf(name: string): ClientPrototype {
  const client = (Excel as unknown as Record<string, { prototype: ClientPrototype } | undefined>)[name];
  if (!client) throw new Error(`the library has no class ${name}`);
  return client.prototype;
}

function methodsOf(prototype: ClientPrototype): Set<string> {
  const names = new Set<string>();
  for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
    if (typeof value === "function") names.add(wireName(name));
  }
  return names;
}

describe.each(classes.map((each) => [each.name, each] as const))("%s", (name, facts: ClassFacts) => {
  const prototype = prototypeOf(name);

  it("has no scalar that the library does not know, and lets only those be set that the library sets", () => {
    const known = prototype._scalarPropertyOriginalNames ?? [];
    for (const [scalar, { settable }] of facts.scalars) {
      expect(known).toContain(scalar);
      if (settable)
        expect([scalar, prototype._scalarPropertyUpdateable?.[known.indexOf(scalar)]]).toEqual([
          scalar,
          true,
        ]);
    }
  });

  it("leads to no object that the library does not know", () => {
    const known = (prototype._navigationPropertyNames ?? []).map(wireName);
    for (const navigation of facts.navigations.keys()) expect(known).toContain(navigation);
  });

  it("has no method that the library does not call", () => {
    const known = methodsOf(prototype);
    // Newer than npm's build of the library: the types below are all there is to compare them with.
    for (const [method, since] of facts.methods)
      if (isWithin(since, newestOfLibrary)) expect([...known]).toContain(method);
  });

  it("is a collection where the library says so", () => {
    expect(facts.isCollection).toBe(prototype._isCollection ?? false);
  });
});

describe("the requirement set of each member", () => {
  const documented = documentedSets();

  it("is the one that @types/office-js documents", () => {
    const differences: string[] = [];
    for (const facts of classes) {
      const members = [
        ...[...facts.scalars].map(([name, { since }]) => [name, since] as const),
        ...facts.navigations,
        ...facts.methods,
      ];
      for (const [member, since] of members) {
        if (member.startsWith("_")) continue;
        const expected = documented.get(`${facts.name}.${member}`);
        if (expected !== since) differences.push(`${facts.name}.${member}: ${since}, documented ${expected}`);
      }
    }
    expect(differences).toEqual([]);
  });

  it("orders versions by number, not by letter", () => {
    expect(isWithin("1.9", "1.14")).toBe(true);
    expect(isWithin("1.14", "1.9")).toBe(false);
  });
});

/** "Range.Values" → "1.1", from the comments of the types; a member without its own takes that of its class. */
function documentedSets(): Map<string, string> {
  const path = require.resolve("@types/office-js/index.d.ts");
  const source = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest);
  const text = source.text;
  const setOf = (node: ts.Node): string | null => {
    const comments = ts.getLeadingCommentRanges(text, node.pos) ?? [];
    const last = comments.at(-1);
    const match = last && /\[Api set: ExcelApi (1\.\d+)(?! for)/.exec(text.slice(last.pos, last.end));
    return match?.[1] ?? null;
  };
  const sets = new Map<string, string>();
  for (const statement of source.statements) {
    if (!ts.isModuleDeclaration(statement) || statement.name.text !== "Excel") continue;
    if (!statement.body || !ts.isModuleBlock(statement.body)) continue;
    for (const declared of statement.body.statements) {
      if (!ts.isClassDeclaration(declared) || !declared.name) continue;
      const ofClass = setOf(declared);
      for (const member of declared.members) {
        if (!member.name || !ts.isIdentifier(member.name)) continue;
        const key = `${declared.name.text}.${wireName(member.name.text)}`;
        const set = setOf(member) ?? ofClass;
        // Overloads: the first is the oldest.
        if (set !== null && !sets.has(key)) sets.set(key, set);
      }
    }
  }
  return sets;
}
