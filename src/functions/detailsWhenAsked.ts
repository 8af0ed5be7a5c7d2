import { provideCases } from "./casesAtHand";
import { provideDetails } from "./detailsAtHand";

type Details = typeof import("./detailAnswers");

let loaded: Details | null = null;

// For the pane, which must open quickly: most who open it never ask for details by formula.
provideCases(async () => (await import("../rulebook/cases")).ruleCases);
provideDetails(() => loaded ?? import("./detailAnswers").then((details) => (loaded = details)));
