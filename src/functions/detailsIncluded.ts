import { ruleCases } from "../rulebook/cases";
import { provideCases } from "./casesAtHand";
import * as details from "./detailAnswers";
import { provideDetails } from "./detailsAtHand";

// For hosts that run the functions as one script, with no page to load a second one by.
provideCases(() => ruleCases);
provideDetails(() => details);
