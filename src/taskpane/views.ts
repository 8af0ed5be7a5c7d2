import type { ComponentType } from "react";
import { loadedView, type LoadedView } from "./loadedView";
import { mappingForm } from "./evidence/mapping/lazyMappingForm";
import { mendView } from "./mend/lazyMendView";

/** A view with the words that views speak beside those of the score. */
function view<P extends object>(load: () => Promise<ComponentType<P>>): LoadedView<P> {
  return loadedView(async () => {
    const [component] = await Promise.all([load(), import("../words/views")]);
    return component;
  });
}

// The score is what the pane opens with; everything else is loaded after it, so that it opens quickly.
const evidence = view(async () => (await import("./evidence/EvidenceView")).EvidenceView);
const metric = view(async () => (await import("./metric/MetricDetail")).MetricDetail);
const help = view(async () => (await import("./help/HelpView")).HelpView);
const overview = view(async () => (await import("./overview/OverviewView")).OverviewView);
const rules = view(async () => (await import("./rules/RulesView")).RulesView);
const window = view(async () => (await import("./window/WindowView")).WindowView);
const settings = view(async () => (await import("./shell/SettingsPanel")).SettingsPanel);

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
