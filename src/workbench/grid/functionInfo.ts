import { FunctionType, type IFunctionInfo } from "@univerjs/preset-sheets-core";

/** What the build wrote about a custom function: the part of functions.json that the grid shows. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    readonly optional?: boolean;
  }[];
}

export const namespace = "PARTNER";

/** The metadata of Excel's functions, as the build emitted it beside the page. */
export async function loadFunctionMetadata(): Promise<readonly FunctionMetadata[]> {
  const answer = await fetch("functions.json");
  if (!answer.ok) throw new Error(`functions.json: ${answer.status}`);
  return ((await answer.json()) as { functions: readonly FunctionMetadata[] }).functions;
}

/** What autocomplete and the function help show. */
export function functionInfo({ name, description, parameters }: FunctionMetadata): IFunctionInfo {
  return {
    functionName: `${namespace}.${name}`,
    functionType: FunctionType.User,
    description,
    abstract: description,
    functionParameter: parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description,
      example: "",
      require: parameter.optional ? 0 : 1,
      repeat: 0,
    })),
  };
}
