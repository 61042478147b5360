// Japanese words of the page that reads reports.
import type { ReaderWords } from '../../reader-words.ts';
import { dateTime } from '../../times.ts';

const moment = dateTime('ja-JP');

export const reader: ReaderWords = {
  title: 'Kextantリーダー',
  lead: 'レポートからMacの状態を確認できます。',
  drop: 'ここにレポートをドロップ',
  dropHint: 'zip、フォルダ、個々のファイルを受け付けます。レポートを2つドロップすると比較できます。',
  howToGet: 'レポートを作るには、そのMacのKextantのメニューでレポートを選び、保存します。',
  chooseFiles: 'ファイルを選択…',
  chooseFolder: 'フォルダを選択…',
  paste: 'または、ツールの出力をペースト',
  pasteHint: 'たとえばmdatp healthの出力',
  read: '読む',
  reading: '読み込み中…',
  stays: 'すべてこのページ内で処理されます。何も送信せず、何も保存しません。',
  language: '言語',
  asOf: (at) => `${moment(at)} 時点`,
  timeNotKnown: '時刻不明',
  pastedText: 'ペーストしたテキスト',
  before: '前',
  after: '後',
  close: 'このレポートを閉じる',
  print: 'プリント…',
  addAnother: '比較するには、別のレポートをドロップまたはペーストします。',
  asSeen: 'Macの利用者に見えるもの',
  message: 'IT部門へのメッセージ',
  copy: 'コピー',
  notRead: '読めなかったもの',
  wanted: '次のコマンドの出力があると、さらに詳しく分かります',
  wantedHint: 'そのMacのターミナルで実行し、表示された内容をここにペーストしてください。',
  changes: {
    title: '変わったこと',
    solved: '解決',
    new: '新規',
    still: '継続',
    none: '2つのレポートの内容は同じです。',
  },
  refused: {
    'too-large': (name) => `${name}は、レポートとしては大きすぎます。`,
    'not-known': (name) => `${name}は、レポートでも、Kextantが知っているツールの出力でもありません。`,
    'broken-zip': (name) => `zip ${name}を開けません。不完全な可能性があります。もう一度送ってもらってください。`,
    'nothing-in-it': (name) => `${name}にはレポートの内容がありません。`,
    'not-readable': (name) => `ブラウザは${name}を読むことができません。`,
    'took-too-long': (name) => `${name}の読み込みに時間がかかりすぎたため、中止しました。`,
  },
};
