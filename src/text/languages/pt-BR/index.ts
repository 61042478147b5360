// Portuguese of Brazil.
import type { Catalogue } from '../../catalogue.ts';
import { passwordPrompts } from '../../password-prompts.ts';
import { quoting } from '../../quote.ts';
import { clockIn, justNowMs, timeAgo, timeLong } from '../../times.ts';
import { banner } from './banner.ts';
import { atHour, theHour } from './hours.ts';
import { levels, pages } from './pages.ts';
import { actions, busy, describedLists, failed, help, hints, licenceNote, notes, otherWays, steps } from './steps.ts';

const quoted = quoting('“', '”');

const allowed = 'Já autorizei o driver';

const locale = 'pt-BR';
const clock = clockIn((time, isMorning) => `${time}\u202f${isMorning ? 'AM' : 'PM'}`);
const ago = timeAgo(locale);
const long = timeLong(locale);

export { apple } from './apple.ts';

export const words: Catalogue = {
  banner,
  steps,
  actions,
  otherWays,
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
      ? 'Este Mac é gerenciado pela sua organização. A equipe de TI pode dar a autorização por você.'
      : `Este Mac é gerenciado com o ${by}. A equipe de TI pode dar a autorização por você.`,
  whyAdmin: 'Um administrador deste Mac precisa autorizar o que o Defender requer.',
  whyRestarted: 'Reiniciar não resolveu. Sua equipe de TI pode descobrir o motivo.',
  recovered: {
    title: 'Este Mac está protegido',
    body: 'A proteção em tempo real está ativada e funcionando. Você não precisa fazer mais nada.',
  },
  tray: {
    open: 'Abrir Kextant',
    checkNow: 'Verificar agora',
    snooze: 'Silenciar notificações',
    forAnHour: 'Por uma hora',
    endSnooze: 'Reativar notificações',
    quit: 'Encerrar Kextant',
  },
  levels,
  paths: {
    'kernel-window-open': 'Autorizar o driver da Microsoft',
    'kernel-window-closed': 'Autorizar o driver da Microsoft',
    'system-extension': 'Autorizar as extensões do Defender',
    'managed-jamf': 'Pedir ajuda à equipe de TI',
    'managed-intune': 'Pedir ajuda à equipe de TI',
    'managed-other': 'Pedir ajuda à equipe de TI',
    'turn-on': 'Ativar a proteção',
    onboard: 'Obter uma licença',
    install: 'Instalação ou atualização do Defender',
    restart: 'Reiniciar este Mac',
    'background-item': 'Permitir o Defender em segundo plano',
    'update-defender': 'Atualização do Defender',
    wait: 'Aguardar',
    report: 'Avisar a equipe de TI',
  },
  stepStates: { done: 'Feito', current: 'Agora', waiting: 'Depois' },
  clickedAllow: () => allowed,
  thenContinue: () => `Depois volte aqui e clique em ${quoted(allowed)}.`,
  thenLoads: 'Depois disso, o driver é carregado automaticamente.',
  dialogSays: `A janela da senha diz: ${quoted(passwordPrompts['pt-BR'])}`,
  copied: 'Copiado',
  menu: {
    name: 'Mais',
    snoozeHour: 'Silenciar notificações por uma hora',
    endSnooze: 'Reativar notificações',
  },
  snoozedUntil: (time) => `As notificações estão silenciadas até ${theHour(time)}`,
  snoozedUntilTomorrow: (time) => `As notificações estão silenciadas até amanhã ${atHour(time)}`,
  also: 'Outros problemas',
  facts: {
    definitions: 'Definições',
    driver: 'Driver',
    extension: 'Extensão',
    running: 'em execução',
    runningSince: (when) => `em execução desde ${theHour(when)}`,
    managedBy: 'Gerenciado por',
    managers: { jamf: 'Jamf', intune: 'Intune', other: 'sua organização', nobody: 'ninguém' },
    version: 'Versão',
  },
  details: {
    name: 'Detalhes',
    findings: 'O que o Kextant encontrou',
    readings: 'O que o Kextant leu',
    nothingWrong: 'Nada a relatar.',
    managed: 'managed',
  },
  times: {
    clock,
    until: (time) => `até ${theHour(time)}`,
    checked: (ageMs) => (ageMs < justNowMs ? 'Verificado agora mesmo' : `Verificado ${ago(ageMs)}`),
    old: (ageMs) => `atualizadas há ${long(ageMs)}`,
  },
  labelled: (label, text) => `${label}: ${text}`,
  aside: (text) => ` (${text})`,
  practice: 'Mac de simulação: nada do que aparece aqui se refere a este Mac',
  pictureOf: (what, marked) => (marked === null ? `Imagem: ${what}` : `Imagem: ${what}. ${marked}`),
  marked: {
    keys: (keys) => `Cole o comando com ${keys}.`,
    button: (name) => `O botão ${quoted(name)} está destacado.`,
    switch: (name) => `O botão ao lado de ${name} está destacado.`,
    info: (name, list) =>
      `O botão de informações ao lado ${name === null ? describedLists[list] : `de ${quoted(name)}`} está destacado.`,
  },
  passwordDialog: 'O macOS pede uma senha',
  askIt: {
    subjectApproval: 'O Microsoft Defender no meu Mac precisa de uma autorização',
    subjectHelp: 'Problema com o Microsoft Defender no meu Mac',
    greeting: 'Olá,',
    greetingTo: (name) => `Olá, ${name},`,
    whyApproval:
      'O Microsoft Defender não está funcionando plenamente no meu Mac porque ainda não foi autorizado no macOS. Vocês ' +
      'poderiam distribuir um perfil com os ajustes abaixo ou dar a autorização neste Mac, como administradores?',
    whyHelp:
      'Tenho um problema com o Microsoft Defender no meu Mac que não consigo resolver. Vocês poderiam me ajudar?',
    enrolment:
      'O registro deste Mac no MDM ainda não foi aprovado. Enquanto isso não acontecer, o macOS ignora os perfis que ' +
      'autorizam extensões.',
    missing: 'O que falta:',
    whenThere: (profile) =>
      `Este Mac deveria ter o perfil ${profile}. Se o perfil já estiver instalado e a autorização ainda faltar, procurem nele entradas com Allowed e Authorization ao mesmo tempo: o macOS 26.4 as ignora.`,
    found: 'Problemas encontrados e a saída correspondente:',
    mac: 'Este Mac:',
    payloadType: 'Tipo de payload',
    team: 'ID da equipe',
    bundleIds: 'ID de pacote',
    notKnown: 'desconhecido',
  },
};
