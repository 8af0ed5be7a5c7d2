import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { memoryWorkbook } from "../support/memoryWorkbook";
import { contoso, metricRow, openPane, scoredPane, usage } from "./openPane";

const acrColumn = usage[0]!.indexOf("ACR_USD");
const tenantColumn = usage[0]!.indexOf("CustomerName");
const monthColumn = usage[0]!.indexOf("Month");
/** First day of September 2026. */
const september = 46266;

describe("a long reading", () => {
  it("tells how far it is and can be cancelled, which keeps the last score", async () => {
    const { user, workbook } = await scoredPane();
    workbook.slowness = 150;
    await user.click(screen.getByRole("tab", { name: "Evidence" }));
    await user.click(screen.getByRole("button", { name: "Read again" }));
    expect(await screen.findByRole("progressbar")).toBeVisible();
    expect(await screen.findByText(/ of 5,193 rows/)).toBeVisible();
    expect(screen.getByText("Keeps the last score")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Cancel" }));
    expect(screen.queryByRole("progressbar")).not.toBeInTheDocument();
    expect(screen.getByText("Reading cancelled.")).toBeVisible();
    await user.click(screen.getByRole("tab", { name: "Score" }));
    expect(screen.getByText(/^Last score, /)).toBeVisible();
    expect(screen.getByText("68")).toBeVisible();
  });

  it("is not told while it is quick", async () => {
    const { user } = await scoredPane([contoso[1]!]);
    await user.click(screen.getByRole("tab", { name: "Evidence" }));
    await user.click(screen.getByRole("button", { name: "Read again" }));
    expect(screen.queryByRole("progressbar")).not.toBeInTheDocument();
  });
});

describe("a changed cell", () => {
  it("makes the score follow", async () => {
    const { workbook } = await scoredPane();
    const row = usage.findIndex(
      (cells) => cells[tenantColumn] === "Tailwind Traders" && cells[monthColumn] === september
    );
    act(() => workbook.type("Azure usage", row, acrColumn, 2000));
    await waitFor(() => expect(metricRow(/^Net customer adds, 30 of 30 points/)).toBeVisible());
    expect(screen.getByText("Qualifies, 8 points above")).toBeVisible();
  });

  it("elsewhere changes nothing", async () => {
    const { workbook } = await scoredPane([...contoso, { name: "Notes", grid: [["Call"]] }]);
    act(() => workbook.type("Notes", 4, 0, "Tuesday"));
    expect(screen.queryByText(/^Last score, /)).not.toBeInTheDocument();
  });
});

describe("choices kept with the workbook", () => {
  it("are taken up again", async () => {
    await scoredPane(contoso, { "partner.choices": { reading: "learn", ranges: null } });
    expect(screen.getByText("Qualifies, 8 points above")).toBeVisible();
  });

  it.each([
    ["a text", "guide"],
    ["unknown words", { reading: "mine", track: 7, asOf: "yesterday", mode: [], ranges: "all" }],
    ["a day that does not exist", { asOf: "2026-02-30" }],
    ["malformed ranges", { ranges: [{ kind: "cells", address: "somewhere" }, null] }],
    ["nothing", null],
  ])("are ignored where they are malformed: %s", async (_, kept) => {
    await scoredPane(contoso, { "partner.choices": kept });
    expect(screen.getByText("2 points short")).toBeVisible();
    expect(screen.getByRole("region", { name: "What is scored" })).toHaveTextContent(
      "As of 1 Nov 2026"
    );
  });

  it("name a range that is gone, and the rest still counts", async () => {
    const ranges = [
      { kind: "table", name: "Usage2025" },
      { kind: "sheet", name: "Trainings" },
    ];
    const { user } = await scoredPane(contoso, { "partner.choices": { ranges } });
    await user.click(screen.getByRole("tab", { name: "Evidence" }));
    expect(screen.getByText("Usage2025 is no longer in this workbook")).toBeVisible();
    expect(screen.getByRole("heading", { name: "Certifications" })).toBeVisible();
  });
});

describe("a question or a range without an answer", () => {
  it("is told in a sentence for a date before the rules begin, and another date mends it", async () => {
    const { user } = openPane(
      memoryWorkbook(contoso, { "partner.choices": { asOf: "2019-01-01" } })
    );
    expect(await screen.findByRole("alert")).toHaveTextContent(
      /The rules of Infrastructure \(Azure\) begin on/
    );
    await user.click(screen.getByRole("button", { name: "Designation, date, track and reading" }));
    fireEvent.change(await screen.findByLabelText("As of"), { target: { value: "2026-11-01" } });
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
    expect(screen.getByText("2 points short")).toBeInTheDocument();
  });

  it("names the column a usage export lacks", async () => {
    const withoutAcr = usage.map((row) => row.slice(0, acrColumn));
    const { user, workbook } = openPane(
      memoryWorkbook([{ name: "Azure usage", grid: withoutAcr }])
    );
    expect(await screen.findByRole("alert")).toHaveTextContent(/The column ACR_USD is missing/);
    await user.click(screen.getByRole("button", { name: "Go to range" }));
    expect(workbook.selected()).toMatch(/^'Azure usage'!A1:L/);
  });

  it("can be tried again when the workbook can't be read", async () => {
    const workbook = memoryWorkbook(contoso);
    const sources = workbook.sources;
    workbook.sources = () => Promise.reject(new Error("busy"));
    const { user } = openPane(workbook);
    expect(await screen.findByRole("alert")).toHaveTextContent("The workbook can’t be read");
    workbook.sources = sources;
    await user.click(screen.getByRole("button", { name: "Read again" }));
    expect(await screen.findByText("2 points short")).toBeVisible();
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  });
});
