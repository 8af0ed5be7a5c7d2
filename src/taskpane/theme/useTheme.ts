import { webLightTheme, type Theme } from "@fluentui/react-components";
import { useEffect, useState, useSyncExternalStore } from "react";

type Loaded = "dark" | "contrast";

/**
 * The theme for the host and for forced colours. Only the light one comes with the page: null until the
 * first one is there, afterwards another one until the next is. One that can't be loaded is the light one.
 */
export function useTheme(dark: boolean): Theme | null {
  const contrast = useSyncExternalStore(watchContrast, contrastNow);
  const wanted = contrast ? "contrast" : dark ? "dark" : "light";
  const [opensLight] = useState(wanted === "light");
  const [loaded, setLoaded] = useState<Readonly<Partial<Record<Loaded, Theme>>>>({});
  useEffect(() => {
    if (wanted === "light" || loaded[wanted]) return undefined;
    let current = true;
    void load[wanted]()
      .catch(() => webLightTheme)
      .then((theme) => current && setLoaded((before) => ({ ...before, [wanted]: theme })));
    return () => {
      current = false;
    };
  }, [wanted, loaded]);
  if (wanted === "light") return webLightTheme;
  return loaded[wanted] ?? loaded.dark ?? loaded.contrast ?? (opensLight ? webLightTheme : null);
}

const load: Readonly<Record<Loaded, () => Promise<Theme>>> = {
  dark: async () => (await import("./darkTheme")).darkTheme,
  contrast: async () => (await import("./contrastTheme")).contrastTheme,
};

const contrastQuery = "(forced-colors: active)";

function contrastNow(): boolean {
  return typeof matchMedia === "function" && matchMedia(contrastQuery).matches;
}

function watchContrast(listener: () => void): () => void {
  if (typeof matchMedia !== "function") return () => undefined;
  const query = matchMedia(contrastQuery);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}
