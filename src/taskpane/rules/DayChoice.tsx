import { Field, Input, Select } from "@fluentui/react-components";
import { useState } from "react";
import type { Designation } from "../../rulebook/schema";
import { formatDay } from "../../words/format";
import { words } from "../../words/say";
import { isDay } from "../session/choices";

interface DayChoiceProps {
  readonly label: string;
  readonly editions: Designation["editions"];
  /** ISO date. */
  readonly day: string;
  readonly onDay: (day: string) => void;
}

/** A day whose rules are compared: the start of an edition, or any other. */
export function DayChoice({ label, editions, day, onDay }: DayChoiceProps) {
  const known = editions.some(({ from }) => from === day);
  const [free, setFree] = useState(!known);
  const [typed, setTyped] = useState(day);
  return (
    <div className="pane-day-choice">
      <Field label={label}>
        <Select
          value={free ? "" : day}
          onChange={(_, { value }) => {
            setFree(value === "");
            if (value !== "") onDay(value);
            else setTyped(day);
          }}
        >
          {[...editions].reverse().map(({ from }) => (
            <option key={from} value={from}>
              {words("taskpane.rules.editionOf", { day: formatDay(from) })}
            </option>
          ))}
          <option value="">{words("taskpane.rules.anotherDay")}</option>
        </Select>
      </Field>
      {free && (
        <Input
          type="date"
          aria-label={words("taskpane.rules.dayOf", { label })}
          value={typed}
          onChange={(_, { value }) => {
            setTyped(value);
            // Typing a year passes through 0002 and 0020: no day anyone asks for.
            if (isDay(value) && value >= "1900") onDay(value);
          }}
        />
      )}
    </div>
  );
}
