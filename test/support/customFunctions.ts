import "../../src/functions/customFunctionsShim";
import "../../src/words/cli";
import "../../src/words/condensed";
import "../../src/words/help";
import "../../src/words/mend";
import "../../src/words/report";
import "../../src/words/workbench";
import "../../src/words/workbookFile";
