// Whether this Node can run what we build with. Plain Node in old syntax, as it must say so where nothing else would load.
import { readFileSync } from 'node:fs';

/**
 * What is wrong with a version of Node, in a sentence; null when nothing is. `wanted` is the range of package.json, the
 * only place that names versions: parts such as `^20.19.0` (that major version, from there on) and `>=24.0.0`, with `||`
 * between them. Anything else in it is a mistake of ours and throws.
 * @type {(version: string, wanted?: string) => string | null}
 */
export function nodeProblem(version, wanted = wantedOfPackage()) {
  const parts = wanted.split('||').map((part) => partOf(part.trim()));
  const [major, minor] = version.split('.').map(Number);
  const fits = parts.some((part) => {
    if (major === part.major) return minor >= part.minor;
    return part.andLater && major > part.major;
  });
  if (fits) return null;
  const names = parts.map((part) => `${part.major}.${part.minor}`);
  const list = `${names.slice(0, -1).join(', ')}${names.length > 1 ? ' or ' : ''}${names[names.length - 1]}`;
  return `Kextant is built with Node ${list}, or one that came after it; this is ${version}. Install one of them, e.g. from https://nodejs.org, and run this again.`;
}

function partOf(text) {
  const match = /^(\^|>=)(\d+)\.(\d+)\.0$/.exec(text);
  if (match === null) throw new Error(`"${text}" in the engines of package.json is not understood.`);
  return { major: Number(match[2]), minor: Number(match[3]), andLater: match[1] === '>=' };
}

function wantedOfPackage() {
  return JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).engines.node;
}
