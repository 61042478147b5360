// French: the headlines.
import type { Catalogue } from '../../catalogue.ts';

export const banner: Catalogue['banner'] = {
  protected: { title: 'Ce Mac est protégé', why: 'La protection en temps réel est activée et fonctionne.' },
  starting: {
    title: 'Defender démarre',
    why: 'Cela prend environ une minute.',
  },
  looking: { title: 'Vérification de ce Mac', why: 'Cela ne prend qu’un instant.' },
  stale: {
    title: 'Aucune réponse récente',
    why: 'La dernière vérification est trop ancienne pour être fiable. Vérifiez maintenant l’état de ce Mac.',
  },
  'not-installed': {
    title: 'Defender n’est pas installé',
    why: 'Microsoft Defender n’est pas présent sur ce Mac et ne le protège donc pas.',
  },
  'not-genuine': {
    title: 'Ce n’est peut-être pas Defender',
    why: 'Le programme qui répond en son nom n’est pas signé par Microsoft.',
  },
  'not-checked': {
    title: 'Impossible de vérifier Defender',
    why: 'Sans preuve que ce programme vient de Microsoft, ses réponses ne comptent pas. Votre service informatique peut chercher pourquoi.',
  },
  'service-not-started': {
    title: 'Le service de Defender ne fonctionne pas',
    why: 'Il a été désactivé ou n’a jamais démarré : rien n’analyse ce Mac.',
  },
  'service-keeps-restarting': {
    title: 'Defender se bloque sans cesse',
    why: 'Son service redémarre sans arrêt : personne ne sait si ce Mac est protégé. Une mise à jour corrige cela.',
  },
  'not-answering': {
    title: 'Defender ne répond pas',
    why: 'En attendant, personne ne sait si ce Mac est protégé. Un redémarrage suffit généralement.',
  },
  unreadable: {
    title: 'La réponse de Defender n’est pas claire',
    why: 'Elle n’indique pas si la protection est activée. Votre service informatique peut chercher pourquoi.',
  },
  'not-onboarded': {
    title: 'Defender n’a pas de licence sur ce Mac',
    why: 'Il est installé mais n’est pas relié à votre organisation\u00a0: il ne protège donc pas ce Mac.',
  },
  'product-expired': {
    title: 'Cette version de Defender a expiré',
    why: 'Sa version est trop ancienne pour protéger ce Mac. Une mise à jour est nécessaire.',
  },
  'passive-mode': {
    title: 'Defender ne fait qu’observer',
    why: 'Il est en mode passif\u00a0: un autre produit est censé protéger ce Mac.',
  },
  'switched-off': {
    title: 'La protection en temps réel est désactivée',
    why: 'Defender fonctionne, mais ne vérifie pas les fichiers que vous ouvrez.',
  },
  'kernel-extension-not-approved': {
    title: 'Defender ne peut pas encore protéger ce Mac',
    why: 'Le pilote de Microsoft n’est pas encore autorisé dans macOS. Cela prend environ une minute.',
  },
  'kernel-extension-faulty': {
    title: 'Le pilote de Defender ne se charge pas',
    why: 'macOS le refuse pour une raison qu’une autorisation ne résoudra pas.',
  },
  'endpoint-extension-not-approved': {
    title: 'Defender ne peut pas encore protéger ce Mac',
    why: 'L’extension de sécurité de Defender n’est pas encore autorisée dans macOS.',
  },
  'network-extension-not-approved': {
    title: 'La protection web n’est pas encore autorisée',
    why: 'L’extension réseau de Defender doit être autorisée pour analyser ce qui vient du web.',
  },
  'network-filter-off': {
    title: 'La protection web est désactivée',
    why: 'Le filtre réseau de Defender est désactivé : ce qui vient du web n’est pas analysé.',
  },
  'full-disk-access-missing': {
    title: 'Defender ne voit pas tous les fichiers',
    why: 'Il lui faut l’accès complet au disque pour tout vérifier sur ce Mac.',
  },
  'extension-switched-off': {
    title: 'Une extension de Defender est désactivée',
    why: 'Elle avait été autorisée, puis a été désactivée dans les réglages.',
  },
  'extension-not-running': {
    title: 'L’extension de Defender ne fonctionne pas',
    why: 'Il n’y a rien à autoriser, mais selon macOS ou Defender elle ne s’exécute pas. Un redémarrage suffit généralement.',
  },
  'extension-being-removed': {
    title: 'L’extension de Defender est en cours de suppression',
    why: 'macOS terminera au prochain redémarrage.',
  },
  'restart-needed': {
    title: 'Ce Mac doit redémarrer',
    why: 'L’extension de Defender prendra effet au prochain démarrage.',
  },
  'conflicting-software': {
    title: 'Un autre produit gêne Defender',
    why: 'Defender signale un logiciel avec lequel il ne fonctionne pas bien.',
  },
  'definitions-outdated': {
    title: 'Les définitions de virus de Defender ne sont plus à jour',
    why: 'Elles ont plus d’une semaine\u00a0: les menaces récentes peuvent passer inaperçues.',
  },
  'enrolment-not-approved': {
    title: 'La gestion de ce Mac n’est pas approuvée',
    why: 'Tant qu’elle ne l’est pas, macOS ignore ce que votre organisation a autorisé pour Defender.',
  },
  unhealthy: {
    title: 'Defender signale un problème',
    why: 'Defender signale que tout ne va pas bien.',
  },
};
