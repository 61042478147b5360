// Spanish words of the page that reads reports.
import type { ReaderWords } from '../../reader-words.ts';
import { dateTime } from '../../times.ts';

const moment = dateTime('es-ES');

export const reader: ReaderWords = {
  title: 'Lector de Kextant',
  lead: 'Mira cómo está un Mac a partir de su informe.',
  drop: 'Suelta un informe aquí',
  dropHint: 'Un zip, una carpeta o archivos sueltos. Suelta dos informes para compararlos.',
  howToGet: 'Para crear uno, elige Informe en el menú de Kextant de ese Mac y luego Guardar.',
  chooseFiles: 'Elegir archivos…',
  chooseFolder: 'Elegir una carpeta…',
  paste: 'O pega lo que mostró una herramienta',
  pasteHint: 'Por ejemplo, la salida de mdatp health',
  read: 'Leer',
  reading: 'Leyendo…',
  stays: 'Todo se queda en esta página. No envía ni guarda nada.',
  language: 'Idioma',
  asOf: (at) => `Estado a ${moment(at)}`,
  timeNotKnown: 'Hora desconocida',
  pastedText: 'El texto pegado',
  before: 'Antes',
  after: 'Después',
  close: 'Cerrar este informe',
  print: 'Imprimir…',
  addAnother: 'Suelta o pega otro informe para comparar.',
  asSeen: 'Lo que ve la persona',
  message: 'Mensaje para el equipo de TI',
  copy: 'Copiar',
  notRead: 'No se ha podido leer',
  wanted: 'Se podría decir más con la salida de',
  wantedHint: 'Ejecuta estos comandos en Terminal en ese Mac y pega aquí lo que muestren.',
  changes: {
    title: 'Qué ha cambiado',
    solved: 'Resuelto',
    new: 'Nuevo',
    still: 'Sigue igual',
    none: 'Los dos informes dicen lo mismo.',
  },
  refused: {
    'too-large': (name) => `${name} es más grande que cualquier informe.`,
    'not-known': (name) => `${name} no es un informe ni la salida de una herramienta que Kextant conozca.`,
    'broken-zip': (name) =>
      `No se puede abrir el zip ${name}. Puede que esté incompleto: pide que te lo envíen otra vez.`,
    'nothing-in-it': (name) => `${name} no contiene nada de un informe.`,
    'not-readable': (name) => `El navegador no puede leer ${name}.`,
    'took-too-long': (name) => `La lectura de ${name} tardaba demasiado y se ha detenido.`,
  },
};
