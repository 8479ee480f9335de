import type { popup as english } from '../en/popup.ts'
import { translate } from '../message.ts'

export const popup = translate<typeof english>()({
  updated: 'actualizado: {time}',
  openSidePanel: 'Abrir en el panel lateral',
  options: 'Opciones',
  refresh: 'Actualizar',
  accounts: 'Cuentas',
  outbox: 'Bandeja de salida',
  outboxCount: {
    one: 'Bandeja de salida ({count})',
    many: 'Bandeja de salida ({count})',
    other: 'Bandeja de salida ({count})',
  },
  history: 'Historial',
  clearFilters: 'Quitar filtros',
  checkAgain: 'Comprobar de nuevo',
  signedOut: 'Su sesión está cerrada',
  signedOutHint: 'Inicie sesión en In-Home o Facility y luego vuelva aquí.',
  signedIn: 'Ya inicié sesión',
  noFeed: 'Aquí no hay lista de cuentas',
  noFeedHint:
    'Sus paneles no dan a Tandem una lista de clientes y personal. Abra el perfil de una persona en un panel: Tandem funciona allí.',
  offline: 'No tiene conexión',
  offlineHint: 'Lo que pidió está guardado y se enviará cuando vuelva la conexión.',
  error: 'Eso no funcionó',
  errorHint: 'Respuesta inesperada del panel. No se cambió nada.',
  empty: 'Todavía no hay nadie',
  emptyHint: 'Aquí aparecerán los clientes y el personal de In-Home y Facility.',
  noMatch: 'No se encontró a nadie',
  noMatchFor: 'No se encontró a nadie con “{query}”',
  noMatchHint:
    'Pruebe con parte de un nombre, un correo electrónico, un teléfono o el nombre de una mascota.',
  noFit: 'Nadie coincide',
  noFitFor: 'Nadie coincide con “{query}”',
  noFitHint: 'No queda nadie con estos filtros:',
  nothingWaits: 'No hay nada en espera',
  nothingWaitsHint: 'Lo que pida se queda aquí hasta que se realice.',
  noHistory: 'Todavía no se ha hecho nada',
  noHistoryHint: 'Aquí se anotará quién sincronizó a quién y cuándo.',
  noLine: 'No se encontró nada',
  noLineHint: 'Pruebe con parte de un nombre, o con todas las acciones y resultados.',
  refilling: 'Cargando sus cuentas de nuevo…',
  refillingHint:
    'Lo que estaba guardado en esta computadora no se pudo leer, así que se borró. No se perdió nada de lo que pidió.',
  noRoom: 'No hay espacio para las cuentas',
  noRoomHint:
    'El navegador no puede guardar más en esta computadora. Libere espacio e intente de nuevo. Lo que pidió está guardado.',
  loading: 'Cargando sus cuentas…',
  loadingHint: 'La primera vez tarda un momento.',
})
