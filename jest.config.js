/** Tests mirror src; every file is compiled by swc, types are checked apart (npm run typecheck). */
module.exports = {
  testEnvironment: "node",
  // Jest leaves one core idle unless told, which is half of a machine of two.
  maxWorkers: "100%",
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
