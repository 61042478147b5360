// Japanese: the words of the guide.
import type { AppleWords } from '../../apple-words.ts';
import type { Catalogue, ExtensionList } from '../../catalogue.ts';
import { panePath, placeOnButton } from '../../pane-words.ts';
import { quoting } from '../../quote.ts';

const quoted = quoting('“', '”');

const path = (names: readonly string[]) => names.join(' › ');
const lockFirst = ({ allow, clickTheLock }: AppleWords) =>
  clickTheLock === null ? '' : `${quoted(allow)}がグレイ表示の場合は、先にカギをクリックしてください。`;

/** Where it is not known what macOS calls them. */
export const describedLists: Readonly<Record<ExtensionList, string>> = {
  endpoint: 'エンドポイントセキュリティ機能拡張の項目',
  network: 'ネットワーク機能拡張の項目',
};

function whereToAllow(apple: AppleWords, category: string | null, description: string): string {
  if (apple.generation === 'C') {
    const list = category === null ? description : quoted(category);
    return `${path(apple.approvalPath)}で、${list}の横にある情報ボタンをクリックし、Microsoft Defenderをオンにします。`;
  }
  return `${path(apple.approvalPath)}で、Microsoft Defenderと書かれた行の${quoted(apple.allow)}をクリックします。代わりに${quoted(apple.details)}と表示されている場合は、それをクリックしてMicrosoft Defenderを選択します。${lockFirst(apple)}`;
}

export const steps: Catalogue['steps'] = {
  'request-approval': ({ allow }) => ({
    title: `${quoted(allow)}ボタンを再表示`,
    body: `macOSが${quoted(allow)}を表示するのは1回につき30分間です。もう一度表示するには、${quoted(showAgain(allow))}をクリックし、パスワードを入力します。`,
  }),
  'open-pane': ({ approvalPane, allow }) => ({
    title: `${quoted(approvalPane)}を開く`,
    body: `ウインドウがすでに開いていても、下のボタンを使ってください。先に開いていたウインドウには${quoted(allow)}が表示されません。`,
  }),
  allow: (apple) => ({
    title: `${quoted('Microsoft Corporation')}の横の${quoted(apple.allow)}をクリック`,
    body: `ボタンは${path(apple.approvalPath.slice(1))}にあります。${lockFirst(apple)}`,
  }),
  'load-driver': () => ({
    title: 'ドライバを読み込む',
    body: '下のボタンを使ってください。macOSがもう一度パスワードを求め、その後Microsoftのドライバを読み込みます。',
  }),
  'allow-endpoint-extension': (apple) => ({
    title: 'Defenderのセキュリティ機能拡張を許可',
    body: whereToAllow(apple, apple.endpointExtensions, describedLists.endpoint),
  }),
  'allow-network-extension': (apple) => ({
    title: 'Defenderのネットワーク機能拡張を許可',
    body: whereToAllow(apple, apple.networkExtensions, describedLists.network),
  }),
  'allow-network-filter': ({ filterTitle, filterAllow, terminal }) => ({
    title: `ネットワークコンテンツのフィルタリングの確認が表示されたら${quoted(filterAllow)}をクリック`,
    body: `表示されるメッセージ：${filterTitle('Microsoft Defender')}。表示されない場合は、コマンドをコピーし、${quoted(terminal)}にペーストしてReturnキーを押します。`,
  }),
  'grant-full-disk-access': ({ fullDiskAccess, fullDiskPath, clickTheLock }) => ({
    title: `${quoted(fullDiskAccess)}でDefenderの2項目をオンにする`,
    body: `${path(fullDiskPath)}で、${clickTheLock === null ? '' : 'カギをクリックしてから、'}Microsoft DefenderとMicrosoft Defender Endpoint Security Extensionの両方を${clickTheLock === null ? 'オンにします' : '選択します'}。`,
  }),
  'approve-enrolment': ({ profilesPath }) => ({
    title: '組織のプロファイルを承認',
    body: `${path(profilesPath)}で管理プロファイルを開き、承認ボタンをクリックします。`,
  }),
  'ask-it': () => ({
    title: 'IT部門に依頼',
    body: 'この操作は、IT部門またはこのMacの管理者が行います。メッセージには不足している項目が記載されます。名前やシリアル番号は含まれません。',
  }),
  'turn-on': ({ terminal }) => ({
    title: 'リアルタイム保護をオンにする',
    body: `コマンドをコピーし、${quoted(terminal)}（アプリケーション › ユーティリティ）を開いてペーストし、Returnキーを押します。パスワードを求められます。入力中は何も表示されません。`,
  }),
  onboard: () => ({
    title: 'IT部門にライセンスを依頼',
    body: 'IT部門がDefenderを組織に接続できます。ライセンスについてDefenderが報告した内容は、レポートに含まれます。',
  }),
  install: (_apple, finding) =>
    finding === 'kernel-extension-faulty'
      ? {
          title: 'IT部門にDefenderの再インストールを依頼',
          body: 'ドライバが壊れているか、macOSに受け入れられていません。理由はレポートに記載されています。',
        }
      : finding === 'product-expired'
        ? {
            title: 'IT部門にDefenderのアップデートを依頼',
            body: 'このバージョンは期限切れです。新しいバージョンは、組織のアプリカタログから入手できる場合もあります。',
          }
        : {
            title: 'IT部門にDefenderのインストールを依頼',
            body: '組織のアプリカタログから入手できる場合もあります。インストールされると、この表示は自動的に更新されます。',
          },
  'update-definitions': ({ terminal }) => ({
    title: 'Defenderのウイルス定義をアップデート',
    body: `コマンドをコピーし、${quoted(terminal)}（アプリケーション › ユーティリティ）を開いてペーストし、Returnキーを押します。数分かかります。`,
  }),
  restart: ({ restart }) => ({
    title: 'このMacを再起動',
    body: `作業内容を保存してから、アップルメニューで${quoted(restart)}を選択します。`,
  }),
  'update-defender': () => ({
    title: 'IT部門にDefenderのアップデートを依頼',
    body: '新しいバージョンのDefenderで解決するはずです。このMacのバージョンは、IT部門へのレポートに記載されています。',
  }),
  'update-macos': () => ({
    title: 'macOSをアップデート',
    body: notes['macos-15-0'],
  }),
  'allow-in-background': ({ backgroundPath }) => ({
    title: 'Microsoft Defenderをバックグラウンドで許可',
    body: `${path(backgroundPath)}で、バックグラウンド項目のリストからMicrosoft Defenderを探し、スイッチをオンにします。`,
  }),
  wait: () => ({ title: '1分ほどお待ちください', body: '何もする必要はありません。この表示は自動的に更新されます。' }),
  report: () => ({
    title: 'IT部門にレポートを送る',
    body: 'DefenderとmacOSがこのMacについて報告した内容です。名前やシリアル番号は含まれません。',
  }),
  confirm: () => ({
    title: 'Defenderの保護が確認されるまで待つ',
    body: '何もする必要はありません。この表示は自動的に更新されます。',
  }),
};

/** The button that brings it back. */
function showAgain(allow: string): string {
  return `${allow}ボタンを再表示`;
}

const copyCommand = () => 'コマンドをコピー';

export const actions: Catalogue['actions'] = {
  'request-approval': ({ allow }) => showAgain(allow),
  'open-pane': (apple, pane) => `${quoted(placeOnButton(apple, pane))}を開く`,
  'load-driver': () => 'ドライバを読み込む',
  'copy-load-command': copyCommand,
  'copy-turn-on-command': copyCommand,
  'copy-filter-command': copyCommand,
  'copy-update-command': copyCommand,
  'copy-ask-it': () => 'メッセージをコピー',
  'mail-ask-it': () => 'メールを作成',
  'save-profile': () => 'プロファイルを保存',
  'copy-report': () => 'レポートをコピー',
  'look-now': () => '今すぐ確認',
};

export const otherWays: Catalogue['otherWays'] = {
  command: ({ terminal }) => `コマンドをコピーして${quoted(terminal)}で実行することもできます。`,
  commandForAdmins: ({ terminal }) => `管理者は、コピーしたコマンドを${quoted(terminal)}で実行することもできます。`,
  profile: '不足している設定を含むプロファイルを保存し、メッセージに添付することもできます。',
};

export const hints: Catalogue['hints'] = {
  cancelled: () =>
    'パスワードのウインドウが閉じられたため、何も変わっていません。準備ができたらもう一度お試しください。',
  'not-authorised': () => 'macOSはそのアカウントを受け付けませんでした。管理者の名前とパスワードを入力してください。',
  'still-refused': ({ allow, approvalPane }) =>
    `macOSにまだ許可が反映されていません。${quoted(approvalPane)}で${quoted(allow)}をクリックしてください。クリック済みの場合は、下のヒントをご覧ください。`,
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
  'switch-can-be-turned-off':
    'Microsoft Defenderはオンのままにしてください。macOSでは、このMacを使う人なら誰でもオフにできます。',
  'fda-by-mdm-shows-off': 'IT部門が許可したフルディスクアクセスは、設定ではオフと表示されますが、有効になっています。',
  'no-reduced-security':
    'Defenderのためにセキュリティレベルを下げる必要はありません。macOS復旧での起動を求められた場合、それはDefenderとは関係ありません。',
};

export const busy: Catalogue['busy'] = {
  'open-pane': ({ settingsApp }) => `${quoted(settingsApp)}を開いています…`,
  'load-driver': () => 'macOSの応答を待っています。表示されたウインドウにパスワードを入力してください。',
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
  summary: { noButton: 'ボタンがない、または何も起こらない場合', notWorking: 'うまくいかない場合' },
  notes: ({ allow, approvalPath, generation }) => [
    ...(generation === 'C'
      ? []
      : [
          `${quoted(allow)}は、このMacのマウスやトラックパッドで直接クリックしてください。画面共有などのリモートツールでクリックしても反応しません。`,
        ]),
    'マウス、キーボード、メディアキーの動作を変えるアプリを終了してください。こうしたアプリの動作中は、クリックしても反応しないことがあります。',
    ...(generation === 'A'
      ? [
          `キーボードも使えます。キーボードの設定で、Tabキーですべてのコントロール間を移動できるようにします。その後、${quoted(allow)}が選択されるまでTabキーを押し、スペースバーを押します。`,
          `${quoted(allow)}が表示されていない場合は、ウインドウを閉じて、ここから開き直してください。許可を求められてから30分が経つと、macOSはこのボタンを表示しなくなります。`,
        ]
      : ['スイッチがすぐオフに戻る場合は、ウインドウを閉じ、このMacを再起動してからもう一度お試しください。']),
    `手動で開くには：アップルメニュー › ${path(approvalPath)}`,
  ],
};

export const licenceNote: Catalogue['licenceNote'] = (version) =>
  version === null ? oldLicence : `${oldLicence}このMacのDefenderは${version}です。`;

const oldLicence =
  '古いDefenderは、ライセンスがあっても見つからないと報告することがあります。Microsoftによると、Defenderのアップデートで解決します。';
