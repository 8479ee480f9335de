import type { change as english } from '../en/change.ts'
import { translate } from '../message.ts'

export const change = translate<typeof english>()({
  roleTitle: '¿Cambiar el rol de {name} en {branch}?',
  roleLoading: 'Consultando el rol…',
  roleNow: '{name} ahora es {role} en {branch}. No se envía ningún correo.',
  roleIn: 'Rol en {branch}',
  now: '– ahora',
  baseRole: '– rol básico, con el que todos empiezan',
  seat: '{branch} cobra por cada Office Manager y Admin: esto puede agregar un puesto de pago.',
  chooseRole: 'Primero elija otro rol.',

  inactiveTitle: '¿Desactivar a {name} en {branch}?',
  reactivateTitle: '¿Reactivar a {name} en {branch}?',
  statusLoading: 'Consultando el estado…',
  clientBack:
    '{name} podrá iniciar sesión de nuevo en los servicios de {branch}, con el mismo correo electrónico y la misma contraseña.',
  staffBack:
    '{name} podrá trabajar de nuevo en {branch}, con su cuenta de acceso de siempre y el rol de antes.',
  nowhere: '{name} ya no podrá iniciar sesión en ningún lugar.',
  clientOther:
    '{name} seguirá en {other} y ya no podrá iniciar sesión en los servicios de {branch}.',
  staffOther: '{name} seguirá trabajando en {other} y ya no podrá iniciar sesión en {branch}.',
  primaryQuestion: '¿Qué software verá {name} primero a partir de ahora?',
  onceActive: '– cuando vuelva a estar activo',
  choosePrimary: 'Elija qué software se verá primero a partir de ahora.',
  deleteToo: 'Eliminar también en {branch}',
  deleteServices: 'Eliminar todos los servicios futuros',
  deleteTemplates: 'Eliminar las plantillas',
  nothingDeleted: 'No se elimina nada: lo que esté reservado en {branch} se conserva.',
  deletedForGood: 'Lo que se elimina en {branch} no se recupera, ni siquiera al deshacer.',
  noMessage: 'No se envía ningún mensaje a nadie. Puede deshacerlo.',
  makeInactive: 'Desactivar',
  reactivate: 'Reactivar',

  primaryTitle: '¿Hacer de {branch} el software principal de {name}?',
  primaryLoading: 'Consultando el software principal…',
  primaryMeans: '{name} verá {branch} primero: en la conversación y al solicitar servicios.',
  primaryInactive:
    'El perfil de {name} en {branch} está inactivo: mientras no se cambie, solo se ve {other}.',
  primaryContact:
    'A partir de entonces, las listas muestran el nombre, el correo electrónico y el teléfono de {branch}. No se envía ningún mensaje y puede deshacerlo.',

  addFlagTitle: '¿Agregar una etiqueta a {name} en {branch}?',
  removeFlagTitle: '¿Quitar una etiqueta a {name} en {branch}?',
  flagsLoading: 'Consultando las etiquetas…',
  flagAddMeans:
    'Todo el personal de {branch} verá la etiqueta en {name}. No se envía ningún mensaje y puede deshacerlo.',
  flagRemoveMeans:
    'Ya nadie en {branch} verá la etiqueta en {name}. No se envía ningún mensaje y puede deshacerlo.',
  allFlagsSet: '{name} tiene todas las etiquetas que existen en {branch}.',
  noFlagSet: '{name} no tiene ninguna etiqueta en {branch}.',
  flagsOf: 'Etiquetas de {branch}',
  findFlag: 'Buscar una etiqueta',
  noFlagFound: 'Ninguna etiqueta se llama así.',
  chooseFlag: 'Elija una etiqueta.',
})
