// French words of the page that reads reports.
import type { ReaderWords } from '../../reader-words.ts';
import { dateTime } from '../../times.ts';

const moment = dateTime('fr-FR');

export const reader: ReaderWords = {
  title: 'Lecteur Kextant',
  lead: 'Voyez l’état d’un Mac d’après son rapport.',
  drop: 'Déposez un rapport ici',
  dropHint: 'Un zip, un dossier ou des fichiers. Déposez deux rapports pour les comparer.',
  howToGet: 'Pour en créer un, choisissez Rapport dans le menu de Kextant sur ce Mac, puis Enregistrer.',
  chooseFiles: 'Choisir des fichiers…',
  chooseFolder: 'Choisir un dossier…',
  paste: 'Ou collez ce qu’un outil a affiché',
  pasteHint: 'Par exemple le résultat de mdatp health',
  read: 'Lire',
  reading: 'Lecture en cours…',
  stays: 'Tout reste dans cette page. Elle n’envoie rien et ne conserve rien.',
  language: 'Langue',
  asOf: (at) => `État au ${moment(at)}`,
  timeNotKnown: 'Heure inconnue',
  pastedText: 'Le texte collé',
  before: 'Avant',
  after: 'Après',
  close: 'Fermer ce rapport',
  print: 'Imprimer…',
  addAnother: 'Déposez ou collez un autre rapport pour comparer.',
  asSeen: 'Ce que voit la personne',
  message: 'Message au service informatique',
  copy: 'Copier',
  notRead: 'Illisible',
  wanted: 'Pour en savoir plus, il faudrait le résultat de',
  wantedHint: 'Exécutez ces commandes dans Terminal sur ce Mac, puis collez ici ce qu’elles affichent.',
  changes: {
    title: 'Ce qui a changé',
    solved: 'Résolu',
    new: 'Nouveau',
    still: 'Toujours présent',
    none: 'Les deux rapports disent la même chose.',
  },
  refused: {
    'too-large': (name) => `${name} est plus volumineux que n’importe quel rapport.`,
    'not-known': (name) => `${name} n’est ni un rapport ni le résultat d’un outil que Kextant connaît.`,
    'broken-zip': (name) =>
      `Impossible d’ouvrir le zip ${name}. Il est peut-être incomplet : demandez qu’on vous le renvoie.`,
    'nothing-in-it': (name) => `${name} ne contient rien d’un rapport.`,
    'not-readable': (name) => `Le navigateur n’a pas le droit de lire ${name}.`,
    'took-too-long': (name) => `La lecture de ${name} prenait trop de temps et a été arrêtée.`,
  },
};
