// What people read about a Mac is true of that Mac: on every surface, in every language.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Alert, alertsAfter, noAlerts } from '../../src/alerts.ts';
import { askItFor } from '../../src/ask-it.ts';
import { bannerFor } from '../../src/banner.ts';
import { defaultSettings } from '../../src/default-settings.ts';
import { diagnose } from '../../src/diagnose.ts';
import { textFor } from '../../src/formats.ts';
import { guideFor, helpersFor } from '../../src/guide.ts';
import { type Language, languages } from '../../src/language.ts';
import { paneGenerationOf } from '../../src/macos.ts';
import { protectedFactsOf } from '../../src/protected-facts.ts';
import { truthOf } from '../../src/readers/health.ts';
import type { Snapshot } from '../../src/snapshot.ts';
import { appleWords } from '../../src/text/apple-shown.ts';
import { notificationText } from '../../src/text/notification.ts';
import { catalogueFor, loadLanguages } from '../../src/text/spoken.ts';
import { headlineOf } from '../../src/text/why.ts';
import { mac, now } from './any-mac.ts';
import { momentsOf, snapshotOf } from './fixtures.ts';

interface Claims {
  /** That files are protected. */
  readonly reassures: RegExp;
  /** That macOS waits for somebody. */
  readonly waits: RegExp;
  /** A sentence with this leaves it open. */
  readonly leavesOpen: RegExp;
  /** Sentences that must be seen for what they claim. */
  readonly samples: readonly [reassuring: string, waiting: string];
}

const english: Claims = {
  reassures: /files are protected|this mac is protected|protection is on/i,
  waits: /waiting for|waits for/i,
  leavesOpen: /\bwhether\b/i,
  samples: ['Files are protected.', 'macOS is waiting for you to allow its security extension.'],
};

const claims: Readonly<Record<Language, Claims>> = {
  en: english,
  'en-GB': english,
  nl: {
    reassures: /bestanden zijn beschermd|deze mac is beschermd|(bescherming|beveiliging) staat aan/i,
    // “Wacht op …” with a capital asks the person to wait.
    waits: /\bwacht (tot|op)\b/,
    leavesOpen: /\bniet of\b/i,
    samples: ['Bestanden zijn beschermd.', 'macOS wacht tot je de beveiligingsextensie toestaat.'],
  },
  de: {
    reassures: /dateien sind geschützt|dieser mac ist geschützt|schutz ist eingeschaltet/i,
    waits: /\bwartet\b/i,
    leavesOpen: /\bob\b/i,
    samples: ['Dateien sind geschützt.', 'macOS wartet darauf, dass du die Erweiterung erlaubst.'],
  },
  fr: {
    reassures: /fichiers sont protégés|ce mac est protégé|protection( en temps réel)? est activée/i,
    waits: /\battend\b/i,
    leavesOpen: /\bsi\b/i,
    samples: ['Les fichiers sont protégés.', 'macOS attend que vous autorisiez son extension.'],
  },
  es: {
    reassures: /archivos están protegidos|este mac está protegido|protección( en tiempo real)? está activada/i,
    waits: /\bespera (a que|una)\b/i,
    leavesOpen: /\bsi\b/i,
    samples: ['Los archivos están protegidos.', 'macOS espera a que permitas su extensión.'],
  },
  it: {
    reassures: /file sono protetti|questo mac è protetto|protezione( in tempo reale)? è attiva/i,
    waits: /\b(aspetta|attende)\b/i,
    leavesOpen: /\bse\b/i,
    samples: ['I file sono protetti.', 'macOS aspetta che tu consenta la sua estensione.'],
  },
  'pt-BR': {
    reassures: /arquivos estão protegidos|este mac está protegido|proteção( em tempo real)? está ativada/i,
    waits: /\b(esperando|aguarda)\b/i,
    leavesOpen: /\bse\b/i,
    samples: ['Os arquivos estão protegidos.', 'O macOS está esperando você permitir a extensão.'],
  },
  ja: {
    reassures: /ファイルは保護されています|このMacは保護されています|保護はオン/,
    waits: /待って/,
    leavesOpen: /かどうか/,
    samples: ['ファイルは保護されています。', 'macOSは、機能拡張が許可されるのを待っています。'],
  },
  'zh-Hans': {
    reassures: /文件已?受到保护|Mac 已?受到保护|保护已打开/,
    waits: /正在等待/,
    leavesOpen: /是否/,
    samples: ['文件受到保护。', 'macOS 正在等待你允许扩展。'],
  },
  ko: {
    reassures: /파일은 보호되고|Mac[은이] 보호되고|보호가 켜져/,
    waits: /기다리고 있/,
    leavesOpen: /는지/,
    samples: ['파일은 보호되고 있습니다.', 'macOS가 확장 프로그램의 허용을 기다리고 있습니다.'],
  },
  pl: {
    reassures: /pliki są chronione|ten mac jest chroniony|ochrona( w czasie rzeczywistym)? jest włączona/i,
    waits: /\bczeka\b/i,
    leavesOpen: /\bczy\b/i,
    samples: ['Pliki są chronione.', 'macOS czeka na zezwolenie dla rozszerzenia.'],
  },
  sv: {
    reassures: /filer är skyddade|den här datorn är skyddad|skyddet är på(?=[ .])/i,
    waits: /\bväntar\b/i,
    leavesOpen: /\bom\b/i,
    samples: ['Filer är skyddade.', 'macOS väntar på att du ska tillåta dess tillägg.'],
  },
};

/** All that a person can read of one snapshot: panel, icon, command line, notification, message to IT. */
function everythingSaid(snapshot: Snapshot, alert: Alert | null): string {
  const { language, diagnosis, readings, acts, moments } = snapshot;
  const words = catalogueFor(language);
  const apple = appleWords(language, paneGenerationOf(readings.macos));
  const { key, helper } = bannerFor(snapshot, snapshot.at);
  const { title, why } = headlineOf(words, key, helper);
  const input = { diagnosis, readings, acts, now: moments.now, moments };
  const printed = textFor(
    { diagnosis, guide: guideFor(input), helpers: helpersFor(input), readings, at: null, remarks: [] },
    {
      level: (level) => words.levels[level],
      finding: (name, by) => headlineOf(words, name, by),
      step: (id, finding) => words.steps[id](apple, finding),
      path: (id) => words.paths[id],
    },
  );
  const { subject, text } = askItFor({ diagnosis, readings, language }, []);
  const told = alert === null ? [] : Object.values(notificationText(alert, snapshot));
  return [title, why, printed, subject, text, ...told].join('\n');
}

function sentencesWith(claim: RegExp, { leavesOpen }: Claims, text: string): readonly string[] {
  return text.split(/(?<=[.!?。])|\n/).filter((sentence) => claim.test(sentence) && !leavesOpen.test(sentence));
}

describe('what is said of a Mac', () => {
  beforeAll(() => loadLanguages(...languages));

  it.each(languages)('is seen for what it claims in %s', (language) => {
    const claim = claims[language];
    const { banner, recovered } = catalogueFor(language);
    const { title, why } = banner.protected;
    for (const text of [claim.samples[0], title, why, recovered.title, recovered.body])
      expect(sentencesWith(claim.reassures, claim, text), text).not.toEqual([]);
    expect(sentencesWith(claim.waits, claim, claim.samples[1])).not.toEqual([]);
  });

  it.each(languages)('reassures only where both real-time fields are true and nothing is wrong: in %s', (language) => {
    let [good, passive, waiting] = [0, 0, 0];
    fc.assert(
      fc.property(mac, fc.boolean(), fc.boolean(), (readings, meant, justBooted) => {
        const moments = momentsOf({ now, bootedAt: justBooted ? now - 1_000 : 0 });
        const watch = { ...defaultSettings.watch, 'passive-mode': !meant };
        const diagnosis = diagnose(readings, moments, watch);
        const snapshot = { ...snapshotOf(diagnosis.level, []), at: now, language, readings, moments, diagnosis };
        // Something was told before, so that recovery would be told now.
        const { raise } = alertsAfter({ ...noAlerts, level: 'unprotected', shown: 'unhealthy' }, snapshot);
        const said = everythingSaid(snapshot, raise);
        const fields = ['real_time_protection_enabled', 'real_time_protection_available'];
        const works = fields.every((name) => truthOf(readings.health, name) === 'true');
        const claim = claims[language];
        if (works && diagnosis.level === 'protected') good += 1;
        else {
          expect(sentencesWith(claim.reassures, claim, said)).toEqual([]);
          expect(raise?.kind).not.toBe('recovered');
        }
        if (!works && diagnosis.level === 'protected') {
          passive += 1;
          expect(protectedFactsOf(snapshot).extension).toBeNull();
        }
        const rows = readings.extensions?.kind === 'read' ? readings.extensions.rows : [];
        if (rows.some(({ state }) => state === 'waiting')) waiting += 1;
        else expect(sentencesWith(claim.waits, claim, said)).toEqual([]);
      }),
      { numRuns: 500 },
    );
    // It would say nothing of kinds that were never drawn.
    expect([good > 0, passive > 0, waiting > 50]).toEqual([true, true, true]);
  });
});
