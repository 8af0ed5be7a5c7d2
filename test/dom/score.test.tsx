import { screen, within } from "@testing-library/react";
import { costManagement, wholeMonth } from "../support/costFiles";
import { contoso, metricRow, scoredPane, trainings, usageSince } from "./openPane";

/** First day of May 2026. */
const may2026 = 46143;

describe("the score of Contoso Cloud Services", () => {
  it("shows the total, the verdict and the line that qualifies", async () => {
    await scoredPane();
    const total = within(screen.getByRole("region", { name: "Total score" }));
    expect(total.getByText("68")).toBeVisible();
    expect(total.getByText("2 points short")).toBeVisible();
    expect(total.getByRole("img", { name: "68 of 100 points, 70 to qualify" })).toBeVisible();
    expect(screen.getByText("Every metric is above zero")).toBeVisible();
  });

  it("names each metric with its points and what is missing", async () => {
    await scoredPane();
    for (const name of [
      "Net customer adds, 20 of 30 points, 1 customer to go",
      "Intermediate certifications, 16 of 20 points, 1 person to go",
      "Advanced certifications, 8 of 20 points, 3 people to go",
      "Usage growth, 14 of 20 points, 5.7 percentage points to go",
      "Deployments, 10 of 10 points, Full points",
    ]) {
      expect(metricRow(name)).toBeVisible();
    }
    expect(metricRow(/^Net customer adds/)).toHaveTextContent("2 of 3 customers");
    expect(metricRow(/^Usage growth/)).toHaveTextContent("14.3% of 20%");
    expect(metricRow(/^Deployments/)).toHaveTextContent("9 services, 5 needed");
  });

  it("says what is scored: designation, date, edition, track and reading", async () => {
    await scoredPane();
    const context = screen.getByRole("region", { name: "What is scored" });
    expect(context).toHaveTextContent("Infrastructure (Azure)");
    expect(context).toHaveTextContent("As of 1 Nov 2026 · Rules of 1 Jul 2026");
    expect(context).toHaveTextContent("One track · Guide reading");
  });

  it("names the cheapest step", async () => {
    await scoredPane();
    expect(
      screen.getByText(/Cheapest step: Tailwind Traders lacks \$38\.20 in Sep 2026/)
    ).toBeVisible();
  });

  it("says what the other reading gives, scores under it and keeps that choice", async () => {
    const { user, workbook } = await scoredPane();
    expect(
      screen.getByText(/The Learn reading gives 78 and qualifies: Net customer adds 30, not 20/)
    ).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Use the Learn reading" }));
    expect(screen.getByText("Qualifies, 8 points above")).toBeVisible();
    expect(screen.getByRole("region", { name: "What is scored" })).toHaveTextContent(
      "Learn reading"
    );
    expect(workbook.kept().get("partner.choices")).toMatchObject({ reading: "learn" });
  });
});

describe("a score with months missing", () => {
  it("tells what is proved, and why the rest is not known", async () => {
    await scoredPane([{ name: "Azure usage", grid: usageSince(may2026) }, contoso[1]!]);
    expect(screen.getByText("Not known yet")).toBeVisible();
    expect(screen.getByText(/of 100 proved/)).toBeVisible();
    expect(screen.getByText("Not shown: Sep 2025 to Apr 2026")).toBeVisible();
    expect(
      screen.getByText(
        /^If nothing came before May 2026, Infrastructure \(Azure\) would score 64 instead of 34; supposed/
      )
    ).toBeVisible();
    expect(
      metricRow("Net customer adds, 0 of 30 points, Not shown: Sep 2025 and Oct 2025")
    ).toHaveTextContent("6 of 14 months");
    expect(screen.queryByText("Every metric is above zero")).not.toBeInTheDocument();
  });
});

describe("a score with nothing shown about some metrics", () => {
  it("keeps unknown apart from zero", async () => {
    await scoredPane([{ name: "Trainings", grid: trainings }]);
    expect(metricRow(/^Usage growth, 0 of 20 points, No usage range is shown/)).toBeVisible();
    expect(metricRow(/^Intermediate certifications, 16 of 20 points/)).toBeVisible();
  });

  it("says which metric at zero blocks the designation", async () => {
    const figures = [
      ["Metric", "Value"],
      ["Net customer adds", 3],
      ["Intermediate certifications", 5],
      ["Advanced certifications", 0],
      ["Usage growth", 0.2],
      ["Deployments", 5],
    ];
    await scoredPane([{ name: "Figures", grid: figures }]);
    expect(screen.getByText("80, but Advanced certifications is 0")).toBeVisible();
    expect(
      screen.getByText("Advanced certifications is at 0, which blocks the designation")
    ).toBeVisible();
    expect(
      metricRow(/^Advanced certifications, 0 of 20 points, 0, blocks the designation/)
    ).toBeVisible();
  });
});

describe("a workbook with cost files only", () => {
  it("says beside the total that the score is an approximation", async () => {
    const grid = costManagement(wholeMonth("2026-10", "date", { paygCostInUsd: 1200 }));
    await scoredPane([{ name: "Costs", grid }]);
    const total = within(screen.getByRole("region", { name: "Total score" }));
    expect(
      total.getByText(/^Approximation: Azure usage is estimated from a Cost Management export/)
    ).toBeVisible();
  });
});
