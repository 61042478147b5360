// Values of the settings that have no effect, each with its reason.
import { useView, useWords } from './panel-context.ts';

export function IgnoredSettings() {
  const { pages, labelled } = useWords();
  const { settings } = pages;
  const ignored = useView(({ snapshot }) => snapshot.settings.ignored);
  if (ignored.length === 0) return null;
  return (
    <>
      <h2>{settings.ignored}</h2>
      <ul>
        {ignored.map(({ source, name, reason }) => (
          <li key={source + name}>
            {labelled(settings.sources[source], '')}
            {name === '' ? null : <code>{name}</code>}
            {settings.reasons[reason]}
          </li>
        ))}
      </ul>
    </>
  );
}
