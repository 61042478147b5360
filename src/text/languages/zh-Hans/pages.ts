// Simplified Chinese: the words of the pages beside the guide.
import type { PageWords } from '../../page-words.ts';
import { clockTime, dateTime, dayCount, dayDate, timeLong } from '../../times.ts';

const locale = 'zh-CN';
const moment = dateTime(locale);
const long = timeLong(locale);

export const pages: PageWords = {
  back: '返回',
  titles: { settings: '设置', history: '历史记录', reads: 'Kextant 读取的内容', report: '报告' },
  snooze: {
    until: (at) => `暂停提醒到 ${clockTime(at)}`,
    untilTomorrow: (at) => `暂停提醒到明天 ${clockTime(at)}`,
    trayUntil: (at) => `到 ${clockTime(at)}`,
    trayUntilTomorrow: (at) => `到明天 ${clockTime(at)}`,
  },
  settings: {
    general: '通用',
    alerts: '提醒',
    help: '技术支持',
    watch: '计入的项目',
    watchHint: '在这里关闭的项目不会改变图标或标题，但仍会显示在详细信息中。',
    names: {
      language: '语言',
      launchAtLogin: '登录时打开',
      notifications: '显示通知',
      lookEverySeconds: '检查间隔',
      showIconOnlyWhenNeeded: '仅在需要时显示图标',
      supportName: '名称',
      supportContact: '联系方式',
    },
    iconHint: '当这台 Mac 受到保护时，再次打开 Kextant 即可看到此面板。',
    languageOfSystem: '与 macOS 相同',
    forced: '由你的组织设定',
    loginItem: {
      'needs-approval': 'macOS 正在等待你在登录项中允许。',
      'not-available': '在这台电脑上不可用',
    },
    duration: long,
    notTaken: '未能存储。联系方式须为邮件地址、https 地址或电话号码。',
    ignored: '无效的设置',
    sources: { profile: '你的组织的描述文件', file: '设置文件' },
    reasons: {
      'wrong-type': '值的类型不正确',
      'too-small': '小于或短于允许的范围',
      'too-large': '大于或长于允许的范围',
      'unknown-choice': '不在可选项中',
      'no-contact': '不是邮件地址、https 地址或电话号码',
      'unknown-setting': '没有这项设置',
      unreadable: '无法读取',
      'newer-version': '来自较新的 Kextant',
      'profile-only': '只能由你的组织设置',
    },
  },
  history: {
    empty: '尚无变化。',
    levels: {
      protected: '受到保护',
      attention: '曾需要注意',
      unprotected: '未受保护',
      starting: '正在启动',
      unknown: '未知',
      'not-running': 'Kextant 未运行',
    },
    strip: '过去 90 天',
    notRecorded: '无记录',
    day: dayDate(locale),
    days: dayCount(locale),
    at: moment,
    since: (at) => `自 ${moment(at)} 起`,
    lasted: long,
    lengthNotKnown: '时长未知',
    after: ({ name, from, to }) => `在 ${name} 从 ${from} 变为 ${to} 之后`,
    lost: ({ level, at, after: { name, from, to } }) =>
      `自 ${moment(at)} 起${level}，发生在 ${name} 从 ${from} 变为 ${to} 之后。`,
  },
  reads: {
    intro: '这些是 Kextant 使用的所有程序和文件，以及使用的原因。',
    never: 'Kextant 不会通过网络发送任何内容，也绝不会替你允许任何项目。',
    when: {
      always: '每次检查时',
      closely: '出现问题或此面板打开时，以及每小时一次',
      start: '启动时，以及 Defender 或 Mac 可能有变化时',
      report: '用于报告',
      asked: '仅当你按下按钮时',
    },
    why: {
      health: '询问 Defender 是否在保护这台 Mac',
      signature: '确认作出响应的程序来自 Microsoft',
      'own-settings': '你的组织为 Kextant 设定的内容',
      'health-extensions': 'Defender 缺少哪些扩展',
      extensions: 'macOS 允许了哪些扩展',
      driver: 'Defender 的驱动程序是否存在并已载入',
      daemon: 'Defender 的服务是否正在运行以及从何时开始运行',
      management: '你的组织是否管理这台 Mac，以及使用什么管理',
      mac: 'macOS 的版本、启动时间，以及你是否有权管理',
      names: 'macOS 如何称呼其设置页面，每个版本读取一次',
      receipt: 'Defender 的安装时间：它决定按钮是否还在',
      'for-report': '技术支持会询问的描述文件和系统完整性',
      'open-pane': '打开系统设置中的正确位置',
      'open-mail': '在新邮件中打开发给 IT 团队的消息',
      load: '检查驱动程序的签名，并使用你的密码请求 macOS 载入',
    },
  },
  report: {
    intro: '这是报告的文本。人员、Mac 和服务器的名称已隐藏。',
    save: '存储…',
    copy: '拷贝',
    saved: '已存储',
    failed: '报告无法存储到该位置。请选择一个新的空位置。',
  },
  support: (name, contact) => `你的技术支持：${[name, contact].filter((part) => part !== '').join('，')}`,
  notWatched: '不计入',
  notKept: 'Kextant 无法在这台 Mac 上存储任何内容，因为它没有权限写入自己的文件夹。它仍会检查 Defender。',
  notificationsFailed: 'macOS 没有显示 Kextant 的通知。你可以在系统设置的“通知”中允许。',
  notificationsAsked:
    'macOS 会询问是否允许 Kextant 发送通知。请选择允许，这样当 Defender 不再保护这台 Mac 时你会收到提醒。',
};
