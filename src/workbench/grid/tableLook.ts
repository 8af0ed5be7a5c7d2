import type { IUniverSheetsTableConfig } from "@univerjs/preset-sheets-table";

const fill = (color: string) => ({ bg: { rgb: color } });

/** Tables look like Excel's light style, so that the colours of the cells themselves stay readable. */
export const tableLook: IUniverSheetsTableConfig = {
  userThemes: [
    {
      name: "partner-light",
      style: {
        headerRowStyle: { ...fill("#F5F5F5"), cl: { rgb: "#242424" } },
        secondRowStyle: fill("#FAFAFA"),
      },
    },
  ],
  defaultThemeIndex: 0,
};

/** The name of a table hangs over the cells above it, which hold the summary's text. */
export const tableChrome = { hideAnchor: true };
