// Text as tools print it, line by line: `label : value` by what its label says, the rest word by word.
import { isHealthField, isMoment, isSpeaking, type LabelKind, labelKind, privateFields } from './labels.ts';
import { hidden, isEmptyWord } from './marks.ts';
import { maskedHost } from './places.ts';
import { maskedWords } from './words.ts';

/** Blanks, bullets or the owner of a profile's attribute; a label, perhaps in quotes; `:` or `=`. */
const labelled =
  /^([\s*>-]{0,40}(?:[^\n:=]{1,80}\[\d+\]\s+attribute:\s*)?["“]?)([\p{L}_][\p{L}\p{M}\p{N}_.() -]{0,60}?)(["”]?\s{0,60}[:=]\s*)(?!\/\/)/u;

/** Who a profile belongs to, before its attributes: the Mac, or somebody by name. */
const profileOwner = /^(\s{0,60})(?!_computerlevel\[)[^\n[\]]{1,80}(\[\d+\]\s+(?:attribute:|payload\[))/;

/** No line is longer that anything is read of. */
const longestLine = 20_000;

/** More than any tool prints that is read. */
const mostLines = 10_000;

export function maskedLines(text: string): string {
  let open = false;
  const lines = text.split('\n');
  const kept = lines.length > mostLines ? [...lines.slice(0, mostLines), hidden] : lines;
  return kept
    .map((line) => {
      const found = labelled.exec(line);
      if (open && !endsValue(line, found?.[2])) {
        open = !/["“”\]]\s*$/.test(line);
        return hidden;
      }
      const { shown, continues } = maskedLine(line.replace(profileOwner, '$1(name)$2'));
      open = continues;
      return shown;
    })
    .join('\n');
}

/** Below a value that was left open everything belongs to it, up to a field of Defender's, a remark or an empty line. */
function endsValue(line: string, label: string | undefined): boolean {
  return (
    line.trim() === '' || (label !== undefined && (isHealthField(label) || /^(attention|warning|error)$/i.test(label)))
  );
}

interface MaskedLine {
  readonly shown: string;
  /** Whether the next lines belong to a value that is hidden. */
  readonly continues: boolean;
}

function maskedLine(line: string): MaskedLine {
  if (line.length > longestLine) return { shown: hidden, continues: false };
  const found = labelled.exec(line);
  if (found === null) return maskedInside(line);
  const [head, before = '', label = '', between = ''] = found;
  const value = line.slice(head.length);
  const kind = labelKind(label);
  const start = `${maskedWords(before)}${maskedWords(label)}${between}`;
  switch (kind) {
    case 'plain': {
      if (isMoment(label, value.trim())) return { shown: start + value, continues: false };
      const inner = maskedInside(value);
      return { shown: start + inner.shown, continues: inner.continues };
    }
    case 'server':
      return { shown: start + maskedServer(value), continues: false };
    case 'private':
      return { shown: start + hiddenValue(value), continues: isLeftOpen(value) };
    case 'unknown':
      if (isSentence(label, value)) {
        const inner = maskedInside(value);
        return { shown: start + inner.shown, continues: inner.continues };
      }
      return { shown: start + hiddenValue(value), continues: isCutOff(value) };
  }
}

/** An unknown label's value is shown where it is a sentence of a tool, and not where it is somebody's word. */
function isSentence(label: string, value: string): boolean {
  const words = value.match(/\S+/g)?.length ?? 0;
  if (!isSpeaking(label)) return words >= 3 && maskedWords(value) === value;
  return words >= 4 || label.split(/\s+/).length >= 4;
}

function maskedServer(value: string): string {
  const [, scheme = '', rest = ''] = /^([a-z][a-z0-9+.-]{0,30}:\/\/)?(.*)$/is.exec(value) ?? [];
  const address = /^[^\s/?#]*/.exec(rest)?.[0] ?? '';
  return isEmptyWord(value) ? value : `${scheme === '' ? '' : maskedScheme(scheme)}${maskedHost(address)}`;
}

function maskedScheme(scheme: string): string {
  return /^https?:\/\/$/i.test(scheme) ? scheme : 'masked://';
}

const managedMark = /\s*\[managed\]\s*$/i;

/** Its managed mark stays, and so does what says that nothing is known. */
export function hiddenValue(value: string): string {
  const managed = managedMark.exec(value.slice(-40))?.[0] ?? '';
  const bare = value.slice(0, value.length - managed.length);
  if (isEmptyWord(bare.replace(/[,\s]{1,5}$/, ''))) return value;
  return `"${hidden}"${managed}`;
}

function isLeftOpen(value: string): boolean {
  const bare = value.slice(0, value.length - (managedMark.exec(value.slice(-40))?.[0].length ?? 0));
  return bare.trim() === '' || isCutOff(bare);
}

function isCutOff(value: string): boolean {
  const text = value.trim();
  return (text.match(/["“”„«»]/g)?.length ?? 0) % 2 === 1 || (/^[[{]/.test(text) && !/[\]}],?$/.test(text));
}

/** Private fields inside a line hide what follows them there. */
const privateInside = new RegExp(
  `\\b(?:${[...privateFields, 'device_name', 'computer_name', 'serial_number', 'tenant'].join('|').replaceAll('_', '[_ -]?')})["”]?\\s{0,40}[:=]\\s{0,40}`,
  'i',
);

function maskedInside(text: string): MaskedLine {
  const shown: string[] = [];
  let rest = text;
  for (;;) {
    const found = privateInside.exec(rest);
    if (found === null) break;
    const end = found.index + found[0].length;
    const value = /^[^\s,;]*/.exec(rest.slice(end, end + 300))?.[0] ?? '';
    shown.push(maskedWords(rest.slice(0, end)));
    rest = rest.slice(end);
    if (!isEmptyWord(value) || value === '') {
      return { shown: shown.join('') + hiddenValue(rest), continues: isLeftOpen(rest) };
    }
  }
  return { shown: shown.join('') + maskedWords(rest), continues: false };
}

/** The value of one label, as details show it. */
export function maskedValueOf(label: string, value: string): string {
  const kind: LabelKind = labelKind(label);
  if (kind === 'plain') return maskedInside(value).shown;
  if (kind === 'server') return maskedServer(value);
  return isEmptyWord(value) || (kind === 'unknown' && isSentence(label, value)) ? maskedWords(value) : hidden;
}

/** A line of the text form of Defender's health. */
export function startsHealthField(line: string): boolean {
  const label = labelled.exec(line);
  return label !== null && !/["“]/.test(label[0]) && isHealthField(String(label[2]));
}
