// German: the headlines.
import type { Catalogue } from '../../catalogue.ts';

export const banner: Catalogue['banner'] = {
  protected: { title: 'Dieser Mac ist geschützt', why: 'Der Echtzeitschutz ist eingeschaltet und funktioniert.' },
  starting: {
    title: 'Defender startet',
    why: 'Das dauert etwa eine Minute.',
  },
  looking: { title: 'Dieser Mac wird geprüft', why: 'Das dauert nur einen Moment.' },
  stale: {
    title: 'Keine aktuelle Prüfung',
    why: 'Die letzte Prüfung liegt zu lange zurück und ist nicht mehr verlässlich. Prüfe jetzt, ob dieser Mac geschützt ist.',
  },
  'not-installed': {
    title: 'Defender ist nicht installiert',
    why: 'Microsoft Defender ist auf diesem Mac nicht vorhanden und schützt ihn daher nicht.',
  },
  'not-genuine': {
    title: 'Das ist vielleicht nicht Defender',
    why: 'Das Programm, das an seiner Stelle antwortet, ist nicht von Microsoft signiert.',
  },
  'not-checked': {
    title: 'Defender ließ sich nicht überprüfen',
    why: 'Kextant konnte nicht bestätigen, dass das Programm von Microsoft stammt, und verlässt sich daher nicht auf seine Angaben. Deine IT-Abteilung kann herausfinden, woran das liegt.',
  },
  'service-not-started': {
    title: 'Der Dienst von Defender läuft nicht',
    why: 'Er wurde ausgeschaltet oder nie gestartet. Defender prüft diesen Mac daher nicht.',
  },
  'service-keeps-restarting': {
    title: 'Defender stürzt immer wieder ab',
    why: 'Sein Dienst startet immer wieder neu. Daher lässt sich nicht sagen, ob dieser Mac geschützt ist. Ein Update von Defender behebt das.',
  },
  'not-answering': {
    title: 'Defender reagiert nicht',
    why: 'Solange das so ist, lässt sich nicht sagen, ob dieser Mac geschützt ist. Ein Neustart hilft meistens.',
  },
  unreadable: {
    title: 'Die Antwort von Defender ist unklar',
    why: 'Daraus geht nicht hervor, ob der Schutz eingeschaltet ist. Deine IT-Abteilung kann herausfinden, warum.',
  },
  'not-onboarded': {
    title: 'Defender hat auf diesem Mac keine Lizenz',
    why: 'Er ist installiert, aber nicht mit deiner Organisation verbunden, und schützt diesen Mac daher nicht.',
  },
  'product-expired': {
    title: 'Diese Version von Defender ist abgelaufen',
    why: 'Die Version ist zu alt, um diesen Mac zu schützen. Ein Update ist nötig.',
  },
  'passive-mode': {
    title: 'Defender ist im passiven Modus',
    why: 'Er überlässt den Schutz einer anderen App. Ob sie diesen Mac schützt, kann Kextant nicht feststellen.',
  },
  'switched-off': {
    title: 'Der Echtzeitschutz ist ausgeschaltet',
    why: 'Defender läuft, prüft Dateien aber nicht beim Öffnen.',
  },
  'kernel-extension-not-approved': {
    title: 'Defender kann diesen Mac noch nicht schützen',
    why: 'Der Treiber von Microsoft ist in macOS noch nicht erlaubt. Das zu ändern dauert etwa eine Minute.',
  },
  'kernel-extension-faulty': {
    title: 'Der Treiber von Defender wird nicht geladen',
    why: 'macOS lehnt ihn ab. Hier hilft es nicht, ihn zu erlauben.',
  },
  'endpoint-extension-not-approved': {
    title: 'Defender kann diesen Mac noch nicht schützen',
    why: 'Die Sicherheitserweiterung von Defender ist in macOS noch nicht erlaubt.',
  },
  'network-extension-not-approved': {
    title: 'Der Webschutz ist noch nicht erlaubt',
    why: 'Defender kann erst prüfen, was aus dem Web kommt, wenn seine Netzwerkerweiterung erlaubt ist.',
  },
  'network-filter-off': {
    title: 'Der Webschutz ist ausgeschaltet',
    why: 'Der Netzwerkfilter von Defender ist ausgeschaltet. Was aus dem Web kommt, wird nicht geprüft.',
  },
  'full-disk-access-missing': {
    title: 'Defender sieht nicht alle Dateien',
    why: 'Er braucht Festplattenvollzugriff, um auf diesem Mac alles zu prüfen.',
  },
  'extension-switched-off': {
    title: 'Eine Erweiterung von Defender ist ausgeschaltet',
    why: 'Sie war bereits erlaubt und wurde in den Einstellungen ausgeschaltet.',
  },
  'extension-not-running': {
    title: 'Die Erweiterung von Defender läuft nicht',
    why: 'Sie ist erlaubt, läuft aber nicht. Ein Neustart dieses Mac hilft meistens.',
  },
  'extension-being-removed': {
    title: 'Die Erweiterung von Defender wird entfernt',
    why: 'macOS schließt das beim nächsten Neustart ab.',
  },
  'restart-needed': {
    title: 'Dieser Mac muss neu gestartet werden',
    why: 'Die Erweiterung von Defender wirkt erst nach dem Neustart.',
  },
  'conflicting-software': {
    title: 'Eine andere App stört Defender',
    why: 'Defender hat auf diesem Mac Software gefunden, mit der er sich nicht verträgt.',
  },
  'definitions-outdated': {
    title: 'Die Virendefinitionen von Defender sind veraltet',
    why: 'Sie sind älter als eine Woche. Defender kann neuere Bedrohungen übersehen.',
  },
  'enrolment-not-approved': {
    title: 'Die Verwaltung dieses Mac ist nicht genehmigt',
    why: 'Solange das so ist, ignoriert macOS, was deine Organisation für Defender erlaubt hat.',
  },
  unhealthy: {
    title: 'Defender meldet ein Problem',
    why: 'Bei Defender stimmt etwas nicht. Deine IT-Abteilung kann herausfinden, woran das liegt.',
  },
};
