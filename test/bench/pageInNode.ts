import { createRequire } from "node:module";

/**
 * The little of a page that the client library looks for when it starts, and `require`, by which the host
 * finds the library: without a browser the benches measure the library and the program and nothing else.
 */
const page = {
  window: globalThis,
  require: createRequire(`${process.cwd()}/package.json`),
  document: {
    URL: "https://localhost/",
    readyState: "complete",
    addEventListener: () => undefined,
    getElementById: () => null,
    getElementsByTagName: () => [],
  },
  location: { href: "https://localhost/", protocol: "https:", hostname: "localhost", search: "" },
  addEventListener: () => undefined,
};

Object.assign(globalThis, page);
if (!("navigator" in globalThis)) {
  Object.assign(globalThis, { navigator: { userAgent: "node", language: "en-US" } });
}
