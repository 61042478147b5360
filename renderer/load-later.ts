// Reads what is not seen before a click, once: the first thing a person sees does not wait for it. Renderer.
import { useEffect, useState } from 'react';
import type { Later } from './later.ts';

let loaded: Later | null = null;

export async function loadLater(): Promise<Later> {
  loaded ??= (await import('./later.ts')).later;
  return loaded;
}

/** Null for the moment it takes to read, for who is very quick. */
export function useLater(): Later | null {
  const [later, setLater] = useState(loaded);
  useEffect(() => {
    if (later === null) void loadLater().then(setLater);
  }, [later]);
  return later;
}
