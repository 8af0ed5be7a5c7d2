import { loadedView } from "../../loadedView";

/** Loaded when columns are first to be chosen. */
export const mappingForm = loadedView(async () => (await import("./MappingForm")).MappingForm);
