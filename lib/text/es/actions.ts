import type { actions as english } from '../en/actions.ts'
import { translate } from '../message.ts'

export const actions = translate<typeof english>()({
  compare: 'Comparar',
  requestServices: 'Solicitar servicios',
  changeRole: 'Cambiar rol',
  changeRoleIn: 'Cambiar rol en {branch}',
  makeInactive: 'Desactivar en {branch}',
  reactivate: 'Reactivar en {branch}',
  makePrimary: 'Hacer de {branch} el software principal',
  addFlag: 'Agregar etiqueta',
  removeFlag: 'Quitar etiqueta',
})
