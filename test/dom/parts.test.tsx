import { screen, within } from "@testing-library/react";
import { metricRow } from "./openPane";
import { paneOf, sixExports } from "./sixExports";

async function opened(designation: string, metric: RegExp) {
  const pane = await paneOf(designation);
  await pane.user.click(metricRow(metric));
  await screen.findByRole("button", { name: "Back to the score" });
  return pane;
}
const part = (name: string) => screen.findByRole("region", { name });

describe("a metric of options of which the best counts", () => {
  it("says which option counts, and that another one gives more than the rest", async () => {
    await opened("modern-work", /^Usage growth/);
    const cpor = within(await part("Usage growth (CPOR)"));
    expect(cpor.getByText(/^Active users in Oct 2026, less those in Oct 2025/)).toBeVisible();
    expect(cpor.getByText("This option counts: it gives the most")).toBeVisible();
    expect(cpor.getByText("436 users")).toBeVisible();
    expect(cpor.getByText("1,032 users")).toBeVisible();
    expect(cpor.getByText("+596")).toBeVisible();
    const csp = within(await part("Usage growth (CSP)"));
    expect(csp.getByText("Doesn’t count: another option gives more")).toBeVisible();
    expect(csp.getByText("Points by itself").nextSibling).toHaveTextContent("6.79");
    expect(screen.getByText("Usage growth (DPOR): Not part of this track")).toBeVisible();
  });

  it("lists what moved the sum most, with the workload and the row", async () => {
    const { user, workbook } = await opened("modern-work", /^Usage growth/);
    const cpor = within(await part("Usage growth (CPOR)"));
    const [first] = cpor.getAllByRole("listitem");
    expect(first).toHaveTextContent("Boulder Innovations");
    expect(first).toHaveTextContent("Microsoft Entra ID P1 · Up 130");
    await user.click(within(first!).getByRole("button", { name: /^Show row \d+ of CPOR usage/ }));
    expect(workbook.selected()).toMatch(/^'CPOR usage'!A\d+:J\d+$/);
  });

  it("shows the share of licences in use where one is asked", async () => {
    const { user } = await opened("modern-work", /^Deployments/);
    const csp = within(await part("Deployments (CSP)"));
    expect(csp.getByText("11 customers")).toBeVisible();
    expect(csp.getByText("16 customers")).toBeVisible();
    const gained = csp.getByRole("heading", { name: "Gained 6 · licences" }).closest("section")!;
    expect(gained).toHaveTextContent("Relecloud");
    expect(gained).toHaveTextContent("83.1% of licences in use");
    expect(
      csp.getByRole("heading", { name: "Lost 1 · licences" }).closest("section")
    ).toHaveTextContent("Too small; needed: 11 to 300 licences");
    await user.click(csp.getByRole("button", { name: "Don’t count: 3" }));
    expect(csp.getAllByText(/^Less than 40% of its paid licences are in use; \d/)[0]).toBeVisible();
  });
});

describe("a metric whose parts are counted together", () => {
  it("has a bridge for each part, without the line that takes more than one of them", async () => {
    await opened("security", /^Deployments/);
    expect(screen.getByText("The parts are counted together.")).toBeVisible();
    const m365 = within(await part("Microsoft 365"));
    expect(
      m365.getByRole("img", { name: "2 customers a year ago, 4 gained, 0 lost, 6 now." })
    ).toBeVisible();
    expect(
      within(await part("Azure")).getByText("8 customers", { selector: "dd:nth-of-type(2)" })
    ).toBeVisible();
  });

  it("shows US dollars in an Azure part and its fraction of points, cut", async () => {
    await opened("security", /^Usage growth/);
    expect(screen.getByText("The points of the parts are added.")).toBeVisible();
    const azure = within(await part("Azure"));
    expect(azure.getByText("$45,206.07")).toBeVisible();
    expect(azure.getByText("+$13,232.14")).toBeVisible();
    expect(azure.getByText("17.64")).toBeVisible();
    expect(
      azure.getAllByText(/^Up \$5,307\.52 · Counts: it had the size a year ago/)[0]
    ).toBeVisible();
  });
});

describe("workloads at customers", () => {
  it("are bridged to full points, near misses first with what they lack", async () => {
    await opened("business-applications", /^Net customer adds/);
    expect(
      screen.getByRole("img", {
        name: "10 workloads a year ago, 4 gained, 1 lost, 13 now. Full points at 15.",
      })
    ).toBeVisible();
    const near = screen.getByRole("heading", { name: /^Near misses/ }).closest("section")!;
    expect(near).toHaveTextContent("Alpine Ski House");
    expect(near).toHaveTextContent("Power Apps · Too small; needed: $250 or more; lacks $25");
    expect(screen.getByText("Boulder Innovations")).toBeVisible();
    expect(screen.getByText("$610.00")).toBeVisible();
  });

  it("grow by MCV, in percent of a year ago", async () => {
    await opened("business-applications", /^Usage growth/);
    expect(screen.getByText("110,200 MCV")).toBeVisible();
    expect(screen.getByText("Growth").nextSibling).toHaveTextContent("21%");
    expect(screen.getByRole("heading", { name: "Largest changes 12 · MCV" })).toBeVisible();
  });
});

describe("a part that no range shows", () => {
  it("stands with its reason, and says it once", async () => {
    const pane = await paneOf("security", sixExports.slice(0, 2));
    await pane.user.click(metricRow(/^Deployments/));
    const m365 = within(await part("Microsoft 365"));
    expect(m365.getByText(/^No Microsoft 365 usage range is shown/)).toBeVisible();
    expect(m365.queryByText("Points by itself")).not.toBeInTheDocument();
    expect(screen.getAllByText(/No Microsoft 365 usage range is shown/)).toHaveLength(2);
  });
});
