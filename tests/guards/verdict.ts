// Guards of the verdict: how each is undone, and the tests that notice.
import type { Guard } from './guard.ts';

export const verdict: readonly Guard[] = [
  {
    rule: 'A failing mdatp is not believed, whatever it printed',
    file: 'src/findings/health.ts',
    find: 'health.exitCode === 3 : health.exitCode !== 0',
    undone: 'health.exitCode === 3 : false',
    tests: 'src/findings/health',
  },
  {
    rule: 'Both real-time fields must be read as true',
    file: 'src/findings/health.ts',
    find: "if (enabled === 'true' && available === 'true') return [];",
    undone: "if (enabled === 'true' || available === 'true') return [];",
    tests: 'src/findings/health',
  },
  {
    rule: 'Fields that contradict each other are unknown',
    file: 'src/readers/health.ts',
    find: 'others.some((other) => other !== first)',
    undone: 'false',
    tests: 'src/readers/health-values',
  },
  {
    rule: 'A first look that leaves things out asks them before it says that something is wrong',
    file: 'main/mac/look.ts',
    find: "if (look.diagnosis.level === 'protected') return look;",
    undone: 'return look;',
    tests: 'main/mac/look',
  },
  {
    rule: 'A level without a finding never looks well',
    file: 'src/banner.ts',
    find: "level === 'protected' ? whenWell(snapshot)",
    undone: "level !== 'unprotected' ? whenWell(snapshot)",
    tests: 'src/banner',
  },
  {
    rule: 'A snapshot that is too old is not believed',
    file: 'src/banner.ts',
    find: 'if (isStale(snapshot, now))',
    undone: 'if (false)',
    tests: 'src/banner',
  },
  {
    rule: 'A look that never ends leaves no green icon',
    file: 'main/watch.ts',
    find: 'cancelOverdue = parts.later(() => amend({}), overdueMs);',
    undone: '',
    tests: 'main/watch',
  },
  {
    rule: 'What was read before an act ended is read again',
    file: 'main/watch.ts',
    find: 'if (outdated || slept) return lookOnce();',
    undone: '',
    tests: 'main/watch',
  },
  {
    rule: 'A bug of ours makes the verdict unknown',
    file: 'main/watch.ts',
    find: '      return afterBug(error);',
    undone: '      throw error;',
    tests: 'main/watch',
  },
  {
    rule: 'Words of tools cannot steer a terminal',
    file: 'src/formats.ts',
    find: "return plainText(text)\n    .replace(/[\\p{Cc}\\p{Zl}\\p{Zp}]+/gu, ' ')\n    .trim();",
    undone: 'return text.trim();',
    tests: 'src/formats',
  },
  {
    rule: 'A value for Intune is one word',
    file: 'src/formats.ts',
    find: "return text.replace(/[^\\w.,+-]/g, '_');",
    undone: 'return text;',
    tests: 'src/formats',
  },
  {
    rule: 'A label of Prometheus ends where it should',
    file: 'src/formats.ts',
    find: "defender: plainWord(textOf(readings.health, 'app_version') ?? '')",
    undone: "defender: textOf(readings.health, 'app_version') ?? ''",
    tests: 'src/formats',
  },
];
