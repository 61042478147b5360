// Types of app-arguments.mjs for its test.
export function appArguments(given: {
  readonly app: string;
  readonly mac: string | null;
  readonly language: string | null;
  readonly dataFolder: string;
}): readonly string[];
