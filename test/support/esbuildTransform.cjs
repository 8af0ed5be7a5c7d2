// Compiles ES-module-only packages for Jest; our own source goes through ts-jest.
const { createHash } = require("node:crypto");
const { transformSync, version } = require("esbuild");

module.exports = {
  getCacheKey: (source, file, { configString }) =>
    createHash("sha1")
      .update(version + file + source + configString)
      .digest("hex"),
  process: (source, file) =>
    transformSync(source, {
      loader: "js",
      format: "cjs",
      target: "node20",
      sourcemap: "inline",
      sourcefile: file,
      platform: "node",
    }),
};
