const shared = require("../../jest.config");

/** Tests that drive Chromium: the page is built once before them. */
module.exports = {
  ...shared,
  rootDir: "../..",
  roots: ["<rootDir>/test/browser"],
  testPathIgnorePatterns: ["/node_modules/"],
  setupFilesAfterEnv: ["<rootDir>/test/browser/support/again.ts"],
  globalSetup: "<rootDir>/test/browser/support/setup.ts",
  testTimeout: 120_000,
  maxWorkers: 2,
};
