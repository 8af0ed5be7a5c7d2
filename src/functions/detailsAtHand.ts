import { answer } from "./functionError";

type Details = typeof import("./detailAnswers");

let source: () => Details | Promise<Details> = () => {
  throw new Error("No details were provided");
};

/** Says where the answers of details come from: functions.js carries them, the pane loads them when asked. */
export function provideDetails(from: typeof source): void {
  source = from;
}

/** An answer of details; a promise where they are loaded first, or take long. Errors as `answer` has them. */
export function answerInDetail<T>(ask: (details: Details) => T | Promise<T>): T | Promise<T> {
  const details = answer(source);
  if (!(details instanceof Promise)) return answer(() => ask(details));
  return details.then(ask).catch((thrown: unknown) =>
    answer<T>(() => {
      throw thrown;
    })
  );
}
