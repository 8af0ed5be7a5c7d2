import { provideCases } from "./casesAtHand";

// For the pane, which must open quickly: most who open it never run the self-test.
provideCases(async () => (await import("../rulebook/cases")).ruleCases);
