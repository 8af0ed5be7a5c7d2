const path = require("node:path");

// Packages published as ES modules only: Jest on Node 20 cannot require them, so they are compiled too.
const esmOnly = ["hucre", "@formatjs", "intl-messageformat"];
const root = path.resolve(__dirname, "..");
const support = (file) => path.join(root, "test/support", file);
const base = {
  rootDir: root,
  transform: {
    "\\.tsx?$": ["ts-jest", { tsconfig: "<rootDir>/test/tsconfig.json" }],
    "\\.m?js$": support("esbuildTransform.cjs"),
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join("|")})/)`],
};
module.exports = {
  projects: [
    {
      ...base,
      displayName: "unit",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/unit/**/*.test.ts"],
      setupFiles: [support("customFunctions.ts")],
    },
    {
      ...base,
      displayName: "integration",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/integration/**/*.test.ts"],
      setupFiles: [support("customFunctions.ts")],
    },
    {
      ...base,
      displayName: "dom",
      testEnvironment: "jsdom",
      testMatch: ["<rootDir>/test/dom/**/*.test.tsx"],
      setupFilesAfterEnv: [support("dom.ts")],
      moduleNameMapper: { "\\.css$": support("noStyles.cjs") },
    },
    {
      ...base,
      displayName: "e2e",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/e2e/**/*.test.ts"],
    },
  ],
};
