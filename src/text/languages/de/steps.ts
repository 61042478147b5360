// German: the words of the guide.
import type { AppleWords } from '../../apple-words.ts';
import type { Catalogue, ExtensionList } from '../../catalogue.ts';
import { panePath, placeOnButton } from '../../pane-words.ts';
import { quoting } from '../../quote.ts';

const quoted = quoting('„', '“');
const quotedWithin = quoting('‚', '‘');

const showAgain = (allow: string) => `${allow} wieder anzeigen`;

const path = (names: readonly string[]) => names.join(' › ');
const lockFirst = ({ allow, clickTheLock }: AppleWords) =>
  clickTheLock === null ? '' : ` Ist ${quoted(allow)} grau, klicke zuerst auf das Schloss.`;

/** Where it is not known what macOS calls them. */
export const describedLists: Readonly<Record<ExtensionList, string>> = {
  endpoint: 'den Sicherheitserweiterungen (Endpoint Security)',
  network: 'den Netzwerkerweiterungen',
};

function whereToAllow(apple: AppleWords, category: string | null, description: string): string {
  if (apple.generation === 'C') {
    const list = category === null ? description : quoted(category);
    return `Klicke in ${path(apple.approvalPath)} auf die Infotaste neben ${list} und schalte Microsoft Defender ein.`;
  }
  return `Suche in ${path(apple.approvalPath)} die Zeile mit Microsoft Defender und klicke auf ${quoted(apple.allow)}. Steht dort ${quoted(apple.details)}, klicke darauf und wähle Microsoft Defender aus.${lockFirst(apple)}`;
}

export const steps: Catalogue['steps'] = {
  'request-approval': ({ allow }) => ({
    title: `Taste ${quoted(allow)} zurückholen`,
    body: `macOS zeigt ${quoted(allow)} jeweils 30 Minuten lang an. Klicke auf ${quoted(showAgain(quotedWithin(allow)))} und gib dein Passwort ein.`,
  }),
  'open-pane': ({ approvalPane, allow }) => ({
    title: `${quoted(approvalPane)} öffnen`,
    body: `Verwende die Taste unten, auch wenn die Systemeinstellungen schon offen sind. Sonst erscheint ${quoted(allow)} dort nicht.`,
  }),
  allow: (apple) => ({
    title: `Neben ${quoted('Microsoft Corporation')} auf ${quoted(apple.allow)} klicken`,
    body: `Du findest die Taste unter ${path(apple.approvalPath.slice(1))}.${lockFirst(apple)}`,
  }),
  'load-driver': () => ({
    title: 'Treiber laden',
    body: 'Verwende die Taste unten. macOS fragt noch einmal nach deinem Passwort und lädt dann den Treiber von Microsoft.',
  }),
  'allow-endpoint-extension': (apple) => ({
    title: 'Sicherheitserweiterung von Defender erlauben',
    body: whereToAllow(apple, apple.endpointExtensions, describedLists.endpoint),
  }),
  'allow-network-extension': (apple) => ({
    title: 'Netzwerkerweiterung erlauben',
    body: whereToAllow(apple, apple.networkExtensions, describedLists.network),
  }),
  'allow-network-filter': ({ filterTitle, filterAllow, terminal }) => ({
    title: `Auf ${quoted(filterAllow)} klicken, wenn Defender Netzwerkinhalte filtern will`,
    body: `Die Frage lautet: ${filterTitle('Microsoft Defender')} Erscheint sie nicht, kopiere den Befehl, setze ihn in ${quoted(terminal)} ein und drücke den Zeilenschalter.`,
  }),
  'grant-full-disk-access': ({ fullDiskAccess, fullDiskPath, clickTheLock }) => ({
    title: `Beide Einträge von Defender bei ${quoted(fullDiskAccess)} einschalten`,
    body: `${clickTheLock === null ? 'Schalte' : 'Klicke auf das Schloss und schalte dann'} in ${path(fullDiskPath)} beide Einträge ein: Microsoft Defender und Microsoft Defender Endpoint Security Extension.`,
  }),
  'approve-enrolment': ({ profilesPath }) => ({
    title: 'Profil deiner Organisation genehmigen',
    body: `Öffne in ${path(profilesPath)} das Verwaltungsprofil und klicke auf die Taste, mit der du es genehmigst.`,
  }),
  'ask-it': () => ({
    title: 'An die IT-Abteilung wenden',
    body: 'Erlauben kann das deine IT-Abteilung oder ein Administrator dieses Mac. Die Nachricht nennt, was fehlt, enthält aber keine Namen oder Seriennummern.',
  }),
  'turn-on': ({ terminal }) => ({
    title: 'Echtzeitschutz einschalten',
    body: `Kopiere den Befehl, öffne ${quoted(terminal)} (in Programme › Dienstprogramme), setze den Befehl dort ein und drücke den Zeilenschalter. Danach gibst du dein Passwort ein. Beim Tippen wird nichts angezeigt.`,
  }),
  onboard: () => ({
    title: 'IT-Abteilung um eine Lizenz bitten',
    body: 'Sie kann Defender mit deiner Organisation verbinden. Im Bericht steht, was Defender zu seiner Lizenz meldet.',
  }),
  install: (_apple, finding) =>
    finding === 'kernel-extension-faulty'
      ? {
          title: 'IT-Abteilung bitten, Defender neu zu installieren',
          body: 'Der Treiber ist beschädigt oder macOS akzeptiert ihn nicht. Der Bericht nennt deiner IT-Abteilung den Grund.',
        }
      : finding === 'product-expired'
        ? {
            title: 'IT-Abteilung bitten, Defender zu aktualisieren',
            body: 'Diese Version ist abgelaufen. Vielleicht gibt es auch im App-Katalog deiner Organisation eine neuere.',
          }
        : {
            title: 'IT-Abteilung bitten, Defender zu installieren',
            body: 'Vielleicht gibt es ihn auch im App-Katalog deiner Organisation. Sobald er installiert ist, aktualisiert sich dieses Fenster automatisch.',
          },
  'update-definitions': ({ terminal }) => ({
    title: 'Virendefinitionen von Defender aktualisieren',
    body: `Kopiere den Befehl, öffne ${quoted(terminal)} (in Programme › Dienstprogramme), setze den Befehl dort ein und drücke den Zeilenschalter. Das dauert ein paar Minuten.`,
  }),
  restart: ({ restart }) => ({
    title: 'Diesen Mac neu starten',
    body: `Sichere deine Arbeit und wähle dann ${quoted(restart)} im Apple-Menü.`,
  }),
  'update-defender': () => ({
    title: 'IT-Abteilung bitten, Defender zu aktualisieren',
    body: 'Eine neuere Version von Defender sollte das beheben. Der Bericht nennt der IT-Abteilung die Versionen dieses Mac.',
  }),
  'update-macos': () => ({
    title: 'macOS aktualisieren',
    body: notes['macos-15-0'],
  }),
  'allow-in-background': ({ backgroundPath }) => ({
    title: 'Microsoft Defender im Hintergrund erlauben',
    body: `Suche in ${path(backgroundPath)} in der Liste der Hintergrundobjekte nach Microsoft Defender und aktiviere den Schalter daneben.`,
  }),
  wait: () => ({
    title: 'Eine Minute warten',
    body: 'Du musst nichts tun. Dieses Fenster aktualisiert sich automatisch.',
  }),
  report: () => ({
    title: 'Bericht an deine IT-Abteilung senden',
    body: 'Er enthält, was Defender und macOS über diesen Mac melden, aber keine Namen oder Seriennummern.',
  }),
  confirm: () => ({
    title: 'Auf Bestätigung durch Defender warten',
    body: 'Du musst nichts tun. Dieses Fenster aktualisiert sich automatisch.',
  }),
};

const copyCommand = () => 'Befehl kopieren';

export const actions: Catalogue['actions'] = {
  'request-approval': ({ allow }) => showAgain(quoted(allow)),
  'open-pane': (apple, pane) => `„${placeOnButton(apple, pane)}“ öffnen`,
  'load-driver': () => 'Treiber laden',
  'copy-load-command': copyCommand,
  'copy-turn-on-command': copyCommand,
  'copy-filter-command': copyCommand,
  'copy-update-command': copyCommand,
  'copy-ask-it': () => 'Nachricht kopieren',
  'mail-ask-it': () => 'E-Mail schreiben',
  'save-profile': () => 'Profil sichern',
  'copy-report': () => 'Bericht kopieren',
  'look-now': () => 'Jetzt prüfen',
};

export const otherWays: Catalogue['otherWays'] = {
  command: ({ terminal }) => `Oder kopiere den Befehl und führe ihn in ${quoted(terminal)} aus.`,
  commandForAdmins: ({ terminal }) =>
    `Ein Administrator kann auch den kopierten Befehl in ${quoted(terminal)} ausführen.`,
  profile: 'Du kannst auch ein Profil mit den fehlenden Einstellungen sichern und anhängen.',
};

export const hints: Catalogue['hints'] = {
  cancelled: () =>
    'Das Passwortfenster wurde geschlossen, daher hat sich nichts geändert. Versuche es erneut, wenn du so weit bist.',
  'not-authorised': () => 'macOS hat diesen Account nicht akzeptiert. Gib Name und Passwort eines Administrators ein.',
  'still-refused': ({ allow, approvalPane }) =>
    `macOS hat deinen Klick noch nicht registriert. Klicke unter ${quoted(approvalPane)} auf ${quoted(allow)}. Falls du das schon getan hast, öffne die Tipps weiter unten.`,
  'not-root': () =>
    'macOS hat das nicht als Administrator ausgeführt. Versuche es erneut oder verwende den Befehl für das Terminal.',
  'no-answer': () =>
    'macOS hat keine klare Antwort gegeben. Versuche es erneut oder verwende den Befehl für das Terminal.',
  disagree: () =>
    'Nach drei Versuchen sind sich macOS und Defender noch immer nicht einig, was erlaubt ist. Bitte sende den Bericht an deine IT-Abteilung.',
  'not-ours': () =>
    'Der Treiber ist nicht von Microsoft signiert und wurde deshalb nicht geladen. Bitte melde das deiner IT-Abteilung.',
};

export const notes: Catalogue['notes'] = {
  'fda-on-already':
    'Beide Einträge sind nötig. Ist einer schon eingeschaltet, schalte ihn aus und wieder ein, oder entferne ihn und füge ihn neu hinzu. Nach einer Installation kann es Stunden dauern, bis ein Eintrag erscheint.',
  'organisation-forbids':
    'Es gibt nichts zu erlauben. Vielleicht lässt dich deine Organisation das nicht selbst erlauben. In diesem Fall kann es nur deine IT-Abteilung.',
  'macos-15-0': 'macOS 15.0 stoppt Netzwerkerweiterungen. Aktualisiere macOS auf Version 15.1 oder neuer.',
  'extension-left-behind':
    'Defender wurde gelöscht, aber seine Erweiterung läuft noch. Installiere Defender erneut, oder starte diesen Mac neu und entferne die Erweiterung in den Einstellungen.',
  'switch-can-be-turned-off': 'Lass Microsoft Defender eingeschaltet. Jeder Benutzer dieses Mac kann ihn ausschalten.',
  'fda-by-mdm-shows-off':
    'Festplattenvollzugriff, den deine IT-Abteilung erteilt hat, erscheint in den Einstellungen als ausgeschaltet, funktioniert aber.',
  'no-reduced-security': `Defender braucht nie ${quoted('Reduzierte Sicherheit')}. Wirst du aufgefordert, im Wiederherstellungsmodus zu starten, geht es nicht um Defender.`,
};

export const busy: Catalogue['busy'] = {
  'open-pane': ({ settingsApp }) => `${settingsApp} wird geöffnet …`,
  'load-driver': () => 'Warten auf macOS. Gib dein Passwort in dem Fenster ein, das macOS geöffnet hat.',
};

export const failed: Catalogue['failed'] = {
  'open-pane': (apple, pane) =>
    `macOS konnte die Einstellung nicht öffnen. Öffne sie selbst: Apple-Menü › ${path(panePath(apple, pane))}.`,
  'load-driver': () => 'Das konnte nicht gestartet werden. Verwende stattdessen den Befehl für das Terminal.',
  copy: () => 'Das Kopieren ist fehlgeschlagen. Versuche es erneut.',
  mail: () => 'Es hat sich keine E-Mail-App geöffnet. Kopiere stattdessen die Nachricht.',
  save: () => 'Das Profil konnte dort nicht gesichert werden. Versuche einen anderen Ordner.',
  other: () => 'Das hat nicht geklappt. Versuche es erneut oder beende Kextant und öffne es noch einmal.',
};

export const help: Catalogue['help'] = {
  summary: { noButton: 'Fehlt die Taste oder passiert nichts?', notWorking: 'Klappt es nicht?' },
  notes: ({ allow, approvalPath, generation }) => [
    ...(generation === 'C'
      ? []
      : [
          `Klicke mit der Maus oder dem Trackpad dieses Mac auf ${quoted(allow)}. macOS ignoriert Klicks, die über die Bildschirmfreigabe oder ein anderes Fernwartungsprogramm kommen.`,
        ]),
    'Beende Apps, die Maus, Tastatur oder Medientasten anders belegen. Solange sie laufen, ignoriert macOS möglicherweise deine Klicks.',
    ...(generation === 'A'
      ? [
          `Oder verwende die Tastatur: Lege in den Tastatureinstellungen fest, dass die Tabulatortaste zwischen allen Steuerungen wechselt. Drücke dann die Tabulatortaste, bis ${quoted(allow)} hervorgehoben ist, und danach die Leertaste.`,
          `Siehst du ${quoted(allow)} nicht, schließe die Systemeinstellungen und öffne sie von hier aus erneut. macOS entfernt die Taste 30 Minuten, nachdem der Treiber geladen werden sollte.`,
        ]
      : [
          'Schaltet sich ein Schalter immer wieder aus, schließe die Systemeinstellungen, starte den Mac neu und versuche es erneut.',
        ]),
    `So öffnest du die Einstellung selbst: Apple-Menü › ${path(approvalPath)}.`,
  ],
};

export const licenceNote: Catalogue['licenceNote'] = (version) =>
  version === null ? oldLicence : `${oldLicence} Auf diesem Mac ist Defender ${version} installiert.`;

const oldLicence =
  'Eine alte Version von Defender meldet manchmal eine fehlende Lizenz, obwohl es eine gibt. Laut Microsoft behebt das ein Update von Defender.';
