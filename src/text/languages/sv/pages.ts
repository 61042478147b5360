// Swedish: the words of the pages beside the guide.
import type { Catalogue } from '../../catalogue.ts';
import type { PageWords } from '../../page-words.ts';
import { dateTime, dayCount, dayDate, timeLong } from '../../times.ts';

const locale = 'sv-SE';
const moment = dateTime(locale);
const long = timeLong(locale);

export const levels: Catalogue['levels'] = {
  protected: 'Skyddad',
  attention: 'Kräver uppmärksamhet',
  unprotected: 'Inte skyddad',
  starting: 'Startar',
  unknown: 'Okänt',
};

export const pages: PageWords = {
  back: 'Tillbaka',
  titles: { settings: 'Inställningar', history: 'Historik', reads: 'Det här läser Kextant', report: 'Rapport' },
  snooze: {
    until: (time) => `Tysta notiser till kl. ${time}`,
    untilTomorrow: (time) => `Tysta notiser till i morgon kl. ${time}`,
    trayUntil: (time) => `Till kl. ${time}`,
    trayUntilTomorrow: (time) => `Till i morgon kl. ${time}`,
  },
  settings: {
    general: 'Allmänt',
    alerts: 'Notiser',
    help: 'IT-avdelning',
    watch: 'Varna om de här problemen',
    watchHint:
      'Problem som du har stängt av varningen för påverkar varken symbolen eller den status som visas. De finns fortfarande under Detaljer.',
    names: {
      language: 'Språk',
      launchAtLogin: 'Öppna vid inloggning',
      notifications: 'Visa notiser',
      lookEverySeconds: 'Kontrollintervall',
      showIconOnlyWhenNeeded: 'Visa symbolen bara när den behövs',
      supportName: 'Namn',
      supportContact: 'Kontakt',
    },
    iconHint: 'När symbolen är dold öppnar du Kextant igen för att se den här panelen.',
    languageOfSystem: 'Som macOS',
    forced: 'Inställt av din organisation',
    loginItem: {
      'needs-approval': 'Tillåt Kextant bland startobjekten i datorns inställningar.',
      'not-available': 'Inte tillgängligt på den här datorn',
    },
    duration: long,
    notTaken: 'Inte sparat. Ange en e-postadress, en webbadress som börjar med https eller ett telefonnummer.',
    ignored: 'Ignorerade inställningar',
    sources: { profile: 'Din organisations profil', file: 'Inställningsfil' },
    reasons: {
      'wrong-type': 'fel slags värde',
      'too-small': 'för lågt eller för kort',
      'too-large': 'för högt eller för långt',
      'unknown-choice': 'inte ett av alternativen',
      'no-contact': 'varken e-postadress, https-adress eller telefonnummer',
      'unknown-setting': 'det finns ingen sådan inställning',
      unreadable: 'går inte att läsa',
      'newer-version': 'från en nyare version av Kextant',
      'profile-only': 'kan bara ställas in av din organisation',
    },
  },
  history: {
    empty: 'Inget har ändrats än.',
    levels: {
      ...levels,
      'not-running': 'Kextant var inte igång',
    },
    strip: 'De senaste 90 dagarna',
    notRecorded: 'Inget registrerat',
    day: dayDate(locale),
    days: dayCount(locale),
    at: moment,
    since: (when) => `sedan ${when}`,
    lasted: long,
    lengthNotKnown: 'okänd varaktighet',
    after: {
      version: ({ name, from, to }) => `efter att ${name} gick från ${from} till ${to}`,
      management: 'efter att hanteringen av den här datorn ändrades',
      act: 'efter ett klick i Kextant',
      sleep: 'efter att den här datorn vaknade ur viloläge',
    },
    lost: ({ level, when, after }) => `${level} sedan ${when}, ${after}.`,
  },
  reads: {
    intro: 'Det här är alla program och filer som Kextant använder, och varför.',
    never: 'Kextant skickar inget över nätverket och godkänner aldrig något åt dig.',
    when: {
      always: 'Vid varje kontroll',
      closely: 'Så länge något är fel eller den här panelen är öppen, efter en ändring i macOS och en gång i timmen',
      start: 'När Kextant startar, och när något kan ha ändrats i Defender eller på datorn',
      report: 'För en rapport',
      asked: 'Bara när du klickar på en knapp',
    },
    why: {
      health: 'Om Defender skyddar den här datorn',
      signature: 'Om programmet som svarar kommer från Microsoft',
      'own-settings': 'Vad din organisation har ställt in för Kextant',
      'health-extensions': 'Vilka tillägg Defender saknar',
      extensions: 'Vilka tillägg macOS har tillåtit',
      driver: 'Om Defenders drivrutin finns och är inläst',
      daemon: 'Om Defenders tjänst är igång och sedan när',
      management: 'Om din organisation hanterar den här datorn, och med vad',
      mac: 'Versionen av macOS, när datorn startade och om du är administratör',
      names: 'Vad macOS kallar sidorna i sina inställningar, en gång per macOS-version',
      receipt: 'När Defender installerades, eftersom drivrutinen kan tillåtas i 30 minuter efter det',
      'for-report': 'Profiler och systemintegritetsskydd, som IT-avdelningar brukar fråga efter',
      'names-to-mask': 'Namnen på datorn och på dem som använder den, så att de kan utelämnas ur rapporten',
      'open-pane': 'Stänger datorns inställningar och öppnar dem sedan på rätt sida',
      'open-mail': 'Öppnar meddelandet till IT-avdelningen i ett nytt mejl',
      load: 'Kontrollerar drivrutinens signatur och ber macOS läsa in den, med ditt lösenord',
    },
  },
  report: {
    intro: 'Det här är rapportens text. Namn på personer, datorer och servrar är dolda.',
    save: 'Spara…',
    copy: 'Kopiera',
    saved: 'Sparat',
    failed: 'Rapporten gick inte att spara där. Välj en ny, tom mapp.',
  },
  support: (name, contact) => `IT-avdelningen: ${[name, contact].filter((part) => part !== '').join(', ')}`,
  notWatched: 'varning av',
  notKept:
    'Kextant kan inte spara något på den här datorn eftersom det inte får skriva i sin egen mapp. Defender övervakas ändå.',
  notificationsFailed:
    'En notis från Kextant visades inte. Du kan tillåta Kextants notiser i Systeminställningar, under Notiser.',
  notificationsAsked:
    'macOS frågar om Kextant får skicka notiser. Tillåt dem så får du veta när Defender inte längre skyddar den här datorn.',
};
