import type * as ScoreSelection from "../../src/commands/scoreSelection";

type Command = (event: { completed(): void }) => Promise<void>;

/** Loads the function file in a host like Excel's; gives back what it associated. */
async function loadIn(host: string | null, showAsTaskpane = () => Promise.resolve()) {
  jest.resetModules();
  const commands = new Map<string, Command>();
  const office = {
    HostType: { Excel: "Excel" },
    onReady: (ready: (info: { host: string | null }) => void) =>
      Promise.resolve({ host }).then(ready),
    actions: { associate: (name: string, command: Command) => commands.set(name, command) },
    addin: { showAsTaskpane },
  };
  (globalThis as { Office?: unknown }).Office = office;
  await import("../../src/commands/commands");
  await Promise.resolve();
  const selection = await import("../../src/commands/scoreSelection");
  return { commands, selection: selection as typeof ScoreSelection };
}

afterEach(() => {
  delete (globalThis as { Office?: unknown }).Office;
});

test("“Score this range” shows the pane, asks it once, and tells Excel that it is done", async () => {
  const shown = jest.fn(() => Promise.resolve());
  const { commands, selection } = await loadIn("Excel", shown);
  const asked = jest.fn();
  selection.onScoreSelection(asked);
  const completed = jest.fn();
  await commands.get("scoreThisRange")!({ completed });
  expect([shown, asked, completed].map((each) => each.mock.calls.length)).toEqual([1, 1, 1]);
});

test("A pane that opens later is asked once, and one that closed is not", async () => {
  const { commands, selection } = await loadIn("Excel");
  await commands.get("scoreThisRange")!({ completed: () => undefined });
  const first = jest.fn();
  const stop = selection.onScoreSelection(first);
  expect(first).toHaveBeenCalledTimes(1);
  stop();
  selection.askToScoreSelection();
  expect(first).toHaveBeenCalledTimes(1);
  const second = jest.fn();
  selection.onScoreSelection(second);
  selection.onScoreSelection(jest.fn());
  expect(second).toHaveBeenCalledTimes(1);
});

test("Excel is told even when the pane can't be shown: its menu would hang otherwise", async () => {
  const { commands } = await loadIn("Excel", () => Promise.reject(new Error("no pane")));
  const completed = jest.fn();
  await expect(commands.get("scoreThisRange")!({ completed })).rejects.toThrow("no pane");
  expect(completed).toHaveBeenCalledTimes(1);
});

test.each(["Word", null])("In %s nothing is associated", async (host) => {
  expect((await loadIn(host)).commands.size).toBe(0);
});
