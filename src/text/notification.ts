// What a desktop notification says: the headline of its finding, or that all is well again.
import type { Alert } from '../alerts.ts';
import { nameOf } from '../finding.ts';
import { helperFor } from '../guide.ts';
import type { Snapshot } from '../snapshot.ts';
import { catalogueFor } from './spoken.ts';
import { headlineOf } from './why.ts';

/** In the snapshot's language. */
export function notificationText(alert: Alert, snapshot: Snapshot): { readonly title: string; readonly body: string } {
  const words = catalogueFor(snapshot.language);
  if (alert.kind === 'recovered') return words.recovered;
  const helper = helperFor(alert.code, { ...snapshot, now: snapshot.moments.now });
  const finding = snapshot.diagnosis.findings.find(({ code }) => code === alert.code);
  const { title, why } = headlineOf(words, finding === undefined ? alert.code : nameOf(finding), helper);
  return { title, body: why };
}
