// What gets Kextant onto Macs: Apple's declarations, AutoPkg, Installomator, Homebrew; and Alloy for Macs off the network.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { ran } from '../src/ran.ts';
import { brokenDeclaration, brokenReferences } from './declaration-rules.ts';
import { kit, kitFile, temporaryFolder } from './fixtures.ts';
import { parsePlist } from './other-readers.mjs';

const blanks = /https:\/\/RELEASE-ADDRESS|https:\/\/REMOTE-WRITE-ADDRESS|TEAM-ID|SIGNER|SHA-256/g;
const declarationNamed = (name: string): unknown => JSON.parse(kitFile(`declarations/${name}.json`));
const assets = ['metrics-files', 'metrics-job'].map(declarationNamed);

describe('a declaration', () => {
  it.each(['package', 'metrics', 'metrics-files', 'metrics-job'])('%s keeps Apple’s rules', (name) => {
    expect(brokenDeclaration(declarationNamed(name))).toEqual([]);
  });

  it('of the background task refers to assets that are there, of types that it takes', () => {
    expect(brokenReferences(declarationNamed('metrics'), assets)).toEqual([]);
    expect(brokenReferences(declarationNamed('metrics'), [...assets].slice(1))).toEqual([
      'dev.kextant.metrics.files: no such asset',
    ]);
  });

  it.each([
    [
      'a misspelt key',
      { Type: 'com.apple.configuration.package', Identifier: 'x', Payload: { ManifestUrl: 'https://x' } },
    ],
    [
      'an address without TLS',
      { Type: 'com.apple.configuration.package', Identifier: 'x', Payload: { ManifestURL: 'http://x' } },
    ],
    [
      'a background task without anything',
      { Type: 'com.apple.configuration.services.background-tasks', Identifier: 'x', Payload: { TaskType: 'a.b' } },
    ],
    [
      'an asset without a hash',
      {
        Type: 'com.apple.asset.data',
        Identifier: 'x',
        Payload: { Reference: { DataURL: 'https://x', ContentType: 'application/zip' } },
      },
    ],
  ])('with %s breaks them', (_name, value) => {
    expect(brokenDeclaration(value)).not.toEqual([]);
  });

  it('brings the same job as without it, with its script where macOS puts it', () => {
    const shape = z.looseObject({ ProgramArguments: z.array(z.string()) });
    const managed = shape.parse(parsePlist(kitFile('declarations/kextant-metrics-job.plist')));
    const ordinary = shape.parse(parsePlist(kitFile('prometheus/dev.kextant.metrics.plist')));
    const folder = '/var/db/ManagedConfigurationFiles/BackgroundTaskServices/Services/dev.kextant.metrics';
    expect(managed).toEqual({ ...ordinary, ProgramArguments: ['/bin/sh', `${folder}/metrics.sh`] });
    expect(declarationNamed('metrics')).toMatchObject({ Payload: { TaskType: 'dev.kextant.metrics' } });
  });

  it('of the package leads to a manifest with one signed package', () => {
    expect(parsePlist(kitFile('declarations/kextant-package-manifest.plist'))).toEqual({
      items: [
        {
          assets: [{ kind: 'software-package', url: 'https://RELEASE-ADDRESS/Kextant-1.2.3-universal.pkg' }],
          metadata: {
            'bundle-identifier': 'dev.kextant.Kextant',
            'bundle-version': '1.2.3',
            kind: 'software',
            title: 'Kextant',
          },
        },
      ],
    });
  });
});

describe('the AutoPkg recipes', () => {
  const step = z.strictObject({ Processor: z.string(), Arguments: z.record(z.string(), z.unknown()).optional() });
  // The keys that AutoPkg documents; its linters refuse others, and a missing NAME.
  const recipe = z.strictObject({
    Description: z.string().min(1),
    Identifier: z.string().regex(/^[\w.-]+$/),
    Input: z.looseObject({ NAME: z.string() }),
    MinimumVersion: z.string().regex(/^\d+\.\d+(\.\d+)?$/),
    ParentRecipe: z.string().optional(),
    Process: z.array(step).min(1),
  });
  const read = (name: string) => recipe.parse(parsePlist(kitFile(`install/${name}.recipe`)));

  it('download, stop where only a check was asked for, and verify who signed before anything is used', () => {
    const { Process: steps } = read('Kextant.download');
    expect(steps.map(({ Processor }) => Processor)).toEqual([
      'URLDownloader',
      'EndOfCheckPhase',
      'CodeSignatureVerifier',
    ]);
    expect(steps[2]?.Arguments).toEqual({
      input_path: '%pathname%',
      expected_authority_names: [
        'Developer ID Installer: SIGNER (TEAM-ID)',
        'Developer ID Certification Authority',
        'Apple Root CA',
      ],
    });
  });

  // What pre-commit-macadmin documents of its hook for recipes, beside the keys above.
  it.each(['Kextant.download', 'Kextant.munki'])('%s keeps to its kind, and to what its AutoPkg can do', (name) => {
    const { Process: steps, MinimumVersion: version } = read(name);
    /** Of each step: the AutoPkg that brought it, and the one kind of recipe it belongs in. */
    const known: Readonly<Record<string, readonly [since: string, kind: string | null]>> = {
      URLDownloader: ['0.1', 'download'],
      EndOfCheckPhase: ['0.1', 'download'],
      CodeSignatureVerifier: ['0.3', null],
      MunkiImporter: ['0.1', 'munki'],
    };
    for (const { Processor: processor, Arguments: words } of steps) {
      const [since, kind] = known[processor] ?? expect.unreachable(processor);
      expect(Number(version)).toBeGreaterThanOrEqual(Number(since));
      expect([null, name.split('.')[1]]).toContain(kind);
      // An app keeps its name when somebody overrides NAME.
      expect(JSON.stringify(words ?? {})).not.toContain('%NAME%.app');
    }
    // `plutil -convert xml1` would drop it.
    expect(kitFile(`install/${name}.recipe`)).not.toContain('<!--');
  });

  it('use no variable that nobody sets', () => {
    const parent = read('Kextant.download');
    const child = read('Kextant.munki');
    expect(child.ParentRecipe).toBe(parent.Identifier);
    const set = [...Object.keys(parent.Input), ...Object.keys(child.Input), 'pathname'];
    const used = [parent, child].flatMap((one) =>
      [...JSON.stringify(one).matchAll(/%(\w+)%/g)].map(([, name]) => name),
    );
    expect(used.length).toBeGreaterThan(4);
    expect(used.filter((name) => !set.includes(name ?? ''))).toEqual([]);
  });
});

describe('the Installomator label', () => {
  it.each(['bash', 'zsh'])('sets what Installomator reads, in %s', async (shell) => {
    const names = ['name', 'type', 'packageID', 'downloadURL', 'appNewVersion', 'expectedTeamID'];
    const tell = names.map((name) => `echo "${name}=$${name}"`).join('; ');
    const script = `case kextant in\n${kitFile('install/kextant.sh')}esac\n${tell}; echo "\${blockingProcesses[*]}"`;
    const { code, stdout } = await ran(shell, ['-c', script]);
    expect([code, stdout.trim().split('\n')]).toEqual([
      0,
      [
        ...['name=Kextant', 'type=pkg', 'packageID=dev.kextant.Kextant'],
        'downloadURL=https://RELEASE-ADDRESS/Kextant-1.2.3-universal.pkg',
        ...['appNewVersion=1.2.3', 'expectedTeamID=TEAM-ID', 'NONE'],
      ],
    ]);
  });
});

describe('the cask', () => {
  it('has the stanzas that Homebrew asks for, in its order, and removes what Kextant leaves', () => {
    const text = kitFile('install/kextant.rb');
    const stanzas = [...text.matchAll(/^ {2}(\w+)[ :]/gm)].map(([, name]) => name);
    expect(stanzas).toEqual([
      ...['version', 'sha256', 'url', 'name', 'desc', 'homepage', 'depends_on', 'pkg', 'uninstall', 'zap'],
    ]);
    expect(text.match(/^ {2}pkg "(.*)"$/m)?.[1]).toBe(text.match(/url ".*\/(.*)"/)?.[1]);
    const zapped = [...text.matchAll(/^ {4}"(~\/[^"]+)",$/gm)].map(([, file]) => file ?? '');
    expect(zapped).toContain('~/Library/Application Support/Kextant');
    expect(zapped).toEqual([...zapped].sort((one, other) => (one.toLowerCase() < other.toLowerCase() ? -1 : 1)));
  });
});

describe('Alloy’s configuration', () => {
  const text = kitFile('grafana/config.alloy').replace(/^\/\/.*$/gm, '');
  const blocks = [...text.matchAll(/^([\w.]+) "(\w+)" \{/gm)].map(([, type, label]) => `${type}.${label}`);

  it('goes from the file that metrics.sh writes to the address that is filled in, without a loose end', () => {
    const used = [...text.matchAll(/= \[?(prometheus\.[\w.]+)\.(?:targets|receiver)\]?$/gm)].map(([, name]) => name);
    expect(blocks).toEqual([
      ...['prometheus.exporter.unix.mac', 'prometheus.scrape.mac'],
      ...['prometheus.relabel.kextant', 'prometheus.remote_write.fleet'],
    ]);
    expect(used).toEqual([blocks[0], blocks[2], blocks[3]]);
    expect(text).toContain('directory = "/Library/Application Support/Kextant/metrics"');
    expect(text.match(/[{[(]/g)).toHaveLength(text.match(/[}\])]/g)?.length ?? 0);
  });

  it('keeps every series that the script writes, and those that tell whether it could be read', () => {
    const keep = new RegExp(`^(?:${/regex\s+= "(.*)"/.exec(text)?.[1]})$`);
    for (const name of [
      'kextant_level',
      'kextant_level_held_seconds',
      'node_textfile_scrape_error',
      'node_textfile_mtime_seconds',
    ])
      expect(name).toMatch(keep);
    expect('node_cpu_seconds_total').not.toMatch(keep);
  });
});

describe('the blanks', () => {
  it('are all explained where an admin fills them in', () => {
    const guides = ['README.md', 'any-mdm.md'].map(kitFile).join('\n');
    const files = kit.filter(({ path: name }) => /^(install|declarations|grafana)\//.test(name));
    const found = new Set(files.flatMap(({ text }) => text.match(blanks) ?? []));
    expect(found.size).toBe(5);
    for (const blank of found) expect(guides).toContain(`\`${blank}`);
  });

  it('are all that keeps the label and the recipe from working', async () => {
    const dir = temporaryFolder(onTestFinished);
    const filled = kitFile('install/kextant.sh').replace(blanks, (blank) =>
      blank === 'TEAM-ID' ? 'AAAAAAAAAA' : 'https://example.com',
    );
    writeFileSync(path.join(dir, 'label.sh'), `case kextant in\n${filled}esac\necho "$downloadURL $expectedTeamID"\n`);
    expect(await ran('zsh', [path.join(dir, 'label.sh')])).toMatchObject({
      stdout: 'https://example.com/Kextant-1.2.3-universal.pkg AAAAAAAAAA\n',
    });
  });
});
