import "../words/rules";
import { formatList } from "../words/format";
import { words } from "../words/say";
import { money } from "./plainText";
import { rulebook } from "./rulebook";
import type { Program } from "./schema";

type Value<N extends keyof Program> = Program[N]["values"][number]["value"];

/** The value of a rule that holds for all designations, by its key in program.json. */
export function programText(name: string, value: unknown): string | number {
  switch (name) {
    case "window":
      return windowText(value as Value<"window">);
    case "enrolledWindow":
      return enrolledText(value as Value<"enrolledWindow">);
    case "fee":
      return money(value as Value<"fee">);
    case "badges":
      return (value as Value<"badges">).map(badgeText).join("; ");
    case "statuses":
      return formatList(value as Value<"statuses">);
    default:
      return value as number;
  }
}

/** "Solutions Partner for AI Business Solutions: Business Applications and Modern Work". */
function badgeText({ name, designations }: Value<"badges">[number]): string {
  const named = designations.map(
    (id) => rulebook.designations.find((designation) => designation.id === id)?.name ?? id
  );
  return words("rulebook.badge", { name, designations: formatList(named) });
}

function windowText({ reaches, monthsBefore: months }: Value<"window">): string {
  return {
    day: () => words("rulebook.window.day"),
    "same day": () => words("rulebook.window.sameDay", { months }),
    "whole months": () => words("rulebook.window.months", { months }),
  }[reaches]();
}

function enrolledText(value: Value<"enrolledWindow">): string {
  const { reaches, monthsBefore: months, daysBefore: before, daysAfter: after } = value;
  return reaches === "days"
    ? words("rulebook.enrolled.days", { before, after })
    : words("rulebook.enrolled.months", { months, after });
}
