// Simplified Chinese.
import type { Catalogue } from '../../catalogue.ts';
import { passwordPrompts } from '../../password-prompts.ts';
import { quoting } from '../../quote.ts';
import { clockIn, justNowMs, timeAgo, timeLong } from '../../times.ts';
import { banner } from './banner.ts';
import { levels, pages } from './pages.ts';
import { actions, busy, describedLists, failed, help, hints, licenceNote, notes, otherWays, steps } from './steps.ts';

const quoted = quoting('“', '”');

const locale = 'zh-CN';
const clock = clockIn((time, isMorning) => `${isMorning ? '上午' : '下午'}${time}`);
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
  byHand: '自行操作',
  whyManaged: (by) =>
    by === null
      ? 'IT 团队管理这台 Mac，可以授予 Defender 所需的权限。'
      : `IT 团队通过 ${by} 管理这台 Mac，可以授予 Defender 所需的权限。`,
  whyAdmin: 'Defender 所需的权限须由这台 Mac 的管理员授予。',
  whyRestarted: '重新启动没有解决问题。你的 IT 团队可以查明原因。',
  recovered: {
    title: '这台 Mac 已受到保护',
    body: '实时保护已打开，运行正常。无需再执行任何操作。',
  },
  tray: {
    open: '打开 Kextant',
    checkNow: '立即检查',
    snooze: '暂停通知',
    forAnHour: '一小时',
    endSnooze: '恢复通知',
    quit: '退出 Kextant',
  },
  levels,
  paths: {
    'kernel-window-open': '允许 Microsoft 的驱动程序',
    'kernel-window-closed': '允许 Microsoft 的驱动程序',
    'system-extension': '允许 Defender 的扩展',
    'managed-jamf': '联系 IT 团队',
    'managed-intune': '联系 IT 团队',
    'managed-other': '联系 IT 团队',
    'turn-on': '打开保护',
    onboard: '获取许可证',
    install: '安装、重新安装或更新 Defender',
    restart: '重新启动这台 Mac',
    'background-item': '允许 Defender 在后台运行',
    'update-defender': '更新',
    wait: '等待',
    report: '告知 IT 团队',
  },
  stepStates: { done: '已完成', current: '当前', waiting: '稍后' },
  clickedAllow: () => '我已允许',
  thenContinue: () => `然后回到这里，点按${quoted('我已允许')}。`,
  thenLoads: '随后驱动程序会自动载入。',
  dialogSays: `密码窗口中会显示：${quoted(passwordPrompts['zh-Hans'])}`,
  copied: '已拷贝',
  menu: {
    name: '更多',
    snoozeHour: '暂停通知一小时',
    endSnooze: '恢复通知',
  },
  snoozedUntil: (time) => `通知已暂停至 ${time}`,
  snoozedUntilTomorrow: (time) => `通知已暂停至明天 ${time}`,
  also: '其他问题',
  facts: {
    definitions: '病毒定义',
    driver: '驱动程序',
    extension: '扩展',
    running: '正在运行',
    runningSince: (when) => `自 ${when} 起运行`,
    managedBy: '管理方',
    managers: { jamf: 'Jamf', intune: 'Intune', other: '组织', nobody: '无' },
    version: '版本',
  },
  details: {
    name: '详细信息',
    findings: '发现的情况',
    readings: '读取的内容',
    nothingWrong: '一切正常。',
    managed: '由组织设定',
  },
  times: {
    clock,
    until: (time) => `至 ${time}`,
    checked: (ageMs) => (ageMs < justNowMs ? '刚刚检查过' : `${ago(ageMs)}检查过`),
    old: (ageMs) => `${long(ageMs)}前更新`,
  },
  labelled: (label, text) => `${label}：${text}`,
  aside: (text) => `（${text}）`,
  practice: '练习用 Mac：此处显示的内容与这台 Mac 无关',
  pictureOf: (what, marked) => (marked === null ? `图片：${what}` : `图片：${what}。${marked}`),
  marked: {
    keys: (keys) => `按下 ${keys} 粘贴。`,
    button: (name) => `${quoted(name)}按钮已高亮显示。`,
    switch: (name) => `${name} 旁边的开关已高亮显示。`,
    info: (name, list) => `${name === null ? describedLists[list] : quoted(name)}旁边的信息按钮已高亮显示。`,
  },
  passwordDialog: 'macOS 要求输入密码',
  askIt: {
    subjectApproval: '我的 Mac 上的 Microsoft Defender 需要批准',
    subjectHelp: '请求协助：我的 Mac 上的 Microsoft Defender 出现问题',
    greeting: '您好：',
    greetingTo: (name) => `${name}，您好：`,
    whyApproval:
      '由于尚未在 macOS 中获得允许，我的 Mac 上的 Microsoft Defender 无法完全发挥作用。' +
      '能否请您部署包含以下设置的描述文件，或以管理员身份在这台 Mac 上批准？谢谢。',
    whyHelp: '我的 Mac 遇到了一个与 Microsoft Defender 有关的问题，我无法自行解决。能否请您帮忙查看？谢谢。',
    enrolment: '这台 Mac 的 MDM 注册尚未获得批准。获得批准之前，macOS 会忽略允许扩展的描述文件。',
    missing: '缺少的内容：',
    whenThere: (profile) =>
      `这台 Mac 应有以下描述文件：${profile}。如果该描述文件已存在，但 Defender 仍未获得允许，请检查其中是否有同时包含 Allowed 和 Authorization 的条目。macOS 26.4 会忽略这类条目。`,
    found: '发现的问题及相应的工具输出：',
    mac: '这台 Mac：',
    payloadType: '有效负载类型',
    team: '团队 ID',
    bundleIds: '套装 ID',
    notKnown: '未知',
  },
};
