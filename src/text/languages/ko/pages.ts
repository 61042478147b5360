// Korean: the words of the pages beside the guide.
import type { Catalogue } from '../../catalogue.ts';
import type { PageWords } from '../../page-words.ts';
import { dateTime, dayCount, dayDate, timeLong } from '../../times.ts';

const locale = 'ko-KR-u-hc-h23';
const moment = dateTime(locale);
const long = timeLong(locale);
const days = dayCount(locale);
/** “12일” alone is a date. */
const spanned = (text: string) => text.replace(/일$/, '일간');

/** A level as the end of a sentence. */
const lasting: Readonly<Record<string, string>> = {
  '보호되지 않음': '이 Mac이 보호되지 않고 있습니다.',
  '주의 필요': '이 Mac에 주의가 필요합니다.',
  '알 수 없음': '이 Mac의 상태를 알 수 없습니다.',
};

export const levels: Catalogue['levels'] = {
  protected: '보호됨',
  attention: '주의 필요',
  unprotected: '보호되지 않음',
  starting: '시작하는 중',
  unknown: '알 수 없음',
};

export const pages: PageWords = {
  back: '뒤로',
  titles: { settings: '설정', history: '기록', reads: 'Kextant가 읽는 항목', report: '리포트' },
  snooze: {
    until: (time) => `${time}까지 알림 일시 중지`,
    untilTomorrow: (time) => `내일 ${time}까지 알림 일시 중지`,
    trayUntil: (time) => `${time}까지`,
    trayUntilTomorrow: (time) => `내일 ${time}까지`,
  },
  settings: {
    general: '일반',
    alerts: '알림',
    help: 'IT 팀',
    watch: '다음의 경우 경고',
    watchHint: '여기에서 경고를 끈 문제는 아이콘과 제목에 영향을 주지 않습니다. 세부사항에는 계속 표시됩니다.',
    names: {
      language: '언어',
      launchAtLogin: '로그인 시 열기',
      notifications: '알림 표시',
      lookEverySeconds: '확인 간격',
      showIconOnlyWhenNeeded: '필요할 때만 아이콘 표시',
      supportName: '이름',
      supportContact: '연락처',
    },
    iconHint: '아이콘이 숨겨져 있을 때 Kextant를 다시 열면 이 패널이 표시됩니다.',
    languageOfSystem: 'macOS와 동일',
    forced: '조직에서 설정함',
    loginItem: {
      'needs-approval': '이 Mac 설정의 로그인 항목에서 Kextant를 허용하십시오.',
      'not-available': '이 컴퓨터에서 사용할 수 없음',
    },
    duration: long,
    notTaken: '저장되지 않았습니다. 이메일 주소, https로 시작하는 웹 주소 또는 전화번호를 입력하십시오.',
    ignored: '적용되지 않는 설정',
    sources: { profile: '조직의 프로파일', file: '설정 파일' },
    reasons: {
      'wrong-type': '값의 종류가 올바르지 않음',
      'too-small': '너무 작거나 짧음',
      'too-large': '너무 크거나 긺',
      'unknown-choice': '선택 항목에 없음',
      'no-contact': '이메일 주소, https 주소 또는 전화번호가 아님',
      'unknown-setting': '이런 설정이 없음',
      unreadable: '읽을 수 없음',
      'newer-version': '더 새로운 버전의 Kextant에서 만들어짐',
      'profile-only': '조직만 설정할 수 있음',
    },
  },
  history: {
    empty: '아직 바뀐 것이 없습니다.',
    levels: {
      ...levels,
      'not-running': 'Kextant가 실행되지 않음',
    },
    strip: '지난 90일',
    notRecorded: '기록 없음',
    day: dayDate(locale),
    days: (count) => spanned(days(count)),
    // macOS says 오전 and 오후, where the Intl of some versions says AM and PM.
    at: (at, hours) => moment(at, hours).replace('AM', '오전').replace('PM', '오후'),
    since: (when) => `${when}부터`,
    lasted: (ageMs) => spanned(long(ageMs)),
    lengthNotKnown: '기간을 알 수 없음',
    after: {
      version: ({ name, from, to }) => `${name}가 ${from}에서 ${to} 버전으로 바뀐 후`,
      management: '이 Mac의 관리 방식이 바뀐 후',
      act: 'Kextant에서 클릭한 후',
      sleep: '이 Mac이 잠자기에서 깨어난 후',
    },
    lost: ({ level, when, after }) => `${after} ${when}부터 ${lasting[level] ?? `이 Mac의 상태: ${level}`}`,
  },
  reads: {
    intro: 'Kextant가 사용하는 모든 프로그램과 파일 및 그 이유입니다.',
    never: 'Kextant는 네트워크로 아무것도 보내지 않으며 사용자를 대신해 승인하지도 않습니다.',
    when: {
      always: '확인할 때마다',
      closely: '문제가 있거나 이 패널이 열려 있는 동안, macOS가 무언가를 변경한 후, 그리고 한 시간에 한 번',
      start: 'Kextant를 시작할 때와 Defender 또는 이 Mac에 변경 사항이 생겼을 가능성이 있을 때',
      report: '리포트를 만들 때',
      asked: '버튼을 클릭할 때만',
    },
    why: {
      health: 'Defender가 이 Mac을 보호하는지 여부',
      signature: '응답하는 프로그램이 Microsoft에서 만든 것인지 여부',
      'own-settings': '조직에서 Kextant에 설정한 내용',
      'health-extensions': 'Defender에 필요하지만 없는 확장 프로그램',
      extensions: 'macOS가 허용한 확장 프로그램',
      driver: 'Defender 드라이버가 있고 로드되었는지 여부',
      daemon: 'Defender 서비스의 실행 여부 및 실행 시작 시각',
      management: '조직이 이 Mac을 관리하는지 여부와 관리 방법',
      mac: 'macOS의 버전, 시동 시각 및 사용자가 관리자인지 여부',
      names: 'macOS 설정 페이지의 이름(버전마다 한 번)',
      receipt: 'Defender가 설치된 시각(macOS가 그 후 30분 동안만 ‘허용’ 버튼을 표시하기 때문)',
      'for-report': 'IT 팀에서 확인하는 프로파일과 시스템 무결성 보호',
      'names-to-mask': '사용자와 이 Mac의 이름(리포트에서 제외하기 위함)',
      'open-pane': '이 Mac의 설정을 닫은 다음 해당 페이지를 엽니다',
      'open-mail': 'IT 팀에 보낼 메시지를 새 이메일로 엽니다',
      load: '드라이버의 서명을 확인하고 암호를 사용하여 macOS에 로드를 요청합니다',
    },
  },
  report: {
    intro: '리포트의 텍스트입니다. 사용자, Mac 및 서버의 이름은 숨겨져 있습니다.',
    save: '저장…',
    copy: '복사',
    saved: '저장됨',
    failed: '그 위치에 리포트를 저장하지 못했습니다. 새 폴더나 빈 폴더를 선택하십시오.',
  },
  support: (name, contact) => `IT 팀: ${[name, contact].filter((part) => part !== '').join(', ')}`,
  notWatched: '경고 꺼짐',
  notKept: 'Kextant가 자체 폴더에 쓸 수 없어 이 Mac에 아무것도 저장할 수 없습니다. Defender 확인은 계속합니다.',
  notificationsFailed: 'macOS가 Kextant의 알림을 표시하지 않았습니다. 이 Mac 설정의 ‘알림’에서 허용할 수 있습니다.',
  notificationsAsked:
    'macOS에서 Kextant의 알림 허용 여부를 묻고 있습니다. 허용하면 Defender가 이 Mac을 더 이상 보호하지 않을 때 알려 드립니다.',
};
