// What holds until any setting has been read, and where nobody has set anything. Apart from the schema: the icon and the
// panel do without it.
import { defaultSettings } from './default-settings.ts';
import type { SettingsReading } from './settings.ts';

export const unsetSettings: SettingsReading = { values: defaultSettings, forced: [], set: [], ignored: [] };
