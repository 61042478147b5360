// Chinese words of the page that reads reports.
import type { ReaderWords } from '../../reader-words.ts';
import { dateTime } from '../../times.ts';

const moment = dateTime('zh-CN');

export const reader: ReaderWords = {
  title: 'Kextant 阅读器',
  lead: '通过报告查看任意一台 Mac 的状况。',
  drop: '将报告拖放到此处',
  dropHint: '可以是 zip、文件夹或单个文件。拖放两份报告可进行比较。',
  howToGet: '要制作报告，请在那台 Mac 上的 Kextant 菜单中选取报告，然后存储。',
  chooseFiles: '选取文件…',
  chooseFolder: '选取文件夹…',
  paste: '或者粘贴工具的输出',
  pasteHint: '例如 mdatp health 的输出',
  read: '读取',
  reading: '正在读取…',
  stays: '所有内容都留在本页面中。不发送也不保存任何内容。',
  language: '语言',
  asOf: (at) => `截至 ${moment(at)}`,
  timeNotKnown: '时间未知',
  pastedText: '粘贴的文本',
  before: '之前',
  after: '之后',
  close: '关闭此报告',
  print: '打印…',
  addAnother: '拖放或粘贴另一份报告以进行比较。',
  asSeen: '使用者看到的内容',
  message: '给 IT 团队的信息',
  copy: '拷贝',
  notRead: '无法读取的内容',
  wanted: '如有以下命令的输出，可以了解更多',
  wantedHint: '请在那台 Mac 的终端中运行这些命令，并将输出粘贴到这里。',
  changes: {
    title: '有何变化',
    solved: '已解决',
    new: '新出现',
    still: '仍然存在',
    none: '两份报告的内容相同。',
  },
  refused: {
    'too-large': (name) => `${name} 太大，不可能是报告。`,
    'not-known': (name) => `${name} 既不是报告，也不是 Kextant 认识的工具的输出。`,
    'broken-zip': (name) => `无法打开 zip ${name}。它可能不完整，请让对方重新发送。`,
    'nothing-in-it': (name) => `${name} 中没有报告的内容。`,
    'not-readable': (name) => `浏览器无法读取 ${name}。`,
    'took-too-long': (name) => `读取 ${name} 用时过长，已停止。`,
  },
};
