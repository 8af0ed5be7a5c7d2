import { askToScoreSelection } from "./scoreSelection";

/**
 * The function file of the manifest, loaded by the shared runtime. Opening the pane is Excel's own work;
 * what runs code is associated here. Outside Excel there is nothing to associate with.
 */
if (typeof Office !== "undefined") {
  void Office.onReady(({ host }) => {
    if (host === Office.HostType.Excel) Office.actions.associate("scoreThisRange", scoreThisRange);
  });
}

/** "Score this range" of a cell's menu: shows the pane and leaves the selection to it. */
async function scoreThisRange(event: Office.AddinCommands.Event): Promise<void> {
  try {
    askToScoreSelection();
    await Office.addin.showAsTaskpane();
  } finally {
    // Excel waits for this before it runs another command.
    event.completed();
  }
}
