// Simplified Chinese: the words of the guide.
import type { AppleWords } from '../../apple-words.ts';
import type { Catalogue, ExtensionList } from '../../catalogue.ts';
import { panePath, placeOnButton } from '../../pane-words.ts';
import { quoting } from '../../quote.ts';

const quoted = quoting('“', '”');

const path = (names: readonly string[]) => names.join(' › ');
const lockFirst = ({ allow, clickTheLock }: AppleWords) =>
  clickTheLock === null ? '' : `如果${quoted(allow)}显示为灰色，请先点按锁按钮。`;

/** Where it is not known what macOS calls them. */
export const describedLists: Readonly<Record<ExtensionList, string>> = {
  endpoint: '端点安全类扩展',
  network: '网络类扩展',
};

function whereToAllow(apple: AppleWords, category: string | null, description: string): string {
  if (apple.generation === 'C') {
    const list = category === null ? description : quoted(category);
    return `在${path(apple.approvalPath)}中，点按${list}旁边的信息按钮，然后打开 Microsoft Defender 的开关。`;
  }
  return `在${path(apple.approvalPath)}中找到显示 Microsoft Defender 的一行，然后点按${quoted(apple.allow)}。如果显示的是${quoted(apple.details)}，请点按它并选择 Microsoft Defender。${lockFirst(apple)}`;
}

export const steps: Catalogue['steps'] = {
  'request-approval': ({ allow }) => ({
    title: `再次显示${quoted(allow)}按钮`,
    body: `${quoted(allow)}每次只显示 30 分钟。要再次显示，请点按${quoted(showAgain(allow))}并输入密码。`,
  }),
  'open-pane': ({ approvalPane, allow }) => ({
    title: `打开${quoted(approvalPane)}`,
    body: `即使窗口已打开，也请使用下面的按钮。之前打开的窗口中不会显示${quoted(allow)}。`,
  }),
  allow: (apple) => ({
    title: `点按${quoted('Microsoft Corporation')}旁边的${quoted(apple.allow)}`,
    body: `该按钮位于${path(apple.approvalPath.slice(1))}中。${lockFirst(apple)}`,
  }),
  'load-driver': () => ({
    title: '载入驱动程序',
    body: '请使用下面的按钮。macOS 会再次要求输入密码，然后载入 Microsoft 的驱动程序。',
  }),
  'allow-endpoint-extension': (apple) => ({
    title: '允许 Defender 的安全扩展',
    body: whereToAllow(apple, apple.endpointExtensions, describedLists.endpoint),
  }),
  'allow-network-extension': (apple) => ({
    title: '允许 Defender 的网络扩展',
    body: whereToAllow(apple, apple.networkExtensions, describedLists.network),
  }),
  'allow-network-filter': ({ filterTitle, filterAllow, terminal }) => ({
    title: `macOS 询问是否过滤网络内容时，点按${quoted(filterAllow)}`,
    body: `提示内容为：${filterTitle('Microsoft Defender')}。如果没有看到提示，请拷贝命令，将其粘贴到${quoted(terminal)}中，然后按下 Return 键。`,
  }),
  'grant-full-disk-access': ({ fullDiskAccess, fullDiskPath, clickTheLock }) => ({
    title: `在${quoted(fullDiskAccess)}中打开 Defender 的两个开关`,
    body: `在${path(fullDiskPath)}中，${clickTheLock === null ? '打开' : '先点按锁按钮，再选择'} Microsoft Defender 和 Microsoft Defender Endpoint Security Extension ${clickTheLock === null ? '的开关' : '这两个条目'}。`,
  }),
  'approve-enrolment': ({ profilesPath }) => ({
    title: '批准组织的描述文件',
    body: `在${path(profilesPath)}中，打开管理描述文件，然后点按批准按钮。`,
  }),
  'ask-it': () => ({
    title: '联系 IT 团队',
    body: '此操作需要由 IT 团队或这台 Mac 的管理员完成。消息会说明缺少什么，不含人名、设备名称或序列号。',
  }),
  'turn-on': ({ terminal }) => ({
    title: '打开实时保护',
    body: `拷贝命令，打开${quoted(terminal)}（应用程序 › 实用工具），粘贴命令，然后按下 Return 键。系统会要求输入密码。输入时不会显示任何内容。`,
  }),
  onboard: () => ({
    title: '向 IT 团队申请许可证',
    body: 'IT 团队可以将 Defender 连接到组织。报告中包含 Defender 给出的许可证信息。',
  }),
  install: (_apple, finding) =>
    finding === 'kernel-extension-faulty'
      ? {
          title: '请 IT 团队重新安装 Defender',
          body: '其驱动程序已损坏，或未被 macOS 接受。报告会向 IT 团队说明原因。',
        }
      : finding === 'product-expired'
        ? {
            title: '请 IT 团队更新 Defender',
            body: '此版本已过期。组织的 App 目录中可能也有较新的版本。',
          }
        : {
            title: '请 IT 团队安装 Defender',
            body: '组织的 App 目录中可能也有 Defender。安装好后，这里的内容会自动更新。',
          },
  'update-definitions': ({ terminal }) => ({
    title: '更新 Defender 的病毒定义',
    body: `拷贝命令，打开${quoted(terminal)}（应用程序 › 实用工具），粘贴命令，然后按下 Return 键。需要几分钟。`,
  }),
  restart: ({ restart }) => ({
    title: '重新启动这台 Mac',
    body: `存储你的工作，然后从苹果菜单中选取${quoted(restart)}。`,
  }),
  'update-defender': () => ({
    title: '请 IT 团队更新 Defender',
    body: '较新版本的 Defender 应能解决此问题。报告会告诉 IT 团队这台 Mac 的版本。',
  }),
  'update-macos': () => ({
    title: '更新 macOS',
    body: notes['macos-15-0'],
  }),
  'allow-in-background': ({ backgroundPath }) => ({
    title: '允许 Microsoft Defender 在后台运行',
    body: `在${path(backgroundPath)}的后台项目列表中找到 Microsoft Defender 并打开它的开关。`,
  }),
  wait: () => ({ title: '请稍等一分钟', body: '你无需执行任何操作，这里的内容会自动更新。' }),
  report: () => ({
    title: '将报告发送给 IT 团队',
    body: '其中包含 Defender 和 macOS 提供的关于这台 Mac 的信息，但不含人名、设备名称和序列号。',
  }),
  confirm: () => ({ title: '等待 Defender 确认保护已生效', body: '你无需执行任何操作，这里的内容会自动更新。' }),
};

/** The button that brings it back. */
function showAgain(allow: string): string {
  return `再次显示${allow}按钮`;
}

const copyCommand = () => '拷贝命令';

export const actions: Catalogue['actions'] = {
  'request-approval': ({ allow }) => showAgain(allow),
  'open-pane': (apple, pane) => `打开${quoted(placeOnButton(apple, pane))}`,
  'load-driver': () => '载入驱动程序',
  'copy-load-command': copyCommand,
  'copy-turn-on-command': copyCommand,
  'copy-filter-command': copyCommand,
  'copy-update-command': copyCommand,
  'copy-ask-it': () => '拷贝消息',
  'mail-ask-it': () => '撰写邮件',
  'save-profile': () => '存储描述文件',
  'copy-report': () => '拷贝报告',
  'look-now': () => '立即检查',
};

export const otherWays: Catalogue['otherWays'] = {
  command: ({ terminal }) => `也可以拷贝命令并在${quoted(terminal)}中运行。`,
  commandForAdmins: ({ terminal }) => `管理员也可以在${quoted(terminal)}中运行拷贝的命令。`,
  profile: '你也可以存储包含所缺设置的描述文件，随消息一起发送。',
};

export const hints: Catalogue['hints'] = {
  cancelled: () => '密码窗口已关闭，因此没有任何更改。准备好后请再试一次。',
  'not-authorised': () => 'macOS 不接受该账户。请输入管理员的名称和密码。',
  'still-refused': ({ allow, approvalPane }) =>
    `macOS 尚未识别到你的点按。请在${quoted(approvalPane)}中点按${quoted(allow)}。如果已经点按，请查看下面的提示。`,
  'not-root': () => 'macOS 没有以管理员身份执行。请再试一次，或使用“终端”命令。',
  'no-answer': () => 'macOS 没有给出明确的响应。请再试一次，或使用“终端”命令。',
  disagree: () => '已尝试三次，macOS 和 Defender 对已允许哪些项目的说法仍不一致。请将报告发送给 IT 团队。',
  'not-ours': () => '驱动程序没有 Microsoft 的签名，因此未载入。请告知 IT 团队。',
};

export const notes: Catalogue['notes'] = {
  'fda-on-already':
    '两个条目都需要：Microsoft Defender 和 Microsoft Defender Endpoint Security Extension。如果其中一个已打开，请关闭后重新打开，或移除后重新添加。安装后，条目可能要几小时才会出现。',
  'organisation-forbids': '没有可允许的项目。组织可能不允许你自行批准。如果是这样，只有 IT 团队可以批准。',
  'macos-15-0': 'macOS 15.0 会停止网络扩展。请将 macOS 更新到 15.1 或更高版本。',
  'extension-left-behind':
    'Defender 已被删除，但其扩展仍在运行。请重新安装 Defender，或重新启动这台 Mac 并在设置中移除该扩展。',
  'switch-can-be-turned-off': '请让 Microsoft Defender 的开关保持打开。macOS 允许使用这台 Mac 的任何人将其关闭。',
  'fda-by-mdm-shows-off': 'IT 团队授予的完全磁盘访问权限在设置中显示为关闭，但仍然有效。',
  'no-reduced-security':
    'Defender 不需要你降低这台 Mac 的安全性。如果系统要求你启动进入 macOS 恢复功能，那与 Defender 无关。',
};

export const busy: Catalogue['busy'] = {
  'open-pane': ({ settingsApp }) => `正在打开${quoted(settingsApp)}…`,
  'load-driver': () => '正在等待 macOS 响应。请在打开的窗口中输入密码。',
};

export const failed: Catalogue['failed'] = {
  'open-pane': (apple, pane) => `无法打开设置。手动操作：苹果菜单 › ${path(panePath(apple, pane))}。`,
  'load-driver': () => '无法启动。请改用“终端”命令。',
  copy: () => '无法拷贝。请再试一次。',
  mail: () => '没有邮件 App 打开。请改为拷贝消息。',
  save: () => '描述文件无法存储到该位置。请尝试其他文件夹。',
  other: () => '操作未成功。请再试一次，或退出 Kextant 后重新打开。',
};

export const help: Catalogue['help'] = {
  summary: { noButton: '没看到按钮，或没有反应？', notWorking: '不起作用？' },
  notes: ({ allow, approvalPath, generation }) => [
    ...(generation === 'C'
      ? []
      : [`请直接用这台 Mac 的鼠标或触控板点按${quoted(allow)}。通过屏幕共享或其他远程工具点按不会有反应。`]),
    '请退出会改变鼠标、键盘或媒体键行为的 App。这些 App 运行时，点按可能没有反应。',
    ...(generation === 'A'
      ? [
          `也可以使用键盘。在键盘设置中，让 Tab 键可以在所有控制之间移动。然后按下 Tab 键直到选中${quoted(allow)}，再按下空格键。`,
          `如果没有看到${quoted(allow)}，请关闭窗口，再从这里重新打开。提出允许请求 30 分钟后，macOS 会移除该按钮。`,
        ]
      : ['如果开关打开后又自动关闭，请关闭窗口，重新启动这台 Mac，然后再试一次。']),
    `手动操作：苹果菜单 › ${path(approvalPath)}。`,
  ],
};

export const licenceNote: Catalogue['licenceNote'] = (version) =>
  version === null ? oldLicence : `${oldLicence}这台 Mac 的 Defender 版本为 ${version}。`;

const oldLicence = '旧版 Defender 可能在有许可证时仍报告缺少许可证。Microsoft 表示，更新 Defender 可解决此问题。';
