// Swedish: the headlines.
import type { Catalogue } from '../../catalogue.ts';

export const banner: Catalogue['banner'] = {
  protected: { title: 'Den här datorn är skyddad', why: 'Realtidsskyddet är på och fungerar.' },
  starting: { title: 'Defender startar', why: 'Det tar ungefär en minut.' },
  looking: { title: 'Den här datorn kontrolleras', why: 'Det första svaret kommer strax.' },
  stale: {
    title: 'Inget aktuellt svar',
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
    why: 'Utan bevis för att programmet är Microsofts räknas inte svaren. IT-avdelningen kan ta reda på varför.',
  },
  'service-not-started': {
    title: 'Defenders tjänst körs inte',
    why: 'Den har stängts av eller aldrig startats, så ingenting kontrollerar den här datorn.',
  },
  'service-keeps-restarting': {
    title: 'Defender kraschar om och om igen',
    why: 'Tjänsten startar om och om igen, så ingen vet om den här datorn är skyddad. En uppdatering löser det.',
  },
  'not-answering': {
    title: 'Defender svarar inte',
    why: 'Tills det svarar vet ingen om den här datorn är skyddad. Det brukar hjälpa att starta om.',
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
    title: 'Defender tittar bara på',
    why: 'Det är i passivt läge: en annan produkt ska skydda den här datorn.',
  },
  'switched-off': {
    title: 'Realtidsskyddet är av',
    why: 'Defender är igång men kontrollerar inte filer när du öppnar dem.',
  },
  'kernel-extension-not-approved': {
    title: 'Defender kan inte skydda den här datorn än',
    why: 'Microsofts drivrutin är inte tillåten i macOS än. Det tar ungefär en minut.',
  },
  'kernel-extension-faulty': {
    title: 'Defenders drivrutin läses inte in',
    why: 'macOS nekar den av en anledning som inte löses av att den tillåts.',
  },
  'endpoint-extension-not-approved': {
    title: 'Defender kan inte skydda den här datorn än',
    why: 'Säkerhetstillägget är inte tillåtet i macOS än.',
  },
  'network-extension-not-approved': {
    title: 'Webbskyddet är inte tillåtet än',
    why: 'Defenders nätverkstillägg måste tillåtas för att kontrollera det som kommer från webben.',
  },
  'network-filter-off': {
    title: 'Webbskyddet är av',
    why: 'Defenders nätverksfilter är avstängt, så det som kommer från webben kontrolleras inte.',
  },
  'full-disk-access-missing': {
    title: 'Defender ser inte alla filer',
    why: 'Det behöver full skivtillgång för att kontrollera allt på den här datorn.',
  },
  'extension-switched-off': {
    title: 'Ett av Defenders tillägg är av',
    why: 'Det var tillåtet men har stängts av i inställningarna.',
  },
  'extension-not-running': {
    title: 'Defenders tillägg är inte igång',
    why: 'Det finns inget att tillåta, men enligt macOS eller Defender är det inte igång. Det brukar hjälpa att starta om.',
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
    title: 'En annan produkt är i vägen för Defender',
    why: 'Defender har hittat program som det inte fungerar bra tillsammans med.',
  },
  'definitions-outdated': {
    title: 'Defenders virusdefinitioner är inaktuella',
    why: 'De är äldre än en vecka, så nyare hot kan missas.',
  },
  'enrolment-not-approved': {
    title: 'Hanteringen av den här datorn är inte godkänd',
    why: 'Tills dess ignorerar macOS det din organisation har tillåtit för Defender.',
  },
  unhealthy: {
    title: 'Defender rapporterar ett problem',
    why: 'Defender rapporterar att allt inte är som det ska.',
  },
};
