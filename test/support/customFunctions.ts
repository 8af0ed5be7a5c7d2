import "../../src/functions/customFunctionsShim";
import "../../src/words/cli";
import "../../src/words/workbench";
