import { screen, within } from "@testing-library/react";
import { scoredPane } from "./openPane";

describe("the other views", () => {
  it("are reached by keyboard alone", async () => {
    const { user } = await scoredPane();
    screen.getByRole("tab", { name: "Score" }).focus();
    await user.keyboard("{ArrowRight}{Enter}");
    expect(screen.getByRole("tab", { name: "Evidence" })).toHaveAttribute("aria-selected", "true");
    await user.tab();
    expect(screen.getByRole("button", { name: "More views" })).toHaveFocus();
    await user.keyboard("{Enter}");
    expect(screen.getByRole("menuitem", { name: "Overview" })).toHaveFocus();
    await user.keyboard("{ArrowUp}{Enter}");
    expect(screen.getByRole("heading", { name: "Help" })).toBeVisible();
    expect(screen.getByRole("button", { name: "More views" })).toHaveFocus();
  });

  it("stay as they are when a menu or the settings are left with Escape", async () => {
    const { user } = await scoredPane();
    for (const name of ["More views", "Designation, date, track and reading", "How to write it"]) {
      await user.click(screen.getByRole("button", { name }));
      expect(screen.getByRole("button", { name })).toHaveAttribute("aria-expanded", "true");
      await user.keyboard("{Escape}");
      expect(screen.getByRole("button", { name })).toHaveAttribute("aria-expanded", "false");
      expect(screen.getByRole("button", { name })).toHaveFocus();
    }
    expect(screen.queryByRole("menu")).not.toBeInTheDocument();
  });

  it("are reached by tabs and a menu", async () => {
    const { user } = await scoredPane();
    await user.click(screen.getByRole("tab", { name: "Evidence" }));
    expect(screen.getByRole("heading", { name: "Ranges" })).toBeVisible();
    await user.click(screen.getByRole("button", { name: "More views" }));
    await user.click(await screen.findByRole("menuitem", { name: "Help" }));
    expect(screen.getByRole("heading", { name: "Help" })).toBeVisible();
    expect(screen.getByText("=PARTNER.SCORE(usage, certifications)")).toBeVisible();
  });

  it("list the rules that hold on the as-of date, with links to their sources", async () => {
    const { user } = await scoredPane();
    await user.click(screen.getByRole("button", { name: "More views" }));
    await user.click(await screen.findByRole("menuitem", { name: "Rules" }));
    expect(screen.getByRole("heading", { name: "Rules on 1 Nov 2026" })).toBeVisible();
    const sources = within(screen.getByRole("heading", { name: "Sources" }).closest("section")!);
    for (const link of sources.getAllByRole("link")) {
      expect(link).toHaveAttribute("href", expect.stringMatching(/^https:/));
    }
    expect(screen.getByText("Points to qualify").nextSibling).toHaveTextContent("70");
  });
});
