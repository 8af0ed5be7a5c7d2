import "@testing-library/jest-dom";
import { configure } from "@testing-library/react";

// Thousands of rows are read and scored, on machines that do other things too.
configure({ asyncUtilTimeout: 8000 });
jest.setTimeout(30_000);

// jsdom has no ResizeObserver; Fluent asks for one.
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
