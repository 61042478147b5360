// Readers that others wrote, for what we write ourselves. Both come with packages we build and check with.
import { parse as parsePlist } from 'plist';
import { parse as parseYaml } from 'yaml';

export { parsePlist, parseYaml };
