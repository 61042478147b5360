// Portuguese of Brazil: the headlines.
import type { Catalogue } from '../../catalogue.ts';

export const banner: Catalogue['banner'] = {
  protected: { title: 'Este Mac está protegido', why: 'A proteção em tempo real está ativada e funcionando.' },
  starting: {
    title: 'O Defender está iniciando',
    why: 'Isso leva cerca de um minuto.',
  },
  looking: { title: 'Verificando este Mac', why: 'Isso leva só um instante.' },
  stale: {
    title: 'Nenhuma informação recente',
    why: 'A última informação é antiga demais para ser confiável. Verifique agora se este Mac está protegido.',
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
    title: 'Não foi possível confirmar a autenticidade do Defender',
    why: 'Não há prova de que o programa seja da Microsoft; por isso, o Kextant não confia nas respostas dele. Sua equipe de TI pode descobrir o motivo.',
  },
  'service-not-started': {
    title: 'O serviço do Defender não está em execução',
    why: 'Ele foi desativado ou nunca foi iniciado; por isso, o Defender não analisa este Mac.',
  },
  'service-keeps-restarting': {
    title: 'O Defender falha repetidamente',
    why: 'O serviço dele reinicia sem parar, e não há como saber se este Mac está protegido. Atualizar o Defender resolve isso.',
  },
  'not-answering': {
    title: 'O Defender não responde',
    why: 'Enquanto ele não responder, não há como saber se este Mac está protegido. Reiniciar costuma resolver.',
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
    why: 'Ela é antiga demais para proteger este Mac e precisa ser atualizada.',
  },
  'passive-mode': {
    title: 'O Defender está no modo passivo',
    why: 'Ele deixa a proteção a cargo de outro app, e o Kextant não tem como saber se esse app protege este Mac.',
  },
  'switched-off': {
    title: 'A proteção em tempo real está desativada',
    why: 'O Defender está em execução, mas não analisa os arquivos quando você os abre.',
  },
  'kernel-extension-not-approved': {
    title: 'O Defender ainda não pode proteger este Mac',
    why: 'O driver da Microsoft ainda não foi autorizado no macOS. A autorização leva cerca de um minuto.',
  },
  'kernel-extension-faulty': {
    title: 'O driver do Defender não pôde ser carregado',
    why: 'O macOS recusa o driver, e autorizá-lo não vai resolver.',
  },
  'endpoint-extension-not-approved': {
    title: 'O Defender ainda não pode proteger este Mac',
    why: 'A extensão de segurança do Defender ainda não foi autorizada no macOS.',
  },
  'network-extension-not-approved': {
    title: 'A proteção da web ainda não foi autorizada',
    why: 'Enquanto a extensão de rede não for autorizada, o Defender não poderá analisar o que vem da web.',
  },
  'network-filter-off': {
    title: 'A proteção da web está desativada',
    why: 'O filtro de rede do Defender está desativado: o que vem da web não é analisado.',
  },
  'full-disk-access-missing': {
    title: 'O Defender não vê todos os arquivos',
    why: 'Ele precisa de acesso total ao disco para analisar tudo neste Mac.',
  },
  'extension-switched-off': {
    title: 'Uma extensão do Defender está desativada',
    why: 'Ela já tinha sido autorizada, mas foi desativada nos ajustes.',
  },
  'extension-not-running': {
    title: 'A extensão do Defender não está em execução',
    why: 'Ela foi autorizada, mas não está funcionando. Reiniciar este Mac costuma resolver.',
  },
  'extension-being-removed': {
    title: 'A extensão do Defender está sendo removida',
    why: 'O macOS conclui a remoção na próxima reinicialização.',
  },
  'restart-needed': {
    title: 'Este Mac precisa ser reiniciado',
    why: 'A extensão do Defender passa a valer depois disso.',
  },
  'conflicting-software': {
    title: 'Outro app está atrapalhando o Defender',
    why: 'O Defender encontrou neste Mac um software que entra em conflito com ele.',
  },
  'definitions-outdated': {
    title: 'As definições de vírus do Defender estão desatualizadas',
    why: 'Elas têm mais de uma semana, e ameaças recentes podem passar despercebidas.',
  },
  'enrolment-not-approved': {
    title: 'O gerenciamento deste Mac não foi aprovado',
    why: 'Enquanto isso não acontecer, o macOS ignora o que a sua organização autorizou para o Defender.',
  },
  unhealthy: {
    title: 'O Defender informou um problema',
    why: 'Algo no Defender não está funcionando corretamente. Sua equipe de TI pode descobrir o quê.',
  },
};
