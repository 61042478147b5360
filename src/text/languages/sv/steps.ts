// Swedish: the words of the guide.
import type { AppleWords } from '../../apple-words.ts';
import type { Catalogue, ExtensionList } from '../../catalogue.ts';
import { panePath, placeOnButton } from '../../pane-words.ts';
import { quoting } from '../../quote.ts';

const quoted = quoting('”', '”');
const quotedWithin = quoting('’', '’');

const showAgain = (allow: string) => `Visa ${allow} igen`;

const path = (names: readonly string[]) => names.join(' › ');
const lockFirst = ({ allow, clickTheLock }: AppleWords) =>
  clickTheLock === null ? '' : ` Om ${quoted(allow)} är nedtonad klickar du först på låset.`;

/** Where it is not known what macOS calls them. */
export const describedLists: Readonly<Record<ExtensionList, string>> = {
  endpoint: 'säkerhetstilläggen (Endpoint Security)',
  network: 'nätverkstilläggen',
};

function whereToAllow(apple: AppleWords, category: string | null, description: string): string {
  if (apple.generation === 'C') {
    const list = category === null ? description : quoted(category);
    return `Öppna ${path(apple.approvalPath)}, klicka på infoknappen bredvid ${list} och slå på Microsoft Defender.`;
  }
  return `Leta i ${path(apple.approvalPath)} upp raden om Microsoft Defender och klicka på ${quoted(apple.allow)}. Står det ${quoted(apple.details)} där klickar du på det och markerar Microsoft Defender.${lockFirst(apple)}`;
}

export const steps: Catalogue['steps'] = {
  'request-approval': ({ allow }) => ({
    title: `Ta fram knappen ${quoted(allow)} igen`,
    body: `macOS visar ${quoted(allow)} i 30 minuter åt gången. Klicka på ${quoted(showAgain(quotedWithin(allow)))} och ange ditt lösenord.`,
  }),
  'open-pane': ({ approvalPane, allow }) => ({
    title: `Öppna ${approvalPane}`,
    body: `Använd knappen nedan, även om fönstret redan är öppet. Annars visas inte ${quoted(allow)}.`,
  }),
  allow: (apple) => ({
    title: `Klicka på ${quoted(apple.allow)} bredvid ${quoted('Microsoft Corporation')}`,
    body: `Knappen finns i ${path(apple.approvalPath.slice(1))}.${lockFirst(apple)}`,
  }),
  'load-driver': () => ({
    title: 'Läs in drivrutinen',
    body: 'Använd knappen nedan. macOS frågar efter ditt lösenord en gång till och läser sedan in Microsofts drivrutin.',
  }),
  'allow-endpoint-extension': (apple) => ({
    title: 'Tillåt Defenders säkerhetstillägg',
    body: whereToAllow(apple, apple.endpointExtensions, describedLists.endpoint),
  }),
  'allow-network-extension': (apple) => ({
    title: 'Tillåt Defenders nätverkstillägg',
    body: whereToAllow(apple, apple.networkExtensions, describedLists.network),
  }),
  'allow-network-filter': ({ filterTitle, filterAllow, terminal }) => ({
    title: `Klicka på ${quoted(filterAllow)} när macOS frågar om Defender får filtrera nätverksinnehåll`,
    body: `Meddelandet lyder: ${filterTitle('Microsoft Defender')}. Syns det inte kopierar du kommandot, klistrar in det i ${quoted(terminal)} och trycker på returtangenten.`,
  }),
  'grant-full-disk-access': ({ fullDiskAccess, fullDiskPath, clickTheLock }) => ({
    title: `Slå på båda posterna för Defender i ${quoted(fullDiskAccess)}`,
    body: `${clickTheLock === null ? 'Slå' : 'Klicka på låset och slå sedan'} på båda posterna i ${path(fullDiskPath)}: Microsoft Defender och Microsoft Defender Endpoint Security Extension.`,
  }),
  'approve-enrolment': ({ profilesPath }) => ({
    title: 'Godkänn din organisations profil',
    body: `Öppna hanteringsprofilen i ${path(profilesPath)} och klicka på knappen som godkänner den.`,
  }),
  'ask-it': () => ({
    title: 'Be IT-avdelningen om hjälp',
    body: 'IT-avdelningen eller en administratör för datorn kan tillåta det som behövs. I meddelandet står vad som saknas, utan namn eller serienummer.',
  }),
  'turn-on': ({ terminal }) => ({
    title: 'Slå på realtidsskyddet',
    body: `Kopiera kommandot, öppna ${quoted(terminal)} (i Program › Verktygsprogram), klistra in det och tryck på returtangenten. Sedan anger du ditt lösenord. Inget visas medan du skriver.`,
  }),
  onboard: () => ({
    title: 'Be IT-avdelningen om en licens',
    body: 'IT-avdelningen kan ansluta Defender till din organisation. I rapporten står vad Defender rapporterar om licensen.',
  }),
  install: (_apple, finding) =>
    finding === 'kernel-extension-faulty'
      ? {
          title: 'Be IT-avdelningen installera om Defender',
          body: 'Drivrutinen är skadad eller uppfyller inte kraven i macOS. I rapporten ser IT-avdelningen varför.',
        }
      : finding === 'product-expired'
        ? {
            title: 'Be IT-avdelningen uppdatera Defender',
            body: 'Den här versionen har gått ut. En nyare kan också finnas i din organisations appkatalog.',
          }
        : {
            title: 'Be IT-avdelningen installera Defender',
            body: 'Det kan också finnas i din organisations appkatalog. Den här panelen uppdateras automatiskt när det är installerat.',
          },
  'update-definitions': ({ terminal }) => ({
    title: 'Uppdatera Defenders virusdefinitioner',
    body: `Kopiera kommandot, öppna ${quoted(terminal)} (i Program › Verktygsprogram), klistra in det och tryck på returtangenten. Det tar några minuter.`,
  }),
  restart: ({ restart }) => ({
    title: 'Starta om den här datorn',
    body: `Spara ditt arbete och välj sedan ${quoted(restart)} i Apple-menyn.`,
  }),
  'update-defender': () => ({
    title: 'Be IT-avdelningen uppdatera Defender',
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
  wait: () => ({
    title: 'Vänta en minut',
    body: 'Du behöver inte göra något. Den här panelen uppdateras automatiskt.',
  }),
  report: () => ({
    title: 'Skicka rapporten till IT-avdelningen',
    body: 'Den innehåller det som Defender och macOS rapporterar om den här datorn, men inga namn eller serienummer.',
  }),
  confirm: () => ({
    title: 'Vänta på bekräftelse från Defender',
    body: 'Du behöver inte göra något. Den här panelen uppdateras automatiskt.',
  }),
};

const copyCommand = () => 'Kopiera kommando';

export const actions: Catalogue['actions'] = {
  'request-approval': ({ allow }) => showAgain(quoted(allow)),
  'open-pane': (apple, pane) => `Öppna ${placeOnButton(apple, pane)}`,
  'load-driver': () => 'Läs in drivrutinen',
  'copy-load-command': copyCommand,
  'copy-turn-on-command': copyCommand,
  'copy-filter-command': copyCommand,
  'copy-update-command': copyCommand,
  'copy-ask-it': () => 'Kopiera meddelande',
  'mail-ask-it': () => 'Skriv ett mejl',
  'save-profile': () => 'Spara profil',
  'copy-report': () => 'Kopiera rapport',
  'look-now': () => 'Kontrollera nu',
};

export const otherWays: Catalogue['otherWays'] = {
  command: ({ terminal }) => `Du kan också kopiera kommandot och köra det i ${quoted(terminal)}.`,
  commandForAdmins: ({ terminal }) => `En administratör kan också köra det kopierade kommandot i ${quoted(terminal)}.`,
  profile: 'Du kan också spara en profil med de inställningar som saknas och bifoga den.',
};

export const hints: Catalogue['hints'] = {
  cancelled: () => 'Lösenordsfönstret stängdes, så inget har ändrats. Försök igen när du vill.',
  'not-authorised': () => 'macOS accepterade inte det kontot. Ange namn och lösenord för en administratör.',
  'still-refused': ({ allow, approvalPane }) =>
    `macOS har inte registrerat ditt klick än. Klicka på ${quoted(allow)} i ${approvalPane}. Om du redan har gjort det öppnar du tipsen nedan.`,
  'not-root': () => 'macOS körde inte det här som administratör. Försök igen eller använd kommandot för Terminal.',
  'no-answer': () => 'macOS gav inget tydligt svar. Försök igen eller använd kommandot för Terminal.',
  disagree: () =>
    'Efter tre försök är macOS och Defender fortfarande inte överens om vad som är tillåtet. Skicka rapporten till IT-avdelningen.',
  'not-ours': () => 'Drivrutinen är inte signerad av Microsoft och lästes därför inte in. Meddela IT-avdelningen.',
};

export const notes: Catalogue['notes'] = {
  'fda-on-already':
    'Båda posterna behövs. Om någon redan är på stänger du av den och slår på den igen, eller tar bort den och lägger till den på nytt. Efter en installation kan det ta timmar innan en post visas.',
  'organisation-forbids':
    'Det finns inget att tillåta. Din organisation kanske inte låter dig tillåta det själv. I så fall kan bara IT-avdelningen göra det.',
  'macos-15-0': 'macOS 15.0 stoppar nätverkstillägg. Uppdatera macOS till 15.1 eller senare.',
  'extension-left-behind':
    'Defender har raderats, men tillägget körs fortfarande. Installera Defender igen, eller starta om den här datorn och ta bort tillägget i inställningarna.',
  'switch-can-be-turned-off': 'Låt Microsoft Defender vara påslaget. Alla som använder datorn kan stänga av det.',
  'fda-by-mdm-shows-off':
    'Full skivtillgång som IT-avdelningen har gett ser ut att vara avstängd i inställningarna men fungerar ändå.',
  'no-reduced-security':
    'För Defender behöver du aldrig sänka datorns startsäkerhet. Om du blir ombedd att starta i återställningsläget gäller det inte Defender.',
};

export const busy: Catalogue['busy'] = {
  'open-pane': ({ settingsApp }) => `Öppnar ${settingsApp}…`,
  'load-driver': () => 'Väntar på macOS. Ange ditt lösenord i fönstret som öppnades.',
};

export const failed: Catalogue['failed'] = {
  'open-pane': (apple, pane) =>
    `macOS kunde inte öppna inställningen. Öppna den själv: Apple-menyn › ${path(panePath(apple, pane))}.`,
  'load-driver': () => 'Det gick inte att starta. Använd kommandot för Terminal i stället.',
  copy: () => 'Det gick inte att kopiera. Försök igen.',
  mail: () => 'Ingen mejlapp öppnades. Kopiera meddelandet i stället.',
  save: () => 'Profilen gick inte att spara där. Försök med en annan mapp.',
  other: () => 'Det fungerade inte. Försök igen, eller avsluta Kextant och öppna det på nytt.',
};

export const help: Catalogue['help'] = {
  summary: { noButton: 'Saknas knappen, eller händer inget?', notWorking: 'Fungerar det inte?' },
  notes: ({ allow, approvalPath, generation }) => [
    ...(generation === 'C'
      ? []
      : [
          `Klicka på ${quoted(allow)} med den här datorns egen mus eller styrplatta. macOS ignorerar klick som kommer via skärmdelning eller något annat fjärrverktyg.`,
        ]),
    'Avsluta appar som ändrar hur musen, tangentbordet eller medietangenterna fungerar. Så länge de är igång kan det hända att macOS ignorerar dina klick.',
    ...(generation === 'A'
      ? [
          `Eller använd tangentbordet: ställ in i tangentbordsinställningarna att tabbtangenten flyttar fokus mellan alla reglage. Tryck sedan på tabbtangenten tills ${quoted(allow)} är markerad, och därefter på mellanslagstangenten.`,
          `Om du inte ser ${quoted(allow)} stänger du fönstret och öppnar det härifrån igen. macOS tar bort knappen 30 minuter efter att drivrutinen skulle läsas in.`,
        ]
      : ['Om ett reglage slås av igen stänger du fönstret, startar om datorn och försöker igen.']),
    `Öppna inställningen själv: Apple-menyn › ${path(approvalPath)}.`,
  ],
};

export const licenceNote: Catalogue['licenceNote'] = (version) =>
  version === null ? oldLicence : `${oldLicence} Den här datorn har Defender ${version}.`;

const oldLicence =
  'En gammal version av Defender kan rapportera att licensen saknas fast den finns. Enligt Microsoft löser en uppdatering av Defender det.';
