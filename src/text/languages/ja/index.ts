// Japanese.
import type { Catalogue } from '../../catalogue.ts';
import { passwordPrompts } from '../../password-prompts.ts';
import { quoting } from '../../quote.ts';
import { clockIn, justNowMs, timeAgo, timeLong } from '../../times.ts';
import { banner } from './banner.ts';
import { pages } from './pages.ts';
import { actions, busy, describedLists, failed, help, hints, licenceNote, notes, otherWays, steps } from './steps.ts';

const quoted = quoting('“', '”');

const locale = 'ja-JP';
const clock = clockIn((time, isMorning) => `${isMorning ? '午前' : '午後'}${time}`);
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
  byHand: '自分で行う',
  whyManaged: (by) =>
    by === null
      ? 'このMacは組織によって管理されています。Defenderに必要な項目はIT部門が許可できます。'
      : `このMacは${by}で管理されています。Defenderに必要な項目はIT部門が許可できます。`,
  whyAdmin: 'Defenderに必要な項目を、このMacの管理者に許可してもらってください。',
  whyRestarted: '再起動しても解決しませんでした。IT部門なら原因を調べることができます。',
  recovered: {
    title: 'このMacは保護されています',
    body: 'リアルタイム保護はオンになっており、正常に動作しています。これ以上の操作は必要ありません。',
  },
  tray: {
    open: 'Kextantを開く',
    checkNow: '今すぐ確認',
    snooze: '通知を一時停止',
    forAnHour: '1時間',
    endSnooze: '通知を再開',
    quit: 'Kextantを終了',
  },
  levels: {
    protected: '保護されています',
    attention: '確認が必要です',
    unprotected: '保護されていません',
    starting: '起動中',
    unknown: '不明',
  },
  paths: {
    'kernel-window-open': 'Microsoftのドライバを許可',
    'kernel-window-closed': 'Microsoftのドライバを許可',
    'system-extension': 'Defenderの機能拡張を許可',
    'managed-jamf': 'IT部門に依頼',
    'managed-intune': 'IT部門に依頼',
    'managed-other': 'IT部門に依頼',
    'turn-on': '保護をオンにする',
    onboard: 'ライセンスを取得',
    install: 'Defenderのインストール、再インストール、またはアップデート',
    restart: 'このMacを再起動',
    'background-item': 'Defenderをバックグラウンドで許可',
    'update-defender': 'アップデート',
    wait: '待つ',
    report: 'IT部門に知らせる',
  },
  stepStates: { done: '完了', current: '現在', waiting: 'このあと' },
  clickedAllow: () => '許可しました',
  thenContinue: () => `その後ここに戻り、${quoted('許可しました')}をクリックします。`,
  thenLoads: 'その後、ドライバは自動的に読み込まれます。',
  dialogSays: `パスワードのウインドウには${quoted(passwordPrompts.ja)}と表示されます。`,
  copied: 'コピーしました',
  menu: {
    name: 'その他',
    snoozeHour: '1時間通知を一時停止',
    endSnooze: '通知を再開',
  },
  snoozedUntil: (time) => `${time}まで通知を一時停止中`,
  snoozedUntilTomorrow: (time) => `明日の${time}まで通知を一時停止中`,
  also: 'ほかの問題',
  facts: {
    definitions: 'ウイルス定義',
    driver: 'ドライバ',
    extension: '機能拡張',
    running: '動作中',
    runningSince: (when) => `${when}から動作中`,
    managedBy: '管理元',
    managers: { jamf: 'Jamf', intune: 'Intune', other: '組織', nobody: 'なし' },
    version: 'バージョン',
  },
  details: {
    name: '詳細',
    findings: '見つかった問題',
    readings: '読み取った内容',
    nothingWrong: '問題はありません。',
    managed: '組織が設定',
  },
  times: {
    clock,
    until: (time) => `${time}まで`,
    checked: (ageMs) => (ageMs < justNowMs ? 'たった今確認' : `${ago(ageMs)}に確認`),
    old: (ageMs) => `${long(ageMs)}前に更新`,
  },
  labelled: (label, text) => `${label}：${text}`,
  aside: (text) => `（${text}）`,
  practice: '練習用Mac：ここに表示されているのは、このMacの状態ではありません',
  pictureOf: (what, marked) => (marked === null ? `図：${what}` : `図：${what}。${marked}`),
  marked: {
    keys: (keys) => `${keys}でペーストします。`,
    button: (name) => `${quoted(name)}ボタンが強調表示されています。`,
    switch: (name) => `${name}の横のスイッチが強調表示されています。`,
    info: (name, list) =>
      `${name === null ? describedLists[list] : quoted(name)}の横の情報ボタンが強調表示されています。`,
  },
  passwordDialog: 'macOSがパスワードを求めています',
  askIt: {
    subjectApproval: 'MacのMicrosoft Defenderに許可が必要です',
    subjectHelp: 'MacのMicrosoft Defenderについてのお願い',
    greeting: 'ご担当者様',
    greetingTo: (name) => `${name} ご担当者様`,
    whyApproval:
      'お世話になっております。私のMacでは、Microsoft Defenderに必要な項目がmacOSでまだ許可されておらず、Defenderが正しく動作していません。' +
      '下記の設定を含むプロファイルを配布していただくか、管理者としてこのMacで許可していただけますか。よろしくお願いいたします。',
    whyHelp:
      'お世話になっております。私のMacで、Microsoft Defenderについて自分では解決できない問題があります。' +
      'ご確認いただけますか。よろしくお願いいたします。',
    enrolment:
      'このMacのMDM登録はまだ承認されていません。承認されるまで、macOSは' +
      '機能拡張を許可するプロファイルを無視します。',
    missing: '不足している項目：',
    whenThere: (profile) =>
      `このMacには次のプロファイルが必要です：${profile}。すでにあるのに許可されていない場合は、AllowedとAuthorizationの両方を含む項目がないか、ご確認ください。macOS 26.4はそのような項目を無視します。`,
    found: '見つかった問題と、その根拠になった出力：',
    mac: 'このMac：',
    payloadType: 'ペイロードの種類',
    team: 'チームID',
    bundleIds: 'バンドルID',
    notKnown: '不明',
  },
};
