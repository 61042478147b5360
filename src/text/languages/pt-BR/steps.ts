// Portuguese of Brazil: the words of the guide.
import type { AppleWords } from '../../apple-words.ts';
import type { Catalogue, ExtensionList } from '../../catalogue.ts';
import { panePath, placeOnButton } from '../../pane-words.ts';
import { quoting } from '../../quote.ts';

const quoted = quoting('“', '”');

const path = (names: readonly string[]) => names.join(' › ');
const lockFirst = ({ allow, clickTheLock }: AppleWords) =>
  clickTheLock === null ? '' : ` Se ${quoted(allow)} estiver cinza, clique primeiro no cadeado.`;

/** Where it is not known what macOS calls them. */
export const describedLists: Readonly<Record<ExtensionList, string>> = {
  endpoint: 'das extensões de segurança (Endpoint Security)',
  network: 'das extensões de rede',
};

function whereToAllow(apple: AppleWords, category: string | null, description: string): string {
  if (apple.generation === 'C') {
    const list = category === null ? description : `de ${quoted(category)}`;
    return `Em ${path(apple.approvalPath)}, clique no botão de informações ao lado ${list} e ative o Microsoft Defender.`;
  }
  return `Em ${path(apple.approvalPath)}, localize a linha sobre o Microsoft Defender e clique em ${quoted(apple.allow)}. Se aparecer ${quoted(apple.details)}, clique ali e selecione o Microsoft Defender.${lockFirst(apple)}`;
}

const askAgain = 'Pedir de novo ao macOS';
const inTerminal = ({ terminal }: AppleWords) =>
  `Copie o comando, abra o ${terminal} (em Aplicativos › Utilitários), cole-o e pressione Return.`;

export const steps: Catalogue['steps'] = {
  'request-approval': ({ allow }) => ({
    title: `Traga de volta o botão ${quoted(allow)}`,
    body: `O macOS só mostra ${quoted(allow)} por 30 minutos. Para que o botão volte, clique em ${quoted(askAgain)} e digite a sua senha.`,
  }),
  'open-pane': ({ approvalPane, allow }) => ({
    title: `Abra ${approvalPane}`,
    body: `Use o botão abaixo: se a janela já estava aberta, ela não mostra ${quoted(allow)}.`,
  }),
  allow: (apple) => ({
    title: `Clique em ${quoted(apple.allow)} ao lado de ${quoted('Microsoft Corporation')}`,
    body: `O botão fica em ${path(apple.approvalPath.slice(1))}.${lockFirst(apple)}`,
  }),
  'load-driver': () => ({
    title: 'Carregue o driver',
    body: 'Use o botão abaixo. O macOS pede a sua senha mais uma vez e carrega o driver da Microsoft.',
  }),
  'allow-endpoint-extension': (apple) => ({
    title: 'Autorize a extensão de segurança do Defender',
    body: whereToAllow(apple, apple.endpointExtensions, describedLists.endpoint),
  }),
  'allow-network-extension': (apple) => ({
    title: 'Autorize a extensão de rede do Defender',
    body: whereToAllow(apple, apple.networkExtensions, describedLists.network),
  }),
  'allow-network-filter': ({ filterTitle, filterAllow, terminal }) => ({
    title: `Clique em ${quoted(filterAllow)} quando o Defender pedir para filtrar o conteúdo da rede`,
    body: `A mensagem diz: ${filterTitle('Microsoft Defender')}. Se ela não aparecer, copie o comando, cole-o no ${quoted(terminal)} e pressione Return.`,
  }),
  'grant-full-disk-access': ({ fullDiskAccess, fullDiskPath, clickTheLock }) => ({
    title: `Ative as duas entradas do Defender em ${quoted(fullDiskAccess)}`,
    body: `Em ${path(fullDiskPath)}, ${clickTheLock === null ? 'ative' : 'clique no cadeado e selecione'} Microsoft Defender e Microsoft Defender Endpoint Security Extension.`,
  }),
  'approve-enrolment': ({ profilesPath }) => ({
    title: 'Aprove o perfil da sua organização',
    body: `Em ${path(profilesPath)}, abra o perfil de gerenciamento e clique no botão para aprová-lo.`,
  }),
  'ask-it': () => ({
    title: 'Peça ajuda à equipe de TI',
    body: 'A equipe de TI ou um administrador deste Mac precisa fazer isso. A mensagem diz o que falta, sem nomes nem números de série.',
  }),
  'turn-on': (apple) => ({
    title: 'Ative a proteção em tempo real',
    body: `${inTerminal(apple)} A sua senha será solicitada. Nada aparece enquanto você digita.`,
  }),
  onboard: () => ({
    title: 'Peça uma licença à equipe de TI',
    body: 'A equipe pode conectar o Defender à sua organização. O relatório mostra a ela o que o Defender informa sobre a licença.',
  }),
  install: (_apple, finding) =>
    finding === 'kernel-extension-faulty'
      ? {
          title: 'Peça à equipe de TI para reinstalar o Defender',
          body: 'O driver está danificado ou o macOS não o aceita. O relatório explica o motivo à equipe de TI.',
        }
      : finding === 'product-expired'
        ? {
            title: updateByIt,
            body: 'Esta versão expirou. Talvez o catálogo de apps da sua organização também tenha uma mais recente.',
          }
        : {
            title: 'Peça à equipe de TI para instalar o Defender',
            body: 'Talvez ele também esteja no catálogo de apps da sua organização. Este painel é atualizado automaticamente após a instalação.',
          },
  'update-definitions': (apple) => ({
    title: 'Atualize as definições de vírus do Defender',
    body: `${inTerminal(apple)} Isso leva alguns minutos.`,
  }),
  restart: ({ restart }) => ({
    title: 'Reinicie este Mac',
    body: `Salve o seu trabalho e escolha ${quoted(restart)} no menu Apple.`,
  }),
  'update-defender': () => ({
    title: updateByIt,
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
  wait: () => ({ title: 'Aguarde um minuto', body: nothingToDo }),
  report: () => ({
    title: 'Envie o relatório à equipe de TI',
    body: 'Ele contém o que o Defender e o macOS dizem sobre este Mac, mas nenhum nome nem número de série.',
  }),
  confirm: () => ({ title: 'Aguarde a confirmação do Defender', body: nothingToDo }),
};

const updateByIt = 'Peça à equipe de TI para atualizar o Defender';
const nothingToDo = 'Você não precisa fazer nada. Este painel é atualizado automaticamente.';

const copyCommand = () => 'Copiar comando';

export const actions: Catalogue['actions'] = {
  'request-approval': () => askAgain,
  'open-pane': (apple, pane) => `Abrir ${placeOnButton(apple, pane)}`,
  'load-driver': () => 'Carregar o driver',
  'copy-load-command': copyCommand,
  'copy-turn-on-command': copyCommand,
  'copy-filter-command': copyCommand,
  'copy-update-command': copyCommand,
  'copy-ask-it': () => 'Copiar mensagem',
  'mail-ask-it': () => 'Escrever e-mail',
  'save-profile': () => 'Salvar perfil',
  'copy-report': () => 'Copiar relatório',
  'look-now': () => 'Verificar agora',
};

export const otherWays: Catalogue['otherWays'] = {
  command: ({ terminal }) => `Ou copie o comando e execute-o no ${terminal}.`,
  commandForAdmins: ({ terminal }) =>
    `Você também pode copiar o comando para que um administrador o execute no ${terminal}.`,
  profile: 'Você também pode salvar um perfil com o que falta e anexá-lo à mensagem.',
};

export const hints: Catalogue['hints'] = {
  cancelled: () => 'A janela da senha foi fechada, então nada mudou. Tente novamente quando quiser.',
  'not-authorised': () => 'O macOS não aceitou essa conta. Digite o nome e a senha de um administrador.',
  'still-refused': ({ allow, approvalPane }) =>
    `O macOS ainda não registrou o seu clique. Clique em ${quoted(allow)} em ${approvalPane}. Se você já clicou, veja a ajuda abaixo.`,
  'not-root': () => 'O macOS não executou isto como administrador. Tente novamente ou use o comando para o Terminal.',
  'no-answer': () => 'O macOS não deu uma resposta clara. Tente novamente ou use o comando para o Terminal.',
  disagree: () =>
    'Depois de três tentativas, o macOS e o Defender ainda discordam sobre o que está autorizado. Envie o relatório à equipe de TI.',
  'not-ours': () => 'O driver não é assinado pela Microsoft e por isso não foi carregado. Avise a equipe de TI.',
};

export const notes: Catalogue['notes'] = {
  'fda-on-already':
    'As duas entradas são necessárias. Se uma já estiver ativada, desative-a e ative-a de novo, ou remova-a e adicione-a novamente. Após uma instalação, uma entrada pode levar horas para aparecer.',
  'organisation-forbids':
    'Não há nada para autorizar. Talvez sua organização não deixe você dar essa autorização; nesse caso, só a equipe de TI pode.',
  'macos-15-0': 'O macOS 15.0 interrompe extensões de rede. Atualize o macOS para 15.1 ou posterior.',
  'extension-left-behind':
    'O Defender foi apagado, mas a extensão dele ainda está em execução. Instale o Defender de novo, ou reinicie este Mac e remova a extensão nos ajustes.',
  'switch-can-be-turned-off': 'Mantenha o Microsoft Defender ativado. O macOS permite que qualquer usuário o desative.',
  'fda-by-mdm-shows-off':
    'O acesso total ao disco concedido pela equipe de TI aparece desativado nos ajustes, mas funciona mesmo assim.',
  'no-reduced-security':
    'O Defender nunca precisa de segurança reduzida. Se alguma mensagem pedir para iniciar o Mac no modo de recuperação, ela não tem relação com o Defender.',
};

export const busy: Catalogue['busy'] = {
  'open-pane': ({ settingsApp }) => `Abrindo ${settingsApp}…`,
  'load-driver': () => 'Aguardando o macOS: digite a sua senha na janela que ele abriu.',
};

export const failed: Catalogue['failed'] = {
  'open-pane': (apple, pane) =>
    `O macOS não conseguiu abrir a janela. Para abri-la manualmente: menu Apple › ${path(panePath(apple, pane))}.`,
  'load-driver': () => 'Não foi possível iniciar. Use o comando para o Terminal.',
  copy: () => 'Não foi possível copiar. Tente novamente.',
  mail: () => 'Nenhum app de e-mail foi aberto. Copie a mensagem.',
  save: () => 'Não foi possível salvar o perfil ali. Tente outra pasta.',
  other: () => 'Não funcionou. Tente novamente, ou encerre o Kextant e abra-o de novo.',
};

export const help: Catalogue['help'] = {
  summary: { noButton: 'O botão não aparece ou nada acontece?', notWorking: 'Não funcionou?' },
  notes: ({ allow, approvalPath, generation }) => [
    ...(generation === 'C'
      ? []
      : [
          `Clique em ${quoted(allow)} com o mouse ou o trackpad deste Mac. O macOS ignora cliques feitos pelo Compartilhamento de Tela ou por outra ferramenta remota.`,
        ]),
    'Encerre os apps que alteram o funcionamento do mouse, do teclado ou das teclas de mídia. Enquanto estiverem abertos, o macOS pode ignorar os seus cliques.',
    ...(generation === 'A'
      ? [
          `Ou use o teclado: nas preferências de Teclado, ative a navegação pelo teclado entre todos os controles. Depois pressione Tab até ${quoted(allow)} ficar destacado e pressione a barra de espaço.`,
          `Se você não vir ${quoted(allow)}, feche a janela e abra-a de novo pelo Kextant. O macOS remove o botão 30 minutos depois do pedido.`,
        ]
      : ['Se uma opção não permanecer ativada, feche a janela, reinicie este Mac e tente mais uma vez.']),
    `Para abrir a janela manualmente: menu Apple › ${path(approvalPath)}.`,
  ],
};

export const licenceNote: Catalogue['licenceNote'] = (version) =>
  version === null ? oldLicence : `${oldLicence} Este Mac tem o Defender ${version}.`;

const oldLicence =
  'Uma versão antiga do Defender pode informar que falta a licença mesmo quando há uma. Segundo a Microsoft, atualizar o Defender resolve isso.';
