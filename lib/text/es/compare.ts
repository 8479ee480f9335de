import type { compare as english } from '../en/compare.ts'
import { translate } from '../message.ts'

export const compare = translate<typeof english>()({
  title: 'Comparar a {name}',
  loading: 'Comparando los dos perfiles…',
  differ: {
    one: '{count} campo es diferente.',
    many: '{count} de campos son diferentes.',
    other: '{count} campos son diferentes.',
  },
  nothing: 'No hay diferencias entre In-Home y Facility.',
  same: {
    one: '{count} campo es igual.',
    many: '{count} de campos son iguales.',
    other: '{count} campos son iguales.',
  },
  paused:
    'Tandem no puede revisar los dos perfiles en este momento, así que no se puede copiar nada más.',

  fieldIn: '{branch}: {field}',
  empty: 'vacío',
  hidden: 'oculto',
  showAll: 'Mostrar todo',
  showLess: 'Mostrar menos',
  showAllOf: 'Mostrar todo: {field}',
  showLessOf: 'Mostrar menos: {field}',
  copyTo: 'Copiar a {branch}',
  copyField: 'Copiar a {branch}: {field}',
  copyPetField: 'Copiar a {branch}: {field} de {pet}',

  hiddenField: 'Copiar valor oculto: {field}',
  confirmHidden:
    '¿Copiar el valor oculto a {branch}? Quien pueda ver este campo allí podrá leerlo.',
  copyHidden: 'Copiar valor oculto',
  leave: 'No copiar',

  copied: 'Se copió a {branch}.',
  waiting: 'Aún no se copió: se copiará en cuanto haya conexión con {branch}.',
  undoWaiting: 'Aún no se deshizo: se deshará en cuanto haya conexión con {branch}.',
  changed:
    'Alguien lo cambió mientras tanto. Este es el valor actual: copie de nuevo si todavía es correcto.',
  undoField: 'Deshacer: {field}',
})
