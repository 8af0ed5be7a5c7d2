import { Button, Field, Input } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import { words } from "../../words/say";
import { WorkbookError, type Workbook } from "../../workbook/workbook";
import { choiceText, type RangeChoice } from "../session/choices";
import { choiceFromSelection, choiceFromText } from "../session/resolveChoice";

interface RangeFormProps {
  readonly workbook: Workbook;
  readonly before: RangeChoice | null;
  readonly onDone: (choice: RangeChoice) => void;
  readonly onCancel: () => void;
}

/** Takes a range as typed, or as selected in the sheet. */
export function RangeForm({ workbook, before, onDone, onCancel }: RangeFormProps) {
  const [typed, setTyped] = useState(before ? choiceText(before) : "");
  const [complaint, setComplaint] = useState<string | null>(null);

  async function take(choose: () => Promise<RangeChoice | null>, otherwise: string): Promise<void> {
    try {
      const choice = await choose();
      if (choice) onDone(choice);
      else setComplaint(otherwise);
    } catch (thrown) {
      setComplaint(thrown instanceof WorkbookError ? thrown.message : otherwise);
    }
  }
  function submit(event: FormEvent): void {
    event.preventDefault();
    void take(
      async () => choiceFromText(typed, await workbook.sources()),
      words("taskpane.rangeForm.notARange", { typed })
    );
  }
  function selection(): void {
    void take(async () => {
      const selected = await workbook.selection();
      return selected && choiceFromSelection(selected, await workbook.sources());
    }, words("taskpane.rangeForm.noSelection"));
  }

  return (
    <form className="pane-range-form" onSubmit={submit}>
      <Field
        label={words(before ? "taskpane.rangeForm.change" : "taskpane.rangeForm.add")}
        hint={words("taskpane.rangeForm.hint")}
        validationMessage={complaint ?? undefined}
      >
        <Input value={typed} autoFocus onChange={(_, { value }) => setTyped(value)} />
      </Field>
      <div className="pane-buttons">
        <Button type="submit" size="small" disabled={typed.trim() === ""}>
          {words(before ? "taskpane.range.change" : "taskpane.addRange")}
        </Button>
        <Button type="button" size="small" onClick={selection}>
          {words("taskpane.rangeForm.selection")}
        </Button>
        <Button type="button" size="small" appearance="subtle" onClick={onCancel}>
          {words("taskpane.cancel")}
        </Button>
      </div>
    </form>
  );
}
