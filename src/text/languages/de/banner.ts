// German: the headlines.
import type { Catalogue } from '../../catalogue.ts';

export const banner: Catalogue['banner'] = {
  protected: { title: 'Dieser Mac ist geschützt', why: 'Der Echtzeitschutz ist eingeschaltet und funktioniert.' },
  starting: {
    title: 'Defender startet',
    why: 'Das dauert etwa eine Minute.',
  },
  looking: { title: 'Dieser Mac wird geprüft', why: 'Die erste Antwort kommt gleich.' },
  stale: {
    title: 'Keine aktuelle Antwort',
    why: 'Die letzte Prüfung ist zu lange her, um sich darauf zu verlassen. Prüfe jetzt, wie es um diesen Mac steht.',
  },
  'not-installed': {
    title: 'Defender ist nicht installiert',
    why: 'Microsoft Defender ist auf diesem Mac nicht vorhanden und schützt ihn daher nicht.',
  },
  'not-genuine': {
    title: 'Das ist vielleicht nicht Defender',
    why: 'Das Programm, das in seinem Namen antwortet, ist nicht von Microsoft signiert.',
  },
  'not-checked': {
    title: 'Defender ließ sich nicht überprüfen',
    why: 'Ohne Nachweis, dass das Programm von Microsoft ist, zählen seine Antworten nicht. Deine IT-Abteilung kann herausfinden, woran das liegt.',
  },
  'service-not-started': {
    title: 'Der Dienst von Defender läuft nicht',
    why: 'Er wurde ausgeschaltet oder nie gestartet. Nichts prüft diesen Mac.',
  },
  'service-keeps-restarting': {
    title: 'Defender stürzt immer wieder ab',
    why: 'Sein Dienst startet immer wieder neu. Niemand weiß, ob dieser Mac geschützt ist. Ein Update behebt das.',
  },
  'not-answering': {
    title: 'Defender antwortet nicht',
    why: 'Solange das so ist, weiß niemand, ob dieser Mac geschützt ist. Ein Neustart hilft meistens.',
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
    title: 'Defender beobachtet nur',
    why: 'Er läuft im passiven Modus: Ein anderes Produkt soll diesen Mac schützen.',
  },
  'switched-off': {
    title: 'Der Echtzeitschutz ist ausgeschaltet',
    why: 'Defender läuft, prüft Dateien aber nicht beim Öffnen.',
  },
  'kernel-extension-not-approved': {
    title: 'Defender kann diesen Mac noch nicht schützen',
    why: 'Der Treiber von Microsoft ist in macOS noch nicht erlaubt. Das dauert etwa eine Minute.',
  },
  'kernel-extension-faulty': {
    title: 'Der Treiber von Defender wird nicht geladen',
    why: 'macOS lehnt ihn aus einem Grund ab, der sich durch Erlauben nicht beheben lässt.',
  },
  'endpoint-extension-not-approved': {
    title: 'Defender kann diesen Mac noch nicht schützen',
    why: 'Die Sicherheitserweiterung ist in macOS noch nicht erlaubt.',
  },
  'network-extension-not-approved': {
    title: 'Der Webschutz ist noch nicht erlaubt',
    why: 'Die Netzwerkerweiterung von Defender muss erlaubt sein, damit sie prüft, was aus dem Web kommt.',
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
    why: 'Es gibt nichts zu erlauben, aber laut macOS oder Defender läuft sie nicht. Ein Neustart hilft meistens.',
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
    title: 'Ein anderes Programm stört Defender',
    why: 'Defender meldet Software, mit der er sich nicht verträgt.',
  },
  'definitions-outdated': {
    title: 'Die Virendefinitionen von Defender sind veraltet',
    why: 'Sie sind älter als eine Woche. Neuere Bedrohungen werden vielleicht übersehen.',
  },
  'enrolment-not-approved': {
    title: 'Die Verwaltung dieses Mac ist nicht genehmigt',
    why: 'Solange das so ist, ignoriert macOS, was deine Organisation für Defender erlaubt hat.',
  },
  unhealthy: {
    title: 'Defender meldet ein Problem',
    why: 'Defender meldet, dass nicht alles in Ordnung ist.',
  },
};
