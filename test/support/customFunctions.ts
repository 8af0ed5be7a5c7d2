import "../../src/functions/customFunctionsShim";
import "../../src/words/cli";
import "../../src/words/compare";
import "../../src/words/condensed";
import "../../src/words/exam";
import "../../src/words/explain";
import "../../src/words/functionTables";
import "../../src/words/help";
import "../../src/words/mapping";
import "../../src/words/mend";
import "../../src/words/report";
import "../../src/words/rules";
import "../../src/words/views";
import "../../src/words/workbench";
import "../../src/words/workbookFile";
import { provideDetails } from "../../src/functions/detailsAtHand";

// Loaded by the tests that ask for them: most don't.
provideDetails(() =>
  jest.requireActual<typeof import("../../src/functions/detailAnswers")>(
    "../../src/functions/detailAnswers"
  )
);
