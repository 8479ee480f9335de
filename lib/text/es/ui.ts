import type { ui as english } from '../en/ui.ts'
import { translate } from '../message.ts'

export const ui = translate<typeof english>()({
  undo: 'Deshacer',
  tryAgain: 'Intentar de nuevo',
  cancel: 'Cancelar',
  close: 'Cerrar',
  chooseAgain: 'Elegir de nuevo',
  clear: 'Borrar',
  save: 'Guardar',
  active: 'activo',
  inactive: 'inactivo',
  pending: 'pendiente',
  client: 'Cliente',
  staff: 'Personal',
  clients: {
    one: '{count} cliente',
    many: '{count} de clientes',
    other: '{count} clientes',
  },
  accounts: { one: '{count} cuenta', many: '{count} de cuentas', other: '{count} cuentas' },
  andMore: { one: 'y {count} más', many: 'y {count} más', other: 'y {count} más' },
  progress: '{done} de {total}',
  askAdmin: 'Pregunte a un Admin.',
  askOne: 'Pregunte a {admin}.',
  askTwo: 'Pregunte a {admin} o a {other}.',
  primaryBranch: 'Software principal',
  role: 'Rol',
  status: 'Estado',
  yes: 'Sí',
  no: 'No',
  eachPerson: 'esta persona',
})
