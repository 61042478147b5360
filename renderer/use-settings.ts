// Changes settings through main, and says when main did not take the last change.
import { useState } from 'react';
import type { SettingsChange } from '../src/settings.ts';
import { usePanel } from './panel-context.ts';

export interface ChangingSettings {
  readonly change: (change: SettingsChange) => void;
  /** The last change was not taken: the value is invalid, or could not be written. */
  readonly refused: boolean;
}

export function useSettings(): ChangingSettings {
  const { bridge } = usePanel();
  const [refused, setRefused] = useState(false);
  return {
    refused,
    change: (change) => void bridge.changeSettings(change).then(({ ok }) => setRefused(!ok)),
  };
}
