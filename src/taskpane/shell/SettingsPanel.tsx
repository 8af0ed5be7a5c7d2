import { Field, Input, Select } from "@fluentui/react-components";
import { useState } from "react";
import type { Reading, Scorecard, TrackChoice } from "../../engine/scorecard";
import { rulebook } from "../../rulebook/rulebook";
import { formatDay } from "../../words/format";
import { say, words } from "../../words/say";
import { designationChosen, isDay, type Choices } from "../session/choices";

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
      <Field label={words("taskpane.settings.designation")}>
        <Select
          autoFocus
          value={designationChosen(choices).id}
          onChange={(_, { value }) => onChoose({ designation: value })}
        >
          {rulebook.designations.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Day
        label={words("taskpane.settings.asOf")}
        hint={words("taskpane.settings.asOf.hint")}
        day={choices.asOf}
        onDay={(asOf) => onChoose({ asOf })}
      />
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
      <Day
        label={words("taskpane.settings.anniversary")}
        hint={words("taskpane.settings.anniversary.hint")}
        day={choices.anniversary}
        onDay={(anniversary) => onChoose({ anniversary })}
      />
      {scorecard && <RulesAge checkedOn={scorecard.rulesCheckedOn} today={today} />}
    </div>
  );
}

interface DayProps {
  readonly label: string;
  readonly hint: string;
  /** ISO date; null for none. */
  readonly day: string | null;
  readonly onDay: (day: string | null) => void;
}

function Day({ label, hint, day, onDay }: DayProps) {
  const [typed, setTyped] = useState(day ?? "");
  function type(text: string): void {
    setTyped(text);
    if (text === "") onDay(null);
    // Typing a year passes through 0002 and 0020: no question anyone asks.
    else if (isDay(text) && text >= "1900") onDay(text);
  }
  return (
    <Field label={label} hint={hint}>
      <Input type="date" value={typed} onChange={(_, { value }) => type(value)} />
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
