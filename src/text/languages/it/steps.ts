// Italian: the words of the guide.
import type { AppleWords } from '../../apple-words.ts';
import type { Catalogue, ExtensionList } from '../../catalogue.ts';
import { panePath, placeOnButton } from '../../pane-words.ts';
import { quoting } from '../../quote.ts';

const quoted = quoting('“', '”');

const path = (names: readonly string[]) => names.join(' › ');
const lockFirst = ({ allow, clickTheLock }: AppleWords) =>
  clickTheLock === null ? '' : ` Se ${quoted(allow)} è grigio, fai prima clic sul lucchetto.`;

/** Where it is not known what macOS calls them. */
export const describedLists: Readonly<Record<ExtensionList, string>> = {
  endpoint: 'alle estensioni di sicurezza (Endpoint Security)',
  network: 'alle estensioni di rete',
};

function whereToAllow(apple: AppleWords, category: string | null, description: string): string {
  if (apple.generation === 'C') {
    const list = category === null ? description : `a ${quoted(category)}`;
    return `In ${path(apple.approvalPath)}, fai clic sul pulsante Informazioni accanto ${list}, poi attiva Microsoft Defender.`;
  }
  return `In ${path(apple.approvalPath)}, trova la riga relativa a Microsoft Defender e fai clic su ${quoted(apple.allow)}. Se invece c’è ${quoted(apple.details)}, fai clic lì e seleziona Microsoft Defender.${lockFirst(apple)}`;
}

const askAgain = 'Chiedi di nuovo a macOS';
const inTerminal = ({ terminal }: AppleWords) =>
  `Copia il comando, apri ${terminal} (in Applicazioni › Utility), incollalo e premi Invio.`;

export const steps: Catalogue['steps'] = {
  'request-approval': ({ allow }) => ({
    title: `Fai riapparire il pulsante ${quoted(allow)}`,
    body: `macOS mostra ${quoted(allow)} solo per 30 minuti. Per farlo riapparire, fai clic su ${quoted(askAgain)} e inserisci la password.`,
  }),
  'open-pane': ({ approvalPane, allow }) => ({
    title: `Apri ${approvalPane}`,
    body: `Usa il pulsante qui sotto: se la finestra era già aperta, non mostra ${quoted(allow)}.`,
  }),
  allow: (apple) => ({
    title: `Fai clic su ${quoted(apple.allow)} accanto a ${quoted('Microsoft Corporation')}`,
    body: `Lo trovi in ${path(apple.approvalPath.slice(1))}.${lockFirst(apple)}`,
  }),
  'load-driver': () => ({
    title: 'Carica il driver',
    body: 'Usa il pulsante qui sotto. macOS chiede ancora una volta la tua password e carica il driver di Microsoft.',
  }),
  'allow-endpoint-extension': (apple) => ({
    title: 'Autorizza l’estensione di sicurezza di Defender',
    body: whereToAllow(apple, apple.endpointExtensions, describedLists.endpoint),
  }),
  'allow-network-extension': (apple) => ({
    title: 'Autorizza l’estensione di rete di Defender',
    body: whereToAllow(apple, apple.networkExtensions, describedLists.network),
  }),
  'allow-network-filter': ({ filterTitle, filterAllow, terminal }) => ({
    title: `Fai clic su ${quoted(filterAllow)} quando Defender chiede di filtrare i contenuti di rete`,
    body: `Il messaggio è: ${filterTitle('Microsoft Defender')}. Se non compare, copia il comando, incollalo in ${quoted(terminal)} e premi Invio.`,
  }),
  'grant-full-disk-access': ({ fullDiskAccess, fullDiskPath, clickTheLock }) => ({
    title: `Attiva entrambe le voci di Defender in ${quoted(fullDiskAccess)}`,
    body: `In ${path(fullDiskPath)}, ${clickTheLock === null ? 'attiva' : 'fai clic sul lucchetto, poi seleziona'} Microsoft Defender e Microsoft Defender Endpoint Security Extension.`,
  }),
  'approve-enrolment': ({ profilesPath }) => ({
    title: 'Approva il profilo della tua organizzazione',
    body: `In ${path(profilesPath)}, apri il profilo di gestione, poi fai clic sul pulsante per approvarlo.`,
  }),
  'ask-it': () => ({
    title: 'Chiedi aiuto al reparto IT',
    body: 'Deve farlo il reparto IT o un amministratore di questo Mac. Il messaggio indica che cosa manca, senza nomi né numeri di serie.',
  }),
  'turn-on': (apple) => ({
    title: 'Attiva la protezione in tempo reale',
    body: `${inTerminal(apple)} Ti verrà chiesta la password. Mentre la scrivi non compare nulla.`,
  }),
  onboard: () => ({
    title: 'Chiedi una licenza al reparto IT',
    body: 'Il reparto IT può collegare Defender alla tua organizzazione. Il resoconto gli indica ciò che Defender dice della licenza.',
  }),
  install: (_apple, finding) =>
    finding === 'kernel-extension-faulty'
      ? {
          title: 'Chiedi al reparto IT di reinstallare Defender',
          body: 'Il suo driver è danneggiato o macOS non lo accetta. Il resoconto spiega il motivo al reparto IT.',
        }
      : finding === 'product-expired'
        ? {
            title: updateByIt,
            body: 'Questa versione è scaduta. Una più recente potrebbe trovarsi anche nel catalogo app della tua organizzazione.',
          }
        : {
            title: 'Chiedi al reparto IT di installare Defender',
            body: 'Potrebbe trovarsi anche nel catalogo app della tua organizzazione. Questo pannello si aggiornerà automaticamente quando Defender sarà installato.',
          },
  'update-definitions': (apple) => ({
    title: 'Aggiorna le definizioni dei virus di Defender',
    body: `${inTerminal(apple)} Richiede qualche minuto.`,
  }),
  restart: ({ restart }) => ({
    title: 'Riavvia questo Mac',
    body: `Salva il tuo lavoro, poi scegli ${quoted(restart)} dal menu Apple.`,
  }),
  'update-defender': () => ({
    title: updateByIt,
    body: 'Una versione più recente di Defender dovrebbe risolvere il problema. Il resoconto indica al reparto IT le versioni di questo Mac.',
  }),
  'update-macos': () => ({
    title: 'Aggiorna macOS',
    body: notes['macos-15-0'],
  }),
  'allow-in-background': ({ backgroundPath }) => ({
    title: 'Autorizza Microsoft Defender in background',
    body: `In ${path(backgroundPath)}, cerca Microsoft Defender nell’elenco degli elementi in background e attivalo.`,
  }),
  wait: () => ({ title: 'Attendi un minuto', body: nothingToDo }),
  report: () => ({
    title: 'Invia il resoconto al reparto IT',
    body: 'Contiene ciò che Defender e macOS dicono di questo Mac, ma nessun nome né numero di serie.',
  }),
  confirm: () => ({ title: 'Attendi la conferma di Defender', body: nothingToDo }),
};

const updateByIt = 'Chiedi al reparto IT di aggiornare Defender';
const nothingToDo = 'Non devi fare nulla. Questo pannello si aggiorna automaticamente.';

const copyCommand = () => 'Copia comando';

export const actions: Catalogue['actions'] = {
  'request-approval': () => askAgain,
  'open-pane': (apple, pane) => `Apri ${placeOnButton(apple, pane)}`,
  'load-driver': () => 'Carica il driver',
  'copy-load-command': copyCommand,
  'copy-turn-on-command': copyCommand,
  'copy-filter-command': copyCommand,
  'copy-update-command': copyCommand,
  'copy-ask-it': () => 'Copia messaggio',
  'mail-ask-it': () => 'Scrivi e-mail',
  'save-profile': () => 'Salva profilo',
  'copy-report': () => 'Copia resoconto',
  'look-now': () => 'Controlla ora',
};

export const otherWays: Catalogue['otherWays'] = {
  command: ({ terminal }) => `Oppure copia il comando ed eseguilo in ${terminal}.`,
  commandForAdmins: ({ terminal }) =>
    `Puoi anche copiare il comando e farlo eseguire in ${terminal} da un amministratore.`,
  profile: 'Puoi anche salvare un profilo con ciò che manca e allegarlo al messaggio.',
};

export const hints: Catalogue['hints'] = {
  cancelled: () => 'La finestra della password è stata chiusa, quindi non è cambiato nulla. Riprova quando vuoi.',
  'not-authorised': () => 'macOS non ha accettato quell’account. Inserisci il nome e la password di un amministratore.',
  'still-refused': ({ allow, approvalPane }) =>
    `macOS non ha ancora registrato il tuo clic. Fai clic su ${quoted(allow)} in ${approvalPane}. Se l’hai già fatto, consulta i suggerimenti qui sotto.`,
  'not-root': () => 'macOS non l’ha eseguito come amministratore. Riprova o usa il comando per Terminale.',
  'no-answer': () => 'macOS non ha dato una risposta chiara. Riprova o usa il comando per Terminale.',
  disagree: () =>
    'Dopo tre tentativi, macOS e Defender non concordano ancora su che cosa è autorizzato. Invia il resoconto al reparto IT.',
  'not-ours': () => 'Il driver non è firmato da Microsoft, quindi non è stato caricato. Avvisa il reparto IT.',
};

export const notes: Catalogue['notes'] = {
  'fda-on-already':
    'Servono entrambe le voci. Se una è già attiva, disattivala e riattivala, oppure rimuovila e aggiungila di nuovo. Dopo un’installazione, una voce può comparire anche dopo ore.',
  'organisation-forbids':
    'Non c’è nulla da autorizzare. Forse la tua organizzazione non ti permette di farlo; in tal caso può farlo solo il reparto IT.',
  'macos-15-0': 'macOS 15.0 blocca le estensioni di rete. Aggiorna macOS alla versione 15.1 o successiva.',
  'extension-left-behind':
    'Defender è stato eliminato, ma la sua estensione è ancora in esecuzione. Installa di nuovo Defender, oppure riavvia questo Mac e rimuovi l’estensione nelle impostazioni.',
  'switch-can-be-turned-off': 'Lascia attivo Microsoft Defender. macOS permette a chiunque usi il Mac di disattivarlo.',
  'fda-by-mdm-shows-off':
    'L’accesso completo al disco concesso dal reparto IT appare disattivato nelle impostazioni, ma funziona.',
  'no-reduced-security':
    'Defender non ha mai bisogno della sicurezza ridotta. Se ti viene chiesto di avviare il Mac in modalità di recupero, Defender non c’entra.',
};

export const busy: Catalogue['busy'] = {
  'open-pane': ({ settingsApp }) => `Apertura di ${settingsApp}…`,
  'load-driver': () => 'In attesa di macOS: inserisci la password nella finestra che ha aperto.',
};

export const failed: Catalogue['failed'] = {
  'open-pane': (apple, pane) =>
    `macOS non è riuscito ad aprire la finestra. Per aprirla manualmente: menu Apple › ${path(panePath(apple, pane))}.`,
  'load-driver': () => 'Non è stato possibile avviarlo. Usa il comando per Terminale.',
  copy: () => 'Non è stato possibile copiare. Riprova.',
  mail: () => 'Non si è aperta nessuna app di posta. Copia il messaggio.',
  save: () => 'Non è stato possibile salvare lì il profilo. Prova un’altra cartella.',
  other: () => 'Non ha funzionato. Riprova, oppure esci da Kextant e riaprilo.',
};

export const help: Catalogue['help'] = {
  summary: { noButton: 'Manca il pulsante o non succede nulla?', notWorking: 'Non funziona?' },
  notes: ({ allow, approvalPath, generation }) => [
    ...(generation === 'C'
      ? []
      : [
          `Fai clic su ${quoted(allow)} con il mouse o il trackpad di questo Mac. macOS ignora i clic che arrivano tramite la condivisione dello schermo o un altro strumento remoto.`,
        ]),
    'Esci dalle app che modificano il funzionamento del mouse, della tastiera o dei tasti multimediali. Finché sono aperte, macOS potrebbe ignorare i tuoi clic.',
    ...(generation === 'A'
      ? [
          `Oppure usa la tastiera: nelle preferenze Tastiera, attiva la navigazione da tastiera tra tutti i controlli. Poi premi Tab finché ${quoted(allow)} non è evidenziato e premi la barra spaziatrice.`,
          `Se non vedi ${quoted(allow)}, chiudi la finestra e riaprila da Kextant. macOS rimuove il pulsante 30 minuti dopo la richiesta.`,
        ]
      : ['Se un interruttore non resta attivo, chiudi la finestra, riavvia questo Mac e riprova.']),
    `Per aprire la finestra manualmente: menu Apple › ${path(approvalPath)}.`,
  ],
};

export const licenceNote: Catalogue['licenceNote'] = (version) =>
  version === null ? oldLicence : `${oldLicence} Questo Mac ha Defender ${version}.`;

const oldLicence =
  'Una vecchia versione di Defender può segnalare una licenza mancante anche se c’è. Secondo Microsoft, aggiornare Defender risolve il problema.';
