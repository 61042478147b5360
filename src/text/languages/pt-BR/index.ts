// Portuguese of Brazil.
import type { Catalogue } from '../../catalogue.ts';
import { passwordPrompts } from '../../password-prompts.ts';
import { quoting } from '../../quote.ts';
import { clockIn, justNowMs, timeAgo, timeLong } from '../../times.ts';
import { banner } from './banner.ts';
import { pages } from './pages.ts';
import { actions, busy, failed, help, hints, licenceNote, notes, steps } from './steps.ts';

const quoted = quoting('“', '”');

const locale = 'pt-BR';
const clock = clockIn((time, isMorning) => `${time}\u202f${isMorning ? 'AM' : 'PM'}`);
const ago = timeAgo(locale);
const long = timeLong(locale);

export { apple } from './apple.ts';

export const words: Catalogue = {
  banner,
  steps,
  actions,
  hints,
  notes,
  licenceNote,
  busy,
  failed,
  help,
  pages,
  byHand: 'Fazer por conta própria',
  whyManaged: (by) =>
    by === null
      ? 'Este Mac é gerenciado pela sua organização. A equipe de TI pode dar a permissão por você.'
      : `Este Mac é gerenciado com ${by}. A equipe de TI pode dar a permissão por você.`,
  whyAdmin: 'Um administrador deste Mac precisa permitir aquilo de que o Defender necessita.',
  recovered: {
    title: 'Este Mac está protegido',
    body: 'A proteção em tempo real está ativada e funcionando. Não há mais nada a fazer.',
  },
  tray: {
    open: 'Abrir Kextant',
    checkNow: 'Verificar agora',
    snooze: 'Silenciar alertas',
    forAnHour: 'Por uma hora',
    endSnooze: 'Mostrar alertas novamente',
    quit: 'Encerrar Kextant',
  },
  levels: {
    protected: 'Protegido',
    attention: 'Requer atenção',
    unprotected: 'Não protegido',
    starting: 'Iniciando',
    unknown: 'Desconhecido',
  },
  paths: {
    'kernel-window-open': 'Permitir o driver da Microsoft',
    'kernel-window-closed': 'Permitir o driver da Microsoft',
    'system-extension': 'Permitir as extensões do Defender',
    'managed-jamf': 'Peça à equipe de TI',
    'managed-intune': 'Peça à equipe de TI',
    'managed-other': 'Peça à equipe de TI',
    'turn-on': 'Ativar a proteção',
    onboard: 'Obter uma licença',
    install: 'Instalar o Defender',
    restart: 'Reiniciar este Mac',
    'background-item': 'Permitir o Defender em segundo plano',
    'update-defender': 'Atualizar',
    wait: 'Aguardar',
    report: 'Avisar a equipe de TI',
  },
  stepStates: { done: 'Feito', current: 'Agora', waiting: 'Depois' },
  clickedAllow: () => 'Já cliquei',
  thenContinue: () => `Depois volte aqui e clique em ${quoted('Já cliquei')}.`,
  thenLoads: 'Depois disso, o driver é carregado automaticamente.',
  dialogSays: `A janela da senha diz: ${quoted(passwordPrompts['pt-BR'])}`,
  copied: 'Copiado',
  menu: {
    name: 'Mais',
    snoozeHour: 'Silenciar alertas por uma hora',
    endSnooze: 'Mostrar alertas novamente',
  },
  snoozedUntil: (time) => `Os alertas estão silenciados até ${time}`,
  snoozedUntilTomorrow: (time) => `Os alertas estão silenciados até amanhã às ${time}`,
  also: 'Além disso',
  facts: {
    definitions: 'Definições',
    driver: 'Driver',
    extension: 'Extensão',
    running: 'em execução',
    runningSince: (when) => `em execução desde ${when}`,
    managedBy: 'Gerenciado por',
    managers: { jamf: 'Jamf', intune: 'Intune', other: 'sua organização', nobody: 'ninguém' },
    version: 'Versão',
  },
  details: {
    name: 'Detalhes',
    findings: 'O que foi encontrado',
    readings: 'O que foi lido',
    nothingWrong: 'Está tudo certo.',
    managed: 'gerenciado',
  },
  times: {
    clock,
    until: (time) => `até ${time}`,
    checked: (ageMs) => (ageMs < justNowMs ? 'Verificado agora mesmo' : `Verificado ${ago(ageMs)}`),
    old: (ageMs) => `há ${long(ageMs)}`,
  },
  labelled: (label, text) => `${label}: ${text}`,
  aside: (text) => ` (${text})`,
  practice: 'Mac de treino: nada aqui se refere a este computador',
  pictureOf: (what, marked) => (marked === null ? `Imagem: ${what}` : `Imagem: ${what}. ${marked}`),
  marked: {
    button: (name) => `O botão ${quoted(name)} está destacado.`,
    switch: (name) => `O interruptor ao lado de ${name} está destacado.`,
    info: (list) =>
      list === null
        ? 'O botão de informações está destacado.'
        : `O botão de informações ao lado de ${quoted(list)} está destacado.`,
  },
  passwordDialog: 'O macOS pede uma senha',
  askIt: {
    subjectApproval: 'O Microsoft Defender no meu Mac precisa de uma permissão',
    subjectHelp: 'O Microsoft Defender no meu Mac precisa da ajuda de vocês',
    greeting: 'Olá,',
    greetingTo: (name) => `Olá, ${name},`,
    whyApproval:
      'O Microsoft Defender no meu Mac não consegue fazer todo o seu trabalho, porque o macOS ainda não o permitiu. ' +
      'Vocês poderiam enviar a este Mac o perfil abaixo ou dar a permissão no próprio Mac, como administrador?',
    whyHelp: 'O Microsoft Defender no meu Mac tem um problema que não consigo resolver. Vocês poderiam dar uma olhada?',
    enrolment:
      'O registro no MDM deste Mac não foi aprovado pelo usuário. Enquanto isso não acontecer, o macOS ignora os perfis que ' +
      'permitem extensões.',
    missing: 'O que falta:',
    whenThere: (profile) =>
      `Este Mac deveria ter o perfil ${profile}. Se ele já estiver aqui e a permissão ainda faltar, procurem nele entradas com Allowed e Authorization ao mesmo tempo: o macOS 26.4 as ignora.`,
    found: 'O que foi encontrado, e em qual saída:',
    mac: 'Este Mac:',
    payloadType: 'Tipo de payload',
    team: 'ID da equipe',
    bundleIds: 'IDs de pacote',
    notKnown: 'desconhecido',
  },
};
