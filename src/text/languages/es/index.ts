// Spanish.
import type { Catalogue } from '../../catalogue.ts';
import { passwordPrompts } from '../../password-prompts.ts';
import { quoting } from '../../quote.ts';
import { clockIn, justNowMs, timeAgo, timeLong } from '../../times.ts';
import { banner } from './banner.ts';
import { pages } from './pages.ts';
import { actions, busy, failed, help, hints, licenceNote, notes, steps } from './steps.ts';

const quoted = quoting('“', '”');

const locale = 'es-ES';
const clock = clockIn((time, isMorning) => `${time}\u202f${isMorning ? 'a.\u202fm.' : 'p.\u202fm.'}`);
const ago = timeAgo(locale);
const long = timeLong(locale);

export { apple } from './apple.ts';

export const words: Catalogue = {
  banner,
  steps,
  actions,
  hints,
  notes,
  licenceNote,
  busy,
  failed,
  help,
  pages,
  byHand: 'Hacerlo por tu cuenta',
  whyManaged: (by) =>
    by === null
      ? 'Tu organización gestiona este Mac. Tu equipo de TI puede permitirlo por ti.'
      : `Este Mac se gestiona con ${by}. Tu equipo de TI puede permitirlo por ti.`,
  whyAdmin: 'Un administrador de este Mac tiene que permitir lo que Defender necesita.',
  recovered: {
    title: 'Este Mac está protegido',
    body: 'La protección en tiempo real está activada y funciona. No queda nada por hacer.',
  },
  tray: {
    open: 'Abrir Kextant',
    checkNow: 'Comprobar ahora',
    snooze: 'Silenciar avisos',
    forAnHour: 'Durante una hora',
    endSnooze: 'Volver a mostrar avisos',
    quit: 'Salir de Kextant',
  },
  levels: {
    protected: 'Protegido',
    attention: 'Requiere atención',
    unprotected: 'No protegido',
    starting: 'Iniciándose',
    unknown: 'Desconocido',
  },
  paths: {
    'kernel-window-open': 'Permitir el controlador de Microsoft',
    'kernel-window-closed': 'Permitir el controlador de Microsoft',
    'system-extension': 'Permitir las extensiones de Defender',
    'managed-jamf': 'Pedir ayuda al equipo de TI',
    'managed-intune': 'Pedir ayuda al equipo de TI',
    'managed-other': 'Pedir ayuda al equipo de TI',
    'turn-on': 'Activar la protección',
    onboard: 'Obtener una licencia',
    install: 'Instalar Defender',
    restart: 'Reiniciar este Mac',
    'background-item': 'Permitir Defender en segundo plano',
    'update-defender': 'Actualizar',
    wait: 'Esperar',
    report: 'Avisar al equipo de TI',
  },
  stepStates: { done: 'Hecho', current: 'Ahora', waiting: 'Más tarde' },
  clickedAllow: () => 'Ya he hecho clic',
  thenContinue: () => `Después vuelve y haz clic en ${quoted('Ya he hecho clic')}.`,
  thenLoads: 'Después, el controlador se carga solo.',
  dialogSays: `La ventana de la contraseña dice: ${quoted(passwordPrompts.es)}`,
  copied: 'Copiado',
  menu: {
    name: 'Más',
    snoozeHour: 'Silenciar avisos durante una hora',
    endSnooze: 'Volver a mostrar avisos',
  },
  snoozedUntil: (time) => `Los avisos están silenciados hasta las ${time}`,
  snoozedUntilTomorrow: (time) => `Los avisos están silenciados hasta mañana a las ${time}`,
  also: 'Además',
  facts: {
    definitions: 'Definiciones',
    driver: 'Controlador',
    extension: 'Extensión',
    running: 'en ejecución',
    runningSince: (when) => `en ejecución desde las ${when}`,
    managedBy: 'Gestionado por',
    managers: { jamf: 'Jamf', intune: 'Intune', other: 'tu organización', nobody: 'nadie' },
    version: 'Versión',
  },
  details: {
    name: 'Detalles',
    findings: 'Lo que se ha encontrado',
    readings: 'Lo que se ha leído',
    nothingWrong: 'Todo está bien.',
    managed: 'gestionado',
  },
  times: {
    clock,
    until: (time) => `hasta las ${time}`,
    checked: (ageMs) => (ageMs < justNowMs ? 'Comprobado ahora mismo' : `Comprobado ${ago(ageMs)}`),
    old: (ageMs) => `de hace ${long(ageMs)}`,
  },
  labelled: (label, text) => `${label}: ${text}`,
  aside: (text) => ` (${text})`,
  practice: 'Mac de prácticas: nada de esto se refiere a este equipo',
  pictureOf: (what, marked) => (marked === null ? `Imagen: ${what}` : `Imagen: ${what}. ${marked}`),
  marked: {
    button: (name) => `El botón ${quoted(name)} está resaltado.`,
    switch: (name) => `El interruptor junto a ${name} está resaltado.`,
    info: (list) =>
      list === null
        ? 'El botón de información está resaltado.'
        : `El botón de información junto a ${quoted(list)} está resaltado.`,
  },
  passwordDialog: 'macOS pide una contraseña',
  askIt: {
    subjectApproval: 'Microsoft Defender necesita una autorización en mi Mac',
    subjectHelp: 'Microsoft Defender necesita ayuda en mi Mac',
    greeting: 'Hola:',
    greetingTo: (name) => `Hola, ${name}:`,
    whyApproval:
      'Microsoft Defender no puede hacer todo su trabajo en mi Mac, porque macOS todavía no lo ha permitido. ' +
      '¿Pueden enviar a este Mac el perfil de abajo, o dar el permiso en el Mac como administradores?',
    whyHelp: 'Microsoft Defender tiene en mi Mac un problema que no puedo resolver. ¿Pueden echarle un vistazo?',
    enrolment:
      'El usuario no ha aprobado la inscripción en MDM de este Mac. Hasta que lo haga, macOS ignora los perfiles que ' +
      'permiten extensiones.',
    missing: 'Lo que falta:',
    whenThere: (profile) =>
      `Este Mac debería tener el perfil ${profile}. Si ya está y el permiso sigue faltando, buscad en él entradas con Allowed y Authorization a la vez: macOS 26.4 las ignora.`,
    found: 'Lo que se ha encontrado, y en qué salida:',
    mac: 'Este Mac:',
    payloadType: 'Tipo de carga útil',
    team: 'ID de equipo',
    bundleIds: 'ID de paquete',
    notKnown: 'desconocido',
  },
};
