import { isoOfDay } from "../evidence/calendar";

/** The user's own calendar day, not that of Greenwich. */
export function today(): string {
  const now = new Date();
  return isoOfDay(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000 + 25569);
}
