// Types of other-readers.mjs: whatever the text holds, or an error.
export function parsePlist(text: string): unknown;
export function parseYaml(text: string): unknown;
