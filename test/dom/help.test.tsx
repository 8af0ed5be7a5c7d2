import { readFileSync } from "node:fs";
import path from "node:path";
import { render, screen } from "@testing-library/react";
import { provideCases } from "../../src/functions/casesAtHand";
import { associated } from "../../src/functions/customFunctionsShim";
import { functionsHealth } from "../../src/taskpane/help/functionsHealth";
import { HelpView } from "../../src/taskpane/help/HelpView";
import { ruleCases } from "../../src/rulebook/cases";
import { rulebook } from "../../src/rulebook/rulebook";

const cases = Object.values(ruleCases).flat().length;
/** The functions as the build describes them to Excel. */
const released = JSON.parse(
  readFileSync(path.resolve(__dirname, "../unit/functions/functions.json.snapshot"), "utf8")
) as readonly { readonly id: string }[];
const shim = associated as Map<string, () => unknown>;

/** The help as an Excel with some requirement sets shows it; null for no Excel at all. */
function openIn(sets: readonly string[] | null) {
  const isSetSupported = (name: string, version: string) =>
    sets?.includes(`${name} ${version}`) ?? false;
  if (sets) {
    (globalThis as { Office?: unknown }).Office = { context: { requirements: { isSetSupported } } };
  }
  return render(<HelpView />);
}

beforeEach(() => provideCases(() => ruleCases));
afterEach(() => {
  delete (globalThis as { Office?: unknown }).Office;
  shim.clear();
});

const current = ["CustomFunctionsRuntime 1.3", "SharedRuntime 1.1"];

describe("Help on this copy", () => {
  it("shows that every rule case passes, with the rulebook's hash", async () => {
    openIn(current);
    expect(screen.getByRole("status")).toHaveTextContent("Running the rule cases…");
    expect(
      await screen.findByText(
        new RegExp(`^${cases} of ${cases} rule cases pass · rulebook [0-9a-f]{12}$`)
      )
    ).toBeVisible();
    expect(screen.queryByText(/does not score as published/)).not.toBeInTheDocument();
  });

  it("names what fails when a figure of the rulebook is another", async () => {
    const [held] = rulebook.designations[0]!.total.values;
    const { value } = held!;
    const total = held as { value: number };
    total.value = value + 1000;
    try {
      openIn(current);
      const told = `${cases - 1} of ${cases} rule cases pass`;
      expect(await screen.findByText(told, { exact: false })).toBeVisible();
    } finally {
      total.value = value;
    }
    expect(screen.getByText(/^This copy does not score as published/)).toBeVisible();
    expect(
      screen.getByText("70 points with every metric above zero qualify", { selector: "li" })
    ).toBeVisible();
  });

  it("loads the cases where the page has not got them yet", async () => {
    provideCases(() => Promise.resolve(ruleCases));
    openIn(current);
    expect(await screen.findByText(new RegExp(`^${cases} of ${cases} rule cases`))).toBeVisible();
  });

  it("says that nothing was tested when the cases can't be loaded", async () => {
    provideCases(() => Promise.reject(new Error("Loading chunk 12 failed")));
    openIn(current);
    expect(await screen.findByText(/^The rule cases couldn’t be loaded/)).toBeVisible();
    expect(screen.queryByText(/rule cases pass/)).not.toBeInTheDocument();
  });

  it("lists every formula of the add-in", () => {
    openIn(current);
    for (const { id } of released) {
      expect(screen.getByText(new RegExp(`^=PARTNER\\.${id}\\(`))).toBeVisible();
    }
  });

  it.each<[string, readonly string[] | null, boolean, RegExp, number]>([
    ["an Excel that took the formulas", current, false, /loaded in this Excel/, 0],
    ["the workbench, which calculates itself", null, true, /calculate in this page/, 0],
    ["an Excel without shared runtime", current.slice(0, 1), false, /doesn’t offer/, 2],
    ["an Excel with older functions", current.slice(1), false, /doesn’t offer/, 2],
    ["an Excel that did not take them", current, true, /Excel has not taken the formulas/, 2],
    ["a page that has none", null, false, /Excel has not taken the formulas/, 2],
  ])("in %s, tells so and the cure in steps", (_host, sets, kept, told, steps) => {
    if (kept) shim.set("SCORE", () => 0);
    const { container } = openIn(sets);
    expect(screen.getByText(told)).toBeVisible();
    expect(container.querySelectorAll("ol li")).toHaveLength(steps);
  });
});

test("A host is asked for both sets that the manifest asks for", () => {
  const asked: string[] = [];
  const isSetSupported = (name: string, version: string) => asked.push(`${name} ${version}`) > 0;
  expect(functionsHealth({ isSetSupported, keptByPage: 0 })).toBe("ready");
  expect(asked).toEqual(current);
});
