import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const source = join(__dirname, "../../src");
/** Characters of a line. */
const LINE = 110;
const note = "// Made by `npm run docs` from the files beside it; a test fails while it is stale.";

const camel = (id: string): string => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const pascal = (id: string): string => camel(id).replace(/^\w/, (letter) => letter.toUpperCase());

function filesOf(folder: string): { name: string; text: string }[] {
  return readdirSync(join(source, folder))
    .filter((file) => file.endsWith(".ts") && file !== "index.ts")
    .sort()
    .map((file) => ({
      name: file.slice(0, -3),
      text: readFileSync(join(source, folder, file), "utf8"),
    }));
}

/** `src/i18n/rules/index.ts`: the words of every rule, one file a rule. */
export function wordsList(): string {
  const files = filesOf("i18n/rules");
  const speaking = files.filter(({ text }) => text.includes("export interface Messages"));
  return [
    note,
    'import type { SharedMessages } from "../shared-words";',
    ...files.map(({ name }) => `import { words as ${camel(name)} } from "./${name}";`),
    ...speaking.map(({ name }) => `import type { Messages as ${pascal(name)}Messages } from "./${name}";`),
    "",
    "/** Every rule in words, by its id. */",
    "export const ruleWords = {",
    ...files.map(({ name }) => `  "${name}": ${camel(name)},`),
    "} as const;",
    "",
    "export type RuleId = keyof typeof ruleWords;",
    "",
    "/** Every message with its arguments. */",
    "export type Messages = SharedMessages &",
    speaking.map(({ name }) => `  ${pascal(name)}Messages`).join(" &\n") + ";",
    "",
    "export const ruleIds = Object.keys(ruleWords) as readonly RuleId[];",
    "",
    "/** Tells a rule id from any other text; ids come back from reports as plain strings. */",
    "export function isRuleId(text: string): text is RuleId {",
    "  return Object.hasOwn(ruleWords, text);",
    "}",
    "",
  ].join("\n");
}

/** `src/i18n/rule-examples.ts`: the example of every rule. */
export function examplesList(): string {
  const files = filesOf("i18n/rules");
  return [
    note,
    'import type { RuleExample } from "./rule-example";',
    'import type { RuleId } from "./rules";',
    ...files.map(({ name }) => `import { example as ${camel(name)} } from "./rules/${name}";`),
    "",
    "/** The example of every rule, by its id; apart from the words, since they are shown long after these. */",
    "export const ruleExamples: Readonly<Record<RuleId, RuleExample>> = {",
    ...files.map(({ name }) => `  "${name}": ${camel(name)},`),
    "};",
    "",
  ].join("\n");
}

/** What a rule looks at, by its type, or by its folder where it looks at tables. */
const kinds = ["readingRules", "formulaRules", "causeRules", "tableRules"] as const;
type Kind = (typeof kinds)[number];

function kindOf(folder: string, type: string): Kind {
  if (type === "CauseRule") return "causeRules";
  if (type === "FormulaRule") return "formulaRules";
  return folder === "reading" ? "readingRules" : "tableRules";
}

const said: Record<Kind, string> = {
  readingRules:
    "Figures that were not read as meant: looked at first, since every other rule builds on the figures they mend.",
  formulaRules: "Formulas at fault, the first rule that claims one tells it.",
  causeRules: "Causes, narrow rules before wide ones.",
  tableRules: "What is left to look at once the causes are known.",
};

/** As the formatter leaves it: on one line where it fits. */
function listOf(kind: Kind, found: readonly { constant: string; kind: Kind }[]): string {
  const constants = found.filter((each) => each.kind === kind).map(({ constant }) => constant);
  const short = `export const ${kind} = inOrder([${constants.join(", ")}]);`;
  if (short.length <= LINE) return short;
  return [`export const ${kind} = inOrder([`, ...constants.map((each) => `  ${each},`), "]);"].join("\n");
}

/** `src/rules/index.ts`: every exported constant of a rule's type in the rooms of rules. */
export function rulesList(): string {
  const found = ["reading", "causes", "formulas", "tables"].flatMap((folder) =>
    filesOf(`rules/${folder}`).flatMap(({ name, text }) =>
      [...text.matchAll(/^export const (\w+): (TableRule|CauseRule|FormulaRule) = \{$/gm)].map(
        ([, constant = "", type = ""]) => ({
          constant,
          from: `./${folder}/${name}`,
          kind: kindOf(folder, type),
        }),
      ),
    ),
  );
  const modules = [...new Set(found.map(({ from }) => from))];
  return [
    note,
    ...modules.map((from) => {
      const constants = found.filter((each) => each.from === from).map(({ constant }) => constant);
      return `import { ${constants.join(", ")} } from "${from}";`;
    }),
    'import { inOrder } from "./in-order";',
    "",
    ...kinds.flatMap((kind) => [`/** ${said[kind]} */`, listOf(kind, found), ""]),
  ]
    .join("\n")
    .replace(/\n+$/, "\n");
}
