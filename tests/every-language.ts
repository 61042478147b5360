// Runs before each test file: every language is there, as if a surface that speaks it had loaded it.
import { languages } from '../src/language.ts';
import { loadLanguages } from '../src/text/spoken.ts';

await loadLanguages(...languages);
