// What macOS's password dialog says in our name, word for word: the guide announces it in the step before. Part of a
// constant AppleScript (main/mac/load-script.ts), so there is no straight quote and no backslash in it.
import type { Language } from '../language.ts';

export const passwordPrompts: Readonly<Record<Language, string>> = {
  en: 'Kextant wants to load Microsoft Defender’s driver.',
  'en-GB': 'Kextant wants to load Microsoft Defender’s driver.',
  nl: 'Kextant wil het stuurprogramma van Microsoft Defender laden.',
  de: 'Kextant möchte den Treiber von Microsoft Defender laden.',
  fr: 'Kextant souhaite charger le pilote de Microsoft Defender.',
  es: 'Kextant quiere cargar el controlador de Microsoft Defender.',
  it: 'Kextant vuole caricare il driver di Microsoft Defender.',
  'pt-BR': 'O Kextant deseja carregar o driver do Microsoft Defender.',
  ja: 'KextantがMicrosoft Defenderのドライバを読み込もうとしています。',
  'zh-Hans': 'Kextant 想要载入 Microsoft Defender 的驱动程序。',
  ko: 'Kextant가 Microsoft Defender 드라이버를 로드하려고 합니다.',
  pl: 'Kextant chce wczytać sterownik programu Microsoft Defender.',
  sv: 'Kextant vill läsa in drivrutinen för Microsoft Defender.',
};
