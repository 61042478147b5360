// Korean.
import type { Catalogue } from '../../catalogue.ts';
import { passwordPrompts } from '../../password-prompts.ts';
import { quoting } from '../../quote.ts';
import { clockIn, justNowMs, timeAgo, timeLong } from '../../times.ts';
import { banner } from './banner.ts';
import { levels, pages } from './pages.ts';
import { actions, busy, describedLists, failed, help, hints, licenceNote, notes, otherWays, steps } from './steps.ts';

const quoted = quoting('‘', '’');

const locale = 'ko-KR-u-hc-h23';
const clock = clockIn((time, isMorning) => `${isMorning ? '오전' : '오후'} ${time}`);
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
  byHand: '직접 하기',
  whyManaged: (by) =>
    by === null
      ? 'IT 팀이 이 Mac을 관리하고 있으며 Defender에 필요한 항목을 허용할 수 있습니다.'
      : `IT 팀이 ${by} 도구로 이 Mac을 관리하고 있으며 Defender에 필요한 항목을 허용할 수 있습니다.`,
  whyAdmin: 'Defender에 필요한 항목을 이 Mac의 관리자가 허용해야 합니다.',
  whyRestarted: '재시동해도 해결되지 않았습니다. IT 팀에서 원인을 알아낼 수 있습니다.',
  recovered: {
    title: '이 Mac이 보호되고 있음',
    body: '실시간 보호가 켜져 있고 작동 중입니다. 더 이상 필요한 작업이 없습니다.',
  },
  tray: {
    open: 'Kextant 열기',
    checkNow: '지금 확인',
    snooze: '알림 일시 중지',
    forAnHour: '한 시간 동안',
    endSnooze: '알림 재개',
    quit: 'Kextant 종료',
  },
  levels,
  paths: {
    'kernel-window-open': 'Microsoft 드라이버 허용',
    'kernel-window-closed': 'Microsoft 드라이버 허용',
    'system-extension': 'Defender 확장 프로그램 허용',
    'managed-jamf': 'IT 팀에 요청',
    'managed-intune': 'IT 팀에 요청',
    'managed-other': 'IT 팀에 요청',
    'turn-on': '보호 켜기',
    onboard: '라이선스 받기',
    install: 'Defender 설치, 재설치 또는 업데이트',
    restart: '이 Mac 재시동',
    'background-item': '백그라운드에서 Defender 허용',
    'update-defender': '업데이트',
    wait: '기다리기',
    report: 'IT 팀에 알리기',
  },
  stepStates: { done: '완료', current: '지금', waiting: '나중에' },
  clickedAllow: () => '허용했습니다',
  thenContinue: () => `그런 다음 여기로 돌아와서 ${quoted('허용했습니다')} 버튼을 클릭하십시오.`,
  thenLoads: '그러면 드라이버가 자동으로 로드됩니다.',
  dialogSays: `암호 윈도우에 다음과 같이 표시됩니다: ${quoted(passwordPrompts.ko)}`,
  copied: '복사됨',
  menu: {
    name: '더 보기',
    snoozeHour: '한 시간 동안 알림 일시 중지',
    endSnooze: '알림 재개',
  },
  snoozedUntil: (time) => `${time}까지 알림 일시 중지됨`,
  snoozedUntilTomorrow: (time) => `내일 ${time}까지 알림 일시 중지됨`,
  also: '그 밖의 문제',
  facts: {
    definitions: '바이러스 정의',
    driver: '드라이버',
    extension: '확장 프로그램',
    running: '실행 중',
    runningSince: (when) => `${when}부터 실행 중`,
    managedBy: '관리 주체',
    managers: { jamf: 'Jamf', intune: 'Intune', other: '조직', nobody: '없음' },
    version: '버전',
  },
  details: {
    name: '세부사항',
    findings: '발견한 내용',
    readings: '읽은 내용',
    nothingWrong: '문제가 없습니다.',
    managed: '조직에서 설정',
  },
  times: {
    clock,
    until: (time) => `${time}까지`,
    checked: (ageMs) => (ageMs < justNowMs ? '방금 확인함' : `${ago(ageMs)}에 확인함`),
    old: (ageMs) => `${long(ageMs)} 전 업데이트`,
  },
  labelled: (label, text) => `${label}: ${text}`,
  aside: (text) => `(${text})`,
  practice: '연습용 Mac: 여기에 표시된 내용은 이 Mac의 상태가 아닙니다',
  pictureOf: (what, marked) => (marked === null ? `그림: ${what}` : `그림: ${what}. ${marked}`),
  marked: {
    keys: (keys) => `${keys}를 눌러 붙여넣습니다.`,
    button: (name) => `${quoted(name)} 버튼이 강조 표시되어 있습니다.`,
    switch: (name) => `${name} 옆의 스위치가 강조 표시되어 있습니다.`,
    info: (name, list) =>
      `${name === null ? describedLists[list] : quoted(name)} 옆의 정보 버튼이 강조 표시되어 있습니다.`,
  },
  passwordDialog: 'macOS 암호 요청 윈도우',
  askIt: {
    subjectApproval: '제 Mac의 Microsoft Defender에 승인이 필요합니다',
    subjectHelp: '제 Mac의 Microsoft Defender 문제로 도움을 요청드립니다',
    greeting: '안녕하세요.',
    greetingTo: (name) => `${name} 담당자님, 안녕하세요.`,
    whyApproval:
      '제 Mac의 Microsoft Defender가 macOS에서 아직 허용되지 않아 제대로 작동하지 못하고 있습니다. ' +
      '아래 설정이 포함된 프로파일을 배포해 주시거나 관리자로서 이 Mac에서 승인해 주시겠습니까? 감사합니다.',
    whyHelp:
      '제 Mac에 Microsoft Defender와 관련하여 제가 직접 해결할 수 없는 문제가 있습니다. 살펴봐 주시겠습니까? 감사합니다.',
    enrolment:
      '이 Mac의 MDM 등록이 아직 승인되지 않았습니다. 승인될 때까지 macOS는 ' +
      '확장 프로그램을 허용하는 프로파일을 무시합니다.',
    missing: '빠진 항목:',
    whenThere: (profile) =>
      `이 Mac에는 다음 프로파일이 있어야 합니다: ${profile}. 이미 있는데도 허용되지 않으면 Allowed와 Authorization이 함께 있는 항목이 있는지 확인해 주십시오. macOS 26.4는 그런 항목을 무시합니다.`,
    found: '발견된 문제와 근거가 된 출력:',
    mac: '이 Mac:',
    payloadType: '페이로드 유형',
    team: '팀 ID',
    bundleIds: '번들 ID',
    notKnown: '알 수 없음',
  },
};
