// Takes out of any tool's output what names a person, a Mac or an organisation, and leaves all that a verdict needs.

import type { Outcome } from '../outcome.ts';
import { managerByHost } from '../readers/enrolment.ts';
import { snakeCase } from '../readers/health-json.ts';
import { jsonIn } from '../readers/json.ts';

/** Fields of `mdatp health` that name an organisation, a machine or its groups (facts: managed-deployment section 6). */
const privateFields: ReadonlySet<string> = new Set([
  'org_id',
  'machine_guid',
  'edr_machine_id',
  'edr_device_tags',
  'edr_group_ids',
  'managed_by',
  'ecs_configuration_ids',
]);

/** Names that later versions or other tools may give to such fields. */
const privateName =
  /(^|_)(user|user_?name|full_?name|host|host_?name|device_?name|computer_?name|machine_?name|serial|serial_?number|tenant|tenant_?id|organi[sz]ation|owner|e?mail|aad_?device_?id)$/;

/** Whether a field of this name, in any spelling, holds something that identifies. */
export function isPrivate(name: string): boolean {
  return privateFields.has(snakeCase(name)) || privateName.test(snakeCase(name));
}

const hidden = '(masked)';

/**
 * Hides private fields, ids, hosts, addresses, home folders, serial numbers, and the given names of this Mac and its
 * person. JSON stays JSON, a field keeps its `[managed]`, and what says that nothing is known (`unavailable`) stays.
 */
export function masked(text: string, names: readonly string[]): string {
  const start = text.indexOf('{');
  const end = text.lastIndexOf('}');
  const object = jsonIn(text.slice(start, end + 1));
  if (object === null) return maskedText(text, names);
  const isValueOfPrivate = privateLabel.test(text.slice(0, start));
  const json = JSON.stringify(maskedValue(object, isValueOfPrivate, names));
  return `${maskedText(text.slice(0, start), names)}${json}${maskedText(text.slice(end + 1), names)}`;
}

/** The same run with both its streams masked. */
export function maskedOutcome(outcome: Outcome, names: readonly string[]): Outcome {
  if (outcome.kind === 'missing') return outcome;
  if (outcome.kind === 'refused') return { ...outcome, reason: masked(outcome.reason, names) };
  return { ...outcome, stdout: masked(outcome.stdout, names), stderr: masked(outcome.stderr, names) };
}

/** `secret`: below a private key, where every text is hidden. */
function maskedValue(value: unknown, secret: boolean, names: readonly string[]): unknown {
  if (typeof value === 'string') return secret ? maskedWord(value) : maskedText(value, names);
  if (typeof value === 'number' && secret) return hidden;
  if (Array.isArray(value)) return value.map((member) => maskedValue(member, secret, names));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => {
      const isSecret = secret || isPrivate(key);
      return [key, key === '$type' ? member : maskedValue(member, isSecret, names)];
    }),
  );
}

/** Words that say that there is nothing to hide. */
const emptyWords = /^(["“”]{0,2}|\[\s*\]|null|none|unavailable|na|n\/a)$/i;

function maskedWord(text: string): string {
  return emptyWords.test(text) ? text : hidden;
}

function maskedText(text: string, names: readonly string[]): string {
  // Hosts first: a name in front of a domain is part of it.
  const hostless = maskedHosts(maskedFields(text));
  const patterned = rules.reduce((rest, [pattern, replacement]) => rest.replace(pattern, replacement), hostless);
  const known = namesPattern(names);
  return maskedSerials(known === null ? patterned : patterned.replace(known, '(name)'));
}

/** The text forms, `label : value`: the whole value goes, and what a terminal broke off it onto the next lines. */
function maskedFields(text: string): string {
  let open = false;
  return text.replace(/[^\r\n]+/g, (line) => {
    const [head] = /^\s*[A-Za-z]\w*[ \t]*:[ \t]*/.exec(line) ?? [];
    if (head === undefined) return open ? hidden : line;
    open = false;
    if (!isPrivate(head.replace(/\W/g, ''))) return line;
    const value = line.slice(head.length);
    const managed = /[ \t]*\[managed\][ \t]*$/i.exec(value)?.[0] ?? '';
    const bare = value.slice(0, value.length - managed.length);
    open = bare === '' || isCutOff(bare);
    if (emptyWords.test(bare.trim())) return line;
    return `${head}"${hidden}"${managed}`;
  });
}

function isCutOff(value: string): boolean {
  return (value.match(/["“”]/g)?.length ?? 0) % 2 === 1 || (value.startsWith('[') && !value.trimEnd().endsWith(']'));
}

const fieldNames = [...privateFields].join('|').replaceAll('_', '_?');

/** Such a field's label just before its value. */
const privateLabel = new RegExp(`\\b(?:${fieldNames})"?\\s*:\\s*$`, 'i');

const rules: readonly (readonly [RegExp, string])[] = [
  // Private fields inside a line or in JSON that was cut off.
  [
    new RegExp(
      `\\b(${fieldNames})("?[ \\t]*:[ \\t]*)(?:\\{[^}]*\\}?|\\[(?!\\s*\\])[^\\]]*\\]?|"(?!")[^"]*"?|(?!(?:unavailable|null|none|na|n/a)(?![\\w.-])|"|\\[|\\()[^,\\s]+)`,
      'gi',
    ),
    `$1$2"${hidden}"`,
  ],
  [/\b[0-9a-f]{6,8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gi, '(id)'],
  [/\b[0-9a-f]{32,}\b/gi, '(id)'],
  [/\b(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}\b/gi, '(address)'],
  [/(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/g, '(address)'],
  [/\/(Users|home)\/[^/\s"'%]+/g, '/$1/(name)'],
  [/\b(for |of )?(user|username|login)( name)?([ \t]*[:=]?[ \t]*)(['"‘“])[^'"’”\r\n]+(['"’”])/gi, '$1$2$3$4$5(name)$6'],
  [
    /\b(user|username|login|owner|hostname|computer ?name|host ?name)([ \t]*[:=][ \t]*)(?!\()[^\s"',;]+/gi,
    '$1$2(name)',
  ],
  // As macOS names a Mac after its first person.
  [/[\w-]{1,60}-(?:MacBook|iMac|Mac-mini|Mac-Studio|Mac-Pro)(?![a-z])[\w-]{0,60}/gi, '(name)'],
  [/(?:MacBook|iMac|Mac-mini)[\w-]{0,10}-(?:van|von|de|di|da|of)-[\w-]{1,60}/gi, '(name)'],
  [/[\p{L}-]{1,60}['’]s (?:MacBook|iMac|Mac)\b(?: (?:Pro|Air|mini|Studio))?/giu, '(name)'],
  // Profiles of one person are listed by the short name; those of the Mac by _computerlevel.
  [/^(?!_computerlevel)[^\s[\]:]+(\[\d+\] attribute:)/gim, '(name)$1'],
  [/(attribute:[ \t]*(?:name|organization|profileDescription|description):[ \t]*)\S.*/gi, '$1(masked)'],
  [
    /(attribute:[ \t]*profileIdentifier:[ \t]*)(?!com\.(?:apple|jamf|jamfsoftware|microsoft)\.|microsoft\.|www\.windowsintune)(?!\S*4A414D46)\S+/gi,
    '$1(profile)',
  ],
  [/(<key>(?:Profile|Payload)(?:DisplayName|Organization|Description)<\/key>\s*<string>)[^<]*/gi, '$1(masked)'],
];

/** Short names and words that tools print of themselves are hidden only where a rule says that it is a name. */
const commonWords =
  /^(.{0,2}|true|false|null|yes|no|enabled?|disabled?|available|unavailable|active|activated|waiting|user|admin|administrator|root|staff|wheel|mac|macos|macbook|apple|microsoft|defender|mdatp|wdav|healthy|health|licensed|system|extension|network|security|kernel|kext|com|org|net|local|localhost|library|exit|owner|mode|present|genuine|missing|test|guest)$/i;

function namesPattern(names: readonly string[]): RegExp | null {
  const telling = [...names]
    .filter((name) => !commonWords.test(name))
    // The longest first: a host's whole name before its first part.
    .sort((one, other) => other.length - one.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return telling.length === 0 ? null : new RegExp(`(?<![\\w])(?:${telling.join('|')})(?![\\w])`, 'gi');
}

/** Top-level domains that names of servers end in; ids of bundles begin with them instead. */
const domains = 'com|net|org|io|eu|nl|de|uk|us|fr|be|ch|at|edu|gov|cloud|local|lan|corp|internal|intra';

/** Who manages a Mac is known by its server's host: that much of it stays. */
function maskedHosts(text: string): string {
  return text
    .replace(
      /\b([a-z][a-z0-9+.-]{0,30}:\/\/)([^\s/"'<>,;]+)/gi,
      (_whole, scheme: string, host: string) => `${scheme}${maskedHost(host)}`,
    )
    .replace(
      /^([ \t]*MDM server:[ \t]*)(?![a-z][a-z0-9+.-]*:\/\/)([^\s/]+)/gim,
      (_whole, label: string, host: string) => `${label}${maskedHost(host)}`,
    )
    .replace(
      new RegExp(
        `(?<![\\w.@/-])(?!(?:${domains})\\.)[a-z0-9][a-z0-9-]*(?:\\.[a-z0-9-]+)*\\.(?:${domains})(?![\\w.-])`,
        'gi',
      ),
      maskedHost,
    )
    .replace(/(?<![\w.])(?:10\.\d{1,3}|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.\d{1,3}\.\d{1,3}(?![\w.])/g, '(host)');
}

function maskedHost(host: string): string {
  const name = host
    .slice(host.lastIndexOf('@') + 1)
    .replace(/:.*/, '')
    .toLowerCase();
  const manager = managerByHost(name);
  return manager === 'jamf' || manager === 'intune' ? `(${manager}-host)` : '(host)';
}

/** Serial numbers of Macs have 10 to 12 capitals and digits, and so have team ids: those stay where tools print them. */
function maskedSerials(text: string): string {
  return text.replace(/(?<![\w-])(?=[A-Z]*\d)(?=\d*[A-Z])[A-Z0-9]{10,12}(?![\w-])/g, (word: string, at: number) => {
    const before = text.slice(Math.max(0, at - 200), at);
    const isTeam =
      word.length === 10 &&
      (/(TeamIdentifier=|Authority=[^\r\n]*\()$/.test(before) ||
        /^[ \t]+[\w-]+(\.[\w-]+)+[ \t]+\(/.test(text.slice(at + word.length)));
    return isTeam ? word : '(serial)';
  });
}
