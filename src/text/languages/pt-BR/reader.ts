// Portuguese words of the page that reads reports.
import type { ReaderWords } from '../../reader-words.ts';
import { dateTime } from '../../times.ts';

const moment = dateTime('pt-BR');

export const reader: ReaderWords = {
  title: 'Leitor do Kextant',
  lead: 'Veja como está um Mac a partir do relatório dele.',
  drop: 'Solte um relatório aqui',
  dropHint: 'Um zip, uma pasta ou arquivos avulsos. Solte dois relatórios para compará-los.',
  howToGet: 'Para criar um, escolha Relatório no menu do Kextant nesse Mac e depois Salvar.',
  chooseFiles: 'Escolher arquivos…',
  chooseFolder: 'Escolher uma pasta…',
  paste: 'Ou cole o que uma ferramenta mostrou',
  pasteHint: 'Por exemplo, a saída de mdatp health',
  read: 'Ler',
  reading: 'Lendo…',
  stays: 'Tudo fica nesta página. Ela não envia nem guarda nada.',
  language: 'Idioma',
  asOf: (at) => `Situação em ${moment(at)}`,
  timeNotKnown: 'Horário desconhecido',
  pastedText: 'O texto colado',
  before: 'Antes',
  after: 'Depois',
  close: 'Fechar este relatório',
  print: 'Imprimir…',
  addAnother: 'Solte ou cole outro relatório para comparar.',
  asSeen: 'O que a pessoa vê',
  message: 'Mensagem para a equipe de TI',
  copy: 'Copiar',
  notRead: 'Não foi possível ler',
  wanted: 'Dá para dizer mais com a saída de',
  wantedHint: 'Execute estes comandos no Terminal desse Mac e cole aqui o que eles mostrarem.',
  changes: {
    title: 'O que mudou',
    solved: 'Resolvido',
    new: 'Novo',
    still: 'Continua',
    none: 'Os dois relatórios dizem o mesmo.',
  },
  refused: {
    'too-large': (name) => `${name} é maior do que qualquer relatório.`,
    'not-known': (name) => `${name} não é um relatório nem a saída de uma ferramenta que o Kextant conheça.`,
    'broken-zip': (name) => `Não foi possível abrir o zip ${name}. Talvez esteja incompleto: peça que enviem de novo.`,
    'nothing-in-it': (name) => `${name} não contém nada de um relatório.`,
    'not-readable': (name) => `O navegador não pode ler ${name}.`,
    'took-too-long': (name) => `A leitura de ${name} estava demorando demais e foi interrompida.`,
  },
};
