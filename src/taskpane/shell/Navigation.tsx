import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tab,
  TabList,
} from "@fluentui/react-components";
import { words } from "../../words/say";
import { More } from "../parts/icons";

const tabs = ["score", "evidence"] as const;
const moreViews = ["rules", "help"] as const;

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
      <TabList selectedValue={view} onTabSelect={(_, { value }) => onView(value as View)}>
        {tabs.map((tab) => (
          <Tab key={tab} value={tab}>
            {words(`taskpane.view.${tab}`)}
          </Tab>
        ))}
      </TabList>
      <Menu positioning={{ align: "end", position: "below" }}>
        <MenuTrigger disableButtonEnhancement>
          <Button
            appearance="subtle"
            className={inMenu ? "pane-more pane-more-open" : "pane-more"}
            icon={<More size={18} />}
            aria-label={words("taskpane.moreViews")}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {moreViews.map((each) => (
              <MenuItem key={each} onClick={() => onView(each)}>
                {words(`taskpane.view.${each}`)}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    </nav>
  );
}
