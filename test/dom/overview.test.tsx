import { screen, within } from "@testing-library/react";
import { designationsBook } from "../support/sample/designationsBook";
import { contoso, scoredPane, usageSince } from "./openPane";

const may2026 = 46143;
/** The six exports that all designations are scored from. */
const allExports = designationsBook().sheets.slice(0, 6);

async function overview(...pane: Parameters<typeof scoredPane>) {
  const opened = await scoredPane(...pane);
  await opened.user.click(screen.getByRole("button", { name: "More views" }));
  await opened.user.click(screen.getByRole("menuitem", { name: "Overview" }));
  await screen.findByRole("heading", { name: "Overview" });
  return opened;
}

function row(name: string | RegExp): HTMLElement {
  return screen.getByRole("button", { name });
}

describe("the overview of a partner with every export", () => {
  it("gives each designation its total on the track that counts and what that means", async () => {
    await overview(allExports);
    for (const name of [
      "Infrastructure (Azure), 68 of 100 points, 2 points short",
      "Data & AI (Azure), 52 of 100 points, 18 points short",
      "Digital & App Innovation (Azure), 60 of 100 points, 10 points short",
      "Modern Work, 90 of 100 points, qualifies",
      /^Security, 73\.33 of 100 points, blocked by a zero: \w/,
      "Business Applications, 65.55 of 100 points, 4.45 points short",
    ]) {
      expect(row(name)).toBeVisible();
    }
    expect(screen.getByText("Modern Work qualifies")).toBeVisible();
    expect(screen.getByText("Nearest: Infrastructure (Azure), 2 points short.")).toBeVisible();
  });

  it("shows the other track beside it, and the weakest metric", async () => {
    await overview(allExports);
    expect(row(/^Modern Work/)).toHaveTextContent(/SMB90.*Enterprise41\.24/);
    expect(row(/^Infrastructure/)).toHaveTextContent("Weakest: Advanced certifications 8 / 20");
    expect(row(/^Infrastructure/)).toHaveAccessibleDescription(
      "Weakest: Advanced certifications 8 / 20"
    );
  });

  it("groups them by the badges of August 2026, by which nothing is scored", async () => {
    await overview(allExports, { "partner.choices": { asOf: "2026-08-05" } });
    const platforms = screen.getByRole("region", {
      name: "Solutions Partner for Cloud & AI Platforms",
    });
    expect(within(platforms).getAllByRole("button")).toHaveLength(3);
    expect(screen.getAllByRole("heading", { level: 2 })).toHaveLength(3);
    expect(screen.getByText(/Nothing is scored by badges/)).toBeVisible();
  });

  it("has no groups on the day before, when each designation had its own badge", async () => {
    await overview(allExports, { "partner.choices": { asOf: "2026-08-04" } });
    expect(screen.queryByRole("heading", { level: 2 })).not.toBeInTheDocument();
    expect(screen.queryByText(/badges/)).not.toBeInTheDocument();
    expect(row(/^Modern Work/)).toBeVisible();
  });

  it("marks the designation chosen and opens another by keyboard", async () => {
    const { user, workbook } = await overview(allExports);
    expect(row(/^Infrastructure/)).toHaveAttribute("aria-current", "true");
    expect(row(/^Modern Work/)).not.toHaveAttribute("aria-current");
    row(/^Modern Work/).focus();
    await user.keyboard("{Enter}");
    const total = within(await screen.findByRole("region", { name: "Total score" }));
    expect(total.getByText("90")).toBeVisible();
    expect(screen.getByRole("tab", { name: "Score" })).toHaveFocus();
    expect(workbook.kept().get("partner.choices")).toMatchObject({ designation: "modern-work" });
  });

  it("says that a track asked for does not hold here", async () => {
    await overview(allExports, { "partner.choices": { track: "smb" } });
    expect(screen.getByText(/not on the SMB track chosen for the score/)).toBeVisible();
  });
});

describe("the overview of a partner with Azure exports only", () => {
  it("names the ranges that the other designations lack", async () => {
    await overview([contoso[0]!]);
    expect(row("Modern Work, not known yet")).toHaveTextContent("No Microsoft 365 usage");
    expect(row("Modern Work, not known yet")).toHaveTextContent("No certifications");
    expect(row(/^Infrastructure .* not known yet$/)).toHaveTextContent(
      "Not known: Intermediate certifications"
    );
    expect(screen.getByText("No designation qualifies yet")).toBeVisible();
  });

  it("names the months that no range shows", async () => {
    await overview([{ name: "Azure usage", grid: usageSince(may2026) }, contoso[1]!]);
    expect(row(/^Infrastructure .* not known yet$/)).toHaveTextContent(
      "Not shown: Sep 2025 to Apr 2026"
    );
  });
});

describe("the overview on a day with few or no rules", () => {
  it("says when the rules of a designation begin", async () => {
    await overview(contoso, { "partner.choices": { asOf: "2022-10-03" } });
    expect(screen.getAllByText(/^Rules begin on \d+ \w+ 20\d\d/).length).toBeGreaterThan(0);
  });
});
