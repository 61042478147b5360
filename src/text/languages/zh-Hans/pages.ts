// Simplified Chinese: the words of the pages beside the guide.
import type { Catalogue } from '../../catalogue.ts';
import type { PageWords } from '../../page-words.ts';
import { dateTime, dayCount, dayDate, timeLong } from '../../times.ts';

const locale = 'zh-CN';
const moment = dateTime(locale);
const long = timeLong(locale);

export const levels: Catalogue['levels'] = {
  protected: '已受保护',
  attention: '需要注意',
  unprotected: '未受保护',
  starting: '正在启动',
  unknown: '未知',
};

export const pages: PageWords = {
  back: '返回',
  titles: { settings: '设置', history: '历史记录', reads: 'Kextant 读取的内容', report: '报告' },
  snooze: {
    until: (time) => `暂停通知至 ${time}`,
    untilTomorrow: (time) => `暂停通知至明天 ${time}`,
    trayUntil: (time) => `至 ${time}`,
    trayUntilTomorrow: (time) => `至明天 ${time}`,
  },
  settings: {
    general: '通用',
    alerts: '通知',
    help: 'IT 团队',
    watch: '在以下情况提醒我',
    watchHint: '在这里关闭提醒的问题不会改变图标或标题，但仍会显示在详细信息中。',
    names: {
      language: '语言',
      launchAtLogin: '登录时打开',
      notifications: '显示通知',
      lookEverySeconds: '检查间隔',
      showIconOnlyWhenNeeded: '仅在需要时显示图标',
      supportName: '名称',
      supportContact: '联系方式',
    },
    iconHint: '图标隐藏时，再次打开 Kextant 即可看到此面板。',
    languageOfSystem: '与 macOS 相同',
    forced: '由组织设定',
    loginItem: {
      'needs-approval': '请前往这台 Mac 的设置，在登录项中允许 Kextant。',
      'not-available': '在这台电脑上不可用',
    },
    duration: long,
    notTaken: '未能存储。请输入电子邮件地址、以 https 开头的网址或电话号码。',
    ignored: '已忽略的设置',
    sources: { profile: '组织的描述文件', file: '设置文件' },
    reasons: {
      'wrong-type': '值的类型不正确',
      'too-small': '过小或过短',
      'too-large': '过大或过长',
      'unknown-choice': '不在可选项中',
      'no-contact': '不是电子邮件地址、https 地址或电话号码',
      'unknown-setting': '没有这项设置',
      unreadable: '无法读取',
      'newer-version': '来自较新版本的 Kextant',
      'profile-only': '只能由组织设置',
    },
  },
  history: {
    empty: '尚无变化。',
    levels: {
      ...levels,
      'not-running': 'Kextant 未运行',
    },
    strip: '过去 90 天',
    notRecorded: '无记录',
    day: dayDate(locale),
    days: dayCount(locale),
    at: moment,
    since: (when) => `自 ${when} 起`,
    lasted: long,
    lengthNotKnown: '时长未知',
    after: {
      version: ({ name, from, to }) => `在 ${name} 从 ${from} 变为 ${to} 之后`,
      management: '在管理方式改变之后',
      act: '在 Kextant 中点按之后',
      sleep: '从睡眠中唤醒之后',
    },
    lost: ({ level, when, after }) => `${after}，这台 Mac 自 ${when} 起${level}。`,
  },
  reads: {
    intro: '这些是 Kextant 使用的所有程序和文件，以及使用的原因。',
    never: 'Kextant 不会通过网络发送任何内容，也绝不会替你批准任何项目。',
    when: {
      always: '每次检查时',
      closely: '出现问题或此面板打开时、macOS 有更改后，以及每小时一次',
      start: '打开 Kextant 时，以及 Defender 或这台 Mac 可能有变化时',
      report: '生成报告时',
      asked: '仅当你点按按钮时',
    },
    why: {
      health: 'Defender 是否在保护这台 Mac',
      signature: '作出响应的程序是否来自 Microsoft',
      'own-settings': '组织为 Kextant 设定的内容',
      'health-extensions': 'Defender 缺少哪些扩展',
      extensions: 'macOS 允许了哪些扩展',
      driver: 'Defender 的驱动程序是否存在并已载入',
      daemon: 'Defender 的服务是否正在运行以及从何时开始运行',
      management: '组织是否管理这台 Mac，以及使用什么工具管理',
      mac: 'macOS 的版本、启动时间，以及你是否为管理员',
      names: 'macOS 设置页面的名称，每个版本读取一次',
      receipt: 'Defender 的安装时间（macOS 只在安装后 30 分钟内显示“允许”）',
      'for-report': '描述文件和系统完整性保护的状态（IT 团队可能会询问）',
      'names-to-mask': '人员姓名和这台 Mac 的名称（用于从报告中去除）',
      'open-pane': '关闭这台 Mac 的设置，然后打开其中的相应页面',
      'open-mail': '在新邮件中打开发给 IT 团队的消息',
      load: '检查驱动程序的签名，并使用你的密码请求 macOS 载入',
    },
  },
  report: {
    intro: '这是报告的文本。人员姓名以及 Mac 和服务器的名称已隐藏。',
    save: '存储…',
    copy: '拷贝',
    saved: '已存储',
    failed: '报告无法存储到该位置。请选择一个新的或空的文件夹。',
  },
  support: (name, contact) => `你的 IT 团队：${[name, contact].filter((part) => part !== '').join('，')}`,
  notWatched: '提醒已关闭',
  notKept: 'Kextant 无法在这台 Mac 上存储任何内容，因为它没有权限写入自己的文件夹。Kextant 仍会检查 Defender。',
  notificationsFailed: 'macOS 没有显示 Kextant 的通知。你可以前往这台 Mac 的设置，在“通知”中允许。',
  notificationsAsked:
    'macOS 正在询问是否允许 Kextant 发送通知。请选择允许，这样当 Defender 不再保护这台 Mac 时你会收到提醒。',
};
