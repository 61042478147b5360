// Picture of the switch that lets Defender's service run in the background, by generation; before 13 there is none.
import type { PaneGeneration } from '../../src/macos.ts';
import { BackgroundPane } from './BackgroundPane.tsx';
import type { Drawing } from './drawing.ts';
import { backgroundWords } from './words.ts';

const background: Drawing = {
  name: (apple) => apple.loginItemsPane,
  marked: (apple) => ({ kind: 'switch', name: backgroundWords(apple).name }),
  draw: (apple) => <BackgroundPane words={backgroundWords(apple)} on={false} onSwitch={null} marked />,
};

export const backgroundDrawings: Partial<Record<PaneGeneration, Drawing>> = { B: background, C: background };
