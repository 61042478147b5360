// Dutch words of the pages beside the guide.
import type { Catalogue } from '../../catalogue.ts';
import type { PageWords } from '../../page-words.ts';
import { dateTime, dayCount, dayDate, timeLong } from '../../times.ts';

const locale = 'nl-NL';
const moment = dateTime(locale);
const long = timeLong(locale);

export const levels: Catalogue['levels'] = {
  protected: 'Beschermd',
  attention: 'Vereist aandacht',
  unprotected: 'Niet beschermd',
  starting: 'Wordt gestart',
  unknown: 'Onbekend',
};

export const pages: PageWords = {
  back: 'Terug',
  titles: { settings: 'Instellingen', history: 'Geschiedenis', reads: 'Wat Kextant leest', report: 'Rapport' },
  snooze: {
    until: (time) => `Zet meldingen uit tot ${time}`,
    untilTomorrow: (time) => `Zet meldingen uit tot morgen ${time}`,
    trayUntil: (time) => `Tot ${time}`,
    trayUntilTomorrow: (time) => `Tot morgen ${time}`,
  },
  settings: {
    general: 'Algemeen',
    alerts: 'Meldingen',
    help: 'IT-afdeling',
    watch: 'Waarschuwen bij deze problemen',
    watchHint:
      'Problemen waarvoor je de waarschuwing uitzet, veranderen het symbool en de getoonde status niet. Ze staan nog wel bij Details.',
    names: {
      language: 'Taal',
      launchAtLogin: 'Open bij inloggen',
      notifications: 'Toon meldingen',
      lookEverySeconds: 'Controle-interval',
      showIconOnlyWhenNeeded: 'Toon het symbool alleen als het nodig is',
      supportName: 'Naam',
      supportContact: 'Contact',
    },
    iconHint: 'Is het symbool verborgen? Open Kextant dan opnieuw om dit paneel te zien.',
    languageOfSystem: 'Zoals macOS',
    forced: 'Ingesteld door je organisatie',
    loginItem: {
      'needs-approval': 'Sta Kextant toe bij de inlogonderdelen in de instellingen van je Mac.',
      'not-available': 'Niet beschikbaar op deze computer',
    },
    duration: long,
    notTaken: 'Niet bewaard. Vul een e-mailadres, een webadres dat met https begint of een telefoonnummer in.',
    ignored: 'Genegeerde instellingen',
    sources: { profile: 'Het profiel van je organisatie', file: 'Instellingenbestand' },
    reasons: {
      'wrong-type': 'niet het juiste soort waarde',
      'too-small': 'te laag of te kort',
      'too-large': 'te hoog of te lang',
      'unknown-choice': 'geen van de keuzes',
      'no-contact': 'geen e-mailadres, https-adres of telefoonnummer',
      'unknown-setting': 'deze instelling bestaat niet',
      unreadable: 'kan niet worden gelezen',
      'newer-version': 'van een nieuwere versie van Kextant',
      'profile-only': 'alleen je organisatie kan dit instellen',
    },
  },
  history: {
    empty: 'Er is nog niets veranderd.',
    levels: {
      ...levels,
      'not-running': 'Kextant was niet actief',
    },
    strip: 'De afgelopen 90 dagen',
    notRecorded: 'Niets vastgelegd',
    day: dayDate(locale),
    days: dayCount(locale),
    at: moment,
    since: (when) => `sinds ${when}`,
    lasted: long,
    lengthNotKnown: 'duur onbekend',
    after: {
      version: ({ name, from, to }) => `na de overgang van ${name} ${from} naar ${to}`,
      management: 'nadat het beheer van deze Mac was veranderd',
      act: 'na een klik in Kextant',
      sleep: 'nadat deze Mac uit de sluimerstand kwam',
    },
    lost: ({ level, when, after }) => `${level} sinds ${when}, ${after}.`,
  },
  reads: {
    intro: 'Dit zijn alle programma’s en bestanden die Kextant gebruikt, en waarom.',
    never: 'Kextant stuurt niets over het netwerk en geeft nooit namens jou toestemming.',
    when: {
      always: 'Bij elke controle',
      closely: 'Als er iets mis is of dit paneel open is, nadat macOS iets heeft gewijzigd, en één keer per uur',
      start: 'Wanneer Kextant wordt geopend, en als er iets aan Defender of de Mac veranderd kan zijn',
      report: 'Voor een rapport',
      asked: 'Alleen als je op een knop klikt',
    },
    why: {
      health: 'Of Defender deze Mac beschermt',
      signature: 'Of het programma dat antwoordt, van Microsoft komt',
      'own-settings': 'Wat je organisatie voor Kextant heeft ingesteld',
      'health-extensions': 'Welke extensies Defender mist',
      extensions: 'Welke extensies macOS heeft toegestaan',
      driver: 'Of het stuurprogramma van Defender aanwezig en geladen is',
      daemon: 'Of de service van Defender actief is, en sinds wanneer',
      management: 'Of je organisatie deze Mac beheert, en waarmee',
      mac: 'De versie van macOS, wanneer deze Mac is gestart en of je beheerder bent',
      names: 'Hoe macOS de pagina’s van zijn instellingen noemt, één keer per versie van macOS',
      receipt: 'Wanneer Defender is geïnstalleerd, omdat je het stuurprogramma daarna 30 minuten lang kunt toestaan',
      'for-report': 'Profielen en systeemintegriteitsbeveiliging, waar IT-afdelingen naar vragen',
      'names-to-mask': 'De namen van deze Mac en van de gebruikers, om ze uit het rapport weg te laten',
      'open-pane': 'Sluit de instellingen van je Mac en opent ze dan op de juiste pagina',
      'open-mail': 'Zet het bericht aan je IT-afdeling in een nieuwe e-mail',
      load: 'Controleert de handtekening van het stuurprogramma en vraagt macOS het te laden, met je wachtwoord',
    },
  },
  report: {
    intro: 'Dit is de tekst van het rapport. Namen van mensen, Macs en servers zijn verborgen.',
    save: 'Bewaar…',
    copy: 'Kopieer',
    saved: 'Bewaard',
    failed: 'Het rapport kon daar niet worden bewaard. Kies een nieuwe, lege map.',
  },
  support: (name, contact) => `Je IT-afdeling: ${[name, contact].filter((part) => part !== '').join(', ')}`,
  notWatched: 'waarschuwing uit',
  notKept:
    'Kextant kan op deze Mac niets bewaren, omdat het niet in zijn eigen map mag schrijven. Het houdt Defender nog wel in de gaten.',
  notificationsFailed:
    'macOS heeft een melding van Kextant niet getoond. Je kunt meldingen van Kextant toestaan in de instellingen van je Mac, bij Meldingen.',
  notificationsAsked:
    'macOS vraagt of Kextant meldingen mag sturen. Sta ze toe, dan hoor je het als Defender deze Mac niet meer beschermt.',
};
