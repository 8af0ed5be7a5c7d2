import { screen, waitFor, within } from "@testing-library/react";
import type { Grid } from "../../src/evidence/grid";
import { memoryWorkbook } from "../support/memoryWorkbook";
import { contoso, openPane, scoredPane, usage } from "./openPane";

/** Contoso's usage under headers of somebody's own. */
const german = new Map([
  ["Month", "Abrechnungszeitraum"],
  ["CustomerTenantId", "Mandanten-ID"],
  ["CustomerName", "Kundenname"],
  ["ServiceLevel2", "Dienst"],
  ["PartnerAttributionType", "Zuordnung"],
  ["ACR_USD", "Umsatz"],
]);
const renamed = (grid: Grid, names: ReadonlyMap<string, string>): Grid => [
  grid[0]!.map((header) => names.get(String(header)) ?? header),
  ...grid.slice(1),
];
const withUsage = (grid: Grid) => [{ name: "Azure usage", grid }, contoso[1]!];

async function evidence(names: ReadonlyMap<string, string>) {
  const choices = {
    ranges: [
      { kind: "sheet", name: "Azure usage" },
      { kind: "sheet", name: "Trainings" },
    ],
  };
  const opened = openPane(
    memoryWorkbook(withUsage(renamed(usage, names)), { "partner.choices": choices })
  );
  await screen.findByRole("tab", { name: "Evidence" });
  await opened.user.click(screen.getByRole("tab", { name: "Evidence" }));
  return opened;
}

const form = () => screen.findByRole("form", { name: "Which column is what" });
const option = (list: HTMLElement, header: string) =>
  within(list).getByRole<HTMLOptionElement>("option", { name: new RegExp(`^${header}( · |$)`) });

describe("a range that lacks a column", () => {
  it("is read once the column is chosen, gives the same score, and keeps the choice", async () => {
    const { user, workbook } = await evidence(new Map([["ACR_USD", "Umsatz"]]));
    await user.click(
      await screen.findByRole("button", { name: "A column is missing: choose one…" })
    );
    const open = within(await form());
    expect(open.getByRole("status")).toHaveTextContent("Still needed: Amount, US dollars");
    const amount = open.getByRole("combobox", { name: /^Amount, US dollars/ });
    await user.selectOptions(amount, option(amount, "Umsatz"));
    expect(open.getByRole("status")).toHaveTextContent(/^Read as Usage: [\d,]+ rows$/);
    await user.click(open.getByRole("button", { name: "Apply" }));
    expect(await screen.findByText("Some columns were chosen by hand.")).toBeVisible();
    await waitFor(() =>
      expect(workbook.kept().get("partner.choices")).toMatchObject({
        ranges: expect.arrayContaining([
          expect.objectContaining({
            name: "Azure usage",
            mapping: { kind: "usage", columns: [{ header: "Umsatz", role: "acr" }] },
          }),
          expect.objectContaining({ name: "Trainings" }),
        ]),
      })
    );
    expect(
      await screen.findByText("The column “Umsatz” is read as ACR_USD: chosen by hand")
    ).toBeVisible();
    await user.click(screen.getByRole("tab", { name: "Score" }));
    expect(await screen.findByText("2 points short")).toBeVisible();
  });

  it("can be left as it is with Escape, and the focus is back where it was", async () => {
    const { user } = await evidence(new Map([["ACR_USD", "Umsatz"]]));
    await user.click(
      await screen.findByRole("button", { name: "A column is missing: choose one…" })
    );
    await form();
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("form")).not.toBeInTheDocument();
    expect(screen.getByRole("button", { name: "A column is missing: choose one…" })).toHaveFocus();
  });
});

describe("a range of which no header is known", () => {
  it("is told what it is, then which column is what, each with a value from it", async () => {
    const every = new Map(
      usage[0]!.map((header) => [
        String(header),
        german.get(String(header)) ?? `${String(header)} eigen`,
      ])
    );
    const { user } = await evidence(every);
    await user.click(await screen.findByRole("button", { name: "Say which column is what…" }));
    const open = within(await form());
    expect(open.getByRole("status")).toHaveTextContent("Choose what the range is.");
    await user.selectOptions(open.getByRole("combobox", { name: "This range is" }), "Usage");
    const roles: [RegExp, string][] = [
      [/^Month/, "Abrechnungszeitraum"],
      [/^Amount, US dollars/, "Umsatz"],
      [/^Customer, by tenant/, "Mandanten-ID"],
      [/^Service/, "Dienst"],
      [/^Association/, "Zuordnung"],
    ];
    for (const [role, header] of roles) {
      const list = open.getByRole("combobox", { name: role });
      await user.selectOptions(list, option(list, header));
    }
    await user.click(open.getByRole("button", { name: "Apply" }));
    expect(await screen.findByRole("heading", { name: "Usage" })).toBeVisible();
  });
});

describe("columns chosen by hand", () => {
  const mapped = { kind: "usage", columns: [{ header: "Umsatz", role: "acr" }] };
  const ranges = [
    { kind: "sheet", name: "Azure usage", mapping: mapped },
    { kind: "sheet", name: "Trainings" },
  ];
  const sheets = withUsage(renamed(usage, new Map([["ACR_USD", "Umsatz"]])));

  it("are taken up again when the workbook is opened", async () => {
    await scoredPane(sheets, { "partner.choices": { ranges } });
    expect(screen.getByText("2 points short")).toBeVisible();
  });

  it("make the summary one of values, and that is said", async () => {
    const { user, workbook } = await scoredPane(sheets, { "partner.choices": { ranges } });
    await user.click(screen.getByRole("button", { name: "Write summary sheet" }));
    expect(
      await screen.findByText(/as values: formulas don.t know what you said of the columns/)
    ).toBeVisible();
    const formulas = workbook
      .written()
      .flatMap(({ cells }) => cells.filter(({ formula }) => formula));
    expect(formulas).toEqual([]);
  });

  it("can be reset to what the headers tell", async () => {
    const { user, workbook } = await scoredPane(sheets, { "partner.choices": { ranges } });
    await user.click(screen.getByRole("tab", { name: "Evidence" }));
    await user.click(screen.getAllByRole("button", { name: "Change columns…" })[0]!);
    await user.click(within(await form()).getByRole("button", { name: "Reset" }));
    expect(
      await screen.findByRole("button", { name: "A column is missing: choose one…" })
    ).toBeVisible();
    expect(JSON.stringify(workbook.kept().get("partner.choices"))).not.toContain("mapping");
  });
});
