// The settings page: what may be changed here, what the organisation has set, and what of it has no effect.
import { watchable } from '../src/default-settings.ts';
import { rowOf } from '../src/finding.ts';
import { languages } from '../src/snapshot.ts';
import { Row, Select, TextField, Toggle } from './controls.tsx';
import { IgnoredSettings } from './IgnoredSettings.tsx';
import { nameOf } from './language-name.ts';
import { useView, useWords } from './panel-context.ts';
import styles from './Settings.module.css';
import { useSettings } from './use-settings.ts';

export function Settings() {
  const { notTaken } = useWords().pages.settings;
  const { refused, change } = useSettings();
  return (
    <div className={styles['settings']}>
      <General change={change} />
      <Alerts change={change} />
      <HelpDesk change={change} />
      {refused ? (
        <p role="alert" className={styles['refused']}>
          {notTaken}
        </p>
      ) : null}
      <Watch change={change} />
      <Ignored />
    </div>
  );
}

type Changing = Pick<ReturnType<typeof useSettings>, 'change'>;

function General({ change }: Changing) {
  const { settings } = useWords().pages;
  const { values, loginItem } = useView(({ snapshot }) => ({
    values: snapshot.settings.values,
    loginItem: snapshot.loginItem,
  }));
  const named = languages.map((language) => [language, nameOf(language)] as const);
  const unavailable = loginItem === 'not-available' ? settings.loginItem['not-available'] : null;
  const waits = loginItem === 'needs-approval' ? settings.loginItem['needs-approval'] : null;
  return (
    <section className={styles['group']}>
      <h2>{settings.general}</h2>
      <Row name="language" label={settings.names.language}>
        <Select
          value={values.language}
          choices={[['system', settings.languageOfSystem], ...named]}
          onChange={(language) => change({ language })}
        />
      </Row>
      <Row
        name="launchAtLogin"
        label={settings.names.launchAtLogin}
        hint={unavailable ?? waits}
        idle={unavailable !== null}
      >
        <Toggle on={loginItem === 'on'} onChange={(launchAtLogin) => change({ launchAtLogin })} />
      </Row>
      <Row
        name="showIconOnlyWhenNeeded"
        label={settings.names.showIconOnlyWhenNeeded}
        hint={values.showIconOnlyWhenNeeded ? settings.iconHint : null}
      >
        <Toggle
          on={values.showIconOnlyWhenNeeded}
          onChange={(showIconOnlyWhenNeeded) => change({ showIconOnlyWhenNeeded })}
        />
      </Row>
      <Row name="lookEverySeconds" label={settings.names.lookEverySeconds}>
        <Select
          value={values.lookEverySeconds}
          choices={secondsWith(values.lookEverySeconds).map((every) => [every, settings.duration(1000 * every)])}
          onChange={(lookEverySeconds) => change({ lookEverySeconds })}
        />
      </Row>
    </section>
  );
}

/** What a file or a profile has set is among the choices, whatever it is. */
function secondsWith(current: number): readonly number[] {
  return [...new Set([15, 30, 60, 300, 900, 3600, current])].toSorted((one, other) => one - other);
}

function Alerts({ change }: Changing) {
  const { settings } = useWords().pages;
  const on = useView(({ snapshot }) => snapshot.settings.values.notifications);
  return (
    <section className={styles['group']}>
      <h2>{settings.alerts}</h2>
      <Row name="notifications" label={settings.names.notifications}>
        <Toggle on={on} onChange={(notifications) => change({ notifications })} />
      </Row>
    </section>
  );
}

function HelpDesk({ change }: Changing) {
  const { settings } = useWords().pages;
  const { supportName, supportContact } = useView(({ snapshot }) => snapshot.settings.values);
  return (
    <section className={styles['group']}>
      <h2>{settings.help}</h2>
      <Row name="supportName" label={settings.names.supportName}>
        <TextField value={supportName} longest={80} onChange={(value) => change({ supportName: value })} />
      </Row>
      <Row name="supportContact" label={settings.names.supportContact}>
        <TextField value={supportContact} longest={200} onChange={(value) => change({ supportContact: value })} />
      </Row>
    </section>
  );
}

function Watch({ change }: Changing) {
  const { banner, pages } = useWords();
  const watch = useView(({ snapshot }) => snapshot.settings.values.watch);
  return (
    <section className={styles['group']}>
      <h2>{pages.settings.watch}</h2>
      <p>{pages.settings.watchHint}</p>
      {watchable
        .filter((code) => rowOf(code).unwatchedBy === 'person')
        .map((code) => (
          <Row key={code} name={`watch.${code}`} label={banner[code].title}>
            <Toggle on={watch[code]} onChange={(on) => change({ watch: { [code]: on } })} />
          </Row>
        ))}
    </section>
  );
}

function Ignored() {
  const any = useView(({ snapshot }) => snapshot.settings.ignored.length > 0);
  if (!any) return null;
  return (
    <section className={styles['ignored']}>
      <IgnoredSettings />
    </section>
  );
}
