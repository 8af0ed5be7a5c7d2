import type { KeyboardEvent } from "react";
import { words } from "../../words/say";
import type { Finding } from "../../evidence/finding";
import { MenuButton } from "../parts/MenuButton";
import { StatusIcon } from "../parts/Note";

const tabs = ["score", "evidence"] as const;
const moreViews = ["overview", "window", "rules", "help"] as const;

export type View = (typeof tabs)[number] | (typeof moreViews)[number];

interface NavigationProps {
  readonly view: View;
  readonly onView: (view: View) => void;
  /** What was found in the evidence; null as long as nobody has looked. */
  readonly findings: readonly Finding[] | null;
}

/** The views: two as tabs, the rest behind a menu that is marked while one of them is open. */
export function Navigation({ view, onView, findings }: NavigationProps) {
  const inMenu = moreViews.some((each) => each === view);
  return (
    <nav className="pane-nav" aria-label={words("taskpane.views")}>
      <div role="tablist" aria-label={words("taskpane.views")} onKeyDown={moveAmongTabs}>
        {tabs.map((tab, index) => (
          <button
            key={tab}
            type="button"
            role="tab"
            className="pane-tab"
            aria-selected={view === tab}
            // One stop for the Tab key; arrows go on from there.
            tabIndex={view === tab || (inMenu && index === 0) ? 0 : -1}
            aria-describedby={tab === "evidence" ? "pane-found" : undefined}
            onClick={() => onView(tab)}
          >
            {words(`taskpane.view.${tab}`)}
            {tab === "evidence" && findings && <Found findings={findings} />}
          </button>
        ))}
      </div>
      <MenuButton
        label={words("taskpane.moreViews")}
        className={inMenu ? "pane-more-open" : undefined}
        choices={moreViews.map((each) => ({
          label: words(`taskpane.view.${each}`),
          onChoose: () => onView(each),
        }))}
      />
    </nav>
  );
}

/** How many findings there are to mend: by icon for the eye, in words for readers. */
function Found({ findings }: { readonly findings: readonly Finding[] }) {
  const counts = (["error", "warning"] as const).flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count > 0 ? { severity, count } : [];
  });
  return (
    <span className="pane-found" aria-hidden="true">
      {counts.map(({ severity, count }) => (
        <span key={severity}>
          <StatusIcon kind={severity} size={14} />
          {count}
        </span>
      ))}
      <span id="pane-found" className="pane-hidden">
        {counts
          .map(({ severity, count }) => words(`taskpane.findings.${severity}`, { count }))
          .join(", ")}
      </span>
    </span>
  );
}

function moveAmongTabs(event: KeyboardEvent<HTMLElement>): void {
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>("[role=tab]")];
  const at = all.indexOf(document.activeElement as HTMLElement);
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  all.at(to % all.length)?.focus();
}
