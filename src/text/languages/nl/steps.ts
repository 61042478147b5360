// Dutch words of the guide: every step, what its buttons say, and what to do when something did not work.
import type { AppleWords } from '../../apple-words.ts';
import type { Catalogue } from '../../catalogue.ts';
import { panePath, placeOnButton } from '../../pane-words.ts';
import { quoting } from '../../quote.ts';

const quoted = quoting('‘', '’');

const path = (names: readonly string[]) => names.join(' › ');
const lockFirst = ({ allow, clickTheLock }: AppleWords) =>
  clickTheLock === null ? '' : ` Is ${quoted(allow)} grijs, klik dan eerst op het hangslot.`;

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
    body: `macOS toont ${quoted(allow)} telkens 30 minuten. Met je wachtwoord haal je de knop terug.`,
  }),
  'open-pane': ({ approvalPane, allow }) => ({
    title: `Open ${approvalPane}`,
    body: `Gebruik de knop hieronder: in een venster dat al open stond, verschijnt ${quoted(allow)} niet.`,
  }),
  allow: (apple) => ({
    title: `Klik op ${quoted(apple.allow)} naast ${quoted('Microsoft Corporation')}`,
    body: `In ${path(apple.approvalPath.slice(1))}.${lockFirst(apple)}`,
  }),
  'load-driver': () => ({
    title: 'Laad het stuurprogramma',
    body: 'macOS vraagt nog één keer om je wachtwoord en start het stuurprogramma van Microsoft.',
  }),
  'allow-endpoint-extension': (apple) => ({
    title: 'Sta de beveiligingsextensie van Defender toe',
    body: whereToAllow(apple, apple.endpointExtensions, 'de beveiligingsextensies'),
  }),
  'allow-network-extension': (apple) => ({
    title: 'Sta de netwerkextensie van Defender toe',
    body: whereToAllow(apple, apple.networkExtensions, 'de netwerkextensies'),
  }),
  'allow-network-filter': ({ filterTitle, filterAllow, terminal }) => ({
    title: `Klik op ${quoted(filterAllow)} als macOS vraagt om netwerkinhoud te filteren`,
    body: `De melding luidt: ${filterTitle('Microsoft Defender')}. Zie je die niet? Kopieer dan de opdracht, plak die in ${quoted(terminal)} en druk op de Return-toets.`,
  }),
  'grant-full-disk-access': ({ fullDiskAccess, fullDiskPath }) => ({
    title: `Zet beide onderdelen van Defender aan bij ${quoted(fullDiskAccess)}`,
    body: `Zet in ${path(fullDiskPath)} beide onderdelen aan: Microsoft Defender en Microsoft Defender Endpoint Security Extension.`,
  }),
  'approve-enrolment': ({ profilesPath }) => ({
    title: 'Keur het profiel van je organisatie goed',
    body: `Open in ${path(profilesPath)} het beheerprofiel en keur het goed.`,
  }),
  'ask-it': () => ({
    title: 'Vraag het je IT-afdeling',
    body: 'Iemand die deze Mac mag beheren, moet dit doen. In het bericht staat wat er ontbreekt, zonder namen of serienummers.',
  }),
  'turn-on': ({ terminal }) => ({
    title: 'Zet realtimebeveiliging aan',
    body: `Kopieer de opdracht, plak die in ${quoted(terminal)} en druk op de Return-toets. Daarna vul je je wachtwoord in. Tijdens het typen zie je niets.`,
  }),
  onboard: () => ({
    title: 'Vraag je IT-afdeling om een licentie',
    body: 'Zij verbinden Defender met je organisatie. In het rapport staat wat Defender meldt.',
  }),
  install: (_apple, finding) =>
    finding === 'kernel-extension-faulty'
      ? {
          title: 'Laat Defender opnieuw installeren',
          body: 'Het stuurprogramma is beschadigd of macOS accepteert het niet. In het rapport staat waarom.',
        }
      : finding === 'product-expired'
        ? {
            title: 'Laat Defender bijwerken',
            body: 'Deze versie is verlopen. Je IT-afdeling, of de appcatalogus van je organisatie, heeft een nieuwere.',
          }
        : {
            title: 'Laat Defender installeren',
            body: 'Je krijgt het van je IT-afdeling of via de appcatalogus van je organisatie. Zodra het geïnstalleerd is, zie je dat hier.',
          },
  'update-definitions': ({ terminal }) => ({
    title: 'Werk de definities van Defender bij',
    body: `Kopieer de opdracht, plak die in ${quoted(terminal)} en druk op de Return-toets. Het duurt een paar minuten.`,
  }),
  restart: ({ restart }) => ({
    title: 'Start deze Mac opnieuw op',
    body: `Bewaar je werk en kies ${quoted(restart)} in het Apple-menu.`,
  }),
  'update-defender': () => ({
    title: 'Laat Defender bijwerken',
    body: 'Een nieuwere versie van Defender zou dit moeten oplossen. In het rapport ziet de IT-afdeling welke versies deze Mac heeft.',
  }),
  'update-macos': () => ({
    title: 'Werk macOS bij',
    body: notes['macos-15-0'],
  }),
  'allow-in-background': ({ backgroundPath }) => ({
    title: 'Laat Microsoft Defender op de achtergrond werken',
    body: `Zoek in ${path(backgroundPath)} Microsoft Defender in de lijst met achtergrondonderdelen en zet de schakelaar aan.`,
  }),
  wait: () => ({ title: 'Wacht een minuut', body: 'Je hoeft niets te doen. Dit wordt vanzelf bijgewerkt.' }),
  report: () => ({
    title: 'Stuur het rapport naar je IT-afdeling',
    body: 'Er staat in wat Defender en macOS over deze Mac melden; geen namen of serienummers.',
  }),
  confirm: () => ({ title: 'Defender bevestigt het', body: 'Je hoeft niets te doen. Dit wordt vanzelf bijgewerkt.' }),
};

export const actions: Catalogue['actions'] = {
  'request-approval': () => 'Vraag het macOS opnieuw',
  'open-pane': (apple, pane) => `Open ${placeOnButton(apple, pane)}`,
  'load-driver': () => 'Laad het stuurprogramma',
  'copy-load-command': () => 'Kopieer opdracht',
  'copy-turn-on-command': () => 'Kopieer opdracht',
  'copy-filter-command': () => 'Kopieer opdracht',
  'copy-update-command': () => 'Kopieer opdracht',
  'copy-ask-it': () => 'Kopieer bericht',
  'mail-ask-it': () => 'Schrijf e-mail',
  'save-profile': () => 'Bewaar profiel',
  'copy-report': () => 'Kopieer rapport',
  'look-now': () => 'Controleer nu',
};

export const hints: Catalogue['hints'] = {
  cancelled: () => 'Het wachtwoordvenster is gesloten, dus er is niets veranderd. Probeer het opnieuw wanneer je wilt.',
  'not-authorised': () =>
    'macOS heeft dat account niet geaccepteerd. Vul de naam en het wachtwoord van een beheerder in.',
  'still-refused': ({ allow }) =>
    `macOS weet het nog niet: klik eerst op ${quoted(allow)} in het venster. Heb je dat gedaan, kijk dan hieronder.`,
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
    'Beide onderdelen tellen: Microsoft Defender en Microsoft Defender Endpoint Security Extension. Staat er al een aan? Zet die uit en weer aan, of verwijder het onderdeel en voeg het opnieuw toe. Na een installatie kan het uren duren voor een onderdeel verschijnt.',
  'organisation-forbids':
    'Er is niets om toe te staan. Misschien verbiedt je organisatie dat je dit zelf doet; dan kan alleen de IT-afdeling het toestaan.',
  'macos-15-0': 'macOS 15.0 houdt netwerkextensies tegen. Werk macOS bij naar 15.1 of nieuwer.',
  'extension-left-behind':
    'Defender is verwijderd, maar de extensie werkt nog. Installeer Defender opnieuw, of start deze Mac opnieuw op en verwijder de extensie in de instellingen.',
  'switch-can-be-turned-off': 'Laat de schakelaar aan staan: iedereen die deze Mac gebruikt, kan hem weer uitzetten.',
  'fda-by-mdm-shows-off':
    'Volledige schijftoegang die je IT-afdeling heeft gegeven, lijkt in de instellingen uit te staan, maar werkt wel.',
  'no-reduced-security':
    'Defender heeft nooit verlaagde beveiliging nodig. Moet je ergens voor opnieuw opstarten in de herstelmodus, dan is dat niet voor Defender.',
};

export const busy: Catalogue['busy'] = {
  'open-pane': ({ settingsApp }) => `${settingsApp} wordt geopend…`,
  'load-driver': () => 'macOS is aan de beurt: het vraagt in een eigen venster om een wachtwoord.',
};

export const failed: Catalogue['failed'] = {
  'open-pane': (apple, pane) =>
    `macOS heeft het niet geopend. Open het zelf: Apple-menu › ${path(panePath(apple, pane))}.`,
  'load-driver': () => 'Dat kon niet worden gestart. Gebruik de opdracht voor Terminal.',
  copy: () => 'Kopiëren is niet gelukt. Probeer het opnieuw.',
  mail: () => 'Er ging geen mailprogramma open. Kopieer het bericht.',
  save: () => 'Het profiel kon daar niet worden bewaard. Kies een andere map.',
  other: () => 'Dat is niet gelukt. Probeer het opnieuw, of stop Kextant en open het opnieuw.',
};

export const help: Catalogue['help'] = {
  summary: ({ generation }) => (generation === 'C' ? 'Lukt het niet?' : 'Staat de knop er niet, of gebeurt er niets?'),
  notes: ({ allow, approvalPath, generation }) => [
    ...(generation === 'C'
      ? []
      : [
          `Klik op deze Mac zelf. ${quoted(allow)} negeert klikken die via schermdeling of een ander programma voor beheer op afstand komen.`,
        ]),
    'Stop hulpprogramma’s voor muis, toetsenbord of mediatoetsen. Zolang die werken, tellen je eigen klikken misschien ook niet.',
    ...(generation === 'A'
      ? [
          `Of gebruik het toetsenbord: zet volledige toetsenbordbediening aan, druk op Tab tot ${quoted(allow)} is geselecteerd en druk op de spatiebalk.`,
          `${quoted(allow)} is er maar 30 minuten. Sluit het venster en open het vanaf hier om de knop weer te zien.`,
        ]
      : ['Blijft een schakelaar niet aan? Sluit het venster, start deze Mac opnieuw op en probeer het nog eens.']),
    `Zelf openen: Apple-menu › ${path(approvalPath)}.`,
  ],
};

export const licenceNote: Catalogue['licenceNote'] = (version) =>
  version === null ? oldLicence : `${oldLicence} Deze Mac heeft Defender ${version}.`;

const oldLicence =
  'Een oude Defender meldt soms een ontbrekende licentie terwijl die er is. Volgens Microsoft lost een update van Defender dat op.';
