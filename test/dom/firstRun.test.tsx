import { screen } from "@testing-library/react";
import { memoryWorkbook } from "../support/memoryWorkbook";
import { openPane, trainings, usage } from "./openPane";

describe("an empty workbook", () => {
  const empty = () => memoryWorkbook([{ name: "Sheet1", grid: [] }]);

  it("says what to paste, where it comes from, and that nothing leaves the workbook", async () => {
    openPane(empty());
    await screen.findByRole("heading", { name: "Score this workbook" });
    expect(screen.getByRole("status")).toHaveTextContent(
      "No evidence such as usage or certifications found on the 1 sheet of this workbook."
    );
    expect(screen.getByText("Partner Center › Insights › Downloads › Azure usage")).toBeVisible();
    expect(screen.getByText("Partner Center › Insights › Downloads › Trainings")).toBeVisible();
    expect(
      screen.getByText("Partner Center › Insights › Downloads › M365 usage, CPOR-M365 usage")
    ).toBeVisible();
    expect(
      screen.getByText("Partner Center › Insights › Downloads › BizApps revenue, BizApps usage")
    ).toBeVisible();
    expect(screen.getByText(/Nothing is sent anywhere/)).toBeVisible();
  });

  it("is scored by itself once an export is pasted in", async () => {
    const { workbook } = openPane(empty());
    await screen.findByRole("heading", { name: "Score this workbook" });
    workbook.paste("Azure usage", usage);
    expect(await screen.findByRole("heading", { name: "Score" })).toBeInTheDocument();
    expect(screen.getByText("Not known yet")).toBeVisible();
  });

  it("is looked through again on request", async () => {
    const { user, workbook } = openPane(empty());
    await screen.findByRole("heading", { name: "Score this workbook" });
    workbook.paste("Trainings", trainings);
    await user.click(screen.getByRole("button", { name: "Look again" }));
    expect(await screen.findByRole("heading", { name: "Score" })).toBeInTheDocument();
  });

  it("says so when the selection holds nothing", async () => {
    const { user } = openPane(empty());
    await user.click(await screen.findByRole("button", { name: "Use the selected range" }));
    expect(await screen.findByText(/Nothing with content is selected/)).toBeVisible();
  });
});
