// Hosts, addresses, URLs, bundle ids and paths in a tool's output: what of them a report shows.
import { managerByHost } from '../../readers/enrolment.ts';
import { hidden, hiddenBundle } from './marks.ts';

type Mask = (word: string) => string;

/** Who manages a Mac is known by its server's host: that much of it stays. */
export function maskedHost(host: string): string {
  const name = host
    .slice(host.lastIndexOf('@') + 1)
    .replace(/:\d*$/, '')
    .toLowerCase();
  const manager = managerByHost(name);
  return manager === 'jamf' || manager === 'intune' ? `(${manager}-host)` : '(host)';
}

/** Starts of addresses; a backslash before each slash is JSON's. */
const address = /\b([a-z][a-z0-9+.-]{0,30}):(?:\\?\/){2}([^\s"'“”<>]*)/gi;

const schemes = /^(https?|ftp|smb|ldaps?|ssh|app)$/i;

/** Of a URL only who is addressed is ever read: path, query, port and user go. A file's URL is a path. */
export function maskedUrls(text: string, maskedPath: Mask): string {
  return text.replace(address, (_whole, scheme: string, rest: string) => {
    if (scheme.toLowerCase() === 'file') return `file://${maskedPath(rest.replaceAll('\\/', '/'))}`;
    const end = /[).,;\]}]*$/.exec(rest.slice(-20))?.[0] ?? '';
    const authority = /^[^/\\?#]*/.exec(rest.slice(0, 300))?.[0] ?? '';
    return `${schemes.test(scheme) ? scheme : 'masked'}://${maskedHost(authority)}${end.replaceAll(']', '')}`;
  });
}

/** Ids of Apple, Microsoft and the managers that are told apart begin so (`src/readers/enrolment.ts`). */
const shownIds = /^(com\.(apple|microsoft|jamf|jamfsoftware)|microsoft|www\.windowsintune|dev\.kextant)\./i;
const shownHosts = /^([a-z]+\.)?(microsoft|apple)\.com$/i;

/** Domains that ids of bundles begin with; servers' names end in them, or in two letters. */
const domains = /^(com|net|org|io|edu|gov|dev|[a-z]{2})$/i;
const servers =
  /^(com|net|org|edu|gov|mil|int|info|biz|cloud|local|lan|corp|home|internal|intra|intranet|private|localdomain|arpa|[a-z]{2})$/i;

/** Ends of names of files. They tell drivers and programs apart, and name nobody. */
const endings = /\.(kext|dext|app|plist|systemextension|pkg|dmg|txt|log|json|out|err|exit|sh|appex|bundle|framework)$/i;

const numbers = /^v?\d{1,10}(\.\d{1,10}){1,3}$/i;
const ipv4 = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/;

/** Words with dots between them: a version, an address, a bundle id, a server or a file. */
export function maskedDotted(text: string, maskedWord: Mask): string {
  const quad = ipv4.exec(text);
  if (quad?.slice(1).every((part) => Number(part) < 256)) return '(host)';
  if (/^(\d{4}\.){2}\d{4}$/.test(text)) return '(address)'; // of hardware, as Cisco's devices write it
  if (numbers.test(text)) return text;
  if (/^[\d.]+$/.test(text)) return '(number)';
  if (/(\d{1,3}\.){3}\d/.test(text)) return hidden;
  const labels = text.split('.');
  const [first = '', last = ''] = [labels[0], labels.at(-1)];
  const ending = endings.exec(text)?.[0] ?? '';
  const stem = text.slice(0, text.length - ending.length);
  if (text === hiddenBundle || text === 'masked.kext' || shownHosts.test(text)) return text;
  if (shownIds.test(text)) return shownId(stem, maskedWord) + ending;
  // A driver's id stays that of a driver.
  if (domains.test(first) && stem.includes('.')) return /\.kext\b/i.test(stem) ? 'masked.kext' : hiddenBundle + ending;
  if (ending === '' && servers.test(last)) return maskedHost(text);
  const masked = stem.split('.').map(maskedWord);
  return (masked.join('.') === stem ? stem : hidden) + ending;
}

function shownId(id: string, maskedWord: Mask): string {
  // Without brackets: it must stay an id for the readers.
  return id
    .split('.')
    .map((label) => (maskedWord(label) === label ? label : 'masked'))
    .join('.');
}

/** Names of home folders may hold blanks, and `~` stands before one: there a word of the tools is a name, too. */
export function maskedHomes(text: string): string {
  return text
    .replace(/(\/(?:users|homes?)\/)(?!shared\/)[^\s/][^/\n"“”<>:;=|]{0,60}(?=\/)/gi, '$1(name)')
    .replace(/(?<![^\s"'“(=:])~[\p{L}\p{N}_][^\s/"'”),;:]{0,60}/gu, '~(name)');
}

/** Who signed is read of Microsoft's and Apple's own programs only. */
export function maskedSigners(text: string): string {
  return text.replace(
    /\b((?:Developer ID (?:Application|Installer)|Apple (?:Development|Distribution)): {0,9})(?!microsoft |apple )[^\n(]{1,80}/gi,
    `$1${hidden} `,
  );
}

/** Parts of a path one by one; the name of a home folder goes whatever it is. */
export function maskedPath(path: string, maskedPart: Mask): string {
  let home = false;
  return path
    .split('/')
    .map((part) => {
      const isName = home && part !== '';
      if (part !== '') home = /^(users|home|homes)$/i.test(part);
      if (isName && !/^shared$/i.test(part)) return '(name)';
      return part.split('%20').map(maskedPart).join('%20');
    })
    .join('/');
}

/** A time of day, or how long a program has run: `10-00:00:00` (man ps). */
const clock = /^(\d{1,5}-)?\d{1,2}:\d\d(:\d\d)?$/;

/** Words with colons between them: a time of day, an IPv6 or hardware address, or just words. */
export function maskedColons(text: string, maskedPart: Mask): string {
  if (clock.test(text)) return text;
  // Two colons and a digit are an address more often than anything else, also with words glued to it.
  if (text.includes('::') || (/:.*:/.test(text) && /\d/.test(text)) || (text.match(/:/g)?.length ?? 0) >= 4) {
    return '(address)';
  }
  return text.split(':').map(maskedPart).join(':');
}
