import type { history as english } from '../en/history.ts'
import { translate } from '../message.ts'

export const history = translate<typeof english>()({
  backendAway:
    'El registro propio del panel no se puede leer en este momento. Se muestra lo que se hizo en este dispositivo.',

  search: 'Buscar en el historial',
  searchHint: 'Nombre',
  action: 'Acción',
  allActions: 'Todas las acciones',
  outcome: 'Resultado',
  allOutcomes: 'Todos los resultados',

  sync: 'Sincronizar',
  copy: 'Copiar campo',
  mappings: 'Asignar correspondencias de campos',
  undo: 'Deshacer',
  role: 'Cambiar rol',
  create: 'Crear',
  edit: 'Editar',
  status: 'Cambiar estado',
  primary: 'Cambiar software principal',
  flag: 'Cambiar etiquetas',
  message: 'Mensaje',
  request: 'Solicitar servicios',
  signIn: 'Iniciar sesión',
  signOut: 'Cerrar sesión',
  rebuilt: 'Datos de este dispositivo restaurados',

  done: 'Hecho',
  underWay: 'En curso',
  notDone: 'No se hizo',
  givenUp: 'Cancelado',
  unchanged: 'No hizo falta ningún cambio',
  unsent: 'Aún no enviado',
  sending: 'Se está enviando',
  checking: 'Aún sin respuesta; se comprueba qué pasó',
  replaced: 'Se pidió de nuevo',
  undone: 'Deshecho',
  decide: 'Requiere una decisión',
  outcomeReason: '{outcome}: {reason}',
  rebuiltFromCopy:
    'Se perdió lo que este dispositivo guardaba y se restauró desde su segunda copia.',

  list: 'Historial',
  direction: '{from} → {to}',
  fields: { one: '{count} campo', many: '{count} de campos', other: '{count} campos' },
  undoLine: 'Deshacer: {action} {name}',
  showMore: 'Mostrar más',

  complete: 'El registro de este dispositivo está completo.',
  broken: 'La línea {line} del registro de este dispositivo se cambió o se eliminó.',
  exportCsv: 'Exportar como CSV',
  exportJson: 'Exportar como JSON',
})
