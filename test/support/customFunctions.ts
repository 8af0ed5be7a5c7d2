import "../../src/functions/customFunctionsShim";
