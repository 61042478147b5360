// The practice System Preferences or Settings at the pane that was asked for. Clicks go to the practice Mac.
import { useState } from 'react';
import { BackgroundList, BackgroundPane } from '../../renderer/panes/BackgroundPane.tsx';
import { FullDiskAccessPane } from '../../renderer/panes/FullDiskAccessPane.tsx';
import { type LoginItemsControl, LoginItemsPane } from '../../renderer/panes/LoginItemsPane.tsx';
import { PrivacyListPane } from '../../renderer/panes/PrivacyListPane.tsx';
import { PrivacySecurityPane } from '../../renderer/panes/PrivacySecurityPane.tsx';
import { SecurityPane } from '../../renderer/panes/SecurityPane.tsx';
import { backgroundWords, fullDiskAccessWords, privacySecurityWords } from '../../renderer/panes/words.ts';
import { appleWords } from '../../src/text/apple-shown.ts';
import type { ExtensionList } from '../../src/text/catalogue.ts';
import type { PracticeView } from './contract.ts';
import styles from './SettingsPane.module.css';
import { extensionsWords, generalWords, practiceWords, privacyWords } from './words.ts';

interface Props {
  readonly view: PracticeView;
}

export function SettingsPane({ view }: Props) {
  const { close } = practiceWords(view.language);
  return (
    <main className={styles['window']}>
      <Pane key={view.pane} view={view} />
      <div className={styles['lights']}>
        <button
          type="button"
          className={styles['close']}
          aria-label={close}
          onClick={() => void window.practice.closeWindow()}
        />
        <i />
        <i />
      </div>
    </main>
  );
}

/** Each pane has its place by generation; what a generation does not have is empty, as System Settings would show it. */
function Pane({ view }: Props) {
  const isOld = view.generation === 'A';
  switch (view.pane) {
    case 'security-general':
    case 'privacy-security':
      return isOld ? <General view={view} /> : <PrivacySecurity view={view} />;
    case 'full-disk-access':
      return isOld ? <PrivacyList view={view} /> : <FullDiskAccess view={view} />;
    case 'login-items-extensions':
      return <LoginItems view={view} />;
    case 'endpoint-security-extensions':
      return view.generation === 'C' ? <Extensions view={view} from="endpoint" /> : <Empty view={view} />;
    case 'network-extensions':
      return view.generation === 'C' ? <Extensions view={view} from="network" /> : <Empty view={view} />;
    default:
      return <Empty view={view} />;
  }
}

function Empty({ view }: Props) {
  return <p className={styles['empty']}>{practiceWords(view.language).emptyPane}</p>;
}

const allow = () => void window.practice.allow();
const unlock = () => void window.practice.unlock();
const flipAccess = (name: 'app' | 'extension') => void window.practice.flip(`access-${name}`);

function General({ view }: Props) {
  const { language, major, blocked, locked } = view;
  return (
    <SecurityPane
      words={generalWords(language, major, softwareOf(blocked))}
      locked={locked}
      blocked={blocked !== null}
      onAllow={allow}
      onLock={unlock}
    />
  );
}

function PrivacySecurity({ view: { language, generation, blocked } }: Props) {
  return (
    <PrivacySecurityPane
      words={privacySecurityWords(appleWords(language, generation), softwareOf(blocked))}
      blocked={blocked !== null}
      onAllow={allow}
    />
  );
}

function PrivacyList({ view: { language, major, locked, access } }: Props) {
  return (
    <PrivacyListPane
      words={privacyWords(language, major)}
      locked={locked}
      on={access}
      onSwitch={flipAccess}
      onLock={unlock}
    />
  );
}

function FullDiskAccess({ view: { language, generation, access } }: Props) {
  return (
    <FullDiskAccessPane
      words={fullDiskAccessWords(appleWords(language, generation))}
      on={access}
      onSwitch={flipAccess}
    />
  );
}

function LoginItems({ view }: Props) {
  if (view.generation === 'A') return <Empty view={view} />;
  return view.generation === 'C' ? <Extensions view={view} from={null} /> : <BackgroundPane {...background(view)} />;
}

function background({ language, generation, major, background: on }: PracticeView) {
  const words = backgroundWords(appleWords(language, generation, {}, major));
  return { words, on, onSwitch: () => void window.practice.flip('background') };
}

interface ExtensionsProps extends Props {
  /** Whose sheet is open at first. */
  readonly from: ExtensionList | null;
}

function Extensions({ view, from }: ExtensionsProps) {
  const { language, extensions } = view;
  const [open, setOpen] = useState(from);
  const press = (control: LoginItemsControl) => {
    switch (control) {
      case 'endpoint-info':
        return setOpen('endpoint');
      case 'network-info':
        return setOpen('network');
      case 'done':
        return setOpen(null);
      case 'endpoint-switch':
        return void window.practice.flip('endpoint');
      case 'network-switch':
        return void window.practice.flip('network');
    }
  };
  return (
    <LoginItemsPane
      words={extensionsWords(language)}
      on={extensions}
      open={open}
      background={<BackgroundList {...background(view)} isShort />}
      onPress={press}
    />
  );
}

function softwareOf(blocked: PracticeView['blocked']): 'driver' | 'extension' {
  return blocked === 'driver' ? 'driver' : 'extension';
}
