// Spanish: the words of the guide.
import type { AppleWords } from '../../apple-words.ts';
import type { Catalogue } from '../../catalogue.ts';
import { panePath, placeOnButton } from '../../pane-words.ts';
import { quoting } from '../../quote.ts';

const quoted = quoting('“', '”');

const path = (names: readonly string[]) => names.join(' › ');
const lockFirst = ({ allow, clickTheLock }: AppleWords) =>
  clickTheLock === null ? '' : ` Si ${quoted(allow)} aparece en gris, haz clic primero en el candado.`;

function whereToAllow(apple: AppleWords, category: string | null, description: string): string {
  if (apple.generation === 'C') {
    const list = category === null ? description : quoted(category);
    return `En ${path(apple.approvalPath)}, haz clic en el botón de información junto a ${list} y activa Microsoft Defender.`;
  }
  return `En ${path(apple.approvalPath)}, busca la línea que menciona Microsoft Defender y haz clic en ${quoted(apple.allow)}. Si en su lugar aparece ${quoted(apple.details)}, haz clic ahí y selecciona Microsoft Defender.${lockFirst(apple)}`;
}

export const steps: Catalogue['steps'] = {
  'request-approval': ({ allow }) => ({
    title: `Haz que vuelva a aparecer el botón ${quoted(allow)}`,
    body: `macOS muestra ${quoted(allow)} durante 30 minutos cada vez. Con tu contraseña vuelve a aparecer.`,
  }),
  'open-pane': ({ approvalPane, allow }) => ({
    title: `Abre ${approvalPane}`,
    body: `Usa el botón de abajo: en una ventana que ya estaba abierta no aparece ${quoted(allow)}.`,
  }),
  allow: (apple) => ({
    title: `Haz clic en ${quoted(apple.allow)} junto a ${quoted('Microsoft Corporation')}`,
    body: `En ${path(apple.approvalPath.slice(1))}.${lockFirst(apple)}`,
  }),
  'load-driver': () => ({
    title: 'Carga el controlador',
    body: 'macOS pide tu contraseña una vez más e inicia el controlador de Microsoft.',
  }),
  'allow-endpoint-extension': (apple) => ({
    title: 'Permite la extensión de seguridad de Defender',
    body: whereToAllow(apple, apple.endpointExtensions, 'las extensiones de seguridad'),
  }),
  'allow-network-extension': (apple) => ({
    title: 'Permite la extensión de red de Defender',
    body: whereToAllow(apple, apple.networkExtensions, 'las extensiones de red'),
  }),
  'allow-network-filter': ({ filterTitle, filterAllow, terminal }) => ({
    title: `Haz clic en ${quoted(filterAllow)} cuando macOS pida filtrar la red`,
    body: `El aviso dice: ${filterTitle('Microsoft Defender')}. Si no aparece, copia el comando, pégalo en ${quoted(terminal)} y pulsa Retorno.`,
  }),
  'grant-full-disk-access': ({ fullDiskAccess, fullDiskPath }) => ({
    title: `Activa las dos entradas de Defender en ${quoted(fullDiskAccess)}`,
    body: `En ${path(fullDiskPath)}, activa las dos entradas: Microsoft Defender y Microsoft Defender Endpoint Security Extension.`,
  }),
  'approve-enrolment': ({ profilesPath }) => ({
    title: 'Aprueba el perfil de tu organización',
    body: `En ${path(profilesPath)}, abre el perfil de gestión y apruébalo.`,
  }),
  'ask-it': () => ({
    title: 'Pedir ayuda al equipo de TI',
    body: 'Tiene que hacerlo alguien que pueda administrar este Mac. El mensaje dice qué falta, sin nombres ni números de serie.',
  }),
  'turn-on': ({ terminal }) => ({
    title: 'Activa la protección en tiempo real',
    body: `Copia el comando, pégalo en ${quoted(terminal)} y pulsa Retorno. Te pedirá la contraseña. Mientras la escribes no se muestra nada.`,
  }),
  onboard: () => ({
    title: 'Pide una licencia al equipo de TI',
    body: 'Ellos conectan Defender con tu organización. El informe les dice lo que indica Defender.',
  }),
  install: (_apple, finding) =>
    finding === 'kernel-extension-faulty'
      ? {
          title: 'Pide que reinstalen Defender',
          body: 'Su controlador está dañado o macOS no lo acepta. El informe explica el motivo al equipo de TI.',
        }
      : finding === 'product-expired'
        ? {
            title: 'Haz que actualicen Defender',
            body: 'Esta versión ha caducado. Tu equipo de TI, o el catálogo de apps de tu organización, tiene una más reciente.',
          }
        : {
            title: 'Haz que instalen Defender',
            body: 'Lo tiene tu equipo de TI o el catálogo de apps de tu organización. Esto cambiará solo en cuanto esté instalado.',
          },
  'update-definitions': ({ terminal }) => ({
    title: 'Actualiza las definiciones de Defender',
    body: `Copia el comando, pégalo en ${quoted(terminal)} y pulsa Retorno. Tarda unos minutos.`,
  }),
  restart: ({ restart }) => ({
    title: 'Reiniciar este Mac',
    body: `Guarda tu trabajo y elige ${quoted(restart)} en el menú Apple.`,
  }),
  'update-defender': () => ({
    title: 'Pide que actualicen Defender',
    body: 'Una versión más reciente de Defender debería solucionarlo. El informe indica al equipo de TI las versiones de este Mac.',
  }),
  'update-macos': () => ({
    title: 'Actualiza macOS',
    body: notes['macos-15-0'],
  }),
  'allow-in-background': ({ backgroundPath }) => ({
    title: 'Permite Microsoft Defender en segundo plano',
    body: `En ${path(backgroundPath)}, busca Microsoft Defender en la lista de ítems en segundo plano y actívalo.`,
  }),
  wait: () => ({ title: 'Espera un minuto', body: 'No tienes que hacer nada. Se actualiza automáticamente.' }),
  report: () => ({
    title: 'Envía el informe a tu equipo de TI',
    body: 'Contiene lo que Defender y macOS dicen de este Mac, pero no nombres ni números de serie.',
  }),
  confirm: () => ({ title: 'Defender lo confirma', body: 'No tienes que hacer nada. Se actualiza automáticamente.' }),
};

export const actions: Catalogue['actions'] = {
  'request-approval': () => 'Pedirlo de nuevo a macOS',
  'open-pane': (apple, pane) => `Abrir ${placeOnButton(apple, pane)}`,
  'load-driver': () => 'Carga el controlador',
  'copy-load-command': () => 'Copiar comando',
  'copy-turn-on-command': () => 'Copiar comando',
  'copy-filter-command': () => 'Copiar comando',
  'copy-update-command': () => 'Copiar comando',
  'copy-ask-it': () => 'Copiar mensaje',
  'mail-ask-it': () => 'Escribir correo',
  'save-profile': () => 'Guardar perfil',
  'copy-report': () => 'Copiar informe',
  'look-now': () => 'Comprobar ahora',
};

export const hints: Catalogue['hints'] = {
  cancelled: () => 'La ventana de la contraseña se cerró, así que nada ha cambiado. Inténtalo de nuevo cuando quieras.',
  'not-authorised': () => 'macOS no aceptó esa cuenta. Hace falta la contraseña de un administrador.',
  'still-refused': ({ allow }) =>
    `macOS aún no lo sabe: haz clic primero en ${quoted(allow)} en la ventana. Si ya lo has hecho, mira abajo.`,
  'not-root': () => 'macOS no lo ejecutó como administrador. Inténtalo de nuevo o usa el comando para Terminal.',
  'no-answer': () => 'macOS no dio una respuesta clara. Inténtalo de nuevo o usa el comando para Terminal.',
  disagree: () =>
    'Tras tres intentos, macOS y Defender siguen sin coincidir en lo que está permitido. Envía el informe a tu equipo de TI.',
  'not-ours': () => 'El controlador no está firmado por Microsoft, así que no se ha cargado. Avisa a tu equipo de TI.',
};

export const notes: Catalogue['notes'] = {
  'fda-on-already':
    'Cuentan las dos entradas: Microsoft Defender y Microsoft Defender Endpoint Security Extension. ¿Ya hay una activada? Desactívala y vuelve a activarla, o elimínala y añádela de nuevo. Tras una instalación, una entrada puede tardar horas en aparecer.',
  'organisation-forbids':
    'No hay nada que permitir. Puede que tu organización prohíba hacerlo a mano; entonces solo puede el equipo de TI.',
  'macos-15-0': 'macOS 15.0 detiene las extensiones de red. Actualiza macOS a la versión 15.1 o posterior.',
  'extension-left-behind':
    'Defender se eliminó, pero su extensión sigue en marcha. Instala Defender de nuevo, o reinicia este Mac y elimina la extensión en los ajustes.',
  'switch-can-be-turned-off': 'Deja el interruptor activado: cualquiera que use este Mac puede volver a desactivarlo.',
  'fda-by-mdm-shows-off':
    'El acceso total al disco que concede tu equipo de TI aparece desactivado en los ajustes, pero funciona.',
  'no-reduced-security':
    'Defender nunca necesita una seguridad reducida. Si algo te pide reiniciar en modo de recuperación, no es para Defender.',
};

export const busy: Catalogue['busy'] = {
  'open-pane': ({ settingsApp }) => `Abriendo ${settingsApp}…`,
  'load-driver': () => 'Esperando a macOS: pide una contraseña en su propia ventana.',
};

export const failed: Catalogue['failed'] = {
  'open-pane': (apple, pane) => `macOS no lo abrió. Para abrirlo tú: menú Apple › ${path(panePath(apple, pane))}.`,
  'load-driver': () => 'No se ha podido iniciar. Usa el comando para Terminal.',
  copy: () => 'No se ha podido copiar. Inténtalo de nuevo.',
  mail: () => 'No se ha abierto ninguna app de correo. Copia el mensaje.',
  save: () => 'No se ha podido guardar ahí el perfil. Prueba con otra carpeta.',
  other: () => 'No ha funcionado. Inténtalo de nuevo, o sal de Kextant y vuelve a abrirlo.',
};

export const help: Catalogue['help'] = {
  summary: ({ generation }) => (generation === 'C' ? '¿No funciona?' : '¿Falta el botón o no pasa nada?'),
  notes: ({ allow, approvalPath, generation }) => [
    ...(generation === 'C'
      ? []
      : [
          `Haz clic directamente en este Mac, no a distancia. ${quoted(allow)} ignora los clics que llegan por Compartir pantalla u otra herramienta remota.`,
        ]),
    'Sal de las herramientas que modifican el ratón, el teclado o las teclas multimedia. Mientras están abiertas, puede que tus clics tampoco cuenten.',
    ...(generation === 'A'
      ? [
          `O usa el teclado: activa el acceso total mediante el teclado, pulsa Tabulador hasta seleccionar ${quoted(allow)} y después la barra espaciadora.`,
          `${quoted(allow)} solo está ahí 30 minutos. Cierra la ventana y ábrela desde aquí para volver a verlo.`,
        ]
      : ['Si un interruptor no se queda activado: cierra la ventana, reinicia este Mac e inténtalo otra vez.']),
    `Para abrirlo tú: menú Apple › ${path(approvalPath)}.`,
  ],
};

export const licenceNote: Catalogue['licenceNote'] = (version) =>
  version === null ? oldLicence : `${oldLicence} Este Mac tiene Defender ${version}.`;

const oldLicence =
  'Un Defender antiguo puede indicar que falta la licencia aunque exista. Según Microsoft, actualizar Defender lo soluciona.';
