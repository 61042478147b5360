// Japanese: the words of the pages beside the guide.
import type { PageWords } from '../../page-words.ts';
import { dateTime, dayCount, dayDate, timeLong } from '../../times.ts';

const locale = 'ja-JP';
const moment = dateTime(locale);
const long = timeLong(locale);
const days = dayCount(locale);
/** “12日” alone is a date. */
const spanned = (text: string) => text.replace(/日$/, '日間');

export const pages: PageWords = {
  back: '戻る',
  titles: { settings: '設定', history: '履歴', reads: 'Kextantが読み取る内容', report: 'レポート' },
  snooze: {
    until: (time) => `${time}まで通知を一時停止`,
    untilTomorrow: (time) => `明日の${time}まで通知を一時停止`,
    trayUntil: (time) => `${time}まで`,
    trayUntilTomorrow: (time) => `明日の${time}まで`,
  },
  settings: {
    general: '一般',
    alerts: '通知',
    help: 'IT部門',
    watch: '通知する問題',
    watchHint: 'ここで通知をオフにした問題は、アイコンや見出しに影響しません。詳細には引き続き表示されます。',
    names: {
      language: '言語',
      launchAtLogin: 'ログイン時に開く',
      notifications: '通知を表示',
      lookEverySeconds: '確認の間隔',
      showIconOnlyWhenNeeded: '必要なときだけアイコンを表示',
      supportName: '名前',
      supportContact: '連絡先',
    },
    iconHint: 'アイコンが隠れているときは、Kextantをもう一度開くとこのパネルが表示されます。',
    languageOfSystem: 'macOSと同じ',
    forced: '組織によって設定されています',
    loginItem: {
      'needs-approval': 'このMacの設定のログイン項目でKextantを許可してください。',
      'not-available': 'このコンピュータでは利用できません',
    },
    duration: long,
    notTaken: '保存されませんでした。メールアドレス、httpsで始まるWebアドレス、または電話番号を入力してください。',
    ignored: '無効な設定',
    sources: { profile: '組織のプロファイル', file: '設定ファイル' },
    reasons: {
      'wrong-type': '値の種類が正しくありません',
      'too-small': '小さすぎるか、短すぎます',
      'too-large': '大きすぎるか、長すぎます',
      'unknown-choice': '選択肢にありません',
      'no-contact': 'メールアドレス、httpsアドレス、電話番号のいずれでもありません',
      'unknown-setting': 'このような設定はありません',
      unreadable: '読み取れません',
      'newer-version': 'より新しいバージョンのKextantで作成されています',
      'profile-only': '組織だけが設定できます',
    },
  },
  history: {
    empty: 'まだ変化はありません。',
    levels: {
      protected: '保護中',
      attention: '要確認',
      unprotected: '保護なし',
      starting: '起動中',
      unknown: '不明',
      'not-running': 'Kextant停止中',
    },
    strip: '過去90日間',
    notRecorded: '記録なし',
    day: dayDate(locale),
    days: (count) => spanned(days(count)),
    at: moment,
    since: (when) => `${when}から`,
    lasted: (ageMs) => spanned(long(ageMs)),
    lengthNotKnown: '期間は不明',
    after: {
      version: ({ name, from, to }) => `${name}が${from}から${to}に変わった後`,
      management: 'このMacの管理方法が変わった後',
      act: 'Kextantで操作した後',
      sleep: 'このMacがスリープから復帰した後',
    },
    lost: ({ level, when, after }) => `${after}、${when}から${level}。`,
  },
  reads: {
    intro: 'Kextantが使うすべてのプログラムとファイル、およびその理由です。',
    never: 'Kextantはネットワークに何も送信せず、ユーザに代わって承認することもありません。',
    when: {
      always: '確認のたび',
      closely: '問題があるとき、このパネルを開いているとき、macOSが何かを変更した後、および1時間に1回',
      start: 'Kextantの起動時と、DefenderやこのMacに変更があった可能性があるとき',
      report: 'レポートの作成時',
      asked: 'ボタンをクリックしたときだけ',
    },
    why: {
      health: 'DefenderがこのMacを保護しているかどうか',
      signature: '応答するプログラムがMicrosoft製かどうか',
      'own-settings': '組織がKextantに設定した内容',
      'health-extensions': 'Defenderに不足している機能拡張',
      extensions: 'macOSが許可した機能拡張',
      driver: 'Defenderのドライバがあり、読み込まれているか',
      daemon: 'Defenderのサービスが動作しているか、いつから動作しているか',
      management: '組織がこのMacを管理しているか、どのツールで管理しているか',
      mac: 'macOSのバージョン、起動時刻、ユーザが管理者かどうか',
      names: 'macOSの設定ページの名前（バージョンごとに1回）',
      receipt: 'Defenderのインストール日時（macOSが“許可”を表示するのはその後30分間だけのため）',
      'for-report': 'プロファイルとシステム整合性保護の状態（IT部門から尋ねられることがあるため）',
      'names-to-mask': 'ユーザの氏名とこのMacの名前（レポートから除くため）',
      'open-pane': 'このMacの設定を閉じてから、該当するページを開きます',
      'open-mail': 'IT部門宛てのメッセージを新規メールで開きます',
      load: 'ドライバの署名を確認し、パスワードを使ってmacOSに読み込みを求めます',
    },
  },
  report: {
    intro: 'レポートの本文です。個人名と、Macやサーバの名前は伏せてあります。',
    save: '保存…',
    copy: 'コピー',
    saved: '保存しました',
    failed: 'そこにはレポートを保存できませんでした。新規または空のフォルダを選んでください。',
  },
  support: (name, contact) => `IT部門：${[name, contact].filter((part) => part !== '').join('、')}`,
  notWatched: '通知オフ',
  notKept: 'KextantはこのMacに何も保存できません。専用フォルダに書き込む権限がないためです。Defenderの確認は続けます。',
  notificationsFailed: 'macOSがKextantの通知を表示しませんでした。このMacの設定の“通知”で許可できます。',
  notificationsAsked:
    'macOSが、Kextantの通知を許可するかどうかを尋ねています。許可すると、DefenderがこのMacを保護しなくなったときにお知らせします。',
};
