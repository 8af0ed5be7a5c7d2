import { screen, within } from "@testing-library/react";
import { metricRow, scoredPane } from "./openPane";

describe("what a metric rests on", () => {
  it("opens from its row, and Escape leads back to the row", async () => {
    const { user } = await scoredPane();
    await user.click(metricRow(/^Net customer adds/));
    expect(screen.getByRole("heading", { level: 1, name: "Net customer adds" })).toBeVisible();
    expect(screen.getByRole("button", { name: "Back to the score" })).toHaveFocus();
    await user.keyboard("{Escape}");
    expect(metricRow(/^Net customer adds/)).toHaveFocus();
  });

  it("opens and closes by keyboard alone", async () => {
    const { user } = await scoredPane();
    metricRow(/^Deployments/).focus();
    await user.keyboard("{Enter}");
    expect(screen.getByRole("heading", { level: 1, name: "Deployments" })).toBeVisible();
    await user.keyboard("{Enter}");
    expect(metricRow(/^Deployments/)).toHaveFocus();
  });

  it("shows the bridge of customers and the near misses with what they lack", async () => {
    const { user } = await scoredPane();
    await user.click(metricRow(/^Net customer adds/));
    expect(
      screen.getByText(/46 customers now less 44 a year ago is 2 net adds, 10 points each/)
    ).toBeVisible();
    expect(
      screen.getByRole("img", {
        name: "44 customers a year ago, 7 gained, 5 lost, 46 now. Full points at 47.",
      })
    ).toBeVisible();
    expect(screen.getByRole("heading", { name: "Near misses 3" })).toBeVisible();
    expect(screen.getByText("Lacks $38.20 in Sep 2026")).toBeVisible();
    expect(screen.getByText("$1,204.10")).toBeVisible();
  });

  it("selects the row in the sheet and leaves the focus in the pane", async () => {
    const { user, workbook } = await scoredPane();
    await user.click(metricRow(/^Net customer adds/));
    const [row] = screen.getAllByRole("button", { name: /^Show row \d+ of Azure usage!A1:M/ });
    await user.click(row!);
    const number = /row (\d+)/.exec(row!.getAttribute("aria-label")!)![1];
    expect(workbook.selected()).toBe(`'Azure usage'!A${number}:M${number}`);
    expect(row).toHaveFocus();
  });

  it("shows the steps of certifications with people, and those who nearly count with the reason", async () => {
    const { user } = await scoredPane();
    await user.click(metricRow(/^Intermediate certifications/));
    const [gate, points] = screen.getAllByRole("heading", { level: 2 });
    expect(gate).toHaveTextContent("Gate");
    expect(points).toHaveTextContent("Points");
    expect(screen.getByText("4 people, 2 needed")).toBeVisible();
    expect(screen.getByText("4 people, 5 needed")).toBeVisible();
    const uncounted = within(
      screen.getByRole("heading", { name: /^Don’t count/ }).closest("section")!
    );
    expect(uncounted.getByText("Expired 3 Sep 2026")).toBeVisible();
    expect(uncounted.queryByText("Not on the list")).not.toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: /^Not for this metric/ }));
    expect(screen.getAllByText("Not on the list")[0]).toBeVisible();
  });

  it("shows the two months of growth and what is lacking to the next point", async () => {
    const { user } = await scoredPane();
    await user.click(metricRow(/^Usage growth/));
    for (const sum of ["$412,600.00", "$471,640.00", "14.3%", "$2,850.00"]) {
      expect(screen.getByText(sum)).toBeVisible();
    }
  });

  it("moves the sheet to all rows of a metric", async () => {
    const { user, workbook } = await scoredPane();
    await user.click(metricRow(/^Advanced certifications/));
    await user.click(screen.getByRole("button", { name: "Show rows" }));
    expect(workbook.selected()).toMatch(/^Trainings!A\d+:Q\d+$/);
    expect(screen.getByText(/^Selected rows \d+ to \d+ of Trainings/)).toBeVisible();
  });
});
