// Reads what is not seen before a click, once: the first thing a person sees does not wait for it.
import { useEffect, useState } from 'react';
import { loadDrawings } from './panes/load-drawings.ts';
import type { SideParts } from './side-pages.ts';

let loaded: SideParts | null = null;

export async function loadSideParts(): Promise<SideParts> {
  const [{ sideParts }] = await Promise.all([import('./side-pages.ts'), loadDrawings('kernel', 'system')]);
  loaded = sideParts;
  return sideParts;
}

/** Null for the moment it takes to read, for anyone who is very quick. */
export function useSideParts(): SideParts | null {
  const [parts, setParts] = useState(loaded);
  useEffect(() => {
    if (parts === null) void loadSideParts().then(setParts);
  }, [parts]);
  return parts;
}
