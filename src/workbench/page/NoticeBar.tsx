import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { words } from "../../words/say";
import type { Notice } from "./bench";

interface Props {
  readonly notice: Notice;
  readonly onDismiss: () => void;
}

/** What went wrong or was done, in a sentence. Errors are said at once, the rest when the reader pauses. */
export function NoticeBar({ notice, onDismiss }: Props) {
  const quiet = notice.intent === "success" || notice.intent === "info";
  const role = quiet ? "status" : "alert";
  return (
    <MessageBar intent={notice.intent} role={role} className="workbench-notice">
      <MessageBarBody>{notice.text}</MessageBarBody>
      <MessageBarActions>
        {notice.actions?.map(({ label, run }) => (
          <Button
            key={label}
            size="small"
            onClick={() => {
              onDismiss();
              run();
            }}
          >
            {label}
          </Button>
        ))}
        <Button size="small" appearance="transparent" onClick={onDismiss}>
          {words("workbench.dismiss")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
