import { benchFunctionCalls } from "./functionCalls";
import { benchMillionRows } from "./millionRows";

/** What Excel's client library makes of the add-in's speed. Ends with 1 when a limit is passed. */
export async function benchHost(): Promise<void> {
  const reading = await benchMillionRows();
  const calling = await benchFunctionCalls();
  process.exitCode = reading && calling ? 0 : 1;
}
