import { fireEvent, screen, within } from "@testing-library/react";
import { memoryWorkbook } from "../support/memoryWorkbook";
import { contoso, metricRow, openPane, scoredPane } from "./openPane";
import { paneOf, sixExports } from "./sixExports";

const settings = "Designation, date, track and reading";
const context = () => screen.getByRole("region", { name: "What is scored" });

describe("the designation", () => {
  it("is chosen by name in the settings, scored at once and kept", async () => {
    const { user, workbook } = await scoredPane(sixExports);
    await user.click(screen.getByRole("button", { name: settings }));
    const select = await screen.findByRole("combobox", { name: "Designation" });
    expect(
      within(select)
        .getAllByRole("option")
        .map(({ textContent }) => textContent)
    ).toEqual([
      "Infrastructure (Azure)",
      "Data & AI (Azure)",
      "Digital & App Innovation (Azure)",
      "Modern Work",
      "Security",
      "Business Applications",
    ]);
    expect(select).toHaveValue("infrastructure-azure");
    await user.selectOptions(select, "Modern Work");
    expect(screen.getByText("Qualifies, 20 points above")).toBeVisible();
    expect(context()).toHaveTextContent("Modern Work");
    expect(context()).toHaveTextContent("SMB track (auto)");
    expect(workbook.kept().get("partner.choices")).toMatchObject({ designation: "modern-work" });
  });

  it("is named without a score too", async () => {
    openPane(
      memoryWorkbook(contoso, {
        "partner.choices": { designation: "security", asOf: "2019-01-01" },
      })
    );
    await screen.findByRole("alert");
    expect(context()).toHaveTextContent("Security");
  });
});

describe("the anniversary of the enrolment", () => {
  it("is kept, and taken back when it is emptied", async () => {
    const { user, workbook } = await scoredPane();
    await user.click(screen.getByRole("button", { name: settings }));
    const day = await screen.findByLabelText("Anniversary of the enrolment");
    expect(day).toHaveAccessibleDescription(/qualification window/);
    fireEvent.change(day, { target: { value: "2026-03-15" } });
    expect(workbook.kept().get("partner.choices")).toMatchObject({ anniversary: "2026-03-15" });
    fireEvent.change(day, { target: { value: "" } });
    expect(workbook.kept().get("partner.choices")).toMatchObject({ anniversary: null });
    expect(screen.getByText("2 points short")).toBeInTheDocument();
  });
});

describe("points that are fractions", () => {
  it("are cut to two decimals in the headline, the bar and the rows", async () => {
    await paneOf("business-applications");
    const total = within(screen.getByRole("region", { name: "Total score" }));
    expect(total.getByText("65.55")).toBeVisible();
    expect(total.getByText("4.45 points short")).toBeVisible();
    expect(total.getByRole("img", { name: "65.55 of 100 points, 70 to qualify" })).toBeVisible();
    expect(metricRow(/^Usage growth, 21\.05 of 30 points/)).toHaveTextContent("21% of 30%");
    expect(metricRow(/^Net customer adds, 9 of 15 points/)).toHaveTextContent("3 of 5 workloads");
  });

  it("name the zero that blocks a total above the line", async () => {
    await paneOf("security");
    expect(screen.getByText("73.33, but Net customer adds is 0")).toBeVisible();
    expect(metricRow(/^Usage growth/)).toHaveTextContent("20 of 20 points");
    expect(metricRow(/^Deployments, 13\.33 of 20 points/)).toHaveTextContent("4 of 6 customers");
  });

  it("are of users where users are counted", async () => {
    await paneOf("modern-work");
    expect(metricRow(/^Usage growth/)).toHaveTextContent("596 users, 500 needed");
  });
});

describe("the other track", () => {
  it("is told with what it gives where the program scores both", async () => {
    await paneOf("modern-work");
    expect(screen.getByText("The Enterprise track gives 41.24.")).toBeVisible();
  });

  it("is not told where one was chosen", async () => {
    await paneOf("modern-work", sixExports, { track: "enterprise" });
    expect(screen.getByText("28.76 points short")).toBeVisible();
    expect(screen.queryByText(/^The SMB track gives/)).not.toBeInTheDocument();
  });
});

describe("evidence that a designation lacks", () => {
  it("is named with the metrics that rest on it and what to export", async () => {
    const { user } = await paneOf("modern-work", contoso);
    expect(screen.getByText("Ranges not given")).toBeVisible();
    expect(
      screen.getByText(
        "Microsoft 365 usage, for Net customer adds, Usage growth, and Deployments: " +
          "Partner Center › Insights › Downloads › M365 usage, CPOR-M365 usage"
      )
    ).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Show in evidence" }));
    expect(await screen.findByRole("heading", { name: "Ranges" })).toBeVisible();
  });

  it("is not spoken of where all is given", async () => {
    await paneOf("security");
    expect(screen.queryByText("Ranges not given")).not.toBeInTheDocument();
  });

  it("names the months of a range that don't reach back", async () => {
    const [header, ...rows] = sixExports[2]!.grid;
    const month = header!.indexOf("Month");
    const october2026 = Math.max(...rows.map((row) => Number(row[month])));
    const recent = rows.filter((row) => row[month] === october2026);
    await paneOf("modern-work", [sixExports[1]!, { name: "M365", grid: [header!, ...recent] }]);
    expect(screen.getByText("Not shown: Oct 2025", { selector: "strong" })).toBeVisible();
    expect(screen.getByText(/Export at least 13 months of Microsoft 365 usage\./)).toBeVisible();
  });
});

describe("certifications about to stop counting", () => {
  it("are told with the people counted by them, and a list that runs out", async () => {
    const { user } = await paneOf("modern-work");
    await user.click(
      screen.getByRole("button", { name: /^\d certifications? stops? counting within 12 months$/ })
    );
    expect(
      screen.getByText(
        "Advanced certifications: nothing listed can be newly earned from 1 Dec 2026, nothing counts from 1 Dec 2027."
      )
    ).toBeVisible();
    expect(
      screen.getByText(/^Counts until 31 Mar 2027\. (Nobody is|\d .* counted by it)/)
    ).toBeVisible();
  });

  it("are not spoken of where none of the lists ends", async () => {
    await scoredPane(contoso, { "partner.choices": { asOf: "2025-01-15" } });
    expect(screen.queryByText(/stops? counting within 12 months/)).not.toBeInTheDocument();
  });
});
