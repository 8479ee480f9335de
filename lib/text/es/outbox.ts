import type { outbox as english } from '../en/outbox.ts'
import { translate } from '../message.ts'

export const outbox = translate<typeof english>()({
  offline: 'No tiene conexión. Lo que ve aquí se guarda y se envía cuando vuelva la conexión.',
  noAccess:
    'El navegador no deja que Tandem acceda al panel. Lo que ve aquí se guarda y se envía cuando haya acceso.',
  noAnswer:
    'El panel no responde bien en este momento. Lo que ve aquí se guarda y se envía cuando responda.',

  needsAttention: 'Requiere atención',
  all: 'Todos ({total})',
  dismissAll: 'Descartar todos ({total})',
  decide: 'Decidir…',
  decideOn: 'Decidir… {name}',
  dismiss: 'Descartar',
  dismissOne: 'Descartar {name}',
  showMore: {
    one: 'Mostrar {count} más',
    many: 'Mostrar {count} más',
    other: 'Mostrar {count} más',
  },
  retrySelected: 'Reintentar los seleccionados',
  retrySelectedCount: 'Reintentar los seleccionados ({selected})',

  runs: 'Lotes',
  started: 'Inicio: {when}',
  progressAndPace: '{progress} · {pace}',
  pause: 'Pausar',
  resume: 'Reanudar',
  cancelRest: 'Cancelar el resto',
  retryFailed: 'Reintentar los fallidos',

  underWay: 'En curso',
  cancelOne: 'Cancelar {name}',
})
