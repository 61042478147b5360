// Spanish: the words of the guide.
import type { AppleWords } from '../../apple-words.ts';
import type { Catalogue, ExtensionList } from '../../catalogue.ts';
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

/** Where it is not known what macOS calls them. */
export const describedLists: Readonly<Record<ExtensionList, string>> = {
  endpoint: 'las extensiones de seguridad (Endpoint Security)',
  network: 'las extensiones de red',
};

const askAgain = 'Pedirlo de nuevo a macOS';
const inTerminal = ({ terminal }: AppleWords) =>
  `Copia el comando, abre ${terminal} (en Aplicaciones › Utilidades), pégalo y pulsa la tecla Retorno.`;

export const steps: Catalogue['steps'] = {
  'request-approval': ({ allow }) => ({
    title: `Haz que vuelva a aparecer el botón ${quoted(allow)}`,
    body: `macOS solo muestra ${quoted(allow)} durante 30 minutos. Para que vuelva a aparecer, haz clic en ${quoted(askAgain)} y escribe tu contraseña.`,
  }),
  'open-pane': ({ approvalPane, allow }) => ({
    title: `Abre ${approvalPane}`,
    body: `Usa el botón de abajo: si la ventana ya estaba abierta, no muestra ${quoted(allow)}.`,
  }),
  allow: (apple) => ({
    title: `Haz clic en ${quoted(apple.allow)} junto a ${quoted('Microsoft Corporation')}`,
    body: `Está en ${path(apple.approvalPath.slice(1))}.${lockFirst(apple)}`,
  }),
  'load-driver': () => ({
    title: 'Carga el controlador',
    body: 'Usa el botón de abajo. macOS pide tu contraseña una vez más y carga el controlador de Microsoft.',
  }),
  'allow-endpoint-extension': (apple) => ({
    title: 'Autoriza la extensión de seguridad de Defender',
    body: whereToAllow(apple, apple.endpointExtensions, describedLists.endpoint),
  }),
  'allow-network-extension': (apple) => ({
    title: 'Autoriza la extensión de red de Defender',
    body: whereToAllow(apple, apple.networkExtensions, describedLists.network),
  }),
  'allow-network-filter': ({ filterTitle, filterAllow, terminal }) => ({
    title: `Haz clic en ${quoted(filterAllow)} cuando Defender quiera filtrar el contenido de la red`,
    body: `El mensaje dice: ${filterTitle('Microsoft Defender')}. Si no aparece, copia el comando, pégalo en ${quoted(terminal)} y pulsa la tecla Retorno.`,
  }),
  'grant-full-disk-access': ({ fullDiskAccess, fullDiskPath, clickTheLock }) => ({
    title: `Activa las dos entradas de Defender en ${quoted(fullDiskAccess)}`,
    body: `En ${path(fullDiskPath)}, ${clickTheLock === null ? 'activa' : 'haz clic en el candado y selecciona'} Microsoft Defender y Microsoft Defender Endpoint Security Extension.`,
  }),
  'approve-enrolment': ({ profilesPath }) => ({
    title: 'Aprueba el perfil de tu organización',
    body: `En ${path(profilesPath)}, abre el perfil de gestión y haz clic en el botón para aprobarlo.`,
  }),
  'ask-it': () => ({
    title: 'Pide ayuda al equipo de TI',
    body: 'Tiene que hacerlo tu equipo de TI o un administrador de este Mac. El mensaje dice qué falta, sin nombres ni números de serie.',
  }),
  'turn-on': (apple) => ({
    title: 'Activa la protección en tiempo real',
    body: `${inTerminal(apple)} Se te pedirá la contraseña. Mientras la escribes no se muestra nada.`,
  }),
  onboard: () => ({
    title: 'Pide una licencia al equipo de TI',
    body: 'El equipo puede conectar Defender con tu organización. El informe le indica lo que Defender dice de su licencia.',
  }),
  install: (_apple, finding) =>
    finding === 'kernel-extension-faulty'
      ? {
          title: 'Pide al equipo de TI que reinstale Defender',
          body: 'Su controlador está dañado o macOS no lo acepta. El informe explica el motivo al equipo de TI.',
        }
      : finding === 'product-expired'
        ? {
            title: updateByIt,
            body: 'Esta versión ha caducado. Puede que el catálogo de apps de tu organización también tenga una más reciente.',
          }
        : {
            title: 'Pide al equipo de TI que instale Defender',
            body: 'Puede que también esté en el catálogo de apps de tu organización. Este panel se actualizará automáticamente cuando Defender esté instalado.',
          },
  'update-definitions': (apple) => ({
    title: 'Actualiza las definiciones de virus de Defender',
    body: `${inTerminal(apple)} Tarda unos minutos.`,
  }),
  restart: ({ restart }) => ({
    title: 'Reinicia este Mac',
    body: `Guarda tu trabajo y elige ${quoted(restart)} en el menú Apple.`,
  }),
  'update-defender': () => ({
    title: updateByIt,
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
  wait: () => ({ title: 'Espera un minuto', body: nothingToDo }),
  report: () => ({
    title: 'Envía el informe a tu equipo de TI',
    body: 'Contiene lo que Defender y macOS dicen de este Mac, pero no nombres ni números de serie.',
  }),
  confirm: () => ({ title: 'Espera la confirmación de Defender', body: nothingToDo }),
};

const updateByIt = 'Pide al equipo de TI que actualice Defender';
const nothingToDo = 'No tienes que hacer nada. Este panel se actualiza automáticamente.';

const copyCommand = () => 'Copiar comando';

export const actions: Catalogue['actions'] = {
  'request-approval': () => askAgain,
  'open-pane': (apple, pane) => `Abrir ${placeOnButton(apple, pane)}`,
  'load-driver': () => 'Cargar el controlador',
  'copy-load-command': copyCommand,
  'copy-turn-on-command': copyCommand,
  'copy-filter-command': copyCommand,
  'copy-update-command': copyCommand,
  'copy-ask-it': () => 'Copiar mensaje',
  'mail-ask-it': () => 'Escribir correo',
  'save-profile': () => 'Guardar perfil',
  'copy-report': () => 'Copiar informe',
  'look-now': () => 'Comprobar ahora',
};

export const otherWays: Catalogue['otherWays'] = {
  command: ({ terminal }) => `O copia el comando y ejecútalo en ${terminal}.`,
  commandForAdmins: ({ terminal }) =>
    `También puedes copiar el comando para que un administrador lo ejecute en ${terminal}.`,
  profile: 'También puedes guardar un perfil con lo que falta y adjuntarlo al mensaje.',
};

export const hints: Catalogue['hints'] = {
  cancelled: () =>
    'La ventana de la contraseña se ha cerrado, así que nada ha cambiado. Inténtalo de nuevo cuando quieras.',
  'not-authorised': () =>
    'macOS no ha aceptado esa cuenta. Escribe el nombre de usuario y la contraseña de un administrador.',
  'still-refused': ({ allow, approvalPane }) =>
    `macOS aún no ha registrado tu clic. Haz clic en ${quoted(allow)} en ${approvalPane}. Si ya lo has hecho, consulta la ayuda de abajo.`,
  'not-root': () => 'macOS no lo ha ejecutado como administrador. Inténtalo de nuevo o usa el comando para Terminal.',
  'no-answer': () => 'macOS no ha dado una respuesta clara. Inténtalo de nuevo o usa el comando para Terminal.',
  disagree: () =>
    'Tras tres intentos, macOS y Defender siguen sin coincidir en lo que está autorizado. Envía el informe a tu equipo de TI.',
  'not-ours': () => 'El controlador no está firmado por Microsoft, así que no se ha cargado. Avisa a tu equipo de TI.',
};

export const notes: Catalogue['notes'] = {
  'fda-on-already':
    'Hacen falta las dos entradas. Si una ya está activada, desactívala y vuelve a activarla, o elimínala y añádela de nuevo. Tras una instalación, una entrada puede tardar horas en aparecer.',
  'organisation-forbids':
    'No hay nada que autorizar. Puede que tu organización no te deje dar esta autorización; en ese caso, solo puede darlo tu equipo de TI.',
  'macos-15-0': 'macOS 15.0 detiene las extensiones de red. Actualiza macOS a la versión 15.1 o posterior.',
  'extension-left-behind':
    'Defender se ha eliminado, pero su extensión sigue en ejecución. Instala Defender de nuevo, o reinicia este Mac y elimina la extensión en los ajustes.',
  'switch-can-be-turned-off': 'Deja Microsoft Defender activado. macOS permite que lo desactive cualquier usuario.',
  'fda-by-mdm-shows-off':
    'El acceso total al disco que concede tu equipo de TI aparece desactivado en los ajustes, pero funciona.',
  'no-reduced-security':
    'Defender nunca necesita una seguridad reducida. Si se te pide arrancar en modo de recuperación, no tiene que ver con Defender.',
};

export const busy: Catalogue['busy'] = {
  'open-pane': ({ settingsApp }) => `Abriendo ${settingsApp}…`,
  'load-driver': () => 'Esperando a macOS: escribe tu contraseña en la ventana que ha abierto.',
};

export const failed: Catalogue['failed'] = {
  'open-pane': (apple, pane) =>
    `macOS no ha podido abrirlo. Para abrirlo manualmente: menú Apple › ${path(panePath(apple, pane))}.`,
  'load-driver': () => 'No se ha podido iniciar. Usa el comando para Terminal.',
  copy: () => 'No se ha podido copiar. Inténtalo de nuevo.',
  mail: () => 'No se ha abierto ninguna app de correo. Copia el mensaje.',
  save: () => 'No se ha podido guardar ahí el perfil. Prueba con otra carpeta.',
  other: () => 'No ha funcionado. Inténtalo de nuevo, o sal de Kextant y vuelve a abrirlo.',
};

export const help: Catalogue['help'] = {
  summary: { noButton: '¿Falta el botón o no pasa nada?', notWorking: '¿No funciona?' },
  notes: ({ allow, approvalPath, generation }) => [
    ...(generation === 'C'
      ? []
      : [
          `Haz clic en ${quoted(allow)} con el ratón (mouse) o el trackpad de este Mac. macOS ignora los clics que llegan por Compartir pantalla u otra herramienta remota.`,
        ]),
    'Sal de las apps que cambian el funcionamiento del ratón (mouse), el teclado o las teclas multimedia. Mientras estén abiertas, macOS puede ignorar tus clics.',
    ...(generation === 'A'
      ? [
          `O usa el teclado: en las preferencias de Teclado, activa la navegación con el teclado por todos los controles. Después pulsa Tabulador hasta que ${quoted(allow)} quede resaltado y pulsa la barra espaciadora.`,
          `Si no ves ${quoted(allow)}, cierra la ventana y ábrela de nuevo desde Kextant. macOS retira el botón 30 minutos después de la petición.`,
        ]
      : ['Si un interruptor no se queda activado, cierra la ventana, reinicia este Mac e inténtalo otra vez.']),
    `Para abrir esos ajustes manualmente: menú Apple › ${path(approvalPath)}.`,
  ],
};

export const licenceNote: Catalogue['licenceNote'] = (version) =>
  version === null ? oldLicence : `${oldLicence} Este Mac tiene Defender ${version}.`;

const oldLicence =
  'Una versión antigua de Defender puede indicar que falta la licencia aunque exista. Según Microsoft, actualizar Defender lo soluciona.';
