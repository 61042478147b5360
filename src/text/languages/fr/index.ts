// French.
import type { Catalogue } from '../../catalogue.ts';
import { passwordPrompts } from '../../password-prompts.ts';
import { quoting } from '../../quote.ts';
import { clockIn, justNowMs, ledBy, timeAgo, timeLong } from '../../times.ts';
import { banner } from './banner.ts';
import { levels, pages } from './pages.ts';
import { actions, busy, describedLists, failed, help, hints, licenceNote, notes, otherWays, steps } from './steps.ts';

const quoted = quoting('«\u00a0', '\u00a0»');

const allowed = 'J’ai autorisé le pilote';

const locale = 'fr-FR';
const clock = clockIn((time, isMorning) => `${time}\u202f${isMorning ? 'AM' : 'PM'}`);
const ago = timeAgo(locale);
const long = timeLong(locale);
const since = ledBy({ one: 'depuis ', hour: 'depuis ', date: 'depuis le ' });

export { apple } from './apple.ts';

export const words: Catalogue = {
  banner,
  steps,
  actions,
  otherWays,
  hints,
  notes,
  licenceNote,
  busy,
  failed,
  help,
  pages,
  byHand: 'Le faire vous-même',
  whyManaged: (by) =>
    by === null
      ? 'Ce Mac est géré par votre organisation. Votre service informatique peut donner l’autorisation à votre place.'
      : `Ce Mac est géré avec ${by}. Votre service informatique peut donner l’autorisation à votre place.`,
  whyAdmin: 'Un administrateur de ce Mac doit autoriser ce dont Defender a besoin.',
  whyRestarted: 'Le redémarrage n’a rien changé. Votre service informatique peut en rechercher la cause.',
  recovered: {
    title: 'Ce Mac est protégé',
    body: 'La protection en temps réel est activée et fonctionne. Vous n’avez plus rien à faire.',
  },
  tray: {
    open: 'Ouvrir Kextant',
    checkNow: 'Vérifier maintenant',
    snooze: 'Couper les notifications',
    forAnHour: 'Pendant une heure',
    endSnooze: 'Réactiver les notifications',
    quit: 'Quitter Kextant',
  },
  levels,
  paths: {
    'kernel-window-open': 'Autoriser le pilote de Microsoft',
    'kernel-window-closed': 'Autoriser le pilote de Microsoft',
    'system-extension': 'Autoriser les extensions de Defender',
    'managed-jamf': 'Demander l’aide du service informatique',
    'managed-intune': 'Demander l’aide du service informatique',
    'managed-other': 'Demander l’aide du service informatique',
    'turn-on': 'Activer la protection',
    onboard: 'Obtenir une licence',
    install: 'Installation ou mise à jour de Defender',
    restart: 'Redémarrer ce Mac',
    'background-item': 'Autoriser Defender en arrière-plan',
    'update-defender': 'Mise à jour de Defender',
    wait: 'Patienter',
    report: 'Prévenir le service informatique',
  },
  stepStates: { done: 'Terminé', current: 'Maintenant', waiting: 'Plus tard' },
  clickedAllow: () => allowed,
  thenContinue: () => `Revenez ensuite ici et cliquez sur ${quoted(allowed)}.`,
  thenLoads: 'Le pilote se charge ensuite automatiquement.',
  dialogSays: `La fenêtre du mot de passe indique\u00a0: ${quoted(passwordPrompts.fr)}`,
  copied: 'Copié',
  menu: {
    name: 'Plus',
    snoozeHour: 'Couper les notifications pendant une heure',
    endSnooze: 'Réactiver les notifications',
  },
  snoozedUntil: (time) => `Les notifications sont coupées jusqu’à ${time}`,
  snoozedUntilTomorrow: (time) => `Les notifications sont coupées jusqu’à demain à ${time}`,
  also: 'Autres problèmes',
  facts: {
    definitions: 'Définitions',
    driver: 'Pilote',
    extension: 'Extension',
    running: 'en service',
    runningSince: (when) => `en service ${since(when)}`,
    managedBy: 'Géré par',
    managers: { jamf: 'Jamf', intune: 'Intune', other: 'votre organisation', nobody: 'personne' },
    version: 'Version',
  },
  details: {
    name: 'Détails',
    findings: 'Ce que Kextant a trouvé',
    readings: 'Ce que Kextant a lu',
    nothingWrong: 'Rien à signaler.',
    managed: 'managed',
  },
  times: {
    clock,
    until: (time) => `jusqu’à ${time}`,
    checked: (ageMs) => (ageMs < justNowMs ? 'Vérifié à l’instant' : `Vérifié ${ago(ageMs)}`),
    old: (ageMs) => `mises à jour il y a ${long(ageMs)}`,
  },
  labelled: (label, text) => `${label}\u00a0: ${text}`,
  aside: (text) => ` (${text})`,
  practice: 'Mac d’entraînement\u00a0: rien de ce qui s’affiche ici ne concerne ce Mac',
  pictureOf: (what, marked) => (marked === null ? `Image\u00a0: ${what}` : `Image\u00a0: ${what}. ${marked}`),
  marked: {
    keys: (keys) => `Collez la commande avec ${keys}.`,
    button: (name) => `Le bouton ${quoted(name)} est mis en évidence.`,
    switch: (name) => `L’interrupteur à côté de ${name} est mis en évidence.`,
    info: (name, list) =>
      `Le bouton d’informations à côté de ${name === null ? describedLists[list] : quoted(name)} est mis en évidence.`,
  },
  passwordDialog: 'macOS demande un mot de passe',
  askIt: {
    subjectApproval: 'Microsoft Defender a besoin d’une autorisation sur mon Mac',
    subjectHelp: 'Problème avec Microsoft Defender sur mon Mac',
    greeting: 'Bonjour,',
    greetingTo: (name) => `Bonjour ${name},`,
    whyApproval:
      'Microsoft Defender ne fonctionne pas pleinement sur mon Mac, car il n’est pas encore autorisé dans macOS. Pourriez-vous ' +
      'déployer un profil avec les réglages ci-dessous, ou donner l’autorisation sur ce Mac en tant qu’administrateur\u00a0?',
    whyHelp:
      'J’ai sur mon Mac un problème avec Microsoft Defender que je ne parviens pas à résoudre. Pourriez-vous m’aider\u00a0?',
    enrolment:
      'L’inscription MDM de ce Mac n’est pas encore approuvée. Tant qu’elle ne l’est pas, macOS ignore les profils qui ' +
      'autorisent les extensions.',
    missing: 'Ce qui manque\u00a0:',
    whenThere: (profile) =>
      `Ce Mac devrait avoir le profil ${profile}. S’il est déjà installé et que l’autorisation manque toujours, cherchez-y des entrées contenant à la fois Allowed et Authorization\u00a0: macOS 26.4 les ignore.`,
    found: 'Problèmes constatés et sortie correspondante\u00a0:',
    mac: 'Ce Mac\u00a0:',
    payloadType: 'Type de charge utile',
    team: 'ID d’équipe',
    bundleIds: 'ID de bundle',
    notKnown: 'inconnu',
  },
};
