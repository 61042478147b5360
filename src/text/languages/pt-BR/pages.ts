// Portuguese of Brazil: the words of the pages beside the guide.
import type { Catalogue } from '../../catalogue.ts';
import type { PageWords } from '../../page-words.ts';
import { dateTime, dayCount, dayDate, timeLong } from '../../times.ts';
import { atHour, dayAtHour, theHour } from './hours.ts';

const locale = 'pt-BR';
const moment = dateTime(locale);
const long = timeLong(locale);

export const levels: Catalogue['levels'] = {
  protected: 'Protegido',
  attention: 'Requer atenção',
  unprotected: 'Não protegido',
  starting: 'Iniciando',
  unknown: 'Desconhecido',
};

export const pages: PageWords = {
  back: 'Voltar',
  titles: { settings: 'Ajustes', history: 'Histórico', reads: 'O que o Kextant lê', report: 'Relatório' },
  snooze: {
    until: (time) => `Silenciar notificações até ${theHour(time)}`,
    untilTomorrow: (time) => `Silenciar notificações até amanhã ${atHour(time)}`,
    trayUntil: (time) => `Até ${theHour(time)}`,
    trayUntilTomorrow: (time) => `Até amanhã ${atHour(time)}`,
  },
  settings: {
    general: 'Geral',
    alerts: 'Notificações',
    help: 'Equipe de TI',
    watch: 'Avisar quando',
    watchHint:
      'Os avisos que você desativa aqui não mudam o ícone nem o título. Os problemas continuam visíveis em Detalhes.',
    names: {
      language: 'Idioma',
      launchAtLogin: 'Abrir ao iniciar a sessão',
      notifications: 'Mostrar notificações',
      lookEverySeconds: 'Intervalo de verificação',
      showIconOnlyWhenNeeded: 'Mostrar o ícone só quando necessário',
      supportName: 'Nome',
      supportContact: 'Contato',
    },
    iconHint: 'Quando o ícone estiver oculto, abra o Kextant novamente para ver este painel.',
    languageOfSystem: 'Como o macOS',
    forced: 'Definido pela sua organização',
    loginItem: {
      'needs-approval': 'Permita o Kextant nos itens de início de sessão, nos ajustes do seu Mac.',
      'not-available': 'Não disponível neste Mac',
    },
    duration: long,
    notTaken: 'Não foi salvo. Digite um endereço de e-mail, um endereço https ou um número de telefone.',
    ignored: 'Ajustes ignorados',
    sources: { profile: 'Perfil da sua organização', file: 'Arquivo de ajustes' },
    reasons: {
      'wrong-type': 'tipo de valor incorreto',
      'too-small': 'valor abaixo do mínimo permitido',
      'too-large': 'valor acima do máximo permitido',
      'unknown-choice': 'não é uma das opções',
      'no-contact': 'não é endereço de e-mail, endereço https nem telefone',
      'unknown-setting': 'este ajuste não existe',
      unreadable: 'não pode ser lido',
      'newer-version': 'de uma versão mais recente do Kextant',
      'profile-only': 'só a sua organização pode definir',
    },
  },
  history: {
    empty: 'Nada mudou ainda.',
    levels: {
      ...levels,
      'not-running': 'O Kextant não estava aberto',
    },
    strip: 'Os últimos 90 dias',
    notRecorded: 'Sem registros',
    day: dayDate(locale),
    days: dayCount(locale),
    at: moment,
    since: (when) => `desde ${when}`,
    lasted: long,
    lengthNotKnown: 'duração desconhecida',
    after: {
      version: ({ name, from, to }) => `depois que o ${name} passou de ${from} para ${to}`,
      management: 'depois que o gerenciamento deste Mac mudou',
      act: 'depois de um clique no Kextant',
      sleep: 'depois que este Mac saiu do repouso',
    },
    lost: ({ level, when, after }) => `${level} desde ${dayAtHour(when)}, ${after}.`,
  },
  reads: {
    intro: 'Estes são todos os programas e arquivos que o Kextant usa, e por quê.',
    never: 'O Kextant não envia nada pela rede e nunca autoriza nada no seu lugar.',
    when: {
      always: 'A cada verificação',
      closely:
        'Enquanto algo estiver errado ou este painel estiver aberto, depois de uma mudança no macOS e uma vez por hora',
      start: 'Ao abrir o Kextant, e sempre que o Defender ou este Mac possam ter mudado',
      report: 'Para um relatório',
      asked: 'Somente quando você clica em um botão',
    },
    why: {
      health: 'Se o Defender protege este Mac',
      signature: 'Se o programa que responde é da Microsoft',
      'own-settings': 'O que a sua organização definiu para o Kextant',
      'health-extensions': 'Quais extensões faltam ao Defender',
      extensions: 'Quais extensões o macOS autorizou',
      driver: 'Se o driver do Defender está presente e carregado',
      daemon: 'Se o serviço do Defender está em execução e desde quando',
      management: 'Se a sua organização gerencia este Mac, e com o quê',
      mac: 'A versão do macOS, quando este Mac iniciou e se você é administrador',
      names: 'Os nomes que o macOS dá às páginas dos ajustes, uma vez por versão do macOS',
      receipt:
        'Quando o Defender foi instalado, porque o macOS só oferece a autorização do driver durante os 30 minutos seguintes',
      'for-report': 'Perfis e proteção da integridade do sistema, sobre os quais a equipe de TI costuma perguntar',
      'names-to-mask': 'Nomes das pessoas e deste Mac, para deixá-los fora do relatório',
      'open-pane': 'Fecha os ajustes do Mac e depois os abre na página certa',
      'open-mail': 'Coloca a mensagem para a equipe de TI em um novo e-mail',
      load: 'Verifica a assinatura do driver e pede ao macOS que o carregue, com a sua senha',
    },
  },
  report: {
    intro: 'Este é o texto do relatório. Nomes de pessoas, Macs e servidores ficam ocultos.',
    save: 'Salvar…',
    copy: 'Copiar',
    saved: 'Salvo',
    failed: 'Não foi possível salvar o relatório ali. Escolha uma pasta nova e vazia.',
  },
  support: (name, contact) => `Sua equipe de TI: ${[name, contact].filter((part) => part !== '').join(', ')}`,
  notWatched: 'aviso desativado',
  notKept:
    'O Kextant não pode salvar nada neste Mac, pois não tem permissão para gravar na própria pasta. Ele continua monitorando o Defender.',
  notificationsFailed:
    'O macOS não mostrou uma notificação do Kextant. Você pode permitir as notificações dele nos ajustes do Mac, em Notificações.',
  notificationsAsked:
    'O macOS pergunta se o Kextant pode enviar notificações. Permita-as para saber quando o Defender deixar de proteger este Mac.',
};
