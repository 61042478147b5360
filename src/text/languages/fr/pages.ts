// French: the words of the pages beside the guide.
import type { Catalogue } from '../../catalogue.ts';
import type { PageWords } from '../../page-words.ts';
import { dateTime, dayCount, dayDate, timeLong } from '../../times.ts';

const locale = 'fr-FR';
const moment = dateTime(locale);
const long = timeLong(locale);

export const levels: Catalogue['levels'] = {
  protected: 'Protégé',
  attention: 'Attention requise',
  unprotected: 'Non protégé',
  starting: 'Démarrage',
  unknown: 'Inconnu',
};

export const pages: PageWords = {
  back: 'Retour',
  titles: { settings: 'Réglages', history: 'Historique', reads: 'Ce que lit Kextant', report: 'Rapport' },
  snooze: {
    until: (time) => `Couper les notifications jusqu’à ${time}`,
    untilTomorrow: (time) => `Couper les notifications jusqu’à demain à ${time}`,
    trayUntil: (time) => `Jusqu’à ${time}`,
    trayUntilTomorrow: (time) => `Jusqu’à demain à ${time}`,
  },
  settings: {
    general: 'Général',
    alerts: 'Notifications',
    help: 'Service informatique',
    watch: 'M’avertir si',
    watchHint:
      'Les avertissements désactivés ici ne modifient ni l’icône ni le titre. Les problèmes restent visibles dans Détails.',
    names: {
      language: 'Langue',
      launchAtLogin: 'Ouvrir avec la session',
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
      'needs-approval': 'Autorisez Kextant parmi les éléments d’ouverture, dans les réglages de votre Mac.',
      'not-available': 'Non disponible sur cet ordinateur',
    },
    duration: long,
    notTaken: 'Non enregistré. Saisissez une adresse e-mail, une adresse https ou un numéro de téléphone.',
    ignored: 'Réglages ignorés',
    sources: { profile: 'Profil de votre organisation', file: 'Fichier de réglages' },
    reasons: {
      'wrong-type': 'type de valeur incorrect',
      'too-small': 'valeur inférieure au minimum autorisé',
      'too-large': 'valeur supérieure au maximum autorisé',
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
      ...levels,
      'not-running': 'Kextant n’était pas ouvert',
    },
    strip: 'Les 90 derniers jours',
    notRecorded: 'Rien d’enregistré',
    day: dayDate(locale),
    days: dayCount(locale),
    at: (at, hours) => moment(at, hours).replace(/, (?=\d)/, ' à '),
    since: (when) => `depuis le ${when}`,
    lasted: long,
    lengthNotKnown: 'durée inconnue',
    after: {
      version: ({ name, from, to }) => `après le passage de ${name} ${from} à ${to}`,
      management: 'après un changement dans la gestion de ce Mac',
      act: 'après un clic dans Kextant',
      sleep: 'après la sortie de veille de ce Mac',
    },
    lost: ({ level, when, after }) => `${level} depuis le ${when}, ${after}.`,
  },
  reads: {
    intro: 'Voici tous les programmes et fichiers que Kextant utilise, et pourquoi.',
    never: 'Kextant n’envoie rien sur le réseau et ne donne jamais d’autorisation à votre place.',
    when: {
      always: 'À chaque vérification',
      closely:
        'Tant que quelque chose ne va pas ou que ce panneau est ouvert, après un changement fait par macOS et une fois par heure',
      start: 'À l’ouverture de Kextant, et quand Defender ou ce Mac ont pu changer',
      report: 'Pour un rapport',
      asked: 'Uniquement quand vous cliquez sur un bouton',
    },
    why: {
      health: 'Si Defender protège ce Mac',
      signature: 'Si le programme qui répond vient de Microsoft',
      'own-settings': 'Ce que votre organisation a défini pour Kextant',
      'health-extensions': 'Quelles extensions manquent à Defender',
      extensions: 'Quelles extensions macOS a autorisées',
      driver: 'Si le pilote de Defender est présent et chargé',
      daemon: 'Si le service de Defender fonctionne, et depuis quand',
      management: 'Si votre organisation gère ce Mac, et avec quoi',
      mac: 'La version de macOS, l’heure de démarrage de ce Mac, et si vous en êtes administrateur',
      names: 'Les noms que macOS donne à ses pages de réglages, une fois par version de macOS',
      receipt: 'Quand Defender a été installé, car macOS ne permet d’autoriser son pilote que pendant 30 minutes',
      'for-report':
        'Les profils et la protection de l’intégrité du système, souvent demandés par les services informatiques',
      'names-to-mask': 'Les noms des personnes et de ce Mac, pour les retirer du rapport',
      'open-pane': 'Ferme les réglages de votre Mac, puis les ouvre à la bonne page',
      'open-mail': 'Place le message destiné à votre service informatique dans un nouvel e-mail',
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
    'macOS n’a pas affiché l’une des notifications de Kextant. Vous pouvez les autoriser dans les réglages de votre Mac, sous Notifications.',
  notificationsAsked:
    'macOS demande si Kextant peut envoyer des notifications. Autorisez-les pour savoir quand Defender ne protège plus ce Mac.',
};
