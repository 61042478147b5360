// Korean: the words of the guide.
import type { AppleWords } from '../../apple-words.ts';
import type { Catalogue, ExtensionList } from '../../catalogue.ts';
import { panePath, placeOnButton } from '../../pane-words.ts';
import { quoting } from '../../quote.ts';

const quoted = quoting('‘', '’');

const path = (names: readonly string[]) => names.join(' › ');
const lockFirst = ({ allow, clickTheLock }: AppleWords) =>
  clickTheLock === null ? '' : ` ${quoted(allow)} 버튼이 흐리게 표시되면 먼저 자물쇠를 클릭하십시오.`;

/** Where it is not known what macOS calls them. */
export const describedLists: Readonly<Record<ExtensionList, string>> = {
  endpoint: '엔드포인트 보안 확장 프로그램 항목',
  network: '네트워크 확장 프로그램 항목',
};

function whereToAllow(apple: AppleWords, category: string | null, description: string): string {
  if (apple.generation === 'C') {
    const list = category === null ? description : quoted(category);
    return `${path(apple.approvalPath)}에서 ${list} 옆의 정보 버튼을 클릭하고 Microsoft Defender를 켜십시오.`;
  }
  return `${path(apple.approvalPath)}에서 Microsoft Defender라고 표시된 줄의 ${quoted(apple.allow)} 버튼을 클릭하십시오. ${quoted(apple.details)} 버튼이 대신 표시되면 그 버튼을 클릭하고 Microsoft Defender를 선택하십시오.${lockFirst(apple)}`;
}

const nothingToDo = '아무것도 하지 않아도 됩니다. 이 화면은 자동으로 업데이트됩니다.';

export const steps: Catalogue['steps'] = {
  'request-approval': ({ allow }) => ({
    title: `${quoted(allow)} 버튼 다시 표시`,
    body: `macOS는 ${quoted(allow)} 버튼을 한 번에 30분 동안만 표시합니다. 다시 표시하려면 ${quoted(showAgain(allow))}를 클릭하고 암호를 입력하십시오.`,
  }),
  'open-pane': ({ approvalPane, allow }) => ({
    title: `${approvalPane} 열기`,
    body: `윈도우가 이미 열려 있어도 아래 버튼을 사용하십시오. 먼저 열려 있던 윈도우에는 ${quoted(allow)} 버튼이 나타나지 않습니다.`,
  }),
  allow: (apple) => ({
    title: `${quoted('Microsoft Corporation')} 옆의 ${quoted(apple.allow)} 클릭`,
    body: `${path(apple.approvalPath.slice(1))}에 있습니다.${lockFirst(apple)}`,
  }),
  'load-driver': () => ({
    title: '드라이버 로드',
    body: '아래 버튼을 사용하십시오. macOS에서 암호를 한 번 더 요청한 다음 Microsoft 드라이버를 로드합니다.',
  }),
  'allow-endpoint-extension': (apple) => ({
    title: 'Defender 보안 확장 프로그램 허용',
    body: whereToAllow(apple, apple.endpointExtensions, describedLists.endpoint),
  }),
  'allow-network-extension': (apple) => ({
    title: 'Defender 네트워크 확장 프로그램 허용',
    body: whereToAllow(apple, apple.networkExtensions, describedLists.network),
  }),
  'allow-network-filter': ({ filterTitle, filterAllow, terminal }) => ({
    title: `네트워크 콘텐츠 필터링을 허용할지 묻는 메시지가 나타나면 ${quoted(filterAllow)} 클릭`,
    body: `메시지 내용: ${filterTitle('Microsoft Defender')} 메시지가 나타나지 않으면 명령어를 복사하여 ${quoted(terminal)}에 붙여넣고 Return 키를 누르십시오.`,
  }),
  'grant-full-disk-access': ({ fullDiskAccess, fullDiskPath, clickTheLock }) => ({
    title: `${quoted(fullDiskAccess)}에서 Defender의 두 항목 모두 켜기`,
    body: `${path(fullDiskPath)}에서 ${clickTheLock === null ? '' : '자물쇠를 클릭한 다음 '}Microsoft Defender와 Microsoft Defender Endpoint Security Extension 두 항목을 모두 ${clickTheLock === null ? '켜십시오' : '선택하십시오'}.`,
  }),
  'approve-enrolment': ({ profilesPath }) => ({
    title: '조직의 프로파일 승인',
    body: `${path(profilesPath)}에서 관리 프로파일을 열고 승인 버튼을 클릭하십시오.`,
  }),
  'ask-it': () => ({
    title: 'IT 팀에 요청',
    body: '이 작업은 IT 팀이나 이 Mac의 관리자가 해야 합니다. 메시지에는 허용이 필요한 항목이 적혀 있으며 이름이나 일련 번호는 포함되지 않습니다.',
  }),
  'turn-on': ({ terminal }) => ({
    title: '실시간 보호 켜기',
    body: `명령어를 복사하고, 응용 프로그램 › 유틸리티에서 ${quoted(terminal)} 앱을 열어 붙여넣은 다음 Return 키를 누르십시오. 암호를 입력해야 합니다. 입력하는 동안에는 아무것도 표시되지 않습니다.`,
  }),
  onboard: () => ({
    title: 'IT 팀에 라이선스 요청',
    body: 'IT 팀에서 Defender를 조직에 연결할 수 있습니다. 리포트에는 Defender가 라이선스에 대해 보고한 내용이 포함되어 있습니다.',
  }),
  install: (_apple, finding) =>
    finding === 'kernel-extension-faulty'
      ? {
          title: 'IT 팀에 Defender 재설치 요청',
          body: '드라이버가 손상되었거나 macOS에서 받아들이지 않습니다. 이유는 리포트에 나와 있습니다.',
        }
      : finding === 'product-expired'
        ? {
            title: 'IT 팀에 Defender 업데이트 요청',
            body: '이 버전은 만료되었습니다. 조직의 앱 카탈로그에 더 새로운 버전이 있을 수도 있습니다.',
          }
        : {
            title: 'IT 팀에 Defender 설치 요청',
            body: '조직의 앱 카탈로그에서 받을 수도 있습니다. 설치되면 이 화면이 자동으로 업데이트됩니다.',
          },
  'update-definitions': ({ terminal }) => ({
    title: 'Defender의 바이러스 정의 업데이트',
    body: `명령어를 복사하고, 응용 프로그램 › 유틸리티에서 ${quoted(terminal)} 앱을 열어 붙여넣은 다음 Return 키를 누르십시오. 몇 분 정도 걸립니다.`,
  }),
  restart: ({ restart }) => ({
    title: '이 Mac 재시동',
    body: `작업을 저장한 다음 Apple 메뉴에서 ${quoted(restart)} 항목을 선택하십시오.`,
  }),
  'update-defender': () => ({
    title: 'IT 팀에 Defender 업데이트 요청',
    body: '더 새로운 버전의 Defender에서 해결될 것입니다. 이 Mac의 버전은 IT 팀에 보낼 리포트에 나와 있습니다.',
  }),
  'update-macos': () => ({
    title: 'macOS 업데이트',
    body: notes['macos-15-0'],
  }),
  'allow-in-background': ({ backgroundPath }) => ({
    title: '백그라운드에서 Microsoft Defender 허용',
    body: `${path(backgroundPath)}의 백그라운드 항목 목록에서 Microsoft Defender를 찾아 스위치를 켜십시오.`,
  }),
  wait: () => ({ title: '1분 정도 기다리기', body: nothingToDo }),
  report: () => ({
    title: 'IT 팀에 리포트 보내기',
    body: 'Defender와 macOS가 이 Mac에 대해 보고한 내용이 담겨 있으며 이름과 일련 번호는 포함되지 않습니다.',
  }),
  confirm: () => ({ title: 'Defender의 보호가 확인될 때까지 기다리기', body: nothingToDo }),
};

/** The button that brings it back. */
function showAgain(allow: string): string {
  return `${allow} 버튼 다시 표시`;
}

const copyCommand = () => '명령어 복사';

export const actions: Catalogue['actions'] = {
  'request-approval': ({ allow }) => showAgain(allow),
  'open-pane': (apple, pane) => `${placeOnButton(apple, pane)} 열기`,
  'load-driver': () => '드라이버 로드',
  'copy-load-command': copyCommand,
  'copy-turn-on-command': copyCommand,
  'copy-filter-command': copyCommand,
  'copy-update-command': copyCommand,
  'copy-ask-it': () => '메시지 복사',
  'mail-ask-it': () => '이메일 작성',
  'save-profile': () => '프로파일 저장',
  'copy-report': () => '리포트 복사',
  'look-now': () => '지금 확인',
};

export const otherWays: Catalogue['otherWays'] = {
  command: ({ terminal }) => `명령어를 복사하여 ${quoted(terminal)} 앱에서 실행할 수도 있습니다.`,
  commandForAdmins: ({ terminal }) => `관리자는 복사한 명령어를 ${quoted(terminal)} 앱에서 실행할 수도 있습니다.`,
  profile: '필요한 설정이 담긴 프로파일을 저장하여 메시지에 첨부할 수도 있습니다.',
};

export const hints: Catalogue['hints'] = {
  cancelled: () => '암호 윈도우가 닫혀서 아무것도 바뀌지 않았습니다. 준비되면 다시 시도하십시오.',
  'not-authorised': () => 'macOS가 해당 계정을 받아들이지 않았습니다. 관리자의 이름과 암호를 입력하십시오.',
  'still-refused': ({ allow, approvalPane }) =>
    `허용한 내용이 macOS에 아직 반영되지 않았습니다. ${quoted(approvalPane)}에서 ${quoted(allow)} 버튼을 클릭하십시오. 이미 클릭했다면 아래 도움말을 참조하십시오.`,
  'not-root': () => 'macOS가 관리자 권한으로 실행하지 않았습니다. 다시 시도하거나 ‘터미널’용 명령어를 사용하십시오.',
  'no-answer': () => 'macOS가 명확하게 응답하지 않았습니다. 다시 시도하거나 ‘터미널’용 명령어를 사용하십시오.',
  disagree: () =>
    '세 번 시도했지만 무엇이 허용되었는지에 대해 macOS와 Defender의 답이 여전히 다릅니다. IT 팀에 리포트를 보내 주십시오.',
  'not-ours': () => '드라이버에 Microsoft의 서명이 없어 로드하지 않았습니다. IT 팀에 알려 주십시오.',
};

export const notes: Catalogue['notes'] = {
  'fda-on-already':
    'Microsoft Defender와 Microsoft Defender Endpoint Security Extension 두 항목이 모두 필요합니다. 이미 켜져 있으면 껐다가 다시 켜거나, 제거한 다음 다시 추가하십시오. 설치 후 항목이 나타나기까지 몇 시간이 걸릴 수 있습니다.',
  'organisation-forbids':
    '허용할 항목이 없습니다. 조직에서 직접 허용하는 것을 금지했을 수 있으며, 그러면 IT 팀만 허용할 수 있습니다.',
  'macos-15-0': 'macOS 15.0에서는 네트워크 확장 프로그램이 중단됩니다. macOS를 15.1 이상으로 업데이트하십시오.',
  'extension-left-behind':
    'Defender는 삭제되었지만 확장 프로그램이 아직 실행 중입니다. Defender를 다시 설치하거나, 이 Mac을 재시동하고 설정에서 확장 프로그램을 제거하십시오.',
  'switch-can-be-turned-off':
    'Microsoft Defender를 켜진 상태로 두십시오. macOS에서는 이 Mac을 사용하는 사람이면 누구나 끌 수 있습니다.',
  'fda-by-mdm-shows-off': 'IT 팀이 부여한 전체 디스크 접근 권한은 설정에서 꺼진 것으로 표시되지만 적용되어 있습니다.',
  'no-reduced-security':
    'Defender를 위해 보안 수준을 낮출 필요는 전혀 없습니다. macOS 복구로 시동하라는 요청이 나타나더라도 Defender와는 관련이 없습니다.',
};

export const busy: Catalogue['busy'] = {
  'open-pane': ({ settingsApp }) => `${settingsApp} 여는 중…`,
  'load-driver': () => 'macOS의 응답을 기다리는 중입니다. 표시된 윈도우에 암호를 입력하십시오.',
};

export const failed: Catalogue['failed'] = {
  'open-pane': (apple, pane) =>
    `macOS가 해당 설정을 열지 못했습니다. 직접 열기: Apple 메뉴 › ${path(panePath(apple, pane))}`,
  'load-driver': () => '시작하지 못했습니다. 대신 ‘터미널’용 명령어를 사용하십시오.',
  copy: () => '복사하지 못했습니다. 다시 시도하십시오.',
  mail: () => '이메일 앱이 열리지 않았습니다. 대신 메시지를 복사하십시오.',
  save: () => '그 위치에 프로파일을 저장하지 못했습니다. 다른 폴더를 사용해 보십시오.',
  other: () => '작업을 완료하지 못했습니다. 다시 시도하거나 Kextant를 종료하고 다시 여십시오.',
};

export const help: Catalogue['help'] = {
  summary: { noButton: '버튼이 없거나 아무 반응이 없는 경우', notWorking: '작동하지 않는 경우' },
  notes: ({ allow, approvalPath, generation }) => [
    ...(generation === 'C'
      ? []
      : [
          `이 Mac의 마우스나 트랙패드로 ${quoted(allow)} 버튼을 직접 클릭하십시오. 화면 공유나 다른 원격 도구로 클릭하면 반응하지 않습니다.`,
        ]),
    '마우스, 키보드 또는 미디어 키의 동작을 변경하는 앱을 종료하십시오. 이런 앱이 실행 중이면 클릭해도 반응하지 않을 수 있습니다.',
    ...(generation === 'A'
      ? [
          `또는 키보드를 사용하십시오. 키보드 설정에서 Tab 키로 모든 제어기 사이를 이동하도록 설정합니다. 그런 다음 ${quoted(allow)} 버튼이 선택될 때까지 Tab 키를 누르고 스페이스 바를 누르십시오.`,
          `${quoted(allow)} 버튼이 보이지 않으면 윈도우를 닫고 여기에서 다시 여십시오. 허용 요청이 있은 지 30분이 지나면 macOS에서 이 버튼을 없앱니다.`,
        ]
      : ['스위치가 켜진 상태로 유지되지 않으면 윈도우를 닫고 이 Mac을 재시동한 다음 다시 시도하십시오.']),
    `직접 열기: Apple 메뉴 › ${path(approvalPath)}`,
  ],
};

export const licenceNote: Catalogue['licenceNote'] = (version) =>
  version === null ? oldLicence : `${oldLicence} 이 Mac의 Defender 버전은 ${version}입니다.`;

const oldLicence =
  '오래된 Defender는 라이선스가 있어도 없다고 보고할 수 있습니다. Microsoft에 따르면 Defender를 업데이트하면 해결됩니다.';
