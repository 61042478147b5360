// Japanese: the words of the pages beside the guide.
import type { PageWords } from '../../page-words.ts';
import { clockTime, dateTime, dayCount, dayDate, timeLong } from '../../times.ts';

const locale = 'ja-JP';
const moment = dateTime(locale);
const long = timeLong(locale);

export const pages: PageWords = {
  back: '戻る',
  titles: { settings: '設定', history: '履歴', reads: 'Kextantが読み取るもの', report: 'レポート' },
  snooze: {
    until: (at) => `${clockTime(at)}まで通知を止める`,
    untilTomorrow: (at) => `明日の${clockTime(at)}まで通知を止める`,
    trayUntil: (at) => `${clockTime(at)}まで`,
    trayUntilTomorrow: (at) => `明日の${clockTime(at)}まで`,
  },
  settings: {
    general: '一般',
    alerts: '通知',
    help: 'ヘルプデスク',
    watch: '対象にするもの',
    watchHint: 'ここでオフにしたものは、アイコンや見出しに影響しません。詳細には引き続き表示されます。',
    names: {
      language: '言語',
      launchAtLogin: 'ログイン時に開く',
      notifications: '通知を表示',
      lookEverySeconds: '確認の間隔',
      showIconOnlyWhenNeeded: '必要なときだけアイコンを表示',
      supportName: '名前',
      supportContact: '連絡先',
    },
    iconHint: 'このMacが保護されている間は、Kextantをもう一度開くとこのパネルが表示されます。',
    languageOfSystem: 'macOSと同じ',
    forced: '組織によって設定されています',
    loginItem: {
      'needs-approval': 'macOSは、ログイン項目で許可されるのを待っています。',
      'not-available': 'このコンピュータでは利用できません',
    },
    duration: long,
    notTaken: '保存されませんでした。連絡先には、メールアドレス、httpsアドレス、または電話番号を入力してください。',
    ignored: '無効な設定',
    sources: { profile: '組織のプロファイル', file: '設定ファイル' },
    reasons: {
      'wrong-type': '値の種類が正しくありません',
      'too-small': '許可された範囲より小さいか短い値です',
      'too-large': '許可された範囲より大きいか長い値です',
      'unknown-choice': '選択肢にありません',
      'no-contact': 'メールアドレス、httpsアドレス、電話番号のいずれでもありません',
      'unknown-setting': 'このような設定はありません',
      unreadable: '読み取れません',
      'newer-version': 'より新しいKextantのものです',
      'profile-only': '組織だけが設定できます',
    },
  },
  history: {
    empty: 'まだ変化はありません。',
    levels: {
      protected: '保護されています',
      attention: '確認が必要でした',
      unprotected: '保護されていません',
      starting: '起動中',
      unknown: '不明',
      'not-running': 'Kextantは動作していませんでした',
    },
    strip: '過去90日間',
    notRecorded: '記録なし',
    day: dayDate(locale),
    days: dayCount(locale),
    at: moment,
    since: (at) => `${moment(at)}から`,
    lasted: long,
    lengthNotKnown: '期間は不明',
    after: ({ name, from, to }) => `${name}が${from}から${to}に変わった後`,
    lost: ({ level, at, after: { name, from, to } }) =>
      `${name}が${from}から${to}に変わった後、${moment(at)}から：${level}`,
  },
  reads: {
    intro: 'Kextantが使うすべてのプログラムとファイル、その理由です。',
    never: 'Kextantはネットワークに何も送信せず、代わりに許可することもありません。',
    when: {
      always: '確認のたび',
      closely: '問題があるとき、またはこのパネルが開いているとき、および1時間に1回',
      start: '起動時と、DefenderやMacが変わった可能性があるとき',
      report: 'レポートのため',
      asked: 'ボタンを押したときだけ',
    },
    why: {
      health: 'このMacを保護しているかどうかをDefenderに尋ねます',
      signature: '応答するプログラムがMicrosoft製であることを確かめます',
      'own-settings': '組織がKextantに設定した内容',
      'health-extensions': 'Defenderに不足している機能拡張',
      extensions: 'macOSが許可した機能拡張',
      driver: 'Defenderのドライバがあり、読み込まれているか',
      daemon: 'Defenderのサービスが動作しているか、いつから動作しているか',
      management: '組織がこのMacを管理しているか、何で管理しているか',
      mac: 'macOSのバージョン、起動時刻、管理できるかどうか',
      names: 'macOSの設定ページの名前（バージョンごとに1回）',
      receipt: 'Defenderのインストール日時：ボタンがまだあるかどうかが決まります',
      'for-report': 'ヘルプデスクが必要とするプロファイルとシステム整合性',
      'open-pane': 'システムの設定の該当する場所を開きます',
      'open-mail': 'ITチーム宛てのメッセージを新規メールで開きます',
      load: 'ドライバの署名を確認し、パスワードを使ってmacOSに読み込みを求めます',
    },
  },
  report: {
    intro: 'レポートの本文です。人、Mac、サーバの名前は隠されています。',
    save: '保存…',
    copy: 'コピー',
    saved: '保存しました',
    failed: 'そこにはレポートを保存できませんでした。新しい空の場所を選んでください。',
  },
  support: (name, contact) => `ヘルプデスク：${[name, contact].filter((part) => part !== '').join('、')}`,
  notWatched: '対象外',
  notKept: 'KextantはこのMacに何も保存できません。専用フォルダに書き込む権限がないためです。Defenderの確認は続けます。',
  notificationsFailed: 'macOSがKextantの通知を表示しませんでした。システムの設定の“通知”で許可できます。',
  notificationsAsked:
    'Kextantが通知を送信してよいか、macOSから確認があります。許可すると、DefenderがこのMacを保護しなくなったときにお知らせします。',
};
