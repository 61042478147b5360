// Japanese: the words of the guide.
import type { AppleWords } from '../../apple-words.ts';
import type { Catalogue } from '../../catalogue.ts';
import { panePath, placeOnButton } from '../../pane-words.ts';
import { quoting } from '../../quote.ts';

const quoted = quoting('“', '”');

const path = (names: readonly string[]) => names.join(' › ');
const lockFirst = ({ allow, clickTheLock }: AppleWords) =>
  clickTheLock === null ? '' : `${quoted(allow)}がグレイ表示の場合は、先にカギをクリックしてください。`;

function whereToAllow(apple: AppleWords, category: string | null, description: string): string {
  if (apple.generation === 'C') {
    const list = category === null ? description : quoted(category);
    return `${path(apple.approvalPath)}で、${list}の横にある情報ボタンをクリックし、Microsoft Defenderをオンにします。`;
  }
  return `${path(apple.approvalPath)}で、Microsoft Defenderと書かれた行の${quoted(apple.allow)}をクリックします。代わりに${quoted(apple.details)}と表示されている場合は、それをクリックしてMicrosoft Defenderを選択します。${lockFirst(apple)}`;
}

export const steps: Catalogue['steps'] = {
  'request-approval': ({ allow }) => ({
    title: 'もう一度macOSにボタンを表示させる',
    body: `macOSが${quoted(allow)}を表示するのは1回につき30分間です。パスワードを入力すると再び表示されます。`,
  }),
  'open-pane': ({ approvalPane, allow }) => ({
    title: `${quoted(approvalPane)}を開く`,
    body: `下のボタンを使ってください。すでに開いていたウインドウには${quoted(allow)}が表示されません。`,
  }),
  allow: (apple) => ({
    title: `${quoted('Microsoft Corporation')}の横の${quoted(apple.allow)}をクリック`,
    body: `場所は${path(apple.approvalPath.slice(1))}です。${lockFirst(apple)}`,
  }),
  'load-driver': () => ({
    title: 'ドライバを読み込む',
    body: 'macOSがもう一度パスワードを求め、Microsoftのドライバを読み込みます。',
  }),
  'allow-endpoint-extension': (apple) => ({
    title: 'Defenderのセキュリティ機能拡張を許可',
    body: whereToAllow(apple, apple.endpointExtensions, 'エンドポイントセキュリティの項目'),
  }),
  'allow-network-extension': (apple) => ({
    title: 'Defenderのネットワーク機能拡張を許可',
    body: whereToAllow(apple, apple.networkExtensions, 'ネットワーク機能拡張の項目'),
  }),
  'allow-network-filter': ({ filterTitle, filterAllow, terminal }) => ({
    title: `macOSがネットワークコンテンツのフィルタリングについて尋ねたら${quoted(filterAllow)}をクリック`,
    body: `表示されるメッセージ：${filterTitle('Microsoft Defender')}。表示されない場合は、コマンドをコピーし、${quoted(terminal)}にペーストしてReturnキーを押します。`,
  }),
  'grant-full-disk-access': ({ fullDiskAccess, fullDiskPath }) => ({
    title: `${quoted(fullDiskAccess)}でDefenderの2項目をオンにする`,
    body: `${path(fullDiskPath)}で、Microsoft DefenderとMicrosoft Defender Endpoint Security Extensionの両方をオンにします。`,
  }),
  'approve-enrolment': ({ profilesPath }) => ({
    title: '組織のプロファイルを承認',
    body: `${path(profilesPath)}で管理プロファイルを開き、承認します。`,
  }),
  'ask-it': () => ({
    title: 'IT部門に依頼',
    body: 'このMacを管理できる人が行う必要があります。メッセージには不足しているものが書かれ、名前やシリアル番号は含まれません。',
  }),
  'turn-on': ({ terminal }) => ({
    title: 'リアルタイム保護をオンにする',
    body: `コマンドをコピーし、${quoted(terminal)}にペーストしてReturnキーを押します。パスワードを求められます。入力中は何も表示されません。`,
  }),
  onboard: () => ({
    title: 'IT部門にライセンスを依頼',
    body: 'IT部門がDefenderを組織に接続します。Defenderの報告内容はレポートに書かれています。',
  }),
  install: (_apple, finding) =>
    finding === 'kernel-extension-faulty'
      ? {
          title: 'Defenderを再インストールしてもらう',
          body: 'ドライバが壊れているか、macOSの要件を満たしていません。理由はレポートに書かれています。',
        }
      : finding === 'product-expired'
        ? {
            title: 'Defenderをアップデートしてもらう',
            body: 'このバージョンは期限切れです。新しいものはIT部門または組織のアプリカタログにあります。',
          }
        : {
            title: 'Defenderをインストールしてもらう',
            body: 'IT部門または組織のアプリカタログにあります。インストールされると、この表示は自動的に変わります。',
          },
  'update-definitions': ({ terminal }) => ({
    title: 'Defenderのウイルス定義をアップデート',
    body: `コマンドをコピーし、${quoted(terminal)}にペーストしてReturnキーを押します。数分かかります。`,
  }),
  restart: ({ restart }) => ({
    title: 'このMacを再起動',
    body: `作業を保存してから、アップルメニューで${quoted(restart)}を選択します。`,
  }),
  'update-defender': () => ({
    title: 'Defenderのアップデートを依頼する',
    body: '新しいバージョンのDefenderで解決するはずです。このMacのバージョンは、IT部門へのレポートに記載されています。',
  }),
  'update-macos': () => ({
    title: 'macOSをアップデートする',
    body: notes['macos-15-0'],
  }),
  'allow-in-background': ({ backgroundPath }) => ({
    title: 'Microsoft Defenderをバックグラウンドで許可する',
    body: `${path(backgroundPath)}で、バックグラウンド項目のリストからMicrosoft Defenderを探してオンにします。`,
  }),
  wait: () => ({ title: '1分ほどお待ちください', body: '何もする必要はありません。表示は自動的に更新されます。' }),
  report: () => ({
    title: 'IT部門にレポートを送る',
    body: 'DefenderとmacOSがこのMacについて報告した内容です。名前やシリアル番号は含まれません。',
  }),
  confirm: () => ({ title: 'Defenderによる確認', body: '何もする必要はありません。表示は自動的に更新されます。' }),
};

export const actions: Catalogue['actions'] = {
  'request-approval': () => 'もう一度macOSに表示させる',
  'open-pane': (apple, pane) => `${quoted(placeOnButton(apple, pane))}を開く`,
  'load-driver': () => 'ドライバを読み込む',
  'copy-load-command': () => 'コマンドをコピー',
  'copy-turn-on-command': () => 'コマンドをコピー',
  'copy-filter-command': () => 'コマンドをコピー',
  'copy-update-command': () => 'コマンドをコピー',
  'copy-ask-it': () => 'メッセージをコピー',
  'mail-ask-it': () => 'メールを作成',
  'save-profile': () => 'プロファイルを保存',
  'copy-report': () => 'レポートをコピー',
  'look-now': () => '今すぐ確認',
};

export const hints: Catalogue['hints'] = {
  cancelled: () =>
    'パスワードのダイアログが閉じられたため、何も変わっていません。準備ができたらもう一度お試しください。',
  'not-authorised': () => 'macOSはそのアカウントを受け付けませんでした。管理者のパスワードが必要です。',
  'still-refused': ({ allow }) =>
    `macOSでまだ許可されていません。先にウインドウで${quoted(allow)}をクリックしてください。クリック済みの場合は下をご覧ください。`,
  'not-root': () => '管理者の権限で実行できませんでした。もう一度試すか、“ターミナル”用のコマンドを使ってください。',
  'no-answer': () =>
    'macOSから明確な応答がありませんでした。もう一度試すか、“ターミナル”用のコマンドを使ってください。',
  disagree: () =>
    '3回試しましたが、何が許可されているかについてmacOSとDefenderの答えがまだ一致しません。レポートをIT部門に送ってください。',
  'not-ours': () => 'ドライバにMicrosoftの署名がないため、読み込まれませんでした。IT部門に知らせてください。',
};

export const notes: Catalogue['notes'] = {
  'fda-on-already':
    'Microsoft DefenderとMicrosoft Defender Endpoint Security Extensionの両方が必要です。すでにオンの場合は、一度オフにしてからオンに戻すか、削除して追加し直してください。インストール後、項目が表示されるまで数時間かかることがあります。',
  'organisation-forbids':
    '許可する項目がありません。組織が手動での許可を禁止している可能性があります。その場合はIT部門だけが許可できます。',
  'macos-15-0': 'macOS 15.0ではネットワーク機能拡張が停止します。macOS 15.1以降にアップデートしてください。',
  'extension-left-behind':
    'Defenderは削除されましたが、機能拡張はまだ動作しています。Defenderを再インストールするか、このMacを再起動して設定から機能拡張を削除してください。',
  'switch-can-be-turned-off': 'スイッチはオンのままにしてください。このMacを使う人は誰でもオフにできます。',
  'fda-by-mdm-shows-off': 'IT部門が与えたフルディスクアクセスは、設定ではオフと表示されますが有効です。',
  'no-reduced-security':
    'Defenderのために低セキュリティに変更する必要は一切ありません。macOS復旧での再起動を求められても、それはDefenderのためではありません。',
};

export const busy: Catalogue['busy'] = {
  'open-pane': ({ settingsApp }) => `${quoted(settingsApp)}を開いています…`,
  'load-driver': () => 'macOSの応答を待っています。専用のウインドウでパスワードを求められます。',
};

export const failed: Catalogue['failed'] = {
  'open-pane': (apple, pane) =>
    `設定を開けませんでした。手動で開くには：アップルメニュー › ${path(panePath(apple, pane))}`,
  'load-driver': () => '開始できませんでした。代わりに“ターミナル”用のコマンドを使ってください。',
  copy: () => 'コピーできませんでした。もう一度お試しください。',
  mail: () => 'メールアプリが開きませんでした。代わりにメッセージをコピーしてください。',
  save: () => 'そこにはプロファイルを保存できませんでした。別のフォルダをお試しください。',
  other: () => 'うまくいきませんでした。もう一度試すか、Kextantを終了して開き直してください。',
};

export const help: Catalogue['help'] = {
  summary: ({ generation }) => (generation === 'C' ? 'うまくいかない場合' : 'ボタンがない、または何も起こらない場合'),
  notes: ({ allow, approvalPath, generation }) => [
    ...(generation === 'C'
      ? []
      : [
          `このMacで直接クリックしてください。${quoted(allow)}は、画面共有などのリモートツールからのクリックを無視します。`,
        ]),
    'マウス、キーボード、メディアキーの動作を変えるツールを終了してください。動作中は、ご自身のクリックも無効になることがあります。',
    ...(generation === 'A'
      ? [
          `キーボードも使えます。フルキーボードアクセスをオンにし、${quoted(allow)}が選択されるまでTabキーを押し、スペースキーを押します。`,
          `${quoted(allow)}が表示されるのは30分間だけです。ウインドウを閉じてここから開くと、再び表示されます。`,
        ]
      : ['スイッチがオンのままにならない場合は、ウインドウを閉じ、このMacを再起動してからもう一度お試しください。']),
    `手動で開くには：アップルメニュー › ${path(approvalPath)}`,
  ],
};

export const licenceNote: Catalogue['licenceNote'] = (version) =>
  version === null ? oldLicence : `${oldLicence}このMacのDefenderは${version}です。`;

const oldLicence =
  '古いDefenderは、ライセンスがあっても見つからないと報告することがあります。Microsoftによると、Defenderのアップデートで解決します。';
