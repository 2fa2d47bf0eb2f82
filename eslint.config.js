const boundaries = require("eslint-plugin-boundaries");
const officeAddins = require("eslint-plugin-office-addins");
const reactHooks = require("eslint-plugin-react-hooks");
const typescript = require("typescript-eslint");
const { ESLintUtils } = require("@typescript-eslint/utils");
const { TypeFlags } = require("typescript");

/**
 * The rooms of src from the ground up: a file imports only from its own room and from rooms before it. Names are paths
 * below src. The engine ends at practice; what follows reads and writes workbooks, or talks with people.
 */
const engineRooms = [
  "zod",
  "grid",
  "formula",
  "formats",
  "layout",
  "slips",
  "report",
  "relations",
  "blame",
  "discovery",
  "analysis",
  "marks",
  "edits",
  "fill",
  "i18n",
  "rules",
  "check",
  "review",
  "forms",
  "practice",
];
const rooms = [
  ...engineRooms,
  "workbook",
  "workbook/contract",
  "workbook/file",
  "workbook/presentation",
  "workbook/univer",
  "workbook/excel",
  "taskpane/start",
  "taskpane/engine",
  "taskpane/session",
  "taskpane/texts",
  "taskpane/theme",
  "taskpane/components",
];
/** They know every room and not each other. */
const fronts = ["excel", "web", "cli"];

/** What the engine may not know: the pane, Office, Node and the file formats. */
const outsideTheEngine = [
  {
    group: ["react", "react-*", "react/*", "@fluentui/*"],
    message: "The engine knows nothing of the pane.",
  },
  { group: ["office*", "@microsoft/*"], message: "The engine knows nothing of Office." },
  {
    group: ["node:*", "fs", "path", "os", "fflate", "@e965/*"],
    message: "The engine reads and writes no files.",
  },
];

/**
 * A word of a file is no key of a plain object: "constructor" and "__proto__" are there before anybody puts them in. Any
 * text is looked up in a Map; a union of known words may be a key.
 */
const noTextAsKey = {
  meta: {
    type: "problem",
    schema: [],
    messages: { map: 'Look a text up in a Map: a plain object answers for "constructor" too.' },
  },
  create(context) {
    const services = ESLintUtils.getParserServices(context);
    const checker = services.program.getTypeChecker();
    return {
      "MemberExpression[computed=true]"(node) {
        const key = services.getTypeAtLocation(node.property);
        if ((key.flags & TypeFlags.String) === 0) return;
        const holder = checker.getApparentType(services.getTypeAtLocation(node.object));
        if (checker.isArrayType(holder) || checker.isTupleType(holder)) return;
        context.report({ node, messageId: "map" });
      },
    };
  },
};

/**
 * What a WebKit before Safari 16.4 does not have, the newest of macOS 10.15 and 11 among them. A lookbehind there is an
 * error of the whole script, wherever it stands in it (src/taskpane/start/old-engine.js asks for what else is needed).
 */
const tooNewForWebKit = [
  ...[
    "Literal[regex.pattern=/\\(\\?<[=!]/]",
    "Literal[value=/\\(\\?<[=!]/]",
    "TemplateElement[value.raw=/\\(\\?<[=!]/]",
  ].map((selector) => ({
    selector,
    message: "Safari before 16.4 knows no lookbehind: take the character before along.",
  })),
  {
    selector: "CallExpression > MemberExpression[property.name=/^(toSorted|toReversed|toSpliced)$/]",
    message: "Safari before 16 has no copying methods of arrays: copy, then sort.",
  },
];

module.exports = typescript.config(
  { ignores: ["dist/**", "out/**", "node_modules/**", "coverage/**"] },
  {
    files: ["**/*.ts", "**/*.tsx"],
    extends: [typescript.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: __dirname } },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/restrict-template-expressions": "off",
      eqeqeq: "error",
      "no-console": "error",
    },
  },
  {
    files: ["src/**/*.ts", "src/**/*.tsx"],
    ignores: ["src/cli/**"],
    rules: { "no-restricted-syntax": ["error", ...tooNewForWebKit] },
  },
  {
    files: ["src/**/*.ts", "src/**/*.tsx"],
    plugins: { boundaries },
    settings: {
      // A room inside a room is looked for first.
      "boundaries/elements": [...rooms, ...fronts]
        .reverse()
        .map((room) => ({ type: room, pattern: `src/${room}` })),
      "import/resolver": { node: { extensions: [".ts", ".tsx", ".js"] } },
    },
    rules: {
      "boundaries/no-unknown-files": "error",
      "boundaries/dependencies": [
        "error",
        {
          default: "disallow",
          policies: [
            ...rooms.map((room, at) => [room, rooms.slice(0, at + 1)]),
            ...fronts.map((front) => [front, [...rooms, front]]),
          ].map(([room, allowed]) => ({
            from: { element: { type: room } },
            allow: { to: { element: { types: { anyOf: allowed } } } },
            message: `A room imports only from rooms before it, and "${room}" comes before "{{to.element.type}}"`,
          })),
        },
      ],
    },
  },
  {
    files: ["src/**/*.ts", "src/**/*.tsx"],
    plugins: { own: { rules: { "no-text-as-key": noTextAsKey } } },
    rules: { "own/no-text-as-key": "error" },
  },
  {
    files: ["src/taskpane/**/*.tsx", "src/web/**/*.tsx"],
    plugins: { "react-hooks": reactHooks },
    rules: {
      "react-hooks/rules-of-hooks": "error",
      "react-hooks/exhaustive-deps": "error",
      "no-restricted-syntax": [
        "error",
        {
          selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
          message: "Texts of cells are shown as text.",
        },
      ],
    },
  },
  {
    files: ["src/taskpane/**"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              group: ["@univerjs/*", "@microsoft/*", "**/web/*", "**/workbook/excel/*", "**/workbook/file/*"],
              message: "The pane knows the workbook's port, never what stands behind it.",
            },
          ],
        },
      ],
    },
  },
  {
    files: ["src/workbook/excel/**/*.ts", "src/excel/**/*.ts", "src/excel/**/*.tsx"],
    plugins: { "office-addins": officeAddins },
    rules: {
      // Requests in a loop are meant where each is as large as Excel takes: that rule alone is left out.
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  {
    files: ["src/cli/**", "test/bench/**", "test/fuzz/**", "test/browser/bench/**", "assets/**"],
    rules: { "no-console": "off" },
  },
  {
    files: engineRooms.map((room) => `src/${room}/**/*.ts`),
    rules: {
      "no-restricted-imports": ["error", { patterns: outsideTheEngine }],
      "no-restricted-globals": [
        "error",
        "window",
        "document",
        "process",
        "Buffer",
        "require",
        "Office",
        "Excel",
        "Date",
        "performance",
        "setTimeout",
        "setInterval",
        "navigator",
        "localStorage",
        "fetch",
        "Worker",
      ],
    },
  },
);
