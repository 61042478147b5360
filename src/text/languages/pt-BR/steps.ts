// Portuguese of Brazil: the words of the guide.
import type { AppleWords } from '../../apple-words.ts';
import type { Catalogue } from '../../catalogue.ts';
import { panePath, placeOnButton } from '../../pane-words.ts';
import { quoting } from '../../quote.ts';

const quoted = quoting('“', '”');

const path = (names: readonly string[]) => names.join(' › ');
const lockFirst = ({ allow, clickTheLock }: AppleWords) =>
  clickTheLock === null ? '' : ` Se ${quoted(allow)} estiver cinza, clique primeiro no cadeado.`;

function whereToAllow(apple: AppleWords, category: string | null, description: string): string {
  if (apple.generation === 'C') {
    const list = category === null ? description : `de ${quoted(category)}`;
    return `Em ${path(apple.approvalPath)}, clique no botão de informações ao lado ${list} e ative o Microsoft Defender.`;
  }
  return `Em ${path(apple.approvalPath)}, localize a linha sobre o Microsoft Defender e clique em ${quoted(apple.allow)}. Se aparecer ${quoted(apple.details)}, clique ali e selecione o Microsoft Defender.${lockFirst(apple)}`;
}

export const steps: Catalogue['steps'] = {
  'request-approval': ({ allow }) => ({
    title: `Traga de volta o botão ${quoted(allow)}`,
    body: `O macOS mostra ${quoted(allow)} por 30 minutos de cada vez. Com a sua senha, ele volta.`,
  }),
  'open-pane': ({ approvalPane, allow }) => ({
    title: `Abra ${approvalPane}`,
    body: `Use o botão abaixo: uma janela que já estava aberta não mostra ${quoted(allow)}.`,
  }),
  allow: (apple) => ({
    title: `Clique em ${quoted(apple.allow)} ao lado de ${quoted('Microsoft Corporation')}`,
    body: `Em ${path(apple.approvalPath.slice(1))}.${lockFirst(apple)}`,
  }),
  'load-driver': () => ({
    title: 'Carregue o driver',
    body: 'O macOS pede a sua senha mais uma vez e inicia o driver da Microsoft.',
  }),
  'allow-endpoint-extension': (apple) => ({
    title: 'Permita a extensão de segurança do Defender',
    body: whereToAllow(apple, apple.endpointExtensions, 'das extensões de segurança'),
  }),
  'allow-network-extension': (apple) => ({
    title: 'Permita a extensão de rede do Defender',
    body: whereToAllow(apple, apple.networkExtensions, 'das extensões de rede'),
  }),
  'allow-network-filter': ({ filterTitle, filterAllow, terminal }) => ({
    title: `Clique em ${quoted(filterAllow)} quando o macOS perguntar sobre a rede`,
    body: `O aviso diz: ${filterTitle('Microsoft Defender')}. Se ele não aparecer, copie o comando, cole-o no ${quoted(terminal)} e pressione Return.`,
  }),
  'grant-full-disk-access': ({ fullDiskAccess, fullDiskPath }) => ({
    title: `Ative as duas entradas do Defender em ${quoted(fullDiskAccess)}`,
    body: `Em ${path(fullDiskPath)}, ative as duas entradas: Microsoft Defender e Microsoft Defender Endpoint Security Extension.`,
  }),
  'approve-enrolment': ({ profilesPath }) => ({
    title: 'Aprove o perfil da sua organização',
    body: `Em ${path(profilesPath)}, abra o perfil de gerenciamento e aprove-o.`,
  }),
  'ask-it': () => ({
    title: 'Peça à equipe de TI',
    body: 'Alguém que possa administrar este Mac precisa fazer isso. A mensagem diz o que falta, sem nomes nem números de série.',
  }),
  'turn-on': ({ terminal }) => ({
    title: 'Ative a proteção em tempo real',
    body: `Copie o comando, cole-o no ${quoted(terminal)} e pressione Return. A sua senha será solicitada. Nada aparece enquanto você digita.`,
  }),
  onboard: () => ({
    title: 'Peça uma licença à equipe de TI',
    body: 'Ela conecta o Defender à sua organização. O relatório informa o que o Defender diz.',
  }),
  install: (_apple, finding) =>
    finding === 'kernel-extension-faulty'
      ? {
          title: 'Peça para reinstalarem o Defender',
          body: 'O driver está danificado ou o macOS não o aceita. O relatório explica o motivo à equipe de TI.',
        }
      : finding === 'product-expired'
        ? {
            title: 'Peça para atualizarem o Defender',
            body: 'Esta versão expirou. A equipe de TI, ou o catálogo de apps da sua organização, tem uma mais recente.',
          }
        : {
            title: 'Peça para instalarem o Defender',
            body: 'Você recebe o Defender da equipe de TI ou do catálogo de apps da sua organização. Assim que for instalado, isto é atualizado automaticamente.',
          },
  'update-definitions': ({ terminal }) => ({
    title: 'Atualize as definições do Defender',
    body: `Copie o comando, cole-o no ${quoted(terminal)} e pressione Return. Leva alguns minutos.`,
  }),
  restart: ({ restart }) => ({
    title: 'Reiniciar este Mac',
    body: `Salve o seu trabalho e escolha ${quoted(restart)} no menu Apple.`,
  }),
  'update-defender': () => ({
    title: 'Peça a atualização do Defender',
    body: 'Uma versão mais nova do Defender deve resolver isso. O relatório informa à equipe de TI as versões deste Mac.',
  }),
  'update-macos': () => ({
    title: 'Atualize o macOS',
    body: notes['macos-15-0'],
  }),
  'allow-in-background': ({ backgroundPath }) => ({
    title: 'Permita o Microsoft Defender em segundo plano',
    body: `Em ${path(backgroundPath)}, encontre o Microsoft Defender na lista de itens em segundo plano e ative-o.`,
  }),
  wait: () => ({ title: 'Aguarde um minuto', body: 'Não é preciso fazer nada. Isto é atualizado automaticamente.' }),
  report: () => ({
    title: 'Envie o relatório à equipe de TI',
    body: 'Ele contém o que o Defender e o macOS dizem sobre este Mac; nenhum nome nem número de série.',
  }),
  confirm: () => ({
    title: 'O Defender confirma',
    body: 'Não é preciso fazer nada. Isto é atualizado automaticamente.',
  }),
};

export const actions: Catalogue['actions'] = {
  'request-approval': () => 'Pedir novamente',
  'open-pane': (apple, pane) => `Abrir ${placeOnButton(apple, pane)}`,
  'load-driver': () => 'Carregue o driver',
  'copy-load-command': () => 'Copiar comando',
  'copy-turn-on-command': () => 'Copiar comando',
  'copy-filter-command': () => 'Copiar comando',
  'copy-update-command': () => 'Copiar comando',
  'copy-ask-it': () => 'Copiar mensagem',
  'mail-ask-it': () => 'Escrever e-mail',
  'save-profile': () => 'Salvar perfil',
  'copy-report': () => 'Copiar relatório',
  'look-now': () => 'Verificar agora',
};

export const hints: Catalogue['hints'] = {
  cancelled: () => 'A janela da senha foi fechada, então nada mudou. Tente novamente quando quiser.',
  'not-authorised': () => 'O macOS não aceitou essa conta. É preciso a senha de um administrador.',
  'still-refused': ({ allow }) =>
    `O macOS ainda não sabe: clique primeiro em ${quoted(allow)} na janela. Se você já clicou, veja abaixo.`,
  'not-root': () => 'O macOS não executou isto como administrador. Tente novamente ou use o comando para o Terminal.',
  'no-answer': () => 'O macOS não deu uma resposta clara. Tente novamente ou use o comando para o Terminal.',
  disagree: () =>
    'Depois de três tentativas, o macOS e o Defender ainda discordam sobre o que está permitido. Envie o relatório à equipe de TI.',
  'not-ours': () => 'O driver não é assinado pela Microsoft e por isso não foi carregado. Avise a equipe de TI.',
};

export const notes: Catalogue['notes'] = {
  'fda-on-already':
    'As duas entradas contam: Microsoft Defender e Microsoft Defender Endpoint Security Extension. Uma já está ativada? Desative-a e ative-a de novo, ou remova-a e adicione-a novamente. Após uma instalação, uma entrada pode levar horas para aparecer.',
  'organisation-forbids':
    'Não há nada para permitir. Talvez sua organização proíba fazer isso manualmente; então só a equipe de TI pode.',
  'macos-15-0': 'O macOS 15.0 interrompe extensões de rede. Atualize o macOS para 15.1 ou posterior.',
  'extension-left-behind':
    'O Defender foi apagado, mas a extensão dele ainda está em execução. Instale o Defender de novo, ou reinicie este Mac e remova a extensão nos ajustes.',
  'switch-can-be-turned-off': 'Deixe a opção ativada: qualquer pessoa que use este Mac pode desativá-la de novo.',
  'fda-by-mdm-shows-off':
    'O acesso total ao disco concedido pela equipe de TI aparece desativado nos ajustes, mas funciona mesmo assim.',
  'no-reduced-security':
    'O Defender nunca precisa de segurança reduzida. Se algo pedir para reiniciar no modo de recuperação, não é para o Defender.',
};

export const busy: Catalogue['busy'] = {
  'open-pane': ({ settingsApp }) => `Abrindo ${settingsApp}…`,
  'load-driver': () => 'Aguardando o macOS: ele pede uma senha em uma janela própria.',
};

export const failed: Catalogue['failed'] = {
  'open-pane': (apple, pane) => `O macOS não abriu. Manualmente: menu Apple › ${path(panePath(apple, pane))}.`,
  'load-driver': () => 'Não foi possível iniciar. Use o comando para o Terminal.',
  copy: () => 'Não foi possível copiar. Tente novamente.',
  mail: () => 'Nenhum app de e-mail foi aberto. Copie a mensagem.',
  save: () => 'Não foi possível salvar o perfil ali. Tente outra pasta.',
  other: () => 'Não funcionou. Tente novamente, ou encerre o Kextant e abra-o de novo.',
};

export const help: Catalogue['help'] = {
  summary: ({ generation }) => (generation === 'C' ? 'Não funciona?' : 'O botão não aparece ou nada acontece?'),
  notes: ({ allow, approvalPath, generation }) => [
    ...(generation === 'C'
      ? []
      : [
          `Clique diretamente neste Mac. ${quoted(allow)} ignora cliques feitos pelo Compartilhamento de Tela ou por outra ferramenta remota.`,
        ]),
    'Encerre ferramentas que alteram o mouse, o teclado ou as teclas de mídia. Enquanto estiverem abertas, talvez os seus cliques também não contem.',
    ...(generation === 'A'
      ? [
          `Ou use o teclado: ative o acesso total ao teclado, pressione Tab até selecionar ${quoted(allow)} e pressione a barra de espaço.`,
          `${quoted(allow)} fica visível por apenas 30 minutos. Feche a janela e abra-a por aqui para vê-lo de novo.`,
        ]
      : ['Se um controle não ficar ativado: feche a janela, reinicie este Mac e tente mais uma vez.']),
    `Manualmente: menu Apple › ${path(approvalPath)}.`,
  ],
};

export const licenceNote: Catalogue['licenceNote'] = (version) =>
  version === null ? oldLicence : `${oldLicence} Este Mac tem o Defender ${version}.`;

const oldLicence =
  'Um Defender antigo pode informar que falta a licença mesmo quando há uma. Segundo a Microsoft, atualizar o Defender resolve.';
