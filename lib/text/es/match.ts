import type { match as english } from '../en/match.ts'
import { translate } from '../message.ts'

export const match = translate<typeof english>()({
  question: '¿Es la misma persona?',
  addAsNew: 'Otra persona: agregar como nueva',
  blocked:
    '{name} ya tiene este correo electrónico en {branch}, y nadie más puede tenerlo allí: vincule las dos cuentas o cancele.',
  blockedTwice:
    'Varias personas en {branch} tienen este correo electrónico. Primero dé a cada una el suyo.',
  linkHint: 'Al vincular queda una sola cuenta para In-Home y Facility: nadie se agrega dos veces.',
  certain: 'En común: {what}. Con seguridad es la misma cuenta de acceso',
  likely: 'En común: {what}. Probablemente es la misma persona',
  possible: 'En común: {what}. Quizás es la misma persona',
  email: 'correo electrónico',
  phone: 'teléfono',
  name: 'nombre',
  pet: 'mascota',
  noted: {
    one: '{count} persona en {branch} tiene {what}',
    many: '{count} de personas en {branch} tienen {what}',
    other: '{count} personas en {branch} tienen {what}',
  },
  notedAtLeast: {
    one: 'Al menos {count} persona en {branch} tiene {what}',
    many: 'Al menos {count} de personas en {branch} tienen {what}',
    other: 'Al menos {count} personas en {branch} tienen {what}',
  },
  commonEmail: 'el mismo correo electrónico',
  commonPhone: 'el mismo teléfono',
  commonName: 'el mismo nombre',
  commonPet: 'una mascota con el mismo nombre y la misma raza',
  notedHint:
    'Muchas personas coinciden en esto por casualidad, así que no hay nada que decidir. Si sabe que una es la misma persona, vincule las dos cuentas: nadie se agrega dos veces.',
  samePerson: 'La misma persona',
  samePersonAs: 'La misma persona: {name}',
  linked: 'Se vinculará con {name}, que ya está en {branch}.',
  linkedInactive: 'Se vinculará con {name}, cuyo perfil en {branch} está inactivo y se reactivará.',
  link: 'Vincular con esta cuenta',
  reactivateAndLink: 'Reactivar y vincular',
  reactivate: 'Reactivar',
  addAsNewButton: 'Agregar como nueva',
  decideFirst: 'Primero indique si es la misma persona.',
})
