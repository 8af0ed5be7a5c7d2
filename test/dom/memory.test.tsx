import { act, screen, waitFor } from "@testing-library/react";
import { memoryWorkbook, type MemoryWorkbook } from "../support/memoryWorkbook";
import { contoso, openPane, scoredPane, usage } from "./openPane";

const usageByHand = { kind: "cells", address: "'Azure usage'!A1:Z90000" };
const chosen = { ranges: [usageByHand, { kind: "sheet", name: "Trainings" }] };

/** What the workbook keeps of the chosen ranges. */
function kept(workbook: MemoryWorkbook): readonly Record<string, unknown>[] {
  const choices = workbook.kept().get("partner.choices") as { ranges: Record<string, unknown>[] };
  return choices.ranges;
}

async function heldPane() {
  const opened = await scoredPane(contoso, { "partner.choices": chosen });
  await waitFor(() => expect(kept(opened.workbook).every(({ key }) => key)).toBe(true));
  return opened;
}

async function evidence(user: Awaited<ReturnType<typeof heldPane>>["user"]): Promise<void> {
  await user.click(screen.getByRole("tab", { name: "Evidence" }));
}

describe("ranges chosen by hand", () => {
  it("follow a sheet that is renamed while the pane is open, and are kept under its new name", async () => {
    const { user, workbook } = await heldPane();
    act(() => workbook.rename("Azure usage", "ACR 2026"));
    await evidence(user);
    expect(await screen.findByRole("button", { name: /^ACR 2026!A1:/ })).toBeVisible();
    await waitFor(() =>
      expect(kept(workbook)).toMatchObject([
        { kind: "cells", address: "'ACR 2026'!A1:Z90000" },
        { kind: "sheet", name: "Trainings" },
      ])
    );
  });

  it("are found again when their sheets were renamed while the pane was closed, even to each other's names", async () => {
    const { workbook, unmount } = await heldPane();
    unmount();
    workbook.rename("Azure usage", "Old");
    workbook.rename("Trainings", "Azure usage");
    workbook.rename("Old", "Trainings");
    openPane(workbook);
    expect(await screen.findByText("2 points short")).toBeVisible();
    await waitFor(() =>
      expect(kept(workbook)).toMatchObject([
        { address: "Trainings!A1:Z90000" },
        { name: "Azure usage" },
      ])
    );
  });

  it("follow their cells when rows are inserted above them", async () => {
    const { user, workbook } = await heldPane();
    act(() => workbook.insertRows("Azure usage", 0, 3));
    await evidence(user);
    expect(await screen.findByRole("button", { name: /^Azure usage!A4:/ })).toBeVisible();
    await waitFor(() =>
      expect(kept(workbook)[0]).toMatchObject({ address: "'Azure usage'!A4:Z90003" })
    );
  });

  it("are found by their names where the workbook can't hold on to them", async () => {
    const workbook = memoryWorkbook(contoso, { "partner.choices": chosen });
    workbook.hold = () => Promise.reject(new Error("The workbook is protected"));
    openPane(workbook);
    expect(await screen.findByText("2 points short")).toBeVisible();
    expect(kept(workbook)).toEqual(chosen.ranges);
  });

  it("are let go when the pane is to find ranges by itself", async () => {
    const { user, workbook } = await heldPane();
    await evidence(user);
    await user.click(screen.getByRole("button", { name: "Find ranges by itself" }));
    await waitFor(async () =>
      expect((await workbook.sources()).flatMap(({ held }) => held)).toEqual([])
    );
  });
});

describe("a sheet that is removed", () => {
  it("is told at once", async () => {
    const { user, workbook } = await heldPane();
    act(() => workbook.remove("Trainings"));
    await evidence(user);
    expect(await screen.findByText("Trainings is no longer in this workbook")).toBeVisible();
  });
});

describe("ranges that the pane found itself", () => {
  it("are shown under a sheet's new name", async () => {
    const { user, workbook } = await scoredPane();
    act(() => workbook.rename("Azure usage", "ACR 2026"));
    await evidence(user);
    expect(await screen.findByRole("button", { name: /^ACR 2026!/ })).toBeVisible();
    expect(workbook.kept().has("partner.choices")).toBe(false);
  });

  it("of a sheet that was copied in with all it holds are taken up", async () => {
    const { workbook } = openPane(memoryWorkbook([{ name: "Notes", grid: [["Call"]] }]));
    await screen.findByText("Or a table of figures");
    act(() => workbook.copyIn("Azure usage", usage));
    expect(await screen.findByRole("heading", { name: "Score" })).toBeVisible();
  });
});

describe("what was kept of ranges", () => {
  it("is read without what is malformed in it: keys, mappings, columns", async () => {
    const ranges = [
      { kind: "sheet", name: "Azure usage", key: 7, mapping: "no" },
      {
        kind: "sheet",
        name: "Trainings",
        mapping: {
          kind: "nothing known",
          columns: [
            null,
            { header: 5, role: "mcpId" },
            { header: "MCPID", role: "leader" },
            { header: "Email", role: null, nth: -2 },
          ],
        },
      },
      "a text",
    ];
    const { workbook } = await scoredPane(contoso, { "partner.choices": { ranges } });
    await waitFor(() =>
      expect(kept(workbook)).toEqual([
        { kind: "sheet", name: "Azure usage", key: expect.stringMatching(/^\w+$/) },
        {
          kind: "sheet",
          name: "Trainings",
          key: expect.stringMatching(/^\w+$/),
          mapping: { kind: null, columns: [{ header: "Email", role: null }] },
        },
      ])
    );
  });
});
