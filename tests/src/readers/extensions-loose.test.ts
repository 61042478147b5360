// Rows of Defender's extensions in a listing that came a long way: numbered, logged, wrapped, in other brackets.
import { describe, expect, it } from 'vitest';
import { bestRow, endpointExtensionId, networkExtensionId, readExtensions } from '../../../src/readers/extensions.ts';
import { exited, recording } from '../fixtures.ts';

const listing = recording('_synthetic/systemextensionsctl-list/15-26-mde-es-disabled.txt');
const statesIn = (text: string) => {
  const read = readExtensions(exited(text));
  return [endpointExtensionId, networkExtensionId].map((id) => bestRow(read, id)?.state ?? null);
};
const everyLine = (text: string, change: (line: string, index: number) => string) =>
  text.split('\n').map(change).join('\n');

describe('a listing', () => {
  it.each<[string, (text: string) => string]>([
    ['as it is', (text) => text],
    ['with numbers as cat has them', (text) => everyLine(text, (line, index) => `  ${index}\t${line}`)],
    ['out of a log', (text) => everyLine(text, (line) => `10:00:00 mac[1]: ${line}`)],
    ['wrapped at 72 columns', (text) => everyLine(text, (line) => line.replace(/.{72}/g, '$&\n'))],
    ['wrapped at blanks', (text) => everyLine(text, (line) => line.replace(/(.{30}\S*)\s/g, '$1\n'))],
    ['with commas', (text) => text.replaceAll('\t', ',')],
    ['without brackets', (text) => text.replace(/\[(activated \w+)\]/g, '$1')],
    ['in small letters', (text) => text.toLowerCase()],
    ['with ticks for stars', (text) => text.replaceAll('*', '✓')],
  ])('%s has both rows', (_name, change) => {
    expect(statesIn(change(listing))).toEqual(['disabled', 'enabled']);
  });

  it.each([
    ['another team', listing.replaceAll('UBF8T346G9', 'ABCDE12345')],
    ['no team', listing.replaceAll('UBF8T346G9', '')],
    ['no state', listing.replace(/\[activated \w+\]/g, '')],
    ['states in another language', listing.replace(/\[activated \w+\]/g, '[aktiviert]')],
  ])('of %s has none', (_name, text) => {
    expect(statesIn(text).filter((state) => state !== 'other')).toEqual(_name.includes('language') ? [] : [null, null]);
  });
});
