// Spanish: the headlines.
import type { Catalogue } from '../../catalogue.ts';

export const banner: Catalogue['banner'] = {
  protected: { title: 'Este Mac está protegido', why: 'La protección en tiempo real está activada y funciona.' },
  starting: {
    title: 'Defender se está iniciando',
    why: 'Tarda alrededor de un minuto.',
  },
  looking: { title: 'Comprobando este Mac', why: 'La primera respuesta llegará en un momento.' },
  stale: {
    title: 'Sin respuesta reciente',
    why: 'La última comprobación es demasiado antigua para fiarse de ella. Comprueba ahora cómo está este Mac.',
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
    title: 'No se pudo verificar Defender',
    why: 'Sin pruebas de que el programa es de Microsoft, sus respuestas no cuentan. Tu equipo de TI puede averiguar por qué.',
  },
  'service-not-started': {
    title: 'El servicio de Defender no está en marcha',
    why: 'Se desactivó o nunca se inició, así que nada analiza este Mac.',
  },
  'service-keeps-restarting': {
    title: 'Defender se bloquea una y otra vez',
    why: 'Su servicio se reinicia sin parar, así que nadie sabe si este Mac está protegido. Una actualización lo soluciona.',
  },
  'not-answering': {
    title: 'Defender no responde',
    why: 'Mientras no lo haga, nadie sabe si este Mac está protegido. Reiniciar suele ayudar.',
  },
  unreadable: {
    title: 'La respuesta de Defender no está clara',
    why: 'No dice si la protección está activada. Tu equipo de TI puede averiguar por qué.',
  },
  'not-onboarded': {
    title: 'Defender no tiene licencia en este Mac',
    why: 'Está instalado, pero no conectado a tu organización, así que no protege este Mac.',
  },
  'product-expired': {
    title: 'Esta versión de Defender ha caducado',
    why: 'Su versión es demasiado antigua para proteger este Mac. Necesita una actualización.',
  },
  'passive-mode': {
    title: 'Defender solo observa',
    why: 'Está en modo pasivo: se supone que otro producto protege este Mac.',
  },
  'switched-off': {
    title: 'La protección en tiempo real está desactivada',
    why: 'Defender funciona, pero no comprueba los archivos cuando los abres.',
  },
  'kernel-extension-not-approved': {
    title: 'Defender aún no puede proteger este Mac',
    why: 'Aún no se ha permitido el controlador de Microsoft en macOS. Se tarda un minuto.',
  },
  'kernel-extension-faulty': {
    title: 'El controlador de Defender no se carga',
    why: 'macOS lo rechaza por un motivo que no se resuelve permitiéndolo.',
  },
  'endpoint-extension-not-approved': {
    title: 'Defender aún no puede proteger este Mac',
    why: 'Aún no se ha permitido la extensión de seguridad de Defender en macOS.',
  },
  'network-extension-not-approved': {
    title: 'La protección web aún no está permitida',
    why: 'Hay que permitir la extensión de red de Defender para que analice lo que llega de la web.',
  },
  'network-filter-off': {
    title: 'La protección web está desactivada',
    why: 'El filtro de red de Defender está desactivado: lo que llega de la web no se analiza.',
  },
  'full-disk-access-missing': {
    title: 'Defender no puede ver todos los archivos',
    why: 'Necesita acceso total al disco para comprobar todo lo que hay en este Mac.',
  },
  'extension-switched-off': {
    title: 'Una extensión de Defender está desactivada',
    why: 'Estaba permitida y se ha desactivado en los ajustes.',
  },
  'extension-not-running': {
    title: 'La extensión de Defender no está en ejecución',
    why: 'No hay nada que permitir, pero según macOS o Defender no se ejecuta. Reiniciar suele ayudar.',
  },
  'extension-being-removed': {
    title: 'La extensión de Defender se está eliminando',
    why: 'macOS lo terminará en el próximo reinicio.',
  },
  'restart-needed': {
    title: 'Hay que reiniciar este Mac',
    why: 'La extensión de Defender tendrá efecto después de reiniciar.',
  },
  'conflicting-software': {
    title: 'Otro producto interfiere con Defender',
    why: 'Defender avisa de otro software con el que no funciona bien.',
  },
  'definitions-outdated': {
    title: 'Las definiciones de virus de Defender no están al día',
    why: 'Tienen más de una semana, así que podrían pasarse por alto amenazas recientes.',
  },
  'enrolment-not-approved': {
    title: 'La gestión de este Mac no está aprobada',
    why: 'Hasta que lo esté, macOS ignora lo que tu organización ha permitido para Defender.',
  },
  unhealthy: {
    title: 'Defender informa de un problema',
    why: 'Defender indica que no todo está bien.',
  },
};
