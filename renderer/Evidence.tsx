// Everything that was found and read, in the tools' own words; opened by whoever wants to know.
import { Fragment } from 'react';
import { type Detail, detailsOf } from '../src/details.ts';
import { nameOf } from '../src/finding.ts';
import styles from './Evidence.module.css';
import { IgnoredSettings } from './IgnoredSettings.tsx';
import { useHeadingLevel, useView, useWords } from './panel-context.ts';

export function Evidence() {
  const { aside, banner, details, pages } = useWords();
  const [large, small] = [useHeadingLevel(2), useHeadingLevel(3)];
  const { level, findings, notWatched, rows } = useView(({ snapshot }) => ({
    level: snapshot.diagnosis.level,
    findings: snapshot.diagnosis.findings,
    notWatched: snapshot.diagnosis.notWatched ?? [],
    rows: detailsOf(snapshot),
  }));
  const tools = [...new Set(rows.map(({ tool }) => tool))];
  const nothingWrong = level === 'protected' && findings.length + notWatched.length === 0;
  return (
    <div className={styles['evidence']}>
      <h2 aria-level={large}>{details.findings}</h2>
      {nothingWrong ? <p>{details.nothingWrong}</p> : null}
      <ul>
        {[...findings, ...notWatched].map((finding, at) => (
          <li key={finding.code}>
            {banner[nameOf(finding)].title}
            {at < findings.length ? null : aside(pages.notWatched)}
            {finding.evidence.map(({ tool, line }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a tool may say the same line twice.
              <code key={index}>{`${tool}: ${line.trim()}`}</code>
            ))}
          </li>
        ))}
      </ul>
      <IgnoredSettings />
      <h2 aria-level={large}>{details.readings}</h2>
      {tools.map((tool) => (
        <section key={tool}>
          <h3 aria-level={small}>{tool}</h3>
          <dl>
            {rows
              .filter((row) => row.tool === tool)
              .map((row, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows are only ever replaced together.
                <Row key={index} row={row} managed={details.managed} />
              ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

/** The raw lines come with the pointer: most say the same once more. */
function Row({
  row: { label, value, lines, managed: isManaged },
  managed,
}: {
  readonly row: Detail;
  readonly managed: string;
}) {
  return (
    <div title={lines.join('\n')}>
      <dt>
        {label.split('_').map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of one name, in its order.
          <Fragment key={index}>
            {index === 0 ? null : '_'}
            {index === 0 ? null : <wbr />}
            {part}
          </Fragment>
        ))}
      </dt>
      <dd>{isManaged ? `${value} · ${managed}` : value}</dd>
    </div>
  );
}
