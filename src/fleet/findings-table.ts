// The table of findings for the documentation: what admins meet as codes in scripts, metrics and smart groups.
import { type FindingCode, findingCodes, rowOf } from '../finding.ts';
import { markdownTable } from './markdown-table.ts';

/** In the words of the documentation. A standard user needs IT for what is the person’s here. */
const fixers: Readonly<Record<ReturnType<typeof rowOf>['fixableBy'], string>> = {
  user: 'the person',
  admin: 'IT',
  restart: 'a restart',
  report: 'IT, by a report',
  nobody: 'nobody has to',
  approver: 'the person; IT where a profile must allow it',
  changer: 'the person; IT where a profile sets it',
  restarter: 'a restart',
};

export function findingsTable(): string {
  return markdownTable(['code', 'level', 'who can fix it', '`watch` can leave it out'], findingCodes.map(cellsOf));
}

function cellsOf(code: FindingCode): readonly string[] {
  const { level, levelIfMild, fixableBy, unwatchedBy } = rowOf(code);
  const levels = levelIfMild === undefined ? level : `${level}; ${levelIfMild} while files are protected`;
  return [`\`${code}\``, levels, fixers[fixableBy], unwatchedBy === undefined ? '' : 'yes'];
}
