// Types of gallery-page.mjs for the tests.
import type { Page } from 'playwright/test';

export interface GalleryPage {
  readonly page: Page;
  readonly show: (asked: Readonly<Record<string, string>>) => Promise<void>;
  readonly parts: () => Promise<{ readonly themes: readonly string[]; readonly languages: readonly string[] }>;
  readonly close: () => Promise<void>;
}

export function openGallery(options?: { readonly env?: NodeJS.ProcessEnv }): Promise<GalleryPage>;
