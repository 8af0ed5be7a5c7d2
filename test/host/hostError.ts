/** What Excel would answer a request with; `code` is one of Excel.ErrorCodes. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string
  ) {
    super(message);
  }
}

/** A use of the object model that this host does not know: the test has to fail, never to pass by luck. */
export class UnknownMember extends HostError {
  constructor(member: string) {
    super("ApiNotFound", `This host has no ${member}.`);
  }
}

export function itemNotFound(what: string): HostError {
  return new HostError("ItemNotFound", `The requested resource doesn't exist: ${what}.`);
}

export function invalidArgument(what: string): HostError {
  return new HostError("InvalidArgument", `The argument is invalid: ${what}.`);
}
