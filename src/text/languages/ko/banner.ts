// Korean: the headlines.
import type { Catalogue } from '../../catalogue.ts';

export const banner: Catalogue['banner'] = {
  protected: { title: '이 Mac이 보호되고 있음', why: '실시간 보호가 켜져 있고 작동 중입니다.' },
  starting: { title: 'Defender 시작 중', why: '1분 정도 걸립니다.' },
  looking: { title: '이 Mac을 확인하는 중', why: '잠시만 기다려 주십시오.' },
  stale: {
    title: '최근 확인 결과 없음',
    why: '마지막으로 확인한 지 오래되어 결과를 신뢰할 수 없습니다. 지금 이 Mac이 보호되는지 확인하십시오.',
  },
  'not-installed': {
    title: 'Defender가 설치되어 있지 않음',
    why: '이 Mac에는 Microsoft Defender가 없으므로 Defender의 보호를 받지 못합니다.',
  },
  'not-genuine': {
    title: 'Defender가 아닐 수 있음',
    why: 'Defender라는 이름으로 응답하는 프로그램에 Microsoft의 서명이 없습니다.',
  },
  'not-checked': {
    title: 'Defender를 검증할 수 없음',
    why: 'Microsoft의 프로그램인지 확인하지 못했으므로 그 응답을 신뢰할 수 없습니다. IT 팀에서 원인을 알아낼 수 있습니다.',
  },
  'service-not-started': {
    title: 'Defender 서비스가 실행되고 있지 않음',
    why: '서비스가 꺼졌거나 시작된 적이 없어 Defender가 이 Mac을 검사하지 않습니다.',
  },
  'service-keeps-restarting': {
    title: 'Defender가 반복해서 예기치 않게 종료됨',
    why: '서비스가 계속 다시 시작되어 이 Mac이 보호되는지 알 수 없습니다. Defender를 업데이트하면 해결됩니다.',
  },
  'not-answering': {
    title: 'Defender가 응답하지 않음',
    why: '응답하기 전까지는 이 Mac이 보호되는지 알 수 없습니다. 보통 재시동하면 해결됩니다.',
  },
  unreadable: {
    title: 'Defender의 응답이 명확하지 않음',
    why: '보호가 켜져 있는지 나와 있지 않습니다. IT 팀에서 원인을 알아낼 수 있습니다.',
  },
  'not-onboarded': {
    title: 'Defender에 라이선스가 없음',
    why: '설치되어 있지만 조직에 연결되어 있지 않아 이 Mac을 보호하지 않습니다.',
  },
  'product-expired': {
    title: '이 버전의 Defender가 만료됨',
    why: '너무 오래되어 이 Mac을 보호할 수 없습니다. 업데이트가 필요합니다.',
  },
  'passive-mode': {
    title: 'Defender가 수동 모드로 설정됨',
    why: '보호를 다른 앱에 맡기고 있으며, 그 앱이 이 Mac을 보호하는지는 Kextant에서 알 수 없습니다.',
  },
  'switched-off': {
    title: '실시간 보호가 꺼져 있음',
    why: 'Defender가 실행 중이지만 파일을 열 때 검사하지 않습니다.',
  },
  'kernel-extension-not-approved': {
    title: 'Defender가 아직 이 Mac을 보호할 수 없음',
    why: 'macOS에서 Microsoft 드라이버가 아직 허용되지 않았습니다. 허용하는 데 1분 정도 걸립니다.',
  },
  'kernel-extension-faulty': {
    title: 'Defender 드라이버가 로드되지 않음',
    why: 'macOS가 드라이버를 거부하고 있으며, 허용해도 해결되지 않습니다.',
  },
  'endpoint-extension-not-approved': {
    title: 'Defender가 아직 이 Mac을 보호할 수 없음',
    why: 'macOS에서 Defender 보안 확장 프로그램이 아직 허용되지 않았습니다.',
  },
  'network-extension-not-approved': {
    title: '웹 보호가 아직 허용되지 않음',
    why: '웹 트래픽을 검사하려면 Defender 네트워크 확장 프로그램을 허용해야 합니다.',
  },
  'network-filter-off': {
    title: '웹 보호가 꺼져 있음',
    why: 'Defender 네트워크 필터가 꺼져 있어 웹 트래픽을 검사하지 않습니다.',
  },
  'full-disk-access-missing': {
    title: 'Defender가 일부 파일에 접근할 수 없음',
    why: '이 Mac의 모든 것을 검사하려면 전체 디스크 접근 권한이 필요합니다.',
  },
  'extension-switched-off': {
    title: 'Defender 확장 프로그램이 꺼져 있음',
    why: '이전에 허용되었지만 설정에서 꺼졌습니다.',
  },
  'extension-not-running': {
    title: 'Defender 확장 프로그램이 실행되지 않음',
    why: '허용되어 있지만 실행되지 않고 있습니다. 보통 이 Mac을 재시동하면 해결됩니다.',
  },
  'extension-being-removed': {
    title: 'Defender 확장 프로그램을 제거하는 중',
    why: '다음에 재시동할 때 제거가 완료됩니다.',
  },
  'restart-needed': {
    title: '이 Mac을 재시동해야 함',
    why: 'Defender 확장 프로그램은 다음 시동부터 적용됩니다.',
  },
  'conflicting-software': {
    title: '다른 앱이 Defender의 작동을 방해함',
    why: '이 Mac에서 Defender와 충돌하는 소프트웨어가 발견되었습니다.',
  },
  'definitions-outdated': {
    title: 'Defender의 바이러스 정의가 오래됨',
    why: '업데이트한 지 일주일이 넘어 새로운 위협을 놓칠 수 있습니다.',
  },
  'enrolment-not-approved': {
    title: '이 Mac의 관리가 승인되지 않음',
    why: '승인될 때까지 macOS는 조직에서 Defender에 허용한 내용을 무시합니다.',
  },
  unhealthy: {
    title: 'Defender가 문제를 보고함',
    why: 'Defender가 정상 상태가 아닙니다. IT 팀에서 원인을 알아낼 수 있습니다.',
  },
};
