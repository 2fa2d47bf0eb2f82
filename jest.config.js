/** Tests mirror src; every file is compiled by swc, types are checked apart (npm run typecheck). */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  // Those have a configuration of their own (npm run test:browser).
  testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/browser/"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  transform: {
    "^.+\\.(t|j)sx?$": [
      "@swc/jest",
      {
        jsc: {
          target: "es2022",
          parser: { syntax: "typescript", tsx: true },
          transform: { react: { runtime: "automatic" } },
        },
        module: { type: "commonjs" },
      },
    ],
  },
};
