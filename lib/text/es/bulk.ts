import type { bulk as english } from '../en/bulk.ts'
import { translate } from '../message.ts'

export const bulk = translate<typeof english>()({
  sync: {
    one: 'Sincronizar {count} cliente con {branch}',
    many: 'Sincronizar {count} de clientes con {branch}',
    other: 'Sincronizar {count} clientes con {branch}',
  },
  primary: {
    one: 'Hacer de {branch} el software principal de {count} cliente',
    many: 'Hacer de {branch} el software principal de {count} de clientes',
    other: 'Hacer de {branch} el software principal de {count} clientes',
  },
  syncTitle: {
    one: '¿Sincronizar {count} cliente con {branch}?',
    many: '¿Sincronizar {count} de clientes con {branch}?',
    other: '¿Sincronizar {count} clientes con {branch}?',
  },
  primaryTitle: {
    one: '¿Hacer de {branch} el software principal de {count} cliente?',
    many: '¿Hacer de {branch} el software principal de {count} de clientes?',
    other: '¿Hacer de {branch} el software principal de {count} clientes?',
  },
  loading: 'Revisando cada cliente. Todavía no se cambia nada.',
  checked: 'Revisados',
  summary: '{facts}.',
  nobodySynced: 'No se sincronizará a nadie',
  willSync: {
    one: 'Se sincronizará {count}',
    many: 'Se sincronizarán {count}',
    other: 'Se sincronizarán {count}',
  },
  nobodyChanges: 'No se cambiará a nadie',
  willChange: {
    one: 'Se cambiará {count}',
    many: 'Se cambiarán {count}',
    other: 'Se cambiarán {count}',
  },
  already: {
    one: '{count} ya lo está',
    many: '{count} ya lo están',
    other: '{count} ya lo están',
  },
  noChange: {
    one: '{count} no requiere cambios',
    many: '{count} no requieren cambios',
    other: '{count} no requieren cambios',
  },
  needDecision: {
    one: '{count} requiere una decisión',
    many: '{count} requieren una decisión',
    other: '{count} requieren una decisión',
  },
  cannotSync: {
    one: '{count} no se puede sincronizar',
    many: '{count} no se pueden sincronizar',
    other: '{count} no se pueden sincronizar',
  },
  cannotChange: {
    one: '{count} no se puede cambiar',
    many: '{count} no se pueden cambiar',
    other: '{count} no se pueden cambiar',
  },
  primaryMeans:
    'Verán {branch} primero: en la conversación y al solicitar servicios. No se envía ningún mensaje.',
  possiblyThere: {
    one: '{count} de ellos solo comparte un nombre o el nombre de una mascota con alguien en {branch}',
    many: '{count} de ellos solo comparten un nombre o el nombre de una mascota con alguien en {branch}',
    other:
      '{count} de ellos solo comparten un nombre o el nombre de una mascota con alguien en {branch}',
  },
  possiblyThereHint:
    'Cada uno se agrega como persona nueva. Si sabe que alguno ya está allí, cancele, quítelo de la selección y agréguelo desde la lista.',
  decisionsTitle: 'Requieren una decisión',
  decisionsHint: 'Por ahora quedan fuera: agréguelos uno por uno desde la lista.',
  cannotSyncTitle: 'No se pueden sincronizar',
  cannotChangeTitle: 'No se pueden cambiar',
  group: '{reason} ({count})',
  them: 'estas personas',
  others: 'los demás',
  synced: {
    one: '{count} sincronizado',
    many: '{count} sincronizados',
    other: '{count} sincronizados',
  },
  changed: { one: '{count} cambiado', many: '{count} cambiados', other: '{count} cambiados' },
  failed: { one: '{count} falló', many: '{count} fallaron', other: '{count} fallaron' },
  undone: { one: '{count} deshecho', many: '{count} deshechos', other: '{count} deshechos' },
  dismissed: {
    one: '{count} descartado',
    many: '{count} descartados',
    other: '{count} descartados',
  },
  paused: 'En pausa: no se envía nada más hasta que usted reanude.',
  cancelled: 'Cancelado: lo que aún no se había enviado ya no se enviará.',
  ended: 'Terminado.',
  running: 'En curso. Puede cerrar esto: continúa en segundo plano.',
  stoppedRefused: 'Se detuvo solo. {reason}',
  stoppedErrors: 'Se detuvo solo: el servidor falló una y otra vez. Espere un rato y reanude.',
  stoppedFailures:
    'Se detuvo solo: fallaron demasiados. Vea el motivo en “Requiere atención”; después, reanude o cancele el resto.',
  secondsLeft: {
    one: '{rate} por segundo, falta aproximadamente {count} segundo',
    many: '{rate} por segundo, faltan aproximadamente {count} de segundos',
    other: '{rate} por segundo, faltan aproximadamente {count} segundos',
  },
  minutesLeft: {
    one: '{rate} por segundo, falta aproximadamente {count} minuto',
    many: '{rate} por segundo, faltan aproximadamente {count} de minutos',
    other: '{rate} por segundo, faltan aproximadamente {count} minutos',
  },
})
