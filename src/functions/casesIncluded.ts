import { ruleCases } from "../rulebook/cases";
import { provideCases } from "./casesAtHand";

// For hosts that run the functions as one script, with no page to load a second one by.
provideCases(() => ruleCases);
