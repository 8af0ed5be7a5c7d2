import { loadedView } from "../loadedView";

/** Comes after the evidence that it is offered for. */
export const mendView = loadedView(async () => (await import("./MendView")).MendView);
