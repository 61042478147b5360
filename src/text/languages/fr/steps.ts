// French: the words of the guide.
import type { AppleWords } from '../../apple-words.ts';
import type { Catalogue } from '../../catalogue.ts';
import { panePath, placeOnButton } from '../../pane-words.ts';
import { quoting } from '../../quote.ts';

const quoted = quoting('«\u00a0', '\u00a0»');

const path = (names: readonly string[]) => names.join(' › ');
const lockFirst = ({ allow, clickTheLock }: AppleWords) =>
  clickTheLock === null ? '' : ` Si ${quoted(allow)} est grisé, cliquez d’abord sur le cadenas.`;

function whereToAllow(apple: AppleWords, category: string | null, description: string): string {
  if (apple.generation === 'C') {
    const list = category === null ? description : quoted(category);
    return `Dans ${path(apple.approvalPath)}, cliquez sur le bouton d’informations à côté de ${list} et activez Microsoft Defender.`;
  }
  return `Dans ${path(apple.approvalPath)}, repérez la ligne qui mentionne Microsoft Defender et cliquez sur ${quoted(apple.allow)}. Si ${quoted(apple.details)} s’affiche à la place, cliquez dessus et sélectionnez Microsoft Defender.${lockFirst(apple)}`;
}

export const steps: Catalogue['steps'] = {
  'request-approval': ({ allow }) => ({
    title: `Faire réapparaître le bouton ${quoted(allow)}`,
    body: `macOS n’affiche ${quoted(allow)} que pendant 30 minutes. Votre mot de passe le fait revenir.`,
  }),
  'open-pane': ({ approvalPane, allow }) => ({
    title: `Ouvrir ${approvalPane}`,
    body: `Utilisez le bouton ci-dessous\u00a0: une fenêtre déjà ouverte n’affiche pas ${quoted(allow)}.`,
  }),
  allow: (apple) => ({
    title: `Cliquer sur ${quoted(apple.allow)} à côté de ${quoted('Microsoft Corporation')}`,
    body: `Dans ${path(apple.approvalPath.slice(1))}.${lockFirst(apple)}`,
  }),
  'load-driver': () => ({
    title: 'Charger le pilote',
    body: 'macOS demande encore une fois votre mot de passe et lance le pilote de Microsoft.',
  }),
  'allow-endpoint-extension': (apple) => ({
    title: 'Autoriser l’extension de sécurité de Defender',
    body: whereToAllow(apple, apple.endpointExtensions, 'la ligne des extensions de sécurité'),
  }),
  'allow-network-extension': (apple) => ({
    title: 'Autoriser l’extension réseau de Defender',
    body: whereToAllow(apple, apple.networkExtensions, 'la ligne des extensions réseau'),
  }),
  'allow-network-filter': ({ filterTitle, filterAllow, terminal }) => ({
    title: `Cliquer sur ${quoted(filterAllow)} quand macOS demande l’accès au réseau`,
    body: `Le message est : ${filterTitle('Microsoft Defender')}. S’il n’apparaît pas, copiez la commande, collez-la dans ${quoted(terminal)} et appuyez sur Retour.`,
  }),
  'grant-full-disk-access': ({ fullDiskAccess, fullDiskPath }) => ({
    title: `Activer les deux entrées de Defender dans ${quoted(fullDiskAccess)}`,
    body: `Dans ${path(fullDiskPath)}, activez les deux entrées : Microsoft Defender et Microsoft Defender Endpoint Security Extension.`,
  }),
  'approve-enrolment': ({ profilesPath }) => ({
    title: 'Approuver le profil de votre organisation',
    body: `Dans ${path(profilesPath)}, ouvrez le profil de gestion et approuvez-le.`,
  }),
  'ask-it': () => ({
    title: 'Demander au service informatique',
    body: 'Une personne autorisée à administrer ce Mac doit s’en charger. Le message indique ce qui manque, sans nom ni numéro de série.',
  }),
  'turn-on': ({ terminal }) => ({
    title: 'Activer la protection en temps réel',
    body: `Copiez la commande, collez-la dans ${quoted(terminal)} et appuyez sur Retour. Votre mot de passe vous sera demandé. Rien ne s’affiche pendant la saisie.`,
  }),
  onboard: () => ({
    title: 'Demander une licence au service informatique',
    body: 'Il relie Defender à votre organisation. Le rapport indique ce que dit Defender.',
  }),
  install: (_apple, finding) =>
    finding === 'kernel-extension-faulty'
      ? {
          title: 'Faire réinstaller Defender',
          body: 'Son pilote est endommagé ou non conforme à ce que macOS exige. Le rapport explique pourquoi à votre service informatique.',
        }
      : finding === 'product-expired'
        ? {
            title: 'Faire mettre à jour Defender',
            body: 'Cette version a expiré. Votre service informatique, ou le catalogue d’apps de votre organisation, en propose une plus récente.',
          }
        : {
            title: 'Faire installer Defender',
            body: 'Votre service informatique ou le catalogue d’apps de votre organisation le propose. Cette page s’actualise dès qu’il est installé.',
          },
  'update-definitions': ({ terminal }) => ({
    title: 'Mettre à jour les définitions de Defender',
    body: `Copiez la commande, collez-la dans ${quoted(terminal)} et appuyez sur Retour. Cela prend quelques minutes.`,
  }),
  restart: ({ restart }) => ({
    title: 'Redémarrer ce Mac',
    body: `Enregistrez votre travail, puis choisissez ${quoted(restart)} dans le menu Pomme.`,
  }),
  'update-defender': () => ({
    title: 'Faire mettre à jour Defender',
    body: 'Une version plus récente de Defender devrait résoudre ce problème. Le rapport indique à votre équipe informatique les versions de ce Mac.',
  }),
  'update-macos': () => ({
    title: 'Mettre à jour macOS',
    body: notes['macos-15-0'],
  }),
  'allow-in-background': ({ backgroundPath }) => ({
    title: 'Autoriser Microsoft Defender en arrière-plan',
    body: `Dans ${path(backgroundPath)}, cherchez Microsoft Defender dans la liste des éléments en arrière-plan et activez-le.`,
  }),
  wait: () => ({
    title: 'Patienter une minute',
    body: 'Vous n’avez rien à faire. L’affichage se met à jour tout seul.',
  }),
  report: () => ({
    title: 'Envoyer le rapport à votre service informatique',
    body: 'Il contient ce que Defender et macOS disent de ce Mac\u00a0; aucun nom ni numéro de série.',
  }),
  confirm: () => ({
    title: 'Confirmation de Defender',
    body: 'Vous n’avez rien à faire. L’affichage se met à jour tout seul.',
  }),
};

export const actions: Catalogue['actions'] = {
  'request-approval': () => 'Redemander à macOS',
  'open-pane': (apple, pane) => `Ouvrir ${placeOnButton(apple, pane)}`,
  'load-driver': () => 'Charger le pilote',
  'copy-load-command': () => 'Copier la commande',
  'copy-turn-on-command': () => 'Copier la commande',
  'copy-filter-command': () => 'Copier la commande',
  'copy-update-command': () => 'Copier la commande',
  'copy-ask-it': () => 'Copier le message',
  'mail-ask-it': () => 'Écrire un e-mail',
  'save-profile': () => 'Enregistrer le profil',
  'copy-report': () => 'Copier le rapport',
  'look-now': () => 'Vérifier maintenant',
};

export const hints: Catalogue['hints'] = {
  cancelled: () =>
    'La zone de dialogue du mot de passe a été fermée\u00a0: rien n’a changé. Réessayez quand vous le souhaitez.',
  'not-authorised': () => 'macOS n’a pas accepté ce compte. Il faut le mot de passe d’un administrateur.',
  'still-refused': ({ allow }) =>
    `macOS ne le sait pas encore\u00a0: cliquez d’abord sur ${quoted(allow)} dans la fenêtre. Si c’est déjà fait, consultez l’aide ci-dessous.`,
  'not-root': () =>
    'macOS n’a pas exécuté ceci en tant qu’administrateur. Réessayez, ou utilisez la commande pour Terminal.',
  'no-answer': () => 'macOS n’a pas répondu clairement. Réessayez, ou utilisez la commande pour Terminal.',
  disagree: () =>
    'Après trois tentatives, macOS et Defender ne sont toujours pas d’accord sur ce qui est autorisé. Envoyez le rapport à votre service informatique.',
  'not-ours': () =>
    'Le pilote n’est pas signé par Microsoft et n’a donc pas été chargé. Prévenez votre service informatique.',
};

export const notes: Catalogue['notes'] = {
  'fda-on-already':
    'Les deux entrées comptent : Microsoft Defender et Microsoft Defender Endpoint Security Extension. L’une est déjà activée ? Désactivez-la puis réactivez-la, ou supprimez-la et ajoutez-la de nouveau. Après une installation, une entrée peut mettre des heures à apparaître.',
  'organisation-forbids':
    'Il n’y a rien à autoriser. Votre organisation interdit peut-être de le faire à la main ; seule l’équipe informatique peut alors le faire.',
  'macos-15-0': 'macOS 15.0 arrête les extensions réseau. Passez à macOS 15.1 ou ultérieur.',
  'extension-left-behind':
    'Defender a été supprimé, mais son extension fonctionne encore. Réinstallez Defender, ou redémarrez ce Mac et supprimez l’extension dans les réglages.',
  'switch-can-be-turned-off':
    'Laissez l’interrupteur activé\u00a0: toute personne utilisant ce Mac peut le désactiver.',
  'fda-by-mdm-shows-off':
    'L’accès complet au disque accordé par votre service informatique apparaît désactivé dans les réglages, mais il fonctionne.',
  'no-reduced-security':
    'Defender n’a jamais besoin d’une sécurité réduite. Si l’on vous demande de redémarrer en mode de récupération, cela ne concerne pas Defender.',
};

export const busy: Catalogue['busy'] = {
  'open-pane': ({ settingsApp }) => `Ouverture de ${settingsApp}…`,
  'load-driver': () => 'En attente de macOS\u00a0: il demande un mot de passe dans sa propre fenêtre.',
};

export const failed: Catalogue['failed'] = {
  'open-pane': (apple, pane) =>
    `macOS ne l’a pas ouvert. À la main\u00a0: menu Pomme › ${path(panePath(apple, pane))}.`,
  'load-driver': () => 'Le lancement a échoué. Utilisez plutôt la commande pour Terminal.',
  copy: () => 'La copie a échoué. Réessayez.',
  mail: () => 'Aucune app de messagerie ne s’est ouverte. Copiez plutôt le message.',
  save: () => 'Le profil n’a pas pu être enregistré à cet endroit. Essayez un autre dossier.',
  other: () => 'Cela n’a pas fonctionné. Réessayez, ou quittez Kextant et rouvrez-le.',
};

export const help: Catalogue['help'] = {
  summary: ({ generation }) =>
    generation === 'C' ? 'Cela ne fonctionne pas\u00a0?' : 'Le bouton est absent, ou rien ne se passe\u00a0?',
  notes: ({ allow, approvalPath, generation }) => [
    ...(generation === 'C'
      ? []
      : [
          `Cliquez directement sur ce Mac, pas à distance. ${quoted(allow)} ignore les clics transmis par le partage d’écran ou un autre outil à distance.`,
        ]),
    'Quittez les apps qui modifient le fonctionnement de la souris, du clavier ou des touches multimédias. Tant qu’ils sont ouverts, vos propres clics risquent de ne pas compter.',
    ...(generation === 'A'
      ? [
          `Ou utilisez le clavier\u00a0: activez la navigation au clavier, appuyez sur Tab jusqu’à ce que ${quoted(allow)} soit sélectionné, puis sur Espace.`,
          `${quoted(allow)} n’est affiché que 30 minutes. Fermez la fenêtre et rouvrez-la d’ici pour le revoir.`,
        ]
      : ['Si un interrupteur ne reste pas activé\u00a0: fermez la fenêtre, redémarrez ce Mac et réessayez.']),
    `À la main\u00a0: menu Pomme › ${path(approvalPath)}.`,
  ],
};

export const licenceNote: Catalogue['licenceNote'] = (version) =>
  version === null ? oldLicence : `${oldLicence} Ce Mac a Defender ${version}.`;

const oldLicence =
  'Un ancien Defender signale parfois une licence manquante alors qu’il y en a une. Selon Microsoft, une mise à jour de Defender corrige cela.';
