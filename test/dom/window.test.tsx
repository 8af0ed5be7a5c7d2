import { screen } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { figures } from "../support/grids";
import { memoryWorkbook } from "../support/memoryWorkbook";
import { contoso, openPane, scoredPane } from "./openPane";

const qualifying = [
  {
    name: "Figures",
    grid: figures(
      ["net-customer-adds", 3],
      ["intermediate-certifications", 5],
      ["advanced-certifications", 5],
      ["usage-growth", 0.2],
      ["deployments", 5]
    ),
  },
];

async function qualificationWindow(...pane: Parameters<typeof scoredPane>) {
  const opened = await scoredPane(...pane);
  await openWindowView(opened.user);
  return opened;
}

async function openWindowView(user: UserEvent): Promise<void> {
  await user.click(screen.getByRole("button", { name: "More views" }));
  await user.click(screen.getByRole("menuitem", { name: "Qualification window" }));
  await screen.findByRole("heading", { name: "Qualification window" });
}

const settings = (choices: Readonly<Record<string, unknown>>) => ({ "partner.choices": choices });

describe("the window of a partner who is not enrolled", () => {
  it("is this month and the five before it until today, each with its best day", async () => {
    await qualificationWindow();
    expect(screen.getByText("Qualified on 1 Jun 2026")).toBeVisible();
    expect(screen.getByText("Days that count: 1 Jun 2026 to 22 Nov 2026")).toBeVisible();
    expect(screen.getAllByRole("listitem")).toHaveLength(6);
    const june = screen.getByRole("img", { name: "Jun 2026: 88 of 100 points, 70 to qualify" });
    expect(june.closest("li")).toHaveTextContent("Qualifies on 1 Jun 2026");
    const november = screen.getByRole("img", {
      name: "Nov 2026: 68 of 100 points, 70 to qualify",
    });
    expect(november.closest("li")).toHaveTextContent("2 points short on 1 Nov 2026");
    expect(november.closest("li")).toHaveTextContent("One track");
  });

  it("ends on the as-of date where one is chosen", async () => {
    await qualificationWindow(contoso, settings({ asOf: "2026-11-01" }));
    expect(screen.getByText("Days that count: 1 Jun 2026 to 1 Nov 2026")).toBeVisible();
    expect(screen.getAllByRole("listitem")).toHaveLength(6);
  });

  it("says that no day qualifies, and whether one still may", async () => {
    const { unmount } = await qualificationWindow([contoso[0]!]);
    expect(screen.getByText("No day qualifies yet")).toBeVisible();
    unmount();
    await qualificationWindow([contoso[0]!], settings({ asOf: "2026-11-21" }));
    expect(screen.getByText("No day of the window qualifies")).toBeVisible();
  });

  it("names the day that qualified and the last one to enrol", async () => {
    await qualificationWindow(qualifying, settings({ asOf: "2024-08-15" }));
    expect(screen.getByText("Days that count: 1 Mar 2024 to 15 Aug 2024")).toBeVisible();
    expect(screen.getByText("Qualified on 1 Mar 2024")).toBeVisible();
    expect(screen.queryByText(/^Enrol by/)).not.toBeInTheDocument();
  });

  it("names the months that no range shows", async () => {
    await qualificationWindow([contoso[0]!], settings({ asOf: "2025-06-10" }));
    expect(screen.getAllByText(/^Not shown: .* The total may be too low\.$/)[0]).toBeVisible();
  });

  it("states its rule with its source, and where an anniversary is given", async () => {
    await qualificationWindow();
    const rule = screen.getByText(/the current month and the 5 months before/);
    expect(rule).toBeVisible();
    expect(rule.querySelector("a")).toHaveAttribute("href", expect.stringMatching(/^https:/));
    expect(screen.getByText(/Enrolled already\?.*“Anniversary of the enrolment”/)).toBeVisible();
  });
});

describe("the last day to enrol", () => {
  it.each([
    ["2023-09-18", "Enrol by 18 Oct 2023"],
    ["2022-10-03", "Enrol by 2 Nov 2022"],
  ])("is 30 days after the day that qualified, on %s", async (asOf, text) => {
    await qualificationWindow(qualifying, settings({ asOf }));
    expect(screen.getByText(text)).toBeVisible();
  });
});

describe("the window of an enrolled partner", () => {
  it("reaches to the month of the anniversary and the days to renew", async () => {
    await qualificationWindow(contoso, settings({ anniversary: "2025-12-15" }));
    expect(screen.getByText("Days that count: 1 Jul 2026 to 14 Jan 2027")).toBeVisible();
    expect(
      screen.getByText("Anniversary 15 Dec 2026. Renew from 15 Dec 2026 to 14 Jan 2027.")
    ).toBeVisible();
    expect(screen.getByText("Qualified on 1 Jul 2026")).toBeVisible();
    expect(screen.queryByText(/^Enrol by/)).not.toBeInTheDocument();
  });

  it("says when it opens where it has not begun", async () => {
    await qualificationWindow(contoso, settings({ anniversary: "2027-11-30" }));
    expect(screen.getByText("The window opens on 1 Jun 2027")).toBeVisible();
    expect(screen.queryByRole("list")).not.toBeInTheDocument();
  });
});

describe("a window without an answer", () => {
  it("says that a track asked for did not exist in it", async () => {
    const choices = { track: "smb", asOf: "2025-03-10" };
    await qualificationWindow(contoso, settings(choices));
    expect(screen.getByText(/there was one track and no SMB track/)).toBeVisible();
    expect(screen.queryByText(/^Days that count/)).not.toBeInTheDocument();
  });

  it("is told once where there is no score either", async () => {
    const { user } = openPane(memoryWorkbook(contoso, settings({ asOf: "2019-01-01" })));
    await screen.findByRole("alert");
    await openWindowView(user);
    expect(screen.getAllByText(/The rules of Infrastructure \(Azure\) begin on/)).toHaveLength(1);
  });
});
