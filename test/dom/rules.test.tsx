import { screen, within } from "@testing-library/react";
import { scoredPane } from "./openPane";

async function rulesPage() {
  const pane = await scoredPane();
  await pane.user.click(screen.getByRole("button", { name: "More views" }));
  await pane.user.click(await screen.findByRole("menuitem", { name: "Rules" }));
  await screen.findByRole("heading", { name: "What changed" });
  return pane;
}

describe("the rules page", () => {
  it("names the customer-facing badge and that nothing is scored by it", async () => {
    await rulesPage();
    expect(
      screen.getByText(/Solutions Partner for Cloud & AI Platforms\. Nothing is scored by badges/)
    ).toBeVisible();
  });

  it("compares the edition in force with the one before it", async () => {
    await rulesPage();
    expect(screen.getByRole("combobox", { name: "Before" })).toHaveValue("2025-01-01");
    expect(screen.getByRole("combobox", { name: "After" })).toHaveValue("2026-07-01");
    const fee = screen.getByText(/Infrastructure.*: Fee a year/).closest("div")!;
    expect(fee).toHaveTextContent("Before: USD 4,730After: USD 4,875");
    const forYou = within(screen.getByRole("region", { name: "What changed for you" }));
    expect(forYou.getByText("No points change.")).toBeVisible();
  });

  it("lists certifications that stopped counting between two days of one's own choice", async () => {
    const { user } = await rulesPage();
    await user.selectOptions(screen.getByRole("combobox", { name: "Before" }), "2022-10-03");
    const change = screen.getByText(/\(AZ-600\)/).closest("div")!;
    expect(change).toHaveTextContent("Before: countsAfter: counts no more");
    expect(change).toHaveTextContent("From 1 Aug 2024");
  });

  it("says that nothing changed between a day and itself", async () => {
    const { user } = await rulesPage();
    await user.selectOptions(screen.getByRole("combobox", { name: "Before" }), "2026-07-01");
    expect(screen.getByText("Nothing changed between the two days.")).toBeVisible();
  });

  it("says when the rules begin for a day before them", async () => {
    const { user } = await rulesPage();
    await user.selectOptions(screen.getByRole("combobox", { name: "Before" }), "");
    const day = screen.getByLabelText("Before: day");
    await user.clear(day);
    await user.type(day, "2022-10-02");
    expect(
      screen.getByText(/The rules of Infrastructure \(Azure\) begin on 3 Oct 2022/)
    ).toBeVisible();
  });
});
