import "@testing-library/jest-dom";

// jsdom has no ResizeObserver; Fluent asks for one.
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
