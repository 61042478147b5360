// Holds the documents against the code: every path and link they name exists, and each name in "How a byte becomes a banner"
// of docs/architecture.md is declared and used where the page says. Exit code 1 where not.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const heading = '## How a byte becomes a banner';
const architecture = 'docs/architecture.md';
const page = readFileSync(path.join(root, architecture), 'utf8');

const mistakes = documents().flatMap((name) => {
  const text = readFileSync(path.join(root, name), 'utf8');
  return [...missingPaths(text), ...brokenLinks(text, name)].map((mistake) => `${name}: ${mistake}`);
});
for (const mistake of [...wrongStations(stationsIn(page)), ...strangeWords(page)])
  mistakes.push(`${architecture}: ${mistake}`);
for (const mistake of mistakes) console.log(mistake);
process.exitCode = mistakes.length === 0 ? 0 : 1;

/** Every Markdown file at the top and in docs. */
function documents() {
  return ['.', 'docs'].flatMap((folder) =>
    readdirSync(path.join(root, folder))
      .filter((name) => name.endsWith('.md'))
      .map((name) => path.join(folder, name)),
  );
}

/** Links to files of ours, and to headings in them, as GitHub names those: in lower case, with hyphens for blanks. */
function brokenLinks(text, name) {
  const links = [...text.matchAll(/\]\((?!https?:|mailto:)([^)#]*)(?:#([^)]*))?\)/g)];
  return links.flatMap(([link, file, heading]) => {
    const place = file === '' ? name : path.join(path.dirname(name), file);
    if (!existsSync(path.join(root, place))) return [`${link}: there is no ${place}.`];
    if (heading === undefined || anchorsOf(textOf(place)).includes(heading)) return [];
    return [`${link}: ${place} has no such heading.`];
  });
}

function anchorsOf(text) {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, title]) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** Tests may be named without their ending: `main/serve` is tests/main/window/serve.test.ts. */
function missingPaths(text) {
  const places = text.match(
    /(?<=`)(?:\.github|src|main|renderer|practice|scripts|tests|docs|e2e|packaging)\/[^`\s*]+(?=`)/g,
  );
  const isThere = (place) =>
    ['', '.ts', '.tsx', '.mjs'].some((ending) => existsSync(path.join(root, place + ending))) ||
    ['.test.ts', '.test.tsx', '.spec.ts'].some((ending) => existsSync(path.join(root, 'tests', place + ending)));
  return [...new Set(places)].filter((place) => !isThere(place)).map((place) => `there is no \`${place}\`.`);
}

/** Rows of the table below the heading: what comes out, by what, in which file, used in which. */
function stationsIn(text) {
  const rows = sectionOf(text)
    .split('\n')
    .filter((line) => line.startsWith('| ') && line.includes('`'));
  return rows.map((row) => {
    const [name, file, user] = row
      .split(' | ')
      .slice(-3)
      .map((cell) => cell.match(/`([^`]+)`/)?.[1] ?? '');
    return { name, file, user };
  });
}

function wrongStations(stations) {
  if (!page.includes(heading) || stations.length === 0) return [`the table below "${heading}" is gone.`];
  return stations.flatMap(({ name, file, user }) => {
    const declared = new RegExp(`\\b(?:function|const|class)\\s+${name}\\b`).test(textOf(file));
    const used = new RegExp(`\\b${name}\\b`).test(textOf(user));
    return [
      ...(declared ? [] : [`\`${name}\` is not declared in \`${file}\`.`]),
      ...(used ? [] : [`\`${name}\` is not used in \`${user}\`.`]),
    ];
  });
}

/** What else the section names stands in one of the files it names. */
function strangeWords(text) {
  const quoted = [...sectionOf(text).matchAll(/`([^`]+)`/g)].map(([, word]) => word);
  const code = quoted.map(textOf).join('\n');
  const words = new Set(quoted.filter((word) => /^\w+$/.test(word)));
  return [...words]
    .filter((word) => !new RegExp(`\\b${word}\\b`).test(code))
    .map((word) => `\`${word}\` is in none of the files that "${heading}" names.`);
}

function sectionOf(text) {
  return text.slice(text.indexOf(heading) + heading.length).split('\n## ')[0];
}

function textOf(file) {
  const place = path.join(root, file);
  return existsSync(place) && statSync(place).isFile() ? readFileSync(place, 'utf8') : '';
}
