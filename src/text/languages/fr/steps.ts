// French: the words of the guide.
import type { AppleWords } from '../../apple-words.ts';
import type { Catalogue, ExtensionList } from '../../catalogue.ts';
import { panePath, placeOnButton } from '../../pane-words.ts';
import { quoting } from '../../quote.ts';

const quoted = quoting('«\u00a0', '\u00a0»');

const path = (names: readonly string[]) => names.join(' › ');
const lockFirst = ({ allow, clickTheLock }: AppleWords) =>
  clickTheLock === null ? '' : ` Si ${quoted(allow)} est grisé, cliquez d’abord sur le cadenas.`;

function whereToAllow(apple: AppleWords, category: string | null, description: string): string {
  if (apple.generation === 'C') {
    const list = category === null ? description : quoted(category);
    return `Dans ${path(apple.approvalPath)}, cliquez sur le bouton d’informations à côté de ${list}, puis activez Microsoft Defender.`;
  }
  return `Dans ${path(apple.approvalPath)}, repérez la ligne qui mentionne Microsoft Defender et cliquez sur ${quoted(apple.allow)}. Si ${quoted(apple.details)} s’affiche à la place, cliquez dessus et sélectionnez Microsoft Defender.${lockFirst(apple)}`;
}

/** Where it is not known what macOS calls them. */
export const describedLists: Readonly<Record<ExtensionList, string>> = {
  endpoint: 'la ligne des extensions de sécurité (Endpoint Security)',
  network: 'la ligne des extensions réseau',
};

const askAgain = 'Demander de nouveau à macOS';
const inTerminal = ({ terminal }: AppleWords) =>
  `Copiez la commande, ouvrez ${terminal} (dans Applications › Utilitaires), collez-la et appuyez sur Retour.`;

export const steps: Catalogue['steps'] = {
  'request-approval': ({ allow }) => ({
    title: `Faire réapparaître le bouton ${quoted(allow)}`,
    body: `macOS n’affiche ${quoted(allow)} que pendant 30 minutes. Pour le faire réapparaître, cliquez sur ${quoted(askAgain)} et saisissez votre mot de passe.`,
  }),
  'open-pane': ({ approvalPane, allow }) => ({
    title: `Ouvrir ${approvalPane}`,
    body: `Utilisez le bouton ci-dessous\u00a0: si la fenêtre était déjà ouverte, elle n’affiche pas ${quoted(allow)}.`,
  }),
  allow: (apple) => ({
    title: `Cliquer sur ${quoted(apple.allow)} à côté de ${quoted('Microsoft Corporation')}`,
    body: `Ce bouton se trouve dans ${path(apple.approvalPath.slice(1))}.${lockFirst(apple)}`,
  }),
  'load-driver': () => ({
    title: 'Charger le pilote',
    body: 'Utilisez le bouton ci-dessous. macOS demande encore une fois votre mot de passe, puis charge le pilote de Microsoft.',
  }),
  'allow-endpoint-extension': (apple) => ({
    title: 'Autoriser l’extension de sécurité de Defender',
    body: whereToAllow(apple, apple.endpointExtensions, describedLists.endpoint),
  }),
  'allow-network-extension': (apple) => ({
    title: 'Autoriser l’extension réseau de Defender',
    body: whereToAllow(apple, apple.networkExtensions, describedLists.network),
  }),
  'allow-network-filter': ({ filterTitle, filterAllow, terminal }) => ({
    title: `Cliquer sur ${quoted(filterAllow)} quand Defender demande à filtrer le contenu du réseau`,
    body: `Le message indique\u00a0: ${filterTitle('Microsoft Defender')}. S’il n’apparaît pas, copiez la commande, collez-la dans ${quoted(terminal)} et appuyez sur Retour.`,
  }),
  'grant-full-disk-access': ({ fullDiskAccess, fullDiskPath, clickTheLock }) => {
    const act = clickTheLock === null ? 'activez' : 'cliquez sur le cadenas, puis cochez';
    return {
      title: `Activer les deux entrées de Defender dans ${quoted(fullDiskAccess)}`,
      body: `Dans ${path(fullDiskPath)}, ${act} Microsoft Defender et Microsoft Defender Endpoint Security Extension.`,
    };
  },
  'approve-enrolment': ({ profilesPath }) => ({
    title: 'Approuver le profil de votre organisation',
    body: `Dans ${path(profilesPath)}, ouvrez le profil de gestion, puis cliquez sur le bouton qui permet de l’approuver.`,
  }),
  'ask-it': () => ({
    title: 'Demander l’aide du service informatique',
    body: 'Seul votre service informatique ou un administrateur de ce Mac peut s’en charger. Le message indique ce qui manque, sans nom ni numéro de série.',
  }),
  'turn-on': (apple) => ({
    title: 'Activer la protection en temps réel',
    body: `${inTerminal(apple)} Votre mot de passe vous sera demandé. Rien ne s’affiche pendant la saisie.`,
  }),
  onboard: () => ({
    title: 'Demander une licence au service informatique',
    body: 'Ce service peut relier Defender à votre organisation. Le rapport lui indique ce que Defender dit de sa licence.',
  }),
  install: (_apple, finding) =>
    finding === 'kernel-extension-faulty'
      ? {
          title: 'Demander au service informatique de réinstaller Defender',
          body: 'Son pilote est endommagé ou macOS ne l’accepte pas. Le rapport explique pourquoi à votre service informatique.',
        }
      : finding === 'product-expired'
        ? {
            title: updateByIt,
            body: 'Cette version a expiré. Le catalogue d’apps de votre organisation en propose peut-être aussi une plus récente.',
          }
        : {
            title: 'Demander au service informatique d’installer Defender',
            body: 'Le catalogue d’apps de votre organisation le propose peut-être aussi. Ce panneau s’actualise automatiquement une fois Defender installé.',
          },
  'update-definitions': (apple) => ({
    title: 'Mettre à jour les définitions de virus de Defender',
    body: `${inTerminal(apple)} Cela prend quelques minutes.`,
  }),
  restart: ({ restart }) => ({
    title: 'Redémarrer ce Mac',
    body: `Enregistrez votre travail, puis choisissez ${quoted(restart)} dans le menu Pomme.`,
  }),
  'update-defender': () => ({
    title: updateByIt,
    body: 'Une version plus récente de Defender devrait résoudre ce problème. Le rapport indique à votre service informatique les versions installées sur ce Mac.',
  }),
  'update-macos': () => ({
    title: 'Mettre à jour macOS',
    body: notes['macos-15-0'],
  }),
  'allow-in-background': ({ backgroundPath }) => ({
    title: 'Autoriser Microsoft Defender en arrière-plan',
    body: `Dans ${path(backgroundPath)}, cherchez Microsoft Defender dans la liste des éléments en arrière-plan et activez-le.`,
  }),
  wait: () => ({ title: 'Patienter une minute', body: nothingToDo }),
  report: () => ({
    title: 'Envoyer le rapport à votre service informatique',
    body: 'Il contient ce que Defender et macOS disent de ce Mac, mais aucun nom ni numéro de série.',
  }),
  confirm: () => ({ title: 'Attendre la confirmation de Defender', body: nothingToDo }),
};

const updateByIt = 'Demander au service informatique de mettre à jour Defender';
const nothingToDo = 'Vous n’avez rien à faire. Ce panneau s’actualise automatiquement.';

const copyCommand = () => 'Copier la commande';

export const actions: Catalogue['actions'] = {
  'request-approval': () => askAgain,
  'open-pane': (apple, pane) => `Ouvrir ${placeOnButton(apple, pane)}`,
  'load-driver': () => 'Charger le pilote',
  'copy-load-command': copyCommand,
  'copy-turn-on-command': copyCommand,
  'copy-filter-command': copyCommand,
  'copy-update-command': copyCommand,
  'copy-ask-it': () => 'Copier le message',
  'mail-ask-it': () => 'Écrire un e-mail',
  'save-profile': () => 'Enregistrer le profil',
  'copy-report': () => 'Copier le rapport',
  'look-now': () => 'Vérifier maintenant',
};

export const otherWays: Catalogue['otherWays'] = {
  command: ({ terminal }) => `Ou copiez la commande et exécutez-la dans ${terminal}.`,
  commandForAdmins: ({ terminal }) =>
    `Vous pouvez aussi copier la commande pour qu’un administrateur l’exécute dans ${terminal}.`,
  profile: 'Vous pouvez aussi enregistrer un profil contenant ce qui manque et le joindre au message.',
};

export const hints: Catalogue['hints'] = {
  cancelled: () => 'La fenêtre du mot de passe a été fermée\u00a0: rien n’a changé. Réessayez quand vous le souhaitez.',
  'not-authorised': () => 'macOS n’a pas accepté ce compte. Saisissez le nom et le mot de passe d’un administrateur.',
  'still-refused': ({ allow, approvalPane }) =>
    `macOS n’a pas encore enregistré votre clic. Cliquez sur ${quoted(allow)} dans ${approvalPane}. Si c’est déjà fait, consultez l’aide ci-dessous.`,
  'not-root': () =>
    'macOS n’a pas exécuté la commande en tant qu’administrateur. Réessayez, ou utilisez la commande pour Terminal.',
  'no-answer': () => 'macOS n’a pas répondu clairement. Réessayez, ou utilisez la commande pour Terminal.',
  disagree: () =>
    'Après trois tentatives, macOS et Defender ne sont toujours pas d’accord sur ce qui est autorisé. Envoyez le rapport à votre service informatique.',
  'not-ours': () =>
    'Le pilote n’est pas signé par Microsoft et n’a donc pas été chargé. Prévenez votre service informatique.',
};

export const notes: Catalogue['notes'] = {
  'fda-on-already':
    'Les deux entrées sont nécessaires. Si l’une est déjà activée, désactivez-la puis réactivez-la, ou supprimez-la et ajoutez-la de nouveau. Après une installation, une entrée peut mettre des heures à apparaître.',
  'organisation-forbids':
    'Il n’y a rien à autoriser. Votre organisation vous empêche peut-être de donner cette autorisation vous-même\u00a0; dans ce cas, seul votre service informatique le peut.',
  'macos-15-0': 'macOS 15.0 arrête les extensions réseau. Passez à macOS 15.1 ou ultérieur.',
  'extension-left-behind':
    'Defender a été supprimé, mais son extension fonctionne encore. Réinstallez Defender, ou redémarrez ce Mac et supprimez l’extension dans les réglages.',
  'switch-can-be-turned-off':
    'Laissez Microsoft Defender activé. macOS permet à toute personne qui utilise ce Mac de le désactiver.',
  'fda-by-mdm-shows-off':
    'L’accès complet au disque accordé par votre service informatique apparaît désactivé dans les réglages, mais il fonctionne.',
  'no-reduced-security':
    'Defender n’a jamais besoin d’une sécurité réduite. Si l’on vous demande de démarrer en mode de récupération, cela ne concerne pas Defender.',
};

export const busy: Catalogue['busy'] = {
  'open-pane': ({ settingsApp }) => `Ouverture de ${settingsApp}…`,
  'load-driver': () => 'En attente de macOS\u00a0: saisissez votre mot de passe dans la fenêtre qu’il a ouverte.',
};

export const failed: Catalogue['failed'] = {
  'open-pane': (apple, pane) =>
    `macOS n’a pas pu ouvrir ces réglages. Pour les ouvrir vous-même\u00a0: menu Pomme › ${path(panePath(apple, pane))}.`,
  'load-driver': () => 'Le lancement a échoué. Utilisez plutôt la commande pour Terminal.',
  copy: () => 'La copie a échoué. Réessayez.',
  mail: () => 'Aucune app de messagerie ne s’est ouverte. Copiez plutôt le message.',
  save: () => 'Le profil n’a pas pu être enregistré à cet endroit. Essayez un autre dossier.',
  other: () => 'Cela n’a pas fonctionné. Réessayez, ou quittez Kextant et rouvrez-le.',
};

export const help: Catalogue['help'] = {
  summary: {
    noButton: 'Le bouton est absent, ou rien ne se passe\u00a0?',
    notWorking: 'Cela ne fonctionne pas\u00a0?',
  },
  notes: ({ allow, approvalPath, generation }) => [
    ...(generation === 'C'
      ? []
      : [
          `Cliquez sur ${quoted(allow)} avec la souris ou le trackpad de ce Mac. macOS ignore les clics transmis par le partage d’écran ou un autre outil à distance.`,
        ]),
    'Quittez les apps qui modifient le fonctionnement de la souris, du clavier ou des touches multimédias. Tant qu’elles sont ouvertes, macOS risque d’ignorer vos clics.',
    ...(generation === 'A'
      ? [
          `Ou utilisez le clavier\u00a0: dans les préférences Clavier, activez la navigation au clavier entre toutes les commandes. Appuyez ensuite sur Tab jusqu’à ce que ${quoted(allow)} soit sélectionné, puis sur Espace.`,
          `Si vous ne voyez pas ${quoted(allow)}, fermez la fenêtre et rouvrez-la depuis Kextant. macOS retire ce bouton 30 minutes après la demande.`,
        ]
      : ['Si un interrupteur ne reste pas activé, fermez la fenêtre, redémarrez ce Mac et réessayez.']),
    `Pour ouvrir ces réglages vous-même\u00a0: menu Pomme › ${path(approvalPath)}.`,
  ],
};

export const licenceNote: Catalogue['licenceNote'] = (version) =>
  version === null ? oldLicence : `${oldLicence} Ce Mac dispose de Defender ${version}.`;

const oldLicence =
  'Une ancienne version de Defender signale parfois une licence manquante alors qu’il y en a une. Selon Microsoft, mettre à jour Defender corrige ce problème.';
