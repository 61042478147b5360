// Korean words of the page that reads reports.
import type { ReaderWords } from '../../reader-words.ts';
import { dateTime } from '../../times.ts';

const moment = dateTime('ko-KR-u-hc-h23');

export const reader: ReaderWords = {
  title: 'Kextant 리더',
  lead: '리포트로 Mac의 상태를 확인할 수 있습니다.',
  drop: '여기에 리포트를 드롭하십시오',
  dropHint: 'zip, 폴더 또는 개별 파일을 드롭할 수 있습니다. 리포트 두 개를 드롭하면 비교할 수 있습니다.',
  howToGet: '리포트를 만들려면 해당 Mac의 Kextant 메뉴에서 리포트를 선택한 다음 저장하십시오.',
  chooseFiles: '파일 선택…',
  chooseFolder: '폴더 선택…',
  paste: '또는 도구의 출력을 붙여넣으십시오',
  pasteHint: '예: mdatp health의 출력',
  read: '읽기',
  reading: '읽는 중…',
  stays: '모든 내용은 이 페이지에만 있습니다. 아무것도 보내거나 저장하지 않습니다.',
  language: '언어',
  asOf: (at) => `${moment(at)} 기준`,
  timeNotKnown: '시간을 알 수 없음',
  pastedText: '붙여넣은 텍스트',
  before: '이전',
  after: '이후',
  close: '이 리포트 닫기',
  print: '프린트…',
  addAnother: '비교하려면 다른 리포트를 드롭하거나 붙여넣으십시오.',
  asSeen: '사용자에게 보이는 화면',
  message: 'IT 팀에 보낼 메시지',
  copy: '복사',
  notRead: '읽을 수 없음',
  wanted: '다음 명령의 출력이 있으면 더 많은 것을 알 수 있습니다',
  wantedHint: '해당 Mac의 터미널에서 실행하고 출력을 여기에 붙여넣으십시오.',
  changes: {
    title: '변경된 내용',
    solved: '해결됨',
    new: '새로 발견됨',
    still: '계속됨',
    none: '두 리포트의 내용이 같습니다.',
  },
  refused: {
    'too-large': (name) => `리포트라기에는 너무 큽니다: ${name}`,
    'not-known': (name) => `리포트도 아니고 Kextant가 아는 도구의 출력도 아닙니다: ${name}`,
    'broken-zip': (name) => `zip을 열 수 없습니다: ${name}. 불완전할 수 있으니 다시 보내 달라고 요청하십시오.`,
    'nothing-in-it': (name) => `리포트의 내용이 없습니다: ${name}`,
    'not-readable': (name) => `브라우저에서 읽을 수 없습니다: ${name}`,
    'took-too-long': (name) => `읽는 데 너무 오래 걸려 중단했습니다: ${name}`,
  },
};
