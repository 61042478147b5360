// French: the words of the pages beside the guide.
import type { PageWords } from '../../page-words.ts';
import { dateTime, dayCount, dayDate, timeLong } from '../../times.ts';

const locale = 'fr-FR';
const moment = dateTime(locale);
const long = timeLong(locale);

export const pages: PageWords = {
  back: 'Retour',
  titles: { settings: 'Réglages', history: 'Historique', reads: 'Ce que lit Kextant', report: 'Rapport' },
  snooze: {
    until: (time) => `Couper les alertes jusqu’à ${time}`,
    untilTomorrow: (time) => `Couper les alertes jusqu’à demain à ${time}`,
    trayUntil: (time) => `Jusqu’à ${time}`,
    trayUntilTomorrow: (time) => `Jusqu’à demain à ${time}`,
  },
  settings: {
    general: 'Général',
    alerts: 'Notifications',
    help: 'Service informatique',
    watch: 'M’avertir si',
    watchHint: 'Ce qui est désactivé ici ne change ni l’icône ni le titre, mais reste visible dans les détails.',
    names: {
      language: 'Langue',
      launchAtLogin: 'Ouvrir à la connexion',
      notifications: 'Afficher les notifications',
      lookEverySeconds: 'Intervalle de vérification',
      showIconOnlyWhenNeeded: 'N’afficher l’icône qu’en cas de besoin',
      supportName: 'Nom',
      supportContact: 'Contact',
    },
    iconHint: 'Quand l’icône est masquée, rouvrez Kextant pour afficher ce panneau.',
    languageOfSystem: 'Comme macOS',
    forced: 'Défini par votre organisation',
    loginItem: {
      'needs-approval': 'Autorisez Kextant dans les éléments d’ouverture de macOS.',
      'not-available': 'Non disponible sur cet ordinateur',
    },
    duration: long,
    notTaken: 'Non enregistré. Saisissez une adresse e-mail, une adresse https ou un numéro de téléphone.',
    ignored: 'Réglages ignorés',
    sources: { profile: 'Profil de votre organisation', file: 'Fichier de réglages' },
    reasons: {
      'wrong-type': 'type de valeur incorrect',
      'too-small': 'plus petit ou plus court que permis',
      'too-large': 'plus grand ou plus long que permis',
      'unknown-choice': 'ne fait pas partie des choix',
      'no-contact': 'ni adresse e-mail, ni adresse https, ni numéro de téléphone',
      'unknown-setting': 'ce réglage n’existe pas',
      unreadable: 'illisible',
      'newer-version': 'd’une version plus récente de Kextant',
      'profile-only': 'seule votre organisation peut le définir',
    },
  },
  history: {
    empty: 'Rien n’a encore changé.',
    levels: {
      protected: 'Protégé',
      attention: 'Demandait votre attention',
      unprotected: 'Non protégé',
      starting: 'Démarrage',
      unknown: 'Inconnu',
      'not-running': 'Kextant n’était pas ouvert',
    },
    strip: 'Les 90 derniers jours',
    notRecorded: 'Rien d’enregistré',
    day: dayDate(locale),
    days: dayCount(locale),
    at: moment,
    since: (when) => `depuis ${when}`,
    lasted: long,
    lengthNotKnown: 'durée inconnue',
    after: ({ name, from, to }) => `après le passage de ${name} ${from} à ${to}`,
    lost: ({ level, when, after: { name, from, to } }) =>
      `${level} depuis ${when}, après le passage de ${name} ${from} à ${to}.`,
  },
  reads: {
    intro: 'Voici tous les programmes et fichiers que Kextant utilise, et pourquoi.',
    never: 'Kextant n’envoie rien sur le réseau et ne donne jamais d’autorisation à votre place.',
    when: {
      always: 'À chaque vérification',
      closely: 'Tant que quelque chose ne va pas ou que ce panneau est ouvert, et une fois par heure',
      start: 'Au démarrage, et quand Defender ou le Mac ont pu changer',
      report: 'Pour un rapport',
      asked: 'Uniquement quand vous cliquez sur un bouton',
    },
    why: {
      health: 'Demande à Defender s’il protège ce Mac',
      signature: 'S’assure que le programme qui répond vient de Microsoft',
      'own-settings': 'Ce que votre organisation a défini pour Kextant',
      'health-extensions': 'Quelles extensions manquent à Defender',
      extensions: 'Quelles extensions macOS a autorisées',
      driver: 'Si le pilote de Defender est présent et chargé',
      daemon: 'Si le service de Defender fonctionne, et depuis quand',
      management: 'Si votre organisation gère ce Mac, et avec quoi',
      mac: 'La version de macOS, l’heure de son démarrage, et si vous pouvez l’administrer',
      names: 'Comment macOS nomme les pages de ses réglages, une fois par version',
      receipt: 'Quand Defender a été installé\u00a0: cela détermine si le bouton est encore là',
      'for-report': 'Les profils et l’intégrité du système, que les services informatiques demandent',
      'names-to-mask': 'Les noms des personnes et de ce Mac, pour les retirer du rapport',
      'open-pane': 'Ouvre le bon endroit dans les réglages du système',
      'open-mail': 'Ouvre le message à votre équipe informatique dans un nouvel e-mail',
      load: 'Vérifie la signature du pilote et demande à macOS de le charger, avec votre mot de passe',
    },
  },
  report: {
    intro: 'Voici le texte du rapport. Les noms des personnes, des Mac et des serveurs sont masqués.',
    save: 'Enregistrer…',
    copy: 'Copier',
    saved: 'Enregistré',
    failed: 'Le rapport n’a pas pu être enregistré à cet endroit. Choisissez un nouveau dossier vide.',
  },
  support: (name, contact) =>
    `Votre service informatique\u00a0: ${[name, contact].filter((part) => part !== '').join(', ')}`,
  notWatched: 'avertissement désactivé',
  notKept:
    'Kextant ne peut rien enregistrer sur ce Mac, car il n’a pas le droit d’écrire dans son propre dossier. Il surveille tout de même Defender.',
  notificationsFailed:
    'macOS n’a pas affiché une notification de Kextant. Vous pouvez autoriser ses notifications dans les réglages du système, à la rubrique Notifications.',
  notificationsAsked:
    'macOS demande si Kextant peut envoyer des notifications. Autorisez-les pour être averti dès que Defender ne protège plus ce Mac.',
};
