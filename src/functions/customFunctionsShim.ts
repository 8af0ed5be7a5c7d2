/**
 * Excel gives custom functions a global `CustomFunctions`. Every other host gets this one, with the
 * two things that our functions use of it: the typed error, and the table that names implementations.
 */
type Implementation = (...values: never[]) => unknown;

const implementations = new Map<string, Implementation>();

class CustomFunctionError extends Error {
  constructor(
    readonly code: string,
    message?: string
  ) {
    super(message);
    this.name = "CustomFunctions.Error";
  }
}

const shim = {
  associate(id: string, implementation: Implementation): void {
    implementations.set(id, implementation);
  },
  Error: CustomFunctionError,
  ErrorCode: {
    invalidValue: "#VALUE!",
    notAvailable: "#N/A",
    divisionByZero: "#DIV/0!",
    invalidNumber: "#NUM!",
    nullReference: "#NULL!",
    invalidName: "#NAME?",
    invalidReference: "#REF!",
  },
};

const host = globalThis as { CustomFunctions?: unknown };
host.CustomFunctions ??= shim;

/** What the build associated: function id (SCORE) → implementation. Empty inside Excel. */
export const associated: ReadonlyMap<string, Implementation> = implementations;
