// Readers that others wrote, for what we write ourselves. They give whatever the text holds, or throw.
import { parse as plist } from 'plist';
import { parse as yaml } from 'yaml';

/** @type {(text: string) => unknown} */
export const parsePlist = plist;

/** @type {(text: string) => unknown} */
export const parseYaml = yaml;
