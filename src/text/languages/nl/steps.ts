// Dutch words of the guide: every step, what its buttons say, and what to do when something did not work.
import type { AppleWords } from '../../apple-words.ts';
import type { Catalogue, ExtensionList } from '../../catalogue.ts';
import { panePath, placeOnButton } from '../../pane-words.ts';
import { quoting } from '../../quote.ts';

const quoted = quoting('‘', '’');
const quotedWithin = quoting('“', '”');

const showAgain = (allow: string) => `Toon ${allow} opnieuw`;

const path = (names: readonly string[]) => names.join(' › ');
const lockFirst = ({ allow, clickTheLock }: AppleWords) =>
  clickTheLock === null ? '' : ` Is ${quoted(allow)} grijs, klik dan eerst op het hangslot.`;

/** Where it is not known what macOS calls them. */
export const describedLists: Readonly<Record<ExtensionList, string>> = {
  endpoint: 'de beveiligingsextensies (Endpoint Security)',
  network: 'de netwerkextensies',
};

function whereToAllow(apple: AppleWords, category: string | null, description: string): string {
  if (apple.generation === 'C') {
    const list = category === null ? description : quoted(category);
    return `Klik in ${path(apple.approvalPath)} op de infoknop naast ${list} en zet Microsoft Defender aan.`;
  }
  return `Zoek in ${path(apple.approvalPath)} de regel over Microsoft Defender en klik op ${quoted(apple.allow)}. Staat er ${quoted(apple.details)}, klik daar dan op en selecteer Microsoft Defender.${lockFirst(apple)}`;
}

export const steps: Catalogue['steps'] = {
  'request-approval': ({ allow }) => ({
    title: `Haal de knop ${quoted(allow)} terug`,
    body: `macOS toont ${quoted(allow)} telkens 30 minuten. Klik op ${quoted(showAgain(quotedWithin(allow)))} en vul je wachtwoord in.`,
  }),
  'open-pane': ({ approvalPane, allow }) => ({
    title: `Open ${approvalPane}`,
    body: `Gebruik de knop hieronder, ook als het venster al openstaat. Anders verschijnt ${quoted(allow)} niet.`,
  }),
  allow: (apple) => ({
    title: `Klik op ${quoted(apple.allow)} naast ${quoted('Microsoft Corporation')}`,
    body: `Je vindt de knop bij ${path(apple.approvalPath.slice(1))}.${lockFirst(apple)}`,
  }),
  'load-driver': () => ({
    title: 'Laad het stuurprogramma',
    body: 'Gebruik de knop hieronder. macOS vraagt nog één keer om je wachtwoord en laadt dan het stuurprogramma van Microsoft.',
  }),
  'allow-endpoint-extension': (apple) => ({
    title: 'Sta de beveiligingsextensie van Defender toe',
    body: whereToAllow(apple, apple.endpointExtensions, describedLists.endpoint),
  }),
  'allow-network-extension': (apple) => ({
    title: 'Sta de netwerkextensie van Defender toe',
    body: whereToAllow(apple, apple.networkExtensions, describedLists.network),
  }),
  'allow-network-filter': ({ filterTitle, filterAllow, terminal }) => ({
    title: `Klik op ${quoted(filterAllow)} als macOS vraagt of Defender netwerkinhoud mag filteren`,
    body: `De melding luidt: ${filterTitle('Microsoft Defender')}. Zie je die niet? Kopieer dan de opdracht, plak die in ${quoted(terminal)} en druk op de Return-toets.`,
  }),
  'grant-full-disk-access': ({ fullDiskAccess, fullDiskPath, clickTheLock }) => ({
    title: `Zet beide onderdelen van Defender aan bij ${quoted(fullDiskAccess)}`,
    body: `${clickTheLock === null ? 'Zet' : 'Klik op het hangslot en zet dan'} in ${path(fullDiskPath)} beide onderdelen aan: Microsoft Defender en Microsoft Defender Endpoint Security Extension.`,
  }),
  'approve-enrolment': ({ profilesPath }) => ({
    title: 'Keur het profiel van je organisatie goed',
    body: `Open in ${path(profilesPath)} het beheerprofiel en klik op de knop waarmee je het goedkeurt.`,
  }),
  'ask-it': () => ({
    title: 'Vraag je IT-afdeling om hulp',
    body: 'Je IT-afdeling of een beheerder van deze Mac kan de toestemming geven. In het bericht staat wat er ontbreekt, zonder namen of serienummers.',
  }),
  'turn-on': ({ terminal }) => ({
    title: 'Zet realtimebeveiliging aan',
    body: `Kopieer de opdracht, open ${quoted(terminal)} (in de map Hulpprogramma’s), plak de opdracht en druk op de Return-toets. Daarna vul je je wachtwoord in. Tijdens het typen zie je niets.`,
  }),
  onboard: () => ({
    title: 'Vraag je IT-afdeling om een licentie',
    body: 'Je IT-afdeling kan Defender met je organisatie verbinden. In het rapport staat wat Defender over de licentie meldt.',
  }),
  install: (_apple, finding) =>
    finding === 'kernel-extension-faulty'
      ? {
          title: 'Vraag je IT-afdeling Defender opnieuw te installeren',
          body: 'Het stuurprogramma is beschadigd of macOS accepteert het niet. In het rapport ziet je IT-afdeling waarom.',
        }
      : finding === 'product-expired'
        ? {
            title: 'Vraag je IT-afdeling Defender bij te werken',
            body: 'Deze versie is verlopen. Misschien staat er ook een nieuwere in de appcatalogus van je organisatie.',
          }
        : {
            title: 'Vraag je IT-afdeling Defender te installeren',
            body: 'Misschien staat het ook in de appcatalogus van je organisatie. Dit paneel wordt vanzelf bijgewerkt zodra Defender is geïnstalleerd.',
          },
  'update-definitions': ({ terminal }) => ({
    title: 'Werk de virusdefinities van Defender bij',
    body: `Kopieer de opdracht, open ${quoted(terminal)} (in de map Hulpprogramma’s), plak de opdracht en druk op de Return-toets. Het duurt een paar minuten.`,
  }),
  restart: ({ restart }) => ({
    title: 'Start deze Mac opnieuw op',
    body: `Bewaar je werk en kies ${quoted(restart)} in het Apple-menu.`,
  }),
  'update-defender': () => ({
    title: 'Vraag je IT-afdeling Defender bij te werken',
    body: 'Een nieuwere versie van Defender zou dit moeten oplossen. In het rapport ziet je IT-afdeling welke versies deze Mac heeft.',
  }),
  'update-macos': () => ({
    title: 'Werk macOS bij',
    body: notes['macos-15-0'],
  }),
  'allow-in-background': ({ backgroundPath }) => ({
    title: 'Laat Microsoft Defender op de achtergrond werken',
    body: `Zoek in ${path(backgroundPath)} Microsoft Defender in de lijst met achtergrondonderdelen en zet de schakelaar aan.`,
  }),
  wait: () => ({ title: 'Wacht een minuut', body: 'Je hoeft niets te doen. Dit paneel wordt vanzelf bijgewerkt.' }),
  report: () => ({
    title: 'Stuur het rapport naar je IT-afdeling',
    body: 'Hierin staat wat Defender en macOS over deze Mac melden, maar geen namen of serienummers.',
  }),
  confirm: () => ({
    title: 'Wacht op bevestiging van Defender',
    body: 'Je hoeft niets te doen. Dit paneel wordt vanzelf bijgewerkt.',
  }),
};

const copyCommand = () => 'Kopieer opdracht';

export const actions: Catalogue['actions'] = {
  'request-approval': ({ allow }) => showAgain(quoted(allow)),
  'open-pane': (apple, pane) => `Open ${placeOnButton(apple, pane)}`,
  'load-driver': () => 'Laad het stuurprogramma',
  'copy-load-command': copyCommand,
  'copy-turn-on-command': copyCommand,
  'copy-filter-command': copyCommand,
  'copy-update-command': copyCommand,
  'copy-ask-it': () => 'Kopieer bericht',
  'mail-ask-it': () => 'Stel e-mail op',
  'save-profile': () => 'Bewaar profiel',
  'copy-report': () => 'Kopieer rapport',
  'look-now': () => 'Controleer nu',
};

export const otherWays: Catalogue['otherWays'] = {
  command: ({ terminal }) => `Of kopieer de opdracht en voer die uit in ${quoted(terminal)}.`,
  commandForAdmins: ({ terminal }) => `Een beheerder kan ook de gekopieerde opdracht uitvoeren in ${quoted(terminal)}.`,
  profile: 'Je kunt ook een profiel met de ontbrekende instellingen bewaren en meesturen.',
};

export const hints: Catalogue['hints'] = {
  cancelled: () => 'Het wachtwoordvenster is gesloten, dus er is niets veranderd. Probeer het opnieuw wanneer je wilt.',
  'not-authorised': () =>
    'macOS heeft dat account niet geaccepteerd. Vul de naam en het wachtwoord van een beheerder in.',
  'still-refused': ({ allow, approvalPane }) =>
    `macOS heeft je klik nog niet geregistreerd. Klik in ${approvalPane} op ${quoted(allow)}. Heb je dat al gedaan, open dan de tips hieronder.`,
  'not-root': () =>
    'macOS voerde dit niet uit als beheerder. Probeer het opnieuw of gebruik de opdracht voor Terminal.',
  'no-answer': () => 'macOS gaf geen duidelijk antwoord. Probeer het opnieuw of gebruik de opdracht voor Terminal.',
  disagree: () =>
    'Na drie pogingen zijn macOS en Defender het nog steeds oneens over wat is toegestaan. Stuur het rapport naar je IT-afdeling.',
  'not-ours': () =>
    'Het stuurprogramma is niet ondertekend door Microsoft en is dus niet geladen. Meld dit bij je IT-afdeling.',
};

export const notes: Catalogue['notes'] = {
  'fda-on-already':
    'Beide onderdelen zijn nodig. Staat er al een aan, zet die dan uit en weer aan, of verwijder het onderdeel en voeg het opnieuw toe. Na een installatie kan het uren duren voor een onderdeel verschijnt.',
  'organisation-forbids':
    'Er is niets om toe te staan. Misschien mag je dit van je organisatie niet zelf toestaan. In dat geval kan alleen je IT-afdeling het.',
  'macos-15-0': 'macOS 15.0 houdt netwerkextensies tegen. Werk macOS bij naar 15.1 of nieuwer.',
  'extension-left-behind':
    'Defender is verwijderd, maar de extensie werkt nog. Installeer Defender opnieuw, of start deze Mac opnieuw op en verwijder de extensie in de instellingen.',
  'switch-can-be-turned-off': 'Laat Microsoft Defender aanstaan. Elke gebruiker van deze Mac kan het uitzetten.',
  'fda-by-mdm-shows-off':
    'Volledige schijftoegang die je IT-afdeling heeft gegeven, lijkt in de instellingen uit te staan, maar werkt wel.',
  'no-reduced-security':
    'Voor Defender hoef je de opstartbeveiliging van deze Mac nooit te verlagen. Wordt je gevraagd om in de herstelmodus op te starten, dan gaat het niet om Defender.',
};

export const busy: Catalogue['busy'] = {
  'open-pane': ({ settingsApp }) => `${settingsApp} wordt geopend…`,
  'load-driver': () => 'Wachten op macOS. Typ je wachtwoord in het venster dat macOS heeft geopend.',
};

export const failed: Catalogue['failed'] = {
  'open-pane': (apple, pane) =>
    `macOS kon de instelling niet openen. Open die zelf: Apple-menu › ${path(panePath(apple, pane))}.`,
  'load-driver': () => 'Dat kon niet worden gestart. Gebruik de opdracht voor Terminal.',
  copy: () => 'Kopiëren is niet gelukt. Probeer het opnieuw.',
  mail: () => 'Er is geen e-mailapp geopend. Kopieer het bericht.',
  save: () => 'Het profiel kon daar niet worden bewaard. Kies een andere map.',
  other: () => 'Dat is niet gelukt. Probeer het opnieuw, of stop Kextant en open het opnieuw.',
};

export const help: Catalogue['help'] = {
  summary: { noButton: 'Staat de knop er niet, of gebeurt er niets?', notWorking: 'Lukt het niet?' },
  notes: ({ allow, approvalPath, generation }) => [
    ...(generation === 'C'
      ? []
      : [
          `Klik met de muis of het trackpad van deze Mac op ${quoted(allow)}. macOS negeert muisklikken via schermdeling of een ander programma voor beheer op afstand.`,
        ]),
    'Stop apps die muis, toetsenbord of mediatoetsen aanpassen. Zolang die actief zijn, negeert macOS misschien je muisklikken.',
    ...(generation === 'A'
      ? [
          `Of gebruik het toetsenbord: stel in de toetsenbordinstellingen in dat de Tab-toets langs alle regelaars gaat. Druk dan op de Tab-toets tot ${quoted(allow)} is gemarkeerd, en druk op de spatiebalk.`,
          `Zie je ${quoted(allow)} niet? Sluit het venster en open het opnieuw vanaf hier. macOS verwijdert de knop 30 minuten na het verzoek om toestemming.`,
        ]
      : ['Gaat een schakelaar steeds weer uit? Sluit het venster, start deze Mac opnieuw op en probeer het nog eens.']),
    `Zo open je de instelling handmatig: Apple-menu › ${path(approvalPath)}.`,
  ],
};

export const licenceNote: Catalogue['licenceNote'] = (version) =>
  version === null ? oldLicence : `${oldLicence} Op deze Mac staat Defender ${version}.`;

const oldLicence =
  'Een oude versie van Defender meldt soms een ontbrekende licentie terwijl die er is. Volgens Microsoft lost een update van Defender dat op.';
