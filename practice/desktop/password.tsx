// Page of the practice password dialog: macOS's question for osascript. Any password is right. Renderer.
import './colours.css';
import type { PracticeView } from './contract.ts';
import { PasswordDialog } from './PasswordDialog.tsx';
import { showPage } from './show.tsx';

showPage(({ view }: { readonly view: PracticeView }) => <PasswordDialog language={view.language} />);
