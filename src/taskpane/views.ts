import { loadedView } from "./loadedView";
import { mappingForm } from "./evidence/mapping/lazyMappingForm";
import { mendView } from "./mend/lazyMendView";

// The score is what the pane opens with; everything else is loaded after it, so that it opens quickly.
const evidence = loadedView(async () => (await import("./evidence/EvidenceView")).EvidenceView);
const metric = loadedView(async () => (await import("./metric/MetricDetail")).MetricDetail);
const help = loadedView(async () => (await import("./help/HelpView")).HelpView);
const overview = loadedView(async () => (await import("./overview/OverviewView")).OverviewView);
const rules = loadedView(async () => (await import("./rules/RulesView")).RulesView);
const window = loadedView(async () => (await import("./window/WindowView")).WindowView);
const settings = loadedView(async () => (await import("./shell/SettingsPanel")).SettingsPanel);

export const EvidenceView = evidence.View;
export const MetricDetail = metric.View;
export const HelpView = help.View;
export const OverviewView = overview.View;
export const RulesView = rules.View;
export const WindowView = window.View;
export const SettingsPanel = settings.View;

/** Loads every view ahead of its use, so that it opens at once and a lost connection does not matter. */
export async function prepareViews(): Promise<void> {
  await Promise.all(
    [settings, metric, evidence, mappingForm, mendView, overview, window, rules, help].map(
      ({ prepare }) => prepare()
    )
  );
}
