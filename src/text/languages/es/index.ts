// Spanish.
import type { Catalogue } from '../../catalogue.ts';
import { passwordPrompts } from '../../password-prompts.ts';
import { quoting } from '../../quote.ts';
import { clockIn, justNowMs, timeAgo, timeLong } from '../../times.ts';
import { banner } from './banner.ts';
import { theDay, theHour } from './hours.ts';
import { levels, pages } from './pages.ts';
import { actions, busy, describedLists, failed, help, hints, licenceNote, notes, otherWays, steps } from './steps.ts';

const quoted = quoting('“', '”');

const allowed = 'Ya lo he permitido';

const locale = 'es-ES';
const clock = clockIn((time, isMorning) => `${time}\u202f${isMorning ? 'a.\u202fm.' : 'p.\u202fm.'}`);
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
  byHand: 'Hazlo por tu cuenta',
  whyManaged: (by) =>
    by === null
      ? 'Tu organización gestiona este Mac. Tu equipo de TI puede dar la autorización por ti.'
      : `Este Mac se gestiona con ${by}. Tu equipo de TI puede dar la autorización por ti.`,
  whyAdmin: 'Un administrador de este Mac tiene que autorizar lo que Defender necesita.',
  whyRestarted: 'Reiniciar no ha servido. Tu equipo de TI puede averiguar el motivo.',
  recovered: {
    title: 'Este Mac está protegido',
    body: 'La protección en tiempo real está activada y funciona. No tienes que hacer nada más.',
  },
  tray: {
    open: 'Abrir Kextant',
    checkNow: 'Comprobar ahora',
    snooze: 'Silenciar notificaciones',
    forAnHour: 'Durante una hora',
    endSnooze: 'Reactivar notificaciones',
    quit: 'Salir de Kextant',
  },
  levels,
  paths: {
    'kernel-window-open': 'Autorizar el controlador de Microsoft',
    'kernel-window-closed': 'Autorizar el controlador de Microsoft',
    'system-extension': 'Autorizar las extensiones de Defender',
    'managed-jamf': 'Pedir ayuda al equipo de TI',
    'managed-intune': 'Pedir ayuda al equipo de TI',
    'managed-other': 'Pedir ayuda al equipo de TI',
    'turn-on': 'Activar la protección',
    onboard: 'Obtener una licencia',
    install: 'Instalación o actualización de Defender',
    restart: 'Reiniciar este Mac',
    'background-item': 'Permitir Defender en segundo plano',
    'update-defender': 'Actualización de Defender',
    wait: 'Esperar',
    report: 'Avisar al equipo de TI',
  },
  stepStates: { done: 'Hecho', current: 'Ahora', waiting: 'Más tarde' },
  clickedAllow: () => allowed,
  thenContinue: () => `Después vuelve aquí y haz clic en ${quoted(allowed)}.`,
  thenLoads: 'Después, el controlador se carga automáticamente.',
  dialogSays: `La ventana de la contraseña dice: ${quoted(passwordPrompts.es.replace(/\.$/, ''))}.`,
  copied: 'Copiado',
  menu: {
    name: 'Más',
    snoozeHour: 'Silenciar notificaciones durante una hora',
    endSnooze: 'Reactivar notificaciones',
  },
  snoozedUntil: (time) => `Las notificaciones están silenciadas hasta ${theHour(time)}`,
  snoozedUntilTomorrow: (time) => `Las notificaciones están silenciadas hasta mañana a ${theHour(time)}`,
  also: 'Otros problemas',
  facts: {
    definitions: 'Definiciones de virus',
    driver: 'Controlador',
    extension: 'Extensión',
    running: 'en ejecución',
    runningSince: (when) => `en ejecución desde ${theDay(when)}`,
    managedBy: 'Gestionado por',
    managers: { jamf: 'Jamf', intune: 'Intune', other: 'tu organización', nobody: 'nadie' },
    version: 'Versión',
  },
  details: {
    name: 'Detalles',
    findings: 'Lo que Kextant ha encontrado',
    readings: 'Lo que Kextant ha leído',
    nothingWrong: 'Nada que señalar.',
    managed: 'managed',
  },
  times: {
    clock,
    until: (time) => `hasta ${theHour(time)}`,
    checked: (ageMs) => (ageMs < justNowMs ? 'Comprobado ahora mismo' : `Comprobado ${ago(ageMs)}`),
    old: (ageMs) => `de hace ${long(ageMs)}`,
  },
  labelled: (label, text) => `${label}: ${text}`,
  aside: (text) => ` (${text})`,
  practice: 'Mac de prácticas: nada de lo que se muestra aquí se refiere a este Mac',
  pictureOf: (what, marked) => (marked === null ? `Imagen: ${what}` : `Imagen: ${what}. ${marked}`),
  marked: {
    keys: (keys) => `Pega el comando con ${keys}.`,
    button: (name) => `El botón ${quoted(name)} está resaltado.`,
    switch: (name) => `El interruptor junto a ${name} está resaltado.`,
    info: (name, list) =>
      `El botón de información junto a ${name === null ? describedLists[list] : quoted(name)} está resaltado.`,
  },
  passwordDialog: 'macOS pide una contraseña',
  askIt: {
    subjectApproval: 'Microsoft Defender necesita una autorización en mi Mac',
    subjectHelp: 'Problema con Microsoft Defender en mi Mac',
    greeting: 'Hola:',
    greetingTo: (name) => `Hola, ${name}:`,
    whyApproval:
      'Microsoft Defender no funciona plenamente en mi Mac porque aún no está autorizado en macOS. ¿Pueden distribuir un ' +
      'perfil con los ajustes siguientes, o dar la autorización en este Mac como administradores?',
    whyHelp: 'Tengo en mi Mac un problema con Microsoft Defender que no puedo resolver. ¿Pueden ayudarme?',
    enrolment:
      'La inscripción de este Mac en MDM aún no se ha aprobado. Hasta que se apruebe, macOS ignora los perfiles que ' +
      'autorizan extensiones.',
    missing: 'Lo que falta:',
    whenThere: (profile) =>
      `Este Mac debería tener el perfil ${profile}. Si ya lo tiene y la autorización sigue faltando, busquen en él entradas que contengan a la vez Allowed y Authorization: macOS 26.4 las ignora.`,
    found: 'Problemas encontrados y salida correspondiente:',
    mac: 'Este Mac:',
    payloadType: 'Tipo de carga útil',
    team: 'ID de equipo',
    bundleIds: 'ID de paquete',
    notKnown: 'desconocido',
  },
};
