import type { sync as english } from '../en/sync.ts'
import { translate } from '../message.ts'

export const sync = translate<typeof english>()({
  title: '¿Agregar a {name} a {branch}?',
  loading: 'Revisando qué se puede copiar…',
  willCopy: {
    one: 'Se copiará {what}.',
    many: 'Se copiarán {what}.',
    other: 'Se copiarán {what}.',
  },
  fields: { one: '{count} campo', many: '{count} de campos', other: '{count} campos' },
  pets: { one: '{count} mascota', many: '{count} de mascotas', other: '{count} mascotas' },
  nothingCopied: 'No se copiará ningún campo.',
  replaced: {
    one: 'Se reemplaza {count} valor en {branch}.',
    many: 'Se reemplazan {count} de valores en {branch}.',
    other: 'Se reemplazan {count} valores en {branch}.',
  },
  kept: {
    one: '{count} campo ya tiene un valor en {branch}, que se conserva.',
    many: '{count} de campos ya tienen un valor en {branch}, que se conserva.',
    other: '{count} campos ya tienen un valor en {branch}, que se conserva.',
  },
  left: {
    one: '{count} campo no se copia.',
    many: '{count} de campos no se copian.',
    other: '{count} campos no se copian.',
  },
  staffArrives: '{name} será {role} en {branch}.',
  staffRaised:
    '{name} será {base} en {branch}, el rol básico allí, y enseguida recibirá el rol {role}.',
  cannotBook: {
    one: '{name} no puede reservar en {branch} hasta que se complete esto:',
    many: '{name} no puede reservar en {branch} hasta que se completen estos campos:',
    other: '{name} no puede reservar en {branch} hasta que se completen estos campos:',
  },
  mappingGone:
    '“{field}” corresponde a un campo que ya no existe. Un Admin puede corregirlo en las opciones.',
  onlyDifferences: 'Solo diferencias',
  sameLogin: 'La misma cuenta de acceso. No se envía ningún correo de bienvenida.',
  flags: 'Etiquetas que se copiarán',
  later:
    'Tandem puede guardar esto y agregar a {name} a {branch} cuando haya conexión con {source}. Antes lo revisa: si hay algo que decidir, se le preguntará.',
  addWhenOnline: 'Agregar cuando haya conexión',
  addClient: 'Agregar cliente a {branch}',
  syncStaff: 'Sincronizar personal con {branch}',
})
