/**
 * What the generator of functions.json can't do: let error cells in, and speak another language. Both are
 * plain functions over its output; ids, names, parameters and their order stay as generated.
 */

/** The metadata with error cells allowed as input, so that one #N/A in a range does not fail the function. */
function allowingErrorCells(metadata) {
  return { ...metadata, allowErrorForDataTypeAny: true };
}

/**
 * The metadata with every description of functions and parameters looked up in a dictionary.
 * @param dictionary English description → description in the other language
 * @throws Error naming the descriptions that the dictionary lacks
 */
function translated(metadata, dictionary) {
  const missing = descriptions(metadata).filter((text) => !Object.hasOwn(dictionary, text));
  if (missing.length > 0) throw new Error(`No translation for: ${missing.join(" | ")}`);
  return {
    ...metadata,
    functions: metadata.functions.map((each) => ({
      ...each,
      description: dictionary[each.description],
      parameters: each.parameters.map((parameter) => ({
        ...parameter,
        description: dictionary[parameter.description],
      })),
    })),
  };
}

/** Every description in the metadata, once. */
function descriptions({ functions }) {
  return [
    ...new Set(
      functions.flatMap(({ description, parameters }) => [
        description,
        ...parameters.map((parameter) => parameter.description),
      ])
    ),
  ];
}

module.exports = { allowingErrorCells, translated, descriptions };
