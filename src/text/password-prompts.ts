// What macOS's password dialog says in our name, word for word: the guide announces it in the step before. Part of a
// constant AppleScript (main/mac/load-script.ts), so there is no straight quote and no backslash in it. Pure data.
import type { Language } from '../language.ts';

export const passwordPrompts: Readonly<Record<Language, string>> = {
  en: 'Kextant wants to load Microsoft Defender’s driver.',
  'en-GB': 'Kextant wants to load Microsoft Defender’s driver.',
  nl: 'Kextant wil het stuurprogramma van Microsoft Defender laden.',
  de: 'Kextant möchte den Treiber von Microsoft Defender laden.',
  fr: 'Kextant demande à macOS de charger le pilote de Microsoft Defender.',
  es: 'Kextant pide a macOS que cargue el controlador de Microsoft Defender.',
  it: 'Kextant chiede a macOS di caricare il driver di Microsoft Defender.',
  'pt-BR': 'O Kextant pede ao macOS que carregue o driver do Microsoft Defender.',
  ja: 'KextantがMicrosoft Defenderのドライバの読み込みをmacOSに求めています。',
  'zh-Hans': 'Kextant请求macOS载入Microsoft Defender的驱动程序。',
  ko: 'Kextant이 macOS에 Microsoft Defender 드라이버를 로드하도록 요청합니다.',
  pl: 'Kextant prosi macOS o wczytanie sterownika Microsoft Defender.',
  sv: 'Kextant vill läsa in drivrutinen för Microsoft Defender.',
};
