// Spanish: the words of the pages beside the guide.
import type { Catalogue } from '../../catalogue.ts';
import type { PageWords } from '../../page-words.ts';
import { dateTime, dayCount, dayDate, timeLong } from '../../times.ts';
import { theDay, theHour } from './hours.ts';

const locale = 'es-ES';
const moment = dateTime(locale);
const long = timeLong(locale);

export const levels: Catalogue['levels'] = {
  protected: 'Protegido',
  attention: 'Requiere atención',
  unprotected: 'No protegido',
  starting: 'Iniciándose',
  unknown: 'Desconocido',
};

export const pages: PageWords = {
  back: 'Atrás',
  titles: { settings: 'Ajustes', history: 'Historial', reads: 'Qué lee Kextant', report: 'Informe' },
  snooze: {
    until: (time) => `Silenciar notificaciones hasta ${theHour(time)}`,
    untilTomorrow: (time) => `Silenciar notificaciones hasta mañana a ${theHour(time)}`,
    trayUntil: (time) => `Hasta ${theHour(time)}`,
    trayUntilTomorrow: (time) => `Hasta mañana a ${theHour(time)}`,
  },
  settings: {
    general: 'General',
    alerts: 'Notificaciones',
    help: 'Equipo de TI',
    watch: 'Avisarme si',
    watchHint:
      'Los avisos que desactives aquí no cambian el icono ni el título. Los problemas siguen apareciendo en Detalles.',
    names: {
      language: 'Idioma',
      launchAtLogin: 'Abrir al iniciar sesión',
      notifications: 'Mostrar notificaciones',
      lookEverySeconds: 'Intervalo de comprobación',
      showIconOnlyWhenNeeded: 'Mostrar el icono solo cuando haga falta',
      supportName: 'Nombre',
      supportContact: 'Contacto',
    },
    iconHint: 'Cuando el icono esté oculto, vuelve a abrir Kextant para ver este panel.',
    languageOfSystem: 'Como macOS',
    forced: 'Establecido por tu organización',
    loginItem: {
      'needs-approval': 'Permite Kextant en los ítems de inicio, en los ajustes de tu Mac.',
      'not-available': 'No disponible en este Mac',
    },
    duration: long,
    notTaken:
      'No se ha guardado. Escribe una dirección de correo electrónico, una dirección https o un número de teléfono.',
    ignored: 'Ajustes ignorados',
    sources: { profile: 'Perfil de tu organización', file: 'Archivo de ajustes' },
    reasons: {
      'wrong-type': 'no es el tipo de valor correcto',
      'too-small': 'valor inferior al mínimo permitido',
      'too-large': 'valor superior al máximo permitido',
      'unknown-choice': 'no es una de las opciones',
      'no-contact': 'no es una dirección de correo, una dirección https ni un teléfono',
      'unknown-setting': 'no existe ese ajuste',
      unreadable: 'no se puede leer',
      'newer-version': 'de una versión más reciente de Kextant',
      'profile-only': 'solo puede definirlo tu organización',
    },
  },
  history: {
    empty: 'Todavía no ha cambiado nada.',
    levels: {
      ...levels,
      'not-running': 'Kextant no estaba abierto',
    },
    strip: 'Los últimos 90 días',
    notRecorded: 'Sin registros',
    day: dayDate(locale),
    days: dayCount(locale),
    at: moment,
    since: (when) => `desde ${theDay(when)}`,
    lasted: long,
    lengthNotKnown: 'duración desconocida',
    after: {
      version: ({ name, from, to }) => `después de que ${name} pasara de ${from} a ${to}`,
      management: 'después de que cambiara la gestión de este Mac',
      act: 'después de un clic en Kextant',
      sleep: 'después de que este Mac saliera del reposo',
    },
    lost: ({ level, when, after }) => `${level} desde ${theDay(when)}, ${after}.`,
  },
  reads: {
    intro: 'Estos son todos los programas y archivos que usa Kextant, y para qué.',
    never: 'Kextant no envía nada por la red y nunca autoriza nada en tu lugar.',
    when: {
      always: 'En cada comprobación',
      closely: 'Mientras algo vaya mal o este panel esté abierto, después de un cambio de macOS y una vez por hora',
      start: 'Al abrirse Kextant, y cuando Defender o este Mac puedan haber cambiado',
      report: 'Para un informe',
      asked: 'Solo cuando haces clic en un botón',
    },
    why: {
      health: 'Si Defender protege este Mac',
      signature: 'Si el programa que responde es de Microsoft',
      'own-settings': 'Lo que tu organización ha establecido para Kextant',
      'health-extensions': 'Qué extensiones le faltan a Defender',
      extensions: 'Qué extensiones ha autorizado macOS',
      driver: 'Si el controlador de Defender está presente y cargado',
      daemon: 'Si el servicio de Defender está en ejecución y desde cuándo',
      management: 'Si tu organización gestiona este Mac, y con qué',
      mac: 'La versión de macOS, cuándo se inició este Mac y si eres administrador',
      names: 'Los nombres que macOS da a las páginas de sus ajustes, una vez por versión de macOS',
      receipt:
        'Cuándo se instaló Defender, porque macOS solo ofrece autorizar su controlador durante los 30 minutos siguientes',
      'for-report':
        'Los perfiles y la protección de la integridad del sistema, por los que suele preguntar el equipo de TI',
      'names-to-mask': 'Los nombres de las personas y de este Mac, para dejarlos fuera del informe',
      'open-pane': 'Cerrar los ajustes de tu Mac y luego abrirlos en la página correcta',
      'open-mail': 'Poner el mensaje para tu equipo de TI en un correo nuevo',
      load: 'Comprobar la firma del controlador y pedir a macOS que lo cargue, con tu contraseña',
    },
  },
  report: {
    intro: 'Este es el texto del informe. Los nombres de personas, Mac y servidores están ocultos.',
    save: 'Guardar…',
    copy: 'Copiar',
    saved: 'Guardado',
    failed: 'No se ha podido guardar ahí el informe. Elige una carpeta nueva y vacía.',
  },
  support: (name, contact) => `Tu equipo de TI: ${[name, contact].filter((part) => part !== '').join(', ')}`,
  notWatched: 'aviso desactivado',
  notKept:
    'Kextant no puede guardar nada en este Mac porque no tiene permiso para escribir en su propia carpeta. Aun así, Kextant sigue vigilando Defender.',
  notificationsFailed:
    'macOS no ha mostrado una de las notificaciones de Kextant. Puedes permitirlas en los ajustes de tu Mac, en Notificaciones.',
  notificationsAsked:
    'macOS pregunta si Kextant puede enviar notificaciones. Permítelas para saber si Defender deja de proteger este Mac.',
};
