/** Milliseconds that the page may be busy without a break: nobody notices less. */
const longestTask = 40;

/**
 * Pauses for long work: each lets the page paint and hear its user, but only when it has not been let for a
 * while. Rejects with what the signal was aborted for.
 */
export function pauses(signal: AbortSignal): () => Promise<void> {
  let since = -Infinity;
  return async () => {
    signal.throwIfAborted();
    if (performance.now() - since < longestTask) return;
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
    signal.throwIfAborted();
  };
}

/** Rejects as soon as the signal aborts, even where whoever answers is slow to notice. */
export function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason as Error);
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}
