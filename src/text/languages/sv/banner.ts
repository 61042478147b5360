// Swedish: the headlines.
import type { Catalogue } from '../../catalogue.ts';

export const banner: Catalogue['banner'] = {
  protected: { title: 'Den här datorn är skyddad', why: 'Realtidsskyddet är på och fungerar.' },
  starting: { title: 'Defender startar', why: 'Det tar ungefär en minut.' },
  looking: { title: 'Den här datorn kontrolleras', why: 'Det tar bara ett ögonblick.' },
  stale: {
    title: 'Ingen aktuell kontroll',
    why: 'Den senaste kontrollen är för gammal för att gå att lita på. Kontrollera nu om datorn är skyddad.',
  },
  'not-installed': {
    title: 'Defender är inte installerat',
    why: 'Microsoft Defender finns inte på den här datorn och skyddar den alltså inte.',
  },
  'not-genuine': {
    title: 'Det här är kanske inte Defender',
    why: 'Programmet som svarar i Defenders ställe är inte signerat av Microsoft.',
  },
  'not-checked': {
    title: 'Defender kunde inte verifieras',
    why: 'Kextant kunde inte bekräfta att programmet kommer från Microsoft och litar därför inte på dess svar. IT-avdelningen kan ta reda på varför.',
  },
  'service-not-started': {
    title: 'Defenders tjänst är inte igång',
    why: 'Den har stängts av eller aldrig startats, så Defender kontrollerar inte den här datorn.',
  },
  'service-keeps-restarting': {
    title: 'Defender kraschar om och om igen',
    why: 'Tjänsten startar om och om igen, så det går inte att säga om den här datorn är skyddad. En uppdatering av Defender löser det.',
  },
  'not-answering': {
    title: 'Defender svarar inte',
    why: 'Så länge Defender inte svarar går det inte att säga om datorn är skyddad. Det brukar hjälpa att starta om.',
  },
  unreadable: {
    title: 'Defenders svar är oklart',
    why: 'Det framgår inte om skyddet är på. IT-avdelningen kan ta reda på varför.',
  },
  'not-onboarded': {
    title: 'Defender har ingen licens på den här datorn',
    why: 'Det är installerat men inte anslutet till din organisation och skyddar därför inte den här datorn.',
  },
  'product-expired': {
    title: 'Den här versionen av Defender har gått ut',
    why: 'Versionen är för gammal för att skydda den här datorn. Den behöver uppdateras.',
  },
  'passive-mode': {
    title: 'Defender är i passivt läge',
    why: 'Det överlåter skyddet åt en annan app. Kextant kan inte avgöra om den skyddar den här datorn.',
  },
  'switched-off': {
    title: 'Realtidsskyddet är avstängt',
    why: 'Defender är igång men kontrollerar inte filer när du öppnar dem.',
  },
  'kernel-extension-not-approved': {
    title: 'Defender kan inte skydda den här datorn än',
    why: 'Microsofts drivrutin är inte tillåten i macOS än. Det tar ungefär en minut att tillåta den.',
  },
  'kernel-extension-faulty': {
    title: 'Defenders drivrutin läses inte in',
    why: 'macOS avvisar drivrutinen, och det hjälper inte att tillåta den.',
  },
  'endpoint-extension-not-approved': {
    title: 'Defender kan inte skydda den här datorn än',
    why: 'Defenders säkerhetstillägg är inte tillåtet i macOS än.',
  },
  'network-extension-not-approved': {
    title: 'Webbskyddet är inte tillåtet än',
    why: 'Defender kan inte kontrollera det som kommer från webben förrän dess nätverkstillägg är tillåtet.',
  },
  'network-filter-off': {
    title: 'Webbskyddet är avstängt',
    why: 'Defenders nätverksfilter är avstängt, så det som kommer från webben kontrolleras inte.',
  },
  'full-disk-access-missing': {
    title: 'Defender ser inte alla filer',
    why: 'Det behöver full skivtillgång för att kontrollera allt på den här datorn.',
  },
  'extension-switched-off': {
    title: 'Ett av Defenders tillägg är avstängt',
    why: 'Det var tillåtet men har stängts av i inställningarna.',
  },
  'extension-not-running': {
    title: 'Defenders tillägg är inte igång',
    why: 'Det är tillåtet men inte igång. Det brukar hjälpa att starta om datorn.',
  },
  'extension-being-removed': {
    title: 'Defenders tillägg tas bort',
    why: 'macOS slutför det vid nästa omstart.',
  },
  'restart-needed': {
    title: 'Den här datorn måste startas om',
    why: 'Defenders tillägg börjar gälla efter nästa start.',
  },
  'conflicting-software': {
    title: 'En annan app stör Defender',
    why: 'Defender har hittat program på datorn som inte fungerar bra ihop med Defender.',
  },
  'definitions-outdated': {
    title: 'Defenders virusdefinitioner är inaktuella',
    why: 'De är äldre än en vecka, så nyare hot kan missas.',
  },
  'enrolment-not-approved': {
    title: 'Hanteringen av den här datorn är inte godkänd',
    why: 'Tills den godkänns ignorerar macOS det som din organisation har tillåtit för Defender.',
  },
  unhealthy: {
    title: 'Defender rapporterar ett problem',
    why: 'Något är fel med Defender. IT-avdelningen kan ta reda på vad.',
  },
};
