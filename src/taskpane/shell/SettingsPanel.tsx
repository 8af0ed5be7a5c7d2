import { Field, Input, Select } from "@fluentui/react-components";
import { useState } from "react";
import type { Reading, Scorecard, TrackChoice } from "../../engine/scorecard";
import { formatDay } from "../../words/format";
import { say, words } from "../../words/say";
import { isDay, type Choices } from "../session/choices";

export interface SettingsProps {
  readonly choices: Choices;
  readonly scorecard: Scorecard | null;
  /** ISO date. */
  readonly today: string;
  readonly onChoose: (settings: Partial<Omit<Choices, "ranges">>) => void;
}

/** Sources older than this deserve a word. */
const freshDays = 90;

/** The choices behind the settings button. */
export function SettingsPanel({ choices, scorecard, today, onChoose }: SettingsProps) {
  return (
    <div role="group" className="pane-settings" aria-label={words("taskpane.settings")}>
      <AsOf asOf={choices.asOf} onChoose={onChoose} />
      <Field
        label={words("taskpane.settings.track")}
        hint={scorecard ? say(scorecard.trackReason) : undefined}
      >
        <Select
          value={choices.track}
          onChange={(_, { value }) => onChoose({ track: value as TrackChoice })}
        >
          {(["auto", "enterprise", "smb"] as const).map((track) => (
            <option key={track} value={track}>
              {words(`taskpane.settings.track.${track}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label={words("taskpane.settings.reading")}
        hint={words(`taskpane.settings.reading.${choices.reading}.hint`)}
      >
        <Select
          value={choices.reading}
          onChange={(_, { value }) => onChoose({ reading: value as Reading })}
        >
          {(["guide", "learn"] as const).map((reading) => (
            <option key={reading} value={reading}>
              {words(`taskpane.settings.reading.${reading}`)}
            </option>
          ))}
        </Select>
      </Field>
      {scorecard && <RulesAge checkedOn={scorecard.rulesCheckedOn} today={today} />}
    </div>
  );
}

function AsOf({ asOf, onChoose }: { asOf: string | null; onChoose: SettingsProps["onChoose"] }) {
  const [typed, setTyped] = useState(asOf ?? "");
  function type(text: string): void {
    setTyped(text);
    if (text === "") onChoose({ asOf: null });
    // Typing a year passes through 0002 and 0020: no question anyone asks.
    else if (isDay(text) && text >= "1900") onChoose({ asOf: text });
  }
  return (
    <Field label={words("taskpane.settings.asOf")} hint={words("taskpane.settings.asOf.hint")}>
      <Input type="date" autoFocus value={typed} onChange={(_, { value }) => type(value)} />
    </Field>
  );
}

function RulesAge({ checkedOn, today }: { checkedOn: string; today: string }) {
  const days = (Date.parse(today) - Date.parse(checkedOn)) / 86_400_000;
  return (
    <p className="pane-caption">
      {words(days > freshDays ? "taskpane.settings.rulesOld" : "taskpane.settings.rulesRead", {
        day: formatDay(checkedOn),
      })}
    </p>
  );
}
