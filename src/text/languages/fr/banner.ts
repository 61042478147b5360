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
    title: 'Aucune vérification récente',
    why: 'La dernière vérification est trop ancienne pour être fiable. Vérifiez maintenant si ce Mac est protégé.',
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
    title: 'Impossible de vérifier l’authenticité de Defender',
    why: 'Rien ne prouve que ce programme vienne de Microsoft\u00a0: Kextant ne se fie donc pas à ses réponses. Votre service informatique peut en rechercher la cause.',
  },
  'service-not-started': {
    title: 'Le service de Defender ne fonctionne pas',
    why: 'Il a été désactivé ou n’a jamais démarré\u00a0: Defender n’analyse donc pas ce Mac.',
  },
  'service-keeps-restarting': {
    title: 'Defender s’interrompt sans cesse',
    why: 'Son service redémarre sans arrêt\u00a0: impossible de savoir si ce Mac est protégé. Mettre à jour Defender corrige ce problème.',
  },
  'not-answering': {
    title: 'Defender ne répond pas',
    why: 'Tant qu’il ne répond pas, impossible de savoir si ce Mac est protégé. Un redémarrage suffit généralement.',
  },
  unreadable: {
    title: 'La réponse de Defender n’est pas claire',
    why: 'Elle n’indique pas si la protection est activée. Votre service informatique peut en rechercher la cause.',
  },
  'not-onboarded': {
    title: 'Defender n’a pas de licence sur ce Mac',
    why: 'Il est installé, mais n’est pas relié à votre organisation\u00a0: il ne protège donc pas ce Mac.',
  },
  'product-expired': {
    title: 'Cette version de Defender a expiré',
    why: 'Elle est trop ancienne pour protéger ce Mac et doit être mise à jour.',
  },
  'passive-mode': {
    title: 'Defender est en mode passif',
    why: 'Il laisse la protection à un autre logiciel, et Kextant ne peut pas savoir si celui-ci protège ce Mac.',
  },
  'switched-off': {
    title: 'La protection en temps réel est désactivée',
    why: 'Defender fonctionne, mais n’analyse pas les fichiers que vous ouvrez.',
  },
  'kernel-extension-not-approved': {
    title: 'Defender ne peut pas encore protéger ce Mac',
    why: 'Le pilote de Microsoft n’est pas encore autorisé dans macOS. Une minute suffit pour l’autoriser.',
  },
  'kernel-extension-faulty': {
    title: 'Le pilote de Defender ne se charge pas',
    why: 'macOS le refuse, et l’autoriser n’y changera rien.',
  },
  'endpoint-extension-not-approved': {
    title: 'Defender ne peut pas encore protéger ce Mac',
    why: 'L’extension de sécurité de Defender n’est pas encore autorisée dans macOS.',
  },
  'network-extension-not-approved': {
    title: 'La protection web n’est pas encore autorisée',
    why: 'Tant que son extension réseau n’est pas autorisée, Defender ne peut pas analyser ce qui vient du web.',
  },
  'network-filter-off': {
    title: 'La protection web est désactivée',
    why: 'Le filtre réseau de Defender est désactivé\u00a0: ce qui vient du web n’est pas analysé.',
  },
  'full-disk-access-missing': {
    title: 'Defender ne voit pas tous les fichiers',
    why: 'Il lui faut l’accès complet au disque pour tout analyser sur ce Mac.',
  },
  'extension-switched-off': {
    title: 'Une extension de Defender est désactivée',
    why: 'Elle avait été autorisée, puis a été désactivée dans les réglages.',
  },
  'extension-not-running': {
    title: 'L’extension de Defender ne fonctionne pas',
    why: 'Elle est autorisée, mais elle ne s’exécute pas. Redémarrer ce Mac suffit généralement.',
  },
  'extension-being-removed': {
    title: 'L’extension de Defender est en cours de suppression',
    why: 'macOS terminera de la supprimer au prochain redémarrage.',
  },
  'restart-needed': {
    title: 'Ce Mac doit être redémarré',
    why: 'L’extension de Defender prendra effet après le redémarrage.',
  },
  'conflicting-software': {
    title: 'Un autre logiciel gêne Defender',
    why: 'Defender a détecté sur ce Mac un logiciel qui entre en conflit avec lui.',
  },
  'definitions-outdated': {
    title: 'Les définitions de virus de Defender ne sont plus à jour',
    why: 'Elles ont plus d’une semaine\u00a0: les menaces récentes peuvent lui échapper.',
  },
  'enrolment-not-approved': {
    title: 'La gestion de ce Mac n’est pas approuvée',
    why: 'Tant qu’elle ne l’est pas, macOS ignore ce que votre organisation a autorisé pour Defender.',
  },
  unhealthy: {
    title: 'Defender signale un problème',
    why: 'Il ne fonctionne pas tout à fait normalement. Votre service informatique peut en rechercher la cause.',
  },
};
