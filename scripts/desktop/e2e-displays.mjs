// Gives each worker of the end-to-end tests a virtual display; Playwright calls it before them and what it answers
// afterwards. On a Mac there is nothing to do.
import { startBus } from './desktop.mjs';

const workers = 2;

// Playwright takes only a default export.
export default async function startDisplays() {
  if (process.platform !== 'linux') return () => {};
  const desktops = await Promise.all(Array.from({ length: workers }, () => startBus()));
  process.env.KEXTANT_DISPLAYS = desktops.map(({ env }) => env.DISPLAY).join(' ');
  process.env.KEXTANT_COOKIES = desktops.map(({ env }) => env.XAUTHORITY).join(' ');
  return async () => {
    await Promise.all(desktops.map(({ stop }) => stop()));
  };
}
