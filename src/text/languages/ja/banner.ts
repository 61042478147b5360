// Japanese: the headlines.
import type { Catalogue } from '../../catalogue.ts';

export const banner: Catalogue['banner'] = {
  protected: { title: 'このMacは保護されています', why: 'リアルタイム保護はオンになっており、正常に動作しています。' },
  starting: { title: 'Defenderが起動中です', why: '1分ほどかかります。' },
  looking: { title: 'このMacを確認しています', why: 'すぐに終わります。' },
  stale: {
    title: '最近の確認結果がありません',
    why: '最後の確認から時間が経ちすぎています。このMacが保護されているかどうか、今すぐ確認してください。',
  },
  'not-installed': {
    title: 'Defenderがインストールされていません',
    why: 'このMacにはMicrosoft Defenderがないため、Defenderによる保護は行われていません。',
  },
  'not-genuine': {
    title: 'これはDefenderではない可能性があります',
    why: 'Defenderとして応答しているプログラムには、Microsoftの署名がありません。',
  },
  'not-checked': {
    title: 'Defenderを検証できませんでした',
    why: 'Microsoftのプログラムだと確認できないため、その応答は信頼できません。IT部門なら原因を調べることができます。',
  },
  'service-not-started': {
    title: 'Defenderのサービスが動作していません',
    why: 'オフにされたか一度も起動していないため、DefenderはこのMacを検査していません。',
  },
  'service-keeps-restarting': {
    title: 'Defenderが繰り返しクラッシュしています',
    why: 'サービスが何度も再起動しており、このMacが保護されているかどうかわかりません。Defenderをアップデートすると解決します。',
  },
  'not-answering': {
    title: 'Defenderが応答しません',
    why: '応答があるまで、このMacが保護されているかどうかはわかりません。通常は再起動で解決します。',
  },
  unreadable: {
    title: 'Defenderの応答が不明確です',
    why: '保護がオンかどうかが示されていません。IT部門なら原因を調べることができます。',
  },
  'not-onboarded': {
    title: 'Defenderのライセンスがありません',
    why: 'インストールされていますが組織に接続されていないため、このMacを保護していません。',
  },
  'product-expired': {
    title: 'このバージョンのDefenderは期限切れです',
    why: '古すぎるため、このMacを保護できません。アップデートが必要です。',
  },
  'passive-mode': {
    title: 'Defenderは監視のみ行っています',
    why: 'パッシブモードに設定されています。このMacは別のアプリが保護することになっています。',
  },
  'switched-off': {
    title: 'リアルタイム保護がオフです',
    why: 'Defenderは動作していますが、ファイルを開くときに検査していません。',
  },
  'kernel-extension-not-approved': {
    title: 'DefenderはまだこのMacを保護できません',
    why: 'MicrosoftのドライバがまだmacOSで許可されていません。1分ほどで終わります。',
  },
  'kernel-extension-faulty': {
    title: 'Defenderのドライバが読み込まれません',
    why: 'macOSが、許可しても解決しない理由で拒否しています。',
  },
  'endpoint-extension-not-approved': {
    title: 'DefenderはまだこのMacを保護できません',
    why: 'セキュリティ機能拡張がまだmacOSで許可されていません。',
  },
  'network-extension-not-approved': {
    title: 'Web保護がまだ許可されていません',
    why: 'Webから届くものを検査するには、Defenderのネットワーク機能拡張の許可が必要です。',
  },
  'network-filter-off': {
    title: 'Web保護がオフです',
    why: 'Defenderのネットワークフィルタがオフのため、Webから届くものは検査されません。',
  },
  'full-disk-access-missing': {
    title: 'Defenderがすべてのファイルを確認できません',
    why: 'このMac全体を検査するには、フルディスクアクセスが必要です。',
  },
  'extension-switched-off': {
    title: 'Defenderの機能拡張がオフです',
    why: '以前は許可されていましたが、設定でオフにされました。',
  },
  'extension-not-running': {
    title: 'Defenderの機能拡張が動作していません',
    why: '許可が必要なものはありませんが、macOSまたはDefenderによると動作していません。通常は再起動で解決します。',
  },
  'extension-being-removed': {
    title: 'Defenderの機能拡張を削除中です',
    why: '削除は次回の再起動時に完了します。',
  },
  'restart-needed': {
    title: 'このMacの再起動が必要です',
    why: 'Defenderの機能拡張は、次の起動時から有効になります。',
  },
  'conflicting-software': {
    title: '別のアプリが妨げになっています',
    why: 'Defenderが、相性のよくないソフトウェアを報告しています。',
  },
  'definitions-outdated': {
    title: 'Defenderのウイルス定義が古くなっています',
    why: '1週間以上前のものなので、新しい脅威を見逃すおそれがあります。',
  },
  'enrolment-not-approved': {
    title: 'このMacの管理が承認されていません',
    why: '承認されるまで、macOSは組織がDefenderに許可した内容を無視します。',
  },
  unhealthy: {
    title: 'Defenderが問題を報告しています',
    why: 'Defenderは自身を正常ではないと報告しています。',
  },
};
