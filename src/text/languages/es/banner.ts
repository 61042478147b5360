// Spanish: the headlines.
import type { Catalogue } from '../../catalogue.ts';

export const banner: Catalogue['banner'] = {
  protected: { title: 'Este Mac está protegido', why: 'La protección en tiempo real está activada y funciona.' },
  starting: {
    title: 'Defender se está iniciando',
    why: 'Tarda alrededor de un minuto.',
  },
  looking: { title: 'Comprobando este Mac', why: 'Solo tardará un momento.' },
  stale: {
    title: 'Sin comprobación reciente',
    why: 'La última comprobación es demasiado antigua para fiarse de ella. Comprueba ahora si este Mac está protegido.',
  },
  'not-installed': {
    title: 'Defender no está instalado',
    why: 'Microsoft Defender no está en este Mac, así que no lo protege.',
  },
  'not-genuine': {
    title: 'Puede que esto no sea Defender',
    why: 'El programa que responde en su nombre no está firmado por Microsoft.',
  },
  'not-checked': {
    title: 'No se ha podido comprobar la autenticidad de Defender',
    why: 'No hay pruebas de que el programa sea de Microsoft, así que Kextant no se fía de sus respuestas. Tu equipo de TI puede averiguar el motivo.',
  },
  'service-not-started': {
    title: 'El servicio de Defender no está en ejecución',
    why: 'Se desactivó o nunca se inició, así que Defender no analiza este Mac.',
  },
  'service-keeps-restarting': {
    title: 'Defender se cierra una y otra vez',
    why: 'Su servicio se reinicia sin parar, así que no se puede saber si este Mac está protegido. Actualizar Defender lo soluciona.',
  },
  'not-answering': {
    title: 'Defender no responde',
    why: 'Mientras no responda, no se puede saber si este Mac está protegido. Normalmente basta con reiniciar.',
  },
  unreadable: {
    title: 'La respuesta de Defender no está clara',
    why: 'No dice si la protección está activada. Tu equipo de TI puede averiguar el motivo.',
  },
  'not-onboarded': {
    title: 'Defender no tiene licencia en este Mac',
    why: 'Está instalado, pero no conectado a tu organización, así que no protege este Mac.',
  },
  'product-expired': {
    title: 'Esta versión de Defender ha caducado',
    why: 'Es demasiado antigua para proteger este Mac y hay que actualizarla.',
  },
  'passive-mode': {
    title: 'Defender está en modo pasivo',
    why: 'Defender deja la protección en manos de otra app, y Kextant no puede saber si esa app protege este Mac.',
  },
  'switched-off': {
    title: 'La protección en tiempo real está desactivada',
    why: 'Defender está en ejecución, pero no analiza los archivos cuando los abres.',
  },
  'kernel-extension-not-approved': {
    title: 'Defender aún no puede proteger este Mac',
    why: 'El controlador de Microsoft aún no está autorizado en macOS. Autorizarlo lleva alrededor de un minuto.',
  },
  'kernel-extension-faulty': {
    title: 'El controlador de Defender no se carga',
    why: 'macOS lo rechaza, y autorizarlo no lo solucionará.',
  },
  'endpoint-extension-not-approved': {
    title: 'Defender aún no puede proteger este Mac',
    why: 'La extensión de seguridad de Defender aún no está autorizada en macOS.',
  },
  'network-extension-not-approved': {
    title: 'La protección web aún no está autorizada',
    why: 'Mientras no se autorice su extensión de red, Defender no puede analizar lo que llega de la web.',
  },
  'network-filter-off': {
    title: 'La protección web está desactivada',
    why: 'El filtro de red de Defender está desactivado, así que no analiza lo que llega de la web.',
  },
  'full-disk-access-missing': {
    title: 'Defender no puede ver todos los archivos',
    why: 'Necesita acceso total al disco para analizar todo lo que hay en este Mac.',
  },
  'extension-switched-off': {
    title: 'Una extensión de Defender está desactivada',
    why: 'Estaba autorizada, pero se ha desactivado en los ajustes.',
  },
  'extension-not-running': {
    title: 'La extensión de Defender no está en ejecución',
    why: 'Está autorizada, pero no se ejecuta. Normalmente basta con reiniciar este Mac.',
  },
  'extension-being-removed': {
    title: 'La extensión de Defender se está eliminando',
    why: 'macOS terminará de eliminarla en el próximo reinicio.',
  },
  'restart-needed': {
    title: 'Hay que reiniciar este Mac',
    why: 'La extensión de Defender tendrá efecto después de reiniciar.',
  },
  'conflicting-software': {
    title: 'Otra app interfiere con Defender',
    why: 'Defender ha encontrado en este Mac software que entra en conflicto con él.',
  },
  'definitions-outdated': {
    title: 'Las definiciones de virus de Defender no están al día',
    why: 'Tienen más de una semana, así que Defender podría no detectar amenazas recientes.',
  },
  'enrolment-not-approved': {
    title: 'La gestión de este Mac no está aprobada',
    why: 'Hasta que lo esté, macOS ignora lo que tu organización ha autorizado para Defender.',
  },
  unhealthy: {
    title: 'Defender informa de un problema',
    why: 'Algo no funciona bien en Defender. Tu equipo de TI puede averiguar qué es.',
  },
};
