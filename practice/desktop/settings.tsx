// Page of the practice System Preferences: the pane as this Mac draws it, and below it the practice bar. Renderer.
import './colours.css';
import { PracticeBar } from './PracticeBar.tsx';
import { SettingsPane } from './SettingsPane.tsx';
import { showPage } from './show.tsx';

showPage(({ view }) => (
  <>
    <SettingsPane view={view} />
    <PracticeBar view={view} />
  </>
));
