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
    why: 'Microsoftのプログラムであることを確認できなかったため、その応答は信頼できません。IT部門なら原因を調べることができます。',
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
    title: 'Defenderはパッシブモードに設定されています',
    why: '保護は別のアプリに任されています。そのアプリがこのMacを保護しているかどうかは、Kextantでは確認できません。',
  },
  'switched-off': {
    title: 'リアルタイム保護がオフです',
    why: 'Defenderは動作していますが、ファイルを開くときに検査していません。',
  },
  'kernel-extension-not-approved': {
    title: 'DefenderはまだこのMacを保護できません',
    why: 'MicrosoftのドライバがまだmacOSで許可されていません。許可の操作は1分ほどで終わります。',
  },
  'kernel-extension-faulty': {
    title: 'Defenderのドライバが読み込まれません',
    why: 'macOSが読み込みを拒否しています。許可しても解決しません。',
  },
  'endpoint-extension-not-approved': {
    title: 'DefenderはまだこのMacを保護できません',
    why: 'Defenderのセキュリティ機能拡張がまだmacOSで許可されていません。',
  },
  'network-extension-not-approved': {
    title: 'Web保護がまだ許可されていません',
    why: 'Webからの通信を検査するには、Defenderのネットワーク機能拡張を許可する必要があります。',
  },
  'network-filter-off': {
    title: 'Web保護がオフです',
    why: 'Defenderのネットワークフィルタがオフのため、Webからの通信は検査されません。',
  },
  'full-disk-access-missing': {
    title: 'Defenderがアクセスできないファイルがあります',
    why: 'このMac全体を検査するには、フルディスクアクセスが必要です。',
  },
  'extension-switched-off': {
    title: 'Defenderの機能拡張がオフです',
    why: '以前は許可されていましたが、設定でオフにされました。',
  },
  'extension-not-running': {
    title: 'Defenderの機能拡張が動作していません',
    why: '許可されていますが、動作していません。通常は、このMacを再起動すると解決します。',
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
    title: '別のアプリがDefenderの動作を妨げています',
    why: 'このMacで、Defenderと競合するソフトウェアが見つかりました。',
  },
  'definitions-outdated': {
    title: 'Defenderのウイルス定義が古くなっています',
    why: '1週間以上更新されていないため、新しい脅威を見逃すおそれがあります。',
  },
  'enrolment-not-approved': {
    title: 'このMacの管理が承認されていません',
    why: '承認されるまで、組織がDefenderに与えた権限はmacOSで有効になりません。',
  },
  unhealthy: {
    title: 'Defenderが問題を報告しています',
    why: 'Defenderが正常な状態ではありません。IT部門なら原因を調べることができます。',
  },
};
