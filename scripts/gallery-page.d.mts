// Types of gallery-page.mjs for the tests, which are TypeScript.
import type { Page } from 'playwright/test';

export interface Gallery {
  readonly page: Page;
  show(asked: Readonly<Record<string, string>>): Promise<void>;
  parts(): Promise<{ readonly themes: readonly string[]; readonly languages: readonly string[] }>;
  close(): Promise<void>;
}

export function openGallery(how?: { readonly env?: NodeJS.ProcessEnv }): Promise<Gallery>;
