// Swedish: the words of the guide.
import type { AppleWords } from '../../apple-words.ts';
import type { Catalogue } from '../../catalogue.ts';
import { panePath, placeOnButton } from '../../pane-words.ts';
import { quoting } from '../../quote.ts';

const quoted = quoting('”', '”');

const path = (names: readonly string[]) => names.join(' › ');
const lockFirst = ({ allow, clickTheLock }: AppleWords) =>
  clickTheLock === null ? '' : ` Om ${quoted(allow)} är nedtonad klickar du först på låset.`;

function whereToAllow(apple: AppleWords, category: string | null, description: string): string {
  if (apple.generation === 'C') {
    const list = category === null ? description : quoted(category);
    return `Klicka i ${path(apple.approvalPath)} på informationsknappen bredvid ${list} och slå på Microsoft Defender.`;
  }
  return `Leta i ${path(apple.approvalPath)} upp raden om Microsoft Defender och klicka på ${quoted(apple.allow)}. Står det ${quoted(apple.details)} där klickar du på det och markerar Microsoft Defender.${lockFirst(apple)}`;
}

export const steps: Catalogue['steps'] = {
  'request-approval': ({ allow }) => ({
    title: `Ta fram knappen ${quoted(allow)} igen`,
    body: `macOS visar ${quoted(allow)} i 30 minuter åt gången. Ditt lösenord tar fram knappen igen.`,
  }),
  'open-pane': ({ approvalPane, allow }) => ({
    title: `Öppna ${approvalPane}`,
    body: `Använd knappen nedan: i ett fönster som redan var öppet visas inte ${quoted(allow)}.`,
  }),
  allow: (apple) => ({
    title: `Klicka på ${quoted(apple.allow)} bredvid ${quoted('Microsoft Corporation')}`,
    body: `I ${path(apple.approvalPath.slice(1))}.${lockFirst(apple)}`,
  }),
  'load-driver': () => ({
    title: 'Läs in drivrutinen',
    body: 'macOS frågar efter ditt lösenord en gång till och startar Microsofts drivrutin.',
  }),
  'allow-endpoint-extension': (apple) => ({
    title: 'Tillåt Defenders säkerhetstillägg',
    body: whereToAllow(apple, apple.endpointExtensions, 'säkerhetstilläggen'),
  }),
  'allow-network-extension': (apple) => ({
    title: 'Tillåt Defenders nätverkstillägg',
    body: whereToAllow(apple, apple.networkExtensions, 'nätverkstilläggen'),
  }),
  'allow-network-filter': ({ filterTitle, filterAllow, terminal }) => ({
    title: `Klicka på ${quoted(filterAllow)} när macOS frågar om nätverket`,
    body: `Meddelandet lyder: ${filterTitle('Microsoft Defender')}. Syns det inte kopierar du kommandot, klistrar in det i ${quoted(terminal)} och trycker på returtangenten.`,
  }),
  'grant-full-disk-access': ({ fullDiskAccess, fullDiskPath }) => ({
    title: `Slå på båda posterna för Defender i ${quoted(fullDiskAccess)}`,
    body: `Slå på båda posterna i ${path(fullDiskPath)}: Microsoft Defender och Microsoft Defender Endpoint Security Extension.`,
  }),
  'approve-enrolment': ({ profilesPath }) => ({
    title: 'Godkänn din organisations profil',
    body: `Öppna hanteringsprofilen i ${path(profilesPath)} och godkänn den.`,
  }),
  'ask-it': () => ({
    title: 'Be IT-avdelningen om hjälp',
    body: 'Någon som får administrera den här datorn måste göra det. I meddelandet står vad som saknas, utan namn eller serienummer.',
  }),
  'turn-on': ({ terminal }) => ({
    title: 'Slå på realtidsskyddet',
    body: `Kopiera kommandot, klistra in det i ${quoted(terminal)} och tryck på returtangenten. Sedan anger du ditt lösenord. Inget visas medan du skriver.`,
  }),
  onboard: () => ({
    title: 'Be IT-avdelningen om en licens',
    body: 'De ansluter Defender till din organisation. I rapporten står vad Defender säger.',
  }),
  install: (_apple, finding) =>
    finding === 'kernel-extension-faulty'
      ? {
          title: 'Be IT-avdelningen installera om Defender',
          body: 'Drivrutinen är skadad eller inte som macOS kräver. I rapporten står varför.',
        }
      : finding === 'product-expired'
        ? {
            title: 'Låt uppdatera Defender',
            body: 'Den här versionen har gått ut. IT-avdelningen eller din organisations appkatalog har en nyare.',
          }
        : {
            title: 'Låt installera Defender',
            body: 'Du får det av IT-avdelningen eller i din organisations appkatalog. När det är installerat ser du det här.',
          },
  'update-definitions': ({ terminal }) => ({
    title: 'Uppdatera Defenders definitioner',
    body: `Kopiera kommandot, klistra in det i ${quoted(terminal)} och tryck på returtangenten. Det tar några minuter.`,
  }),
  restart: ({ restart }) => ({
    title: 'Starta om den här datorn',
    body: `Spara ditt arbete och välj sedan ${quoted(restart)} i Apple-menyn.`,
  }),
  'update-defender': () => ({
    title: 'Be om en uppdatering av Defender',
    body: 'En nyare version av Defender bör lösa det. I rapporten ser IT-avdelningen vilka versioner den här datorn har.',
  }),
  'update-macos': () => ({
    title: 'Uppdatera macOS',
    body: notes['macos-15-0'],
  }),
  'allow-in-background': ({ backgroundPath }) => ({
    title: 'Låt Microsoft Defender köras i bakgrunden',
    body: `Leta upp Microsoft Defender i listan över bakgrundsobjekt i ${path(backgroundPath)} och slå på det.`,
  }),
  wait: () => ({ title: 'Vänta en minut', body: 'Du behöver inte göra något. Det här uppdateras automatiskt.' }),
  report: () => ({
    title: 'Skicka rapporten till IT-avdelningen',
    body: 'Den innehåller det som Defender och macOS säger om den här datorn, men inga namn eller serienummer.',
  }),
  confirm: () => ({ title: 'Defender bekräftar', body: 'Du behöver inte göra något. Det här uppdateras automatiskt.' }),
};

export const actions: Catalogue['actions'] = {
  'request-approval': () => 'Visa knappen igen',
  'open-pane': (apple, pane) => `Öppna ${placeOnButton(apple, pane)}`,
  'load-driver': () => 'Läs in drivrutinen',
  'copy-load-command': () => 'Kopiera kommando',
  'copy-turn-on-command': () => 'Kopiera kommando',
  'copy-filter-command': () => 'Kopiera kommando',
  'copy-update-command': () => 'Kopiera kommando',
  'copy-ask-it': () => 'Kopiera meddelande',
  'mail-ask-it': () => 'Skriv e-post',
  'save-profile': () => 'Spara profil',
  'copy-report': () => 'Kopiera rapport',
  'look-now': () => 'Kontrollera nu',
};

export const hints: Catalogue['hints'] = {
  cancelled: () => 'Lösenordsfönstret stängdes, så inget har ändrats. Försök igen när du är redo.',
  'not-authorised': () => 'macOS accepterade inte det kontot. Ange namn och lösenord för en administratör.',
  'still-refused': ({ allow }) =>
    `macOS vet inget ännu: klicka först på ${quoted(allow)} i fönstret. Om du redan har gjort det, se nedan.`,
  'not-root': () => 'macOS körde inte det här som administratör. Försök igen eller använd kommandot för Terminal.',
  'no-answer': () => 'macOS gav inget tydligt svar. Försök igen eller använd kommandot för Terminal.',
  disagree: () =>
    'Efter tre försök är macOS och Defender fortfarande inte överens om vad som är tillåtet. Skicka rapporten till IT-avdelningen.',
  'not-ours': () => 'Drivrutinen är inte signerad av Microsoft och lästes därför inte in. Meddela IT-avdelningen.',
};

export const notes: Catalogue['notes'] = {
  'fda-on-already':
    'Båda posterna räknas: Microsoft Defender och Microsoft Defender Endpoint Security Extension. Är någon redan på? Stäng av den och slå på den igen, eller ta bort den och lägg till den på nytt. Efter en installation kan det ta timmar innan en post visas.',
  'organisation-forbids':
    'Det finns inget att tillåta. Din organisation kanske inte låter dig göra det för hand; då kan bara IT-avdelningen göra det.',
  'macos-15-0': 'macOS 15.0 stoppar nätverkstillägg. Uppdatera macOS till 15.1 eller senare.',
  'extension-left-behind':
    'Defender har raderats, men tillägget körs fortfarande. Installera Defender igen, eller starta om den här datorn och ta bort tillägget i inställningarna.',
  'switch-can-be-turned-off': 'Låt reglaget vara på: alla som använder den här datorn kan slå av det igen.',
  'fda-by-mdm-shows-off': 'Full skivtillgång som IT-avdelningen ger visas som av i inställningarna men fungerar ändå.',
  'no-reduced-security':
    'Defender behöver aldrig sänkt säkerhet. Om något ber dig starta om i återställningsläget är det inte för Defender.',
};

export const busy: Catalogue['busy'] = {
  'open-pane': ({ settingsApp }) => `Öppnar ${settingsApp}…`,
  'load-driver': () => 'Väntar på macOS: det frågar efter ett lösenord i ett eget fönster.',
};

export const failed: Catalogue['failed'] = {
  'open-pane': (apple, pane) => `macOS öppnade det inte. Öppna själv: Apple-menyn › ${path(panePath(apple, pane))}.`,
  'load-driver': () => 'Det gick inte att starta. Använd kommandot för Terminal i stället.',
  copy: () => 'Det gick inte att kopiera. Försök igen.',
  mail: () => 'Inget mejlprogram öppnades. Kopiera meddelandet i stället.',
  save: () => 'Profilen gick inte att spara där. Försök med en annan mapp.',
  other: () => 'Det fungerade inte. Försök igen, eller avsluta Kextant och öppna det på nytt.',
};

export const help: Catalogue['help'] = {
  summary: ({ generation }) => (generation === 'C' ? 'Fungerar det inte?' : 'Saknas knappen, eller händer inget?'),
  notes: ({ allow, approvalPath, generation }) => [
    ...(generation === 'C'
      ? []
      : [
          `Klicka direkt på den här datorn. ${quoted(allow)} bortser från klick som kommer via skärmdelning eller något annat fjärrverktyg.`,
        ]),
    'Avsluta verktyg som ändrar musen, tangentbordet eller medietangenterna. Så länge de är igång räknas kanske inte dina egna klick heller.',
    ...(generation === 'A'
      ? [
          `Eller använd tangentbordet: slå på full tangentbordsåtkomst, tryck på tabb tills ${quoted(allow)} är markerad och tryck sedan på mellanslag.`,
          `${quoted(allow)} visas bara i 30 minuter. Stäng fönstret och öppna det härifrån så syns knappen igen.`,
        ]
      : ['Om ett reglage inte förblir på: stäng fönstret, starta om den här datorn och försök en gång till.']),
    `Öppna själv: Apple-menyn › ${path(approvalPath)}.`,
  ],
};

export const licenceNote: Catalogue['licenceNote'] = (version) =>
  version === null ? oldLicence : `${oldLicence} Den här datorn har Defender ${version}.`;

const oldLicence =
  'En gammal Defender kan rapportera att licensen saknas fast den finns. Enligt Microsoft löser en uppdatering av Defender det.';
