import type { problem as english } from '../en/problem.ts'
import { translate } from '../message.ts'

export const problem = translate<typeof english>()({
  'already-linked':
    '{name} ya está vinculado con otro perfil en {to}. Abra ese perfil para compararlos.',
  ambiguous: 'Varias personas en {to} pueden ser {name}. Elija la correcta.',
  'bad-answer': 'Respuesta inesperada de {from}. Intente de nuevo; si sigue así, avise a un Admin.',
  'branch-inactive':
    '{name} no está activo en {to}. Reactive primero el perfil allí o elija {from}.',
  changed: 'El perfil de {name} cambió mientras tanto. Revíselo antes de confirmar.',
  'changed-fields':
    'El perfil de {name} cambió mientras tanto: {fields}. Revíselo antes de confirmar.',
  'changed-since':
    'Esto ya no se puede deshacer: el perfil en {to} cambió desde entonces. Corríjalo allí a mano.',
  'changed-since-fields':
    'Esto ya no se puede deshacer: el perfil en {to} cambió desde entonces: {fields}. Corríjalo allí a mano.',
  'cursor-gone':
    'La lista de este navegador es demasiado antigua. Pulse Actualizar para cargarla de nuevo.',
  'email-required': '{name} no tiene correo electrónico. Agregue uno en {from} e intente de nuevo.',
  'email-taken':
    'Alguien en {to} ya tiene el correo electrónico de {name}. Intente de nuevo para ver quién es y vincularlos.',
  'field-unfit': 'Algo no cabe en su campo. Corríjalo; todavía no se guardó nada.',
  'field-unfit-fields': 'Algo no cabe en su campo: {fields}. Corríjalo; todavía no se guardó nada.',
  'flag-gone': 'Esta etiqueta ya no está disponible en {to}. Elija otra.',
  forbidden: 'Su rol no permite esto. Pida a un Admin que lo haga por {name}.',
  'in-progress': 'Se está haciendo en este momento. Espere un poco y mire de nuevo.',
  invalid:
    '{to} no acepta el perfil de {name} tal como está. Revíselo en {from} e intente de nuevo.',
  'key-required':
    'Esta página está desactualizada. Recárguela y pulse de nuevo. No se cambió nada.',
  'key-reused':
    'Esto ya se pidió con otras opciones. Recargue la página para ver cómo está {name} y pulse de nuevo.',
  'last-admin': '{name} es el último Admin activo. Nombre primero a otro Admin.',
  'letter-lost': 'No se pudo conservar lo que escribió. Si no llegó, escríbalo de nuevo.',
  'mapping-impossible':
    'Dos de estos campos no pueden ir juntos. Recargue la página para ver los campos como están ahora.',
  'match-found': 'Es posible que {name} ya esté en {to}. Diga quién es antes de continuar.',
  'no-dashboard': 'Abra In-Home o Facility en una pestaña, inicie sesión allí e intente de nuevo.',
  'no-room':
    'El navegador no puede guardar más en esta computadora. Libere espacio e intente de nuevo.',
  'not-found': 'No se encontró a {name}. Recargue la página e intente de nuevo.',
  'not-linked': '{name} está solo en In-Home o solo en Facility: no hay nada que comparar.',
  offline: 'Sin conexión. Revise la conexión e intente de nuevo. No se cambió nada.',
  'own-account':
    'Nadie puede agregarse a sí mismo, cambiar su propio rol ni desactivarse. Pídalo a otro Admin.',
  'precondition-required':
    'Esta página está desactualizada. Recárguela y pulse de nuevo. No se cambió nada.',
  'primary-undecided': '{name} ve primero {to}. Diga cuál va primero de ahora en adelante.',
  'required-empty':
    '{to} necesita más datos de {name} antes de poder reservar. Complételos primero.',
  'required-empty-fields':
    '{to} necesita más datos de {name} antes de poder reservar: {fields}. Complételos primero.',
  'role-escalation':
    '{name}, o el rol elegido, está por encima de su propio rol. Pídalo a un Admin.',
  'role-revoked': 'Su rol cambió y ya no permite esto. Pídalo a un Admin. No se cambió nada.',
  'server-error': '{from} tiene un problema propio. Intente de nuevo en un momento.',
  'signed-out':
    'Su sesión está cerrada. Inicie sesión en {from} y pulse de nuevo. No se cambió nada.',
  'source-gone': '{name} ya no está en {from}. Vuelva a la lista y recárguela.',
  'source-inactive': '{name} está inactivo en {from}. Reactive el perfil allí e intente de nuevo.',
  'target-inactive':
    '{name} tiene un perfil inactivo en {to}. Reactívelo en lugar de agregar otro.',
  timeout: '{from} tardó demasiado en responder. Intente de nuevo en un momento.',
  'too-large': 'Fue demasiado a la vez. Elija menos personas e intente de nuevo.',
  'too-many': '{from} pide una pausa. Intente de nuevo {when}.',
  'too-old':
    'No se pudo enviar durante 30 días, así que nadie puede decir si llegó. Compruebe si está allí antes de escribirlo de nuevo.',
  'undo-expired': 'Es demasiado tarde para deshacer esto. Desactive el perfil en {to} en su lugar.',
  updated: 'Tandem se actualizó. Recargue esta página y pulse de nuevo.',
  'visit-unfinished':
    '{name} tiene una visita de un día pasado sin terminar. Termínela primero y después desactive a {name}.',
  'wrong-password': 'Ese correo electrónico y esa contraseña no coinciden. Intente de nuevo.',
})
