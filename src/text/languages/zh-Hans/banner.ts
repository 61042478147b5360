// Simplified Chinese: the headlines.
import type { Catalogue } from '../../catalogue.ts';

export const banner: Catalogue['banner'] = {
  protected: { title: '这台 Mac 已受到保护', why: '实时保护已打开，运行正常。' },
  starting: { title: 'Defender 正在启动', why: '大约需要一分钟。' },
  looking: { title: '正在检查这台 Mac', why: '片刻即可完成。' },
  stale: {
    title: '最近没有检查结果',
    why: '上次检查距今太久，其结果已不可靠。请立即检查这台 Mac 是否受到保护。',
  },
  'not-installed': {
    title: '未安装 Defender',
    why: '这台 Mac 上没有 Microsoft Defender，因此不受其保护。',
  },
  'not-genuine': {
    title: '这可能不是 Defender',
    why: '以它的名义作出响应的程序没有 Microsoft 的签名。',
  },
  'not-checked': {
    title: '无法验证 Defender',
    why: '无法确认此程序来自 Microsoft，因此不能信任它的响应。你的 IT 团队可以查明原因。',
  },
  'service-not-started': {
    title: 'Defender 的服务没有运行',
    why: '服务已被关闭或从未启动，因此 Defender 没有在检查这台 Mac。',
  },
  'service-keeps-restarting': {
    title: 'Defender 反复崩溃',
    why: '它的服务不断重新启动，因此无法得知这台 Mac 是否受保护。更新 Defender 可解决此问题。',
  },
  'not-answering': {
    title: 'Defender 没有响应',
    why: '在它响应之前，无法知道这台 Mac 是否受到保护。重新启动通常可以解决问题。',
  },
  unreadable: {
    title: 'Defender 的响应不明确',
    why: '其中没有说明保护是否已打开。你的 IT 团队可以查明原因。',
  },
  'not-onboarded': {
    title: 'Defender 没有许可证',
    why: 'Defender 已安装，但未连接到组织，因此没有保护这台 Mac。',
  },
  'product-expired': {
    title: '此版本的 Defender 已过期',
    why: '该版本太旧，无法保护这台 Mac，需要更新。',
  },
  'passive-mode': {
    title: 'Defender 已设为被动模式',
    why: '保护由其他 App 负责，Kextant 无法得知该 App 是否在保护这台 Mac。',
  },
  'switched-off': {
    title: '实时保护已关闭',
    why: 'Defender 正在运行，但不会在你打开文件时进行检查。',
  },
  'kernel-extension-not-approved': {
    title: 'Defender 还不能保护这台 Mac',
    why: 'macOS 尚未允许 Microsoft 的驱动程序。完成允许操作大约需要一分钟。',
  },
  'kernel-extension-faulty': {
    title: 'Defender 的驱动程序无法载入',
    why: 'macOS 拒绝载入该驱动程序，即使允许也无法解决。',
  },
  'endpoint-extension-not-approved': {
    title: 'Defender 还不能保护这台 Mac',
    why: 'macOS 尚未允许 Defender 的安全扩展。',
  },
  'network-extension-not-approved': {
    title: '尚未允许 Web 保护',
    why: '需要允许 Defender 的网络扩展，才能检查来自网络的内容。',
  },
  'network-filter-off': {
    title: 'Web 保护已关闭',
    why: 'Defender 的网络过滤器已关闭，不会检查来自网络的内容。',
  },
  'full-disk-access-missing': {
    title: 'Defender 无法访问部分文件',
    why: 'Defender 需要完全磁盘访问权限，才能检查这台 Mac 上的所有内容。',
  },
  'extension-switched-off': {
    title: 'Defender 的一个扩展已关闭',
    why: '该扩展之前已被允许，后来在设置中被关闭。',
  },
  'extension-not-running': {
    title: 'Defender 的扩展没有运行',
    why: '该扩展已获允许，但没有运行。重新启动这台 Mac 通常可以解决问题。',
  },
  'extension-being-removed': {
    title: '正在移除 Defender 的扩展',
    why: '移除会在下次重新启动时完成。',
  },
  'restart-needed': {
    title: '这台 Mac 需要重新启动',
    why: 'Defender 的扩展将在下次启动后生效。',
  },
  'conflicting-software': {
    title: '其他 App 干扰了 Defender',
    why: 'Defender 在这台 Mac 上发现了与其冲突的软件。',
  },
  'definitions-outdated': {
    title: 'Defender 的病毒定义已过时',
    why: '病毒定义已超过一周没有更新，Defender 可能会漏掉较新的威胁。',
  },
  'enrolment-not-approved': {
    title: '这台 Mac 的设备管理尚未获得批准',
    why: '获得批准之前，组织为 Defender 授予的权限不会在 macOS 中生效。',
  },
  unhealthy: {
    title: 'Defender 报告了问题',
    why: 'Defender 状态异常。你的 IT 团队可以查明原因。',
  },
};
