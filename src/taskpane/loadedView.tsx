import { use, type ComponentType } from "react";

/** A component that is loaded when it is first shown, or before. */
export interface LoadedView<P> {
  readonly View: ComponentType<P>;
  /** Loads it ahead of time; a load that fails is tried again when the view is shown. */
  readonly prepare: () => Promise<void>;
}

/**
 * Like React's own `lazy`, but one that was loaded ahead is there at once, and one that could not be loaded
 * (the connection was gone) can be tried again.
 */
export function loadedView<P extends object>(load: () => Promise<ComponentType<P>>): LoadedView<P> {
  let shown: ComponentType<P> | null = null;
  let loading: Promise<ComponentType<P>> | null = null;
  const start = () =>
    (loading ??= load().then(
      (component) => (shown = component),
      (thrown: unknown) => {
        // Whoever waits now is told; the next one tries anew.
        setTimeout(() => (loading = null));
        throw thrown;
      }
    ));
  function View(props: P) {
    const Shown = shown ?? use(start());
    return <Shown {...props} />;
  }
  return {
    View,
    prepare: () =>
      start().then(
        () => undefined,
        () => undefined
      ),
  };
}
