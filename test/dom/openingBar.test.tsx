import "../../src/words/workbench";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { OpeningBar } from "../../src/workbench/page/OpeningBar";

const half = { file: "usage.csv", share: 0.558, canStop: true };

describe("the bar of a file that is opened", () => {
  it("shows the part that is read, and tells it by tens", () => {
    render(<OpeningBar opening={half} onCancel={() => undefined} />);
    expect(screen.getByRole("progressbar", { name: "Opening usage.csv" })).toHaveValue(55);
    expect(screen.getByText("55%")).toBeVisible();
    expect(screen.getByRole("status")).toHaveTextContent("50 percent read");
  });

  it("is left by its button and by Escape", async () => {
    let cancelled = 0;
    render(<OpeningBar opening={half} onCancel={() => cancelled++} />);
    const user = userEvent.setup();
    await user.click(screen.getByRole("button", { name: "Cancel" }));
    await user.keyboard("{Escape}");
    expect(cancelled).toBe(2);
  });

  it("can't be left once the grid takes the file", async () => {
    let cancelled = 0;
    render(<OpeningBar opening={{ ...half, canStop: false }} onCancel={() => cancelled++} />);
    await userEvent.setup().keyboard("{Escape}");
    expect(cancelled).toBe(0);
    expect(screen.queryByRole("button")).not.toBeInTheDocument();
    expect(screen.getByRole("status")).toHaveTextContent("Putting usage.csv into the grid");
  });
});
