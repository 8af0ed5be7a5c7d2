import { Button } from "@fluentui/react-components";
import { words } from "../../words/say";
import { MenuButton } from "../parts/MenuButton";
import type { Choices } from "../session/choices";

type WriteChoices = Pick<Choices, "mode" | "leaveOutNames">;

interface WriteSummaryProps {
  readonly choices: WriteChoices;
  readonly writing: boolean;
  readonly onChoose: (choices: Partial<WriteChoices>) => void;
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
      <span className="pane-push">
        <MenuButton
          label={words("taskpane.write.how")}
          opens="above"
          choices={[
            ...(["live", "values"] as const).map((each) => ({
              label: words(`taskpane.write.${each}`),
              check: { kind: "radio", on: mode === each } as const,
              onChoose: () => onChoose({ mode: each }),
            })),
            {
              label: words("taskpane.write.leaveOutNames"),
              check: { kind: "checkbox", on: leaveOutNames },
              onChoose: () => onChoose({ leaveOutNames: !leaveOutNames }),
            },
          ]}
        />
      </span>
    </>
  );
}
