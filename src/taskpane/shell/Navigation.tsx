import type { KeyboardEvent } from "react";
import { words } from "../../words/say";
import { MenuButton } from "../parts/MenuButton";

const tabs = ["score", "evidence"] as const;
const moreViews = ["overview", "window", "rules", "help"] as const;

export type View = (typeof tabs)[number] | (typeof moreViews)[number];

interface NavigationProps {
  readonly view: View;
  readonly onView: (view: View) => void;
}

/** The views: two as tabs, the rest behind a menu that is marked while one of them is open. */
export function Navigation({ view, onView }: NavigationProps) {
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
            onClick={() => onView(tab)}
          >
            {words(`taskpane.view.${tab}`)}
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

function moveAmongTabs(event: KeyboardEvent<HTMLElement>): void {
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>("[role=tab]")];
  const at = all.indexOf(document.activeElement as HTMLElement);
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  all.at(to % all.length)?.focus();
}
