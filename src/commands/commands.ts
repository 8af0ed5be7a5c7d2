/**
 * The function file of the manifest. The ribbon's one button opens the pane, which Excel does by
 * itself; a button that runs code would be associated here, and the shared runtime already loads it.
 */
export {};
