// German: the words of the guide.
import type { AppleWords } from '../../apple-words.ts';
import type { Catalogue } from '../../catalogue.ts';
import { panePath, placeOnButton } from '../../pane-words.ts';
import { quoting } from '../../quote.ts';

const quoted = quoting('„', '“');

const path = (names: readonly string[]) => names.join(' › ');
const lockFirst = ({ allow, clickTheLock }: AppleWords) =>
  clickTheLock === null ? '' : ` Ist ${quoted(allow)} grau, klicke zuerst auf das Schloss.`;

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
    body: `macOS zeigt ${quoted(allow)} jeweils 30 Minuten lang. Mit deinem Passwort kommt die Taste zurück.`,
  }),
  'open-pane': ({ approvalPane, allow }) => ({
    title: `${approvalPane} öffnen`,
    body: `Verwende die Taste unten: In einem Fenster, das schon offen war, erscheint ${quoted(allow)} nicht.`,
  }),
  allow: (apple) => ({
    title: `Neben ${quoted('Microsoft Corporation')} auf ${quoted(apple.allow)} klicken`,
    body: `In ${path(apple.approvalPath.slice(1))}.${lockFirst(apple)}`,
  }),
  'load-driver': () => ({
    title: 'Treiber laden',
    body: 'macOS fragt noch einmal nach deinem Passwort und startet den Treiber von Microsoft.',
  }),
  'allow-endpoint-extension': (apple) => ({
    title: 'Sicherheitserweiterung von Defender erlauben',
    body: whereToAllow(apple, apple.endpointExtensions, 'den Sicherheitserweiterungen'),
  }),
  'allow-network-extension': (apple) => ({
    title: 'Netzwerkerweiterung von Defender erlauben',
    body: whereToAllow(apple, apple.networkExtensions, 'den Netzwerkerweiterungen'),
  }),
  'allow-network-filter': ({ filterTitle, filterAllow, terminal }) => ({
    title: `Auf ${quoted(filterAllow)} klicken, wenn macOS nach dem Netzwerk fragt`,
    body: `Die Frage lautet: ${filterTitle('Microsoft Defender')} Erscheint sie nicht, kopiere den Befehl, setze ihn in ${quoted(terminal)} ein und drücke den Zeilenschalter.`,
  }),
  'grant-full-disk-access': ({ fullDiskAccess, fullDiskPath }) => ({
    title: `Beide Einträge von Defender bei ${quoted(fullDiskAccess)} einschalten`,
    body: `Schalte in ${path(fullDiskPath)} beide Einträge ein: Microsoft Defender und Microsoft Defender Endpoint Security Extension.`,
  }),
  'approve-enrolment': ({ profilesPath }) => ({
    title: 'Profil deiner Organisation genehmigen',
    body: `Öffne in ${path(profilesPath)} das Verwaltungsprofil und genehmige es.`,
  }),
  'ask-it': () => ({
    title: 'An die IT-Abteilung wenden',
    body: 'Das muss jemand tun, der diesen Mac verwalten darf. In der Nachricht steht, was fehlt, ohne Namen und Seriennummern.',
  }),
  'turn-on': ({ terminal }) => ({
    title: 'Echtzeitschutz einschalten',
    body: `Kopiere den Befehl, setze ihn in ${quoted(terminal)} ein und drücke den Zeilenschalter. Danach gibst du dein Passwort ein. Beim Tippen wird nichts angezeigt.`,
  }),
  onboard: () => ({
    title: 'IT-Abteilung um eine Lizenz bitten',
    body: 'Sie verbindet Defender mit deiner Organisation. Im Bericht steht, was Defender meldet.',
  }),
  install: (_apple, finding) =>
    finding === 'kernel-extension-faulty'
      ? {
          title: 'Defender neu installieren lassen',
          body: 'Der Treiber ist beschädigt oder nicht so, wie macOS ihn verlangt. Im Bericht steht, warum.',
        }
      : finding === 'product-expired'
        ? {
            title: 'Defender aktualisieren lassen',
            body: 'Diese Version ist abgelaufen. Deine IT-Abteilung oder der App-Katalog deiner Organisation hat eine neuere.',
          }
        : {
            title: 'Defender installieren lassen',
            body: 'Du bekommst ihn von deiner IT-Abteilung oder aus dem App-Katalog deiner Organisation. Sobald er installiert ist, siehst du das hier.',
          },
  'update-definitions': ({ terminal }) => ({
    title: 'Definitionen von Defender aktualisieren',
    body: `Kopiere den Befehl, setze ihn in ${quoted(terminal)} ein und drücke den Zeilenschalter. Das dauert ein paar Minuten.`,
  }),
  restart: ({ restart }) => ({
    title: 'Diesen Mac neu starten',
    body: `Sichere deine Arbeit und wähle dann ${quoted(restart)} im Apple-Menü.`,
  }),
  'update-defender': () => ({
    title: 'Defender aktualisieren lassen',
    body: 'Eine neuere Version von Defender sollte das beheben. Der Bericht nennt der IT-Abteilung die Versionen dieses Mac.',
  }),
  'update-macos': () => ({
    title: 'macOS aktualisieren',
    body: notes['macos-15-0'],
  }),
  'allow-in-background': ({ backgroundPath }) => ({
    title: 'Microsoft Defender im Hintergrund erlauben',
    body: `Suche in ${path(backgroundPath)} in der Liste der Hintergrundobjekte nach Microsoft Defender und schalte es ein.`,
  }),
  wait: () => ({ title: 'Eine Minute warten', body: 'Du musst nichts tun. Die Anzeige aktualisiert sich von selbst.' }),
  report: () => ({
    title: 'Bericht an deine IT-Abteilung senden',
    body: 'Er enthält, was Defender und macOS über diesen Mac melden; keine Namen und keine Seriennummern.',
  }),
  confirm: () => ({
    title: 'Bestätigung durch Defender',
    body: 'Du musst nichts tun. Die Anzeige aktualisiert sich von selbst.',
  }),
};

export const actions: Catalogue['actions'] = {
  'request-approval': () => 'Erneut bei macOS anfragen',
  'open-pane': (apple, pane) => `${placeOnButton(apple, pane)} öffnen`,
  'load-driver': () => 'Treiber laden',
  'copy-load-command': () => 'Befehl kopieren',
  'copy-turn-on-command': () => 'Befehl kopieren',
  'copy-filter-command': () => 'Befehl kopieren',
  'copy-update-command': () => 'Befehl kopieren',
  'copy-ask-it': () => 'Nachricht kopieren',
  'mail-ask-it': () => 'E-Mail schreiben',
  'save-profile': () => 'Profil sichern',
  'copy-report': () => 'Bericht kopieren',
  'look-now': () => 'Jetzt prüfen',
};

export const hints: Catalogue['hints'] = {
  cancelled: () =>
    'Das Passwortfenster wurde geschlossen, also hat sich nichts geändert. Versuche es erneut, wenn du so weit bist.',
  'not-authorised': () => 'macOS hat diesen Account nicht akzeptiert. Gib Name und Passwort eines Administrators ein.',
  'still-refused': ({ allow }) =>
    `macOS weiß noch nichts davon: Klicke zuerst im Fenster auf ${quoted(allow)}. Falls du das getan hast, sieh unten nach.`,
  'not-root': () =>
    'macOS hat das nicht als Administrator ausgeführt. Versuche es erneut oder nimm den Befehl für das Terminal.',
  'no-answer': () => 'macOS hat keine klare Antwort gegeben. Versuche es erneut oder nimm den Befehl für das Terminal.',
  disagree: () =>
    'Nach drei Versuchen sind sich macOS und Defender noch immer nicht einig, was erlaubt ist. Bitte sende den Bericht an deine IT-Abteilung.',
  'not-ours': () =>
    'Der Treiber ist nicht von Microsoft signiert und wurde deshalb nicht geladen. Bitte melde das deiner IT-Abteilung.',
};

export const notes: Catalogue['notes'] = {
  'fda-on-already':
    'Beide Einträge zählen: Microsoft Defender und Microsoft Defender Endpoint Security Extension. Ist einer schon eingeschaltet? Schalte ihn aus und wieder ein, oder entferne ihn und füge ihn neu hinzu. Nach einer Installation kann es Stunden dauern, bis ein Eintrag erscheint.',
  'organisation-forbids':
    'Es gibt nichts zu erlauben. Vielleicht verbietet deine Organisation, das von Hand zu tun; dann kann es nur die IT.',
  'macos-15-0': 'macOS 15.0 hält Netzwerkerweiterungen an. Aktualisiere macOS auf 15.1 oder neuer.',
  'extension-left-behind':
    'Defender wurde gelöscht, aber seine Erweiterung läuft noch. Installiere Defender erneut, oder starte diesen Mac neu und entferne die Erweiterung in den Einstellungen.',
  'switch-can-be-turned-off':
    'Lass den Schalter eingeschaltet: Alle, die diesen Mac benutzen, können ihn wieder ausschalten.',
  'fda-by-mdm-shows-off':
    'Festplattenvollzugriff, den deine IT-Abteilung erteilt, erscheint in den Einstellungen als ausgeschaltet und wirkt trotzdem.',
  'no-reduced-security':
    'Defender braucht nie verringerte Sicherheit. Sollst du im Wiederherstellungsmodus neu starten, ist das nicht für Defender.',
};

export const busy: Catalogue['busy'] = {
  'open-pane': ({ settingsApp }) => `${settingsApp} wird geöffnet …`,
  'load-driver': () => 'macOS ist am Zug: Es fragt in einem eigenen Fenster nach einem Passwort.',
};

export const failed: Catalogue['failed'] = {
  'open-pane': (apple, pane) =>
    `macOS hat es nicht geöffnet. Selbst öffnen: Apple-Menü › ${path(panePath(apple, pane))}.`,
  'load-driver': () => 'Das konnte nicht gestartet werden. Nimm stattdessen den Befehl für das Terminal.',
  copy: () => 'Das Kopieren ist fehlgeschlagen. Versuche es erneut.',
  mail: () => 'Es hat sich kein Mailprogramm geöffnet. Kopiere stattdessen die Nachricht.',
  save: () => 'Das Profil konnte dort nicht gesichert werden. Versuche einen anderen Ordner.',
  other: () => 'Das hat nicht geklappt. Versuche es erneut oder beende Kextant und öffne es noch einmal.',
};

export const help: Catalogue['help'] = {
  summary: ({ generation }) => (generation === 'C' ? 'Klappt es nicht?' : 'Die Taste fehlt oder es passiert nichts?'),
  notes: ({ allow, approvalPath, generation }) => [
    ...(generation === 'C'
      ? []
      : [
          `Klicke direkt an diesem Mac. ${quoted(allow)} ignoriert Klicks, die über die Bildschirmfreigabe oder ein anderes Fernwartungsprogramm kommen.`,
        ]),
    'Beende Programme, die Maus, Tastatur oder Medientasten verändern. Solange sie laufen, zählen vielleicht auch deine eigenen Klicks nicht.',
    ...(generation === 'A'
      ? [
          `Oder nimm die Tastatur: Schalte die Tastatursteuerung ein, drücke Tab, bis ${quoted(allow)} ausgewählt ist, und dann die Leertaste.`,
          `${quoted(allow)} ist nur 30 Minuten lang da. Schließe das Fenster und öffne es von hier aus, um die Taste wieder zu sehen.`,
        ]
      : [
          'Bleibt ein Schalter nicht eingeschaltet: Schließe das Fenster, starte diesen Mac neu und versuche es noch einmal.',
        ]),
    `Selbst öffnen: Apple-Menü › ${path(approvalPath)}.`,
  ],
};

export const licenceNote: Catalogue['licenceNote'] = (version) =>
  version === null ? oldLicence : `${oldLicence} Dieser Mac hat Defender ${version}.`;

const oldLicence =
  'Ein alter Defender meldet manchmal eine fehlende Lizenz, obwohl es eine gibt. Laut Microsoft behebt das ein Update von Defender.';
