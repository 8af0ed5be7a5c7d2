/** What kept the command from doing as asked, as one sentence; the command ends with 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
