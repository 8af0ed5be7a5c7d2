import "../words/cli";
import { answer } from "./answer";
import { isForTheUser, sentenceOf } from "./sentence";

const exit = { scored: 0, ourFault: 1, unusable: 2 } as const;

void main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<void> {
  // A reader that has seen enough (`| head`) is no fault.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    process.exit(error.code === "EPIPE" ? exit.scored : exit.ourFault);
  });
  try {
    const colours = process.stdout.isTTY === true && !process.env.NO_COLOR;
    process.stdout.write(`${await answer(args, colours)}\n`);
    process.exitCode = exit.scored;
  } catch (error) {
    process.stderr.write(`${sentenceOf(error)}\n`);
    process.exitCode = isForTheUser(error) ? exit.unusable : exit.ourFault;
  }
}
