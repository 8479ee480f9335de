import type { files as english } from '../en/files.ts'
import { translate } from '../message.ts'

export const files = translate<typeof english>()({
  accounts: 'cuentas',
  history: 'historial',
  missing: 'lista-no-encontrados',
  without: 'lista-lineas-sin-correo',
  elsewhere: 'lista-solo-en-uno',
  staff: 'lista-personal',
  both: 'lista-ya-en-ambos',
  repeated: 'lista-repetidos',

  name: 'Nombre',
  email: 'Correo electrónico',
  phone: 'Teléfono',
  kind: 'Tipo',
  statusIn: 'Estado en {branch}',
  roleIn: 'Rol en {branch}',
  primaryBranch: 'Software principal',
  pets: 'Mascotas',
  flagsIn: 'Etiquetas en {branch}',
  profileIdIn: 'Id del perfil en {branch}',

  line: 'Línea',

  when: 'Cuándo',
  who: 'Quién',
  action: 'Acción',
  account: 'Cuenta',
  direction: 'Dirección',
  outcome: 'Resultado',
  fields: 'Campos',
  accountId: 'Id de la cuenta',
  actorId: 'Id de quién lo hizo',
})
