// Portuguese of Brazil: the headlines.
import type { Catalogue } from '../../catalogue.ts';

export const banner: Catalogue['banner'] = {
  protected: { title: 'Este Mac está protegido', why: 'A proteção em tempo real está ativada e funcionando.' },
  starting: {
    title: 'O Defender está iniciando',
    why: 'Isso leva cerca de um minuto.',
  },
  looking: { title: 'Verificando este Mac', why: 'A primeira resposta chega em instantes.' },
  stale: {
    title: 'Nenhuma resposta recente',
    why: 'A última verificação é antiga demais para ser confiável. Verifique agora como está este Mac.',
  },
  'not-installed': {
    title: 'O Defender não está instalado',
    why: 'O Microsoft Defender não está neste Mac e, portanto, não o protege.',
  },
  'not-genuine': {
    title: 'Isto pode não ser o Defender',
    why: 'O programa que responde em nome dele não é assinado pela Microsoft.',
  },
  'not-checked': {
    title: 'Não foi possível verificar o Defender',
    why: 'Sem prova de que o programa é da Microsoft, as respostas dele não contam. Sua equipe de TI pode descobrir o motivo.',
  },
  'service-not-started': {
    title: 'O serviço do Defender não está em execução',
    why: 'Ele foi desativado ou nunca iniciado, e nada verifica este Mac.',
  },
  'service-keeps-restarting': {
    title: 'O Defender falha repetidamente',
    why: 'O serviço reinicia sem parar, e ninguém sabe se este Mac está protegido. Uma atualização resolve isso.',
  },
  'not-answering': {
    title: 'O Defender não responde',
    why: 'Enquanto isso, ninguém sabe se este Mac está protegido. Reiniciar costuma ajudar.',
  },
  unreadable: {
    title: 'A resposta do Defender não está clara',
    why: 'Ela não diz se a proteção está ativada. Sua equipe de TI pode descobrir o motivo.',
  },
  'not-onboarded': {
    title: 'O Defender não tem licença neste Mac',
    why: 'Ele está instalado, mas não conectado à sua organização, e por isso não protege este Mac.',
  },
  'product-expired': {
    title: 'Esta versão do Defender expirou',
    why: 'A versão é antiga demais para proteger este Mac. É preciso atualizá-la.',
  },
  'passive-mode': {
    title: 'O Defender está apenas observando',
    why: 'Ele está no modo passivo: outro produto é que deve proteger este Mac.',
  },
  'switched-off': {
    title: 'A proteção em tempo real está desativada',
    why: 'O Defender está em execução, mas não verifica os arquivos quando você os abre.',
  },
  'kernel-extension-not-approved': {
    title: 'O Defender ainda não pode proteger este Mac',
    why: 'O driver da Microsoft ainda não foi permitido no macOS. Leva cerca de um minuto.',
  },
  'kernel-extension-faulty': {
    title: 'O driver do Defender não pôde ser carregado',
    why: 'O macOS o recusa por um motivo que a permissão não resolve.',
  },
  'endpoint-extension-not-approved': {
    title: 'O Defender ainda não pode proteger este Mac',
    why: 'A extensão de segurança ainda não foi permitida no macOS.',
  },
  'network-extension-not-approved': {
    title: 'A proteção da web ainda não foi permitida',
    why: 'A extensão de rede do Defender precisa ser permitida para verificar o que vem da web.',
  },
  'network-filter-off': {
    title: 'A proteção da web está desativada',
    why: 'O filtro de rede do Defender está desativado: o que vem da web não é verificado.',
  },
  'full-disk-access-missing': {
    title: 'O Defender não vê todos os arquivos',
    why: 'Ele precisa de acesso total ao disco para verificar tudo neste Mac.',
  },
  'extension-switched-off': {
    title: 'Uma extensão do Defender está desativada',
    why: 'Ela já tinha sido permitida e foi desativada nos ajustes.',
  },
  'extension-not-running': {
    title: 'A extensão do Defender não está em execução',
    why: 'Não há nada a permitir, mas, segundo o macOS ou o Defender, ela não está em execução. Reiniciar costuma ajudar.',
  },
  'extension-being-removed': {
    title: 'A extensão do Defender está sendo removida',
    why: 'O macOS conclui isso na próxima reinicialização.',
  },
  'restart-needed': {
    title: 'Este Mac precisa ser reiniciado',
    why: 'A extensão do Defender passa a valer depois disso.',
  },
  'conflicting-software': {
    title: 'Outro produto está atrapalhando o Defender',
    why: 'O Defender detectou um software com o qual não funciona bem.',
  },
  'definitions-outdated': {
    title: 'As definições de vírus do Defender estão desatualizadas',
    why: 'Elas têm mais de uma semana, e ameaças recentes podem passar despercebidas.',
  },
  'enrolment-not-approved': {
    title: 'O gerenciamento deste Mac não foi aprovado',
    why: 'Enquanto isso não acontecer, o macOS ignora o que a sua organização permitiu para o Defender.',
  },
  unhealthy: {
    title: 'O Defender relata um problema',
    why: 'O Defender informa que nem tudo está bem.',
  },
};
