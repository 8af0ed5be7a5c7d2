/**
 * Fluent's tokens as the build bundles them: a token's value is the CSS variable of its name. The library
 * lists all of them, 30 kB, for one that a style sheet already made from them does not need.
 */
export const tokens = new Proxy({}, { get: (_, name) => `var(--${String(name)})` });
