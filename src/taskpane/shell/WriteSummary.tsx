import {
  Button,
  Menu,
  MenuItemCheckbox,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { words } from "../../words/say";
import { More } from "../parts/icons";
import type { Choices, SummaryMode } from "../session/choices";

interface WriteSummaryProps {
  readonly choices: Pick<Choices, "mode" | "leaveOutNames">;
  readonly writing: boolean;
  readonly onChoose: (choices: Partial<Pick<Choices, "mode" | "leaveOutNames">>) => void;
  readonly onWrite: () => void;
}

/** The pane's one primary action on the score, with the choice of formulas or values beside it. */
export function WriteSummary({ choices, writing, onChoose, onWrite }: WriteSummaryProps) {
  const { mode, leaveOutNames } = choices;
  return (
    <>
      <Button appearance="primary" disabledFocusable={writing} onClick={onWrite}>
        {words(writing ? "taskpane.write.busy" : "taskpane.write")}
      </Button>
      <span className="pane-caption pane-wide-only">{words(`taskpane.write.${mode}.short`)}</span>
      <Menu
        checkedValues={{ mode: [mode], names: leaveOutNames ? ["leaveOut"] : [] }}
        onCheckedValueChange={(_, { name, checkedItems }) =>
          onChoose(
            name === "mode"
              ? { mode: checkedItems[0] as SummaryMode }
              : { leaveOutNames: checkedItems.length > 0 }
          )
        }
        positioning={{ align: "end", position: "above" }}
      >
        <MenuTrigger disableButtonEnhancement>
          <Button
            appearance="subtle"
            className="pane-push"
            icon={<More size={18} />}
            aria-label={words("taskpane.write.how")}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {(["live", "values"] as const).map((each) => (
              <MenuItemRadio key={each} name="mode" value={each}>
                {words(`taskpane.write.${each}`)}
              </MenuItemRadio>
            ))}
            <MenuItemCheckbox name="names" value="leaveOut">
              {words("taskpane.write.leaveOutNames")}
            </MenuItemCheckbox>
          </MenuList>
        </MenuPopover>
      </Menu>
    </>
  );
}
