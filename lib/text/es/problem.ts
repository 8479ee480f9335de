import type { problem as english } from '../en/problem.ts'
import { translate } from '../message.ts'

export const problem = translate<typeof english>()({
  'already-linked':
    'La cuenta de {name} ya está vinculada con otro perfil en {to}. Abra ese perfil para compararlos.',
  ambiguous: 'Varias personas en {to} pueden ser {name}. Elija la correcta.',
  'bad-answer':
    'Respuesta inesperada de {from}. Intente de nuevo; si vuelve a pasar, avise a un Admin.',
  'branch-inactive':
    'El perfil de {name} en {to} no está activo. Reactívelo primero o elija {from}.',
  changed: 'El perfil de {name} cambió mientras tanto. Revíselo de nuevo antes de confirmar.',
  'changed-fields':
    'El perfil de {name} cambió mientras tanto: {fields}. Revíselo de nuevo antes de confirmar.',
  'changed-since':
    'Esto ya no se puede deshacer: el perfil en {to} cambió desde entonces. Corríjalo allí a mano.',
  'changed-since-fields':
    'Esto ya no se puede deshacer: el perfil en {to} cambió desde entonces: {fields}. Corríjalo allí a mano.',
  'cursor-gone':
    'La lista de este navegador es demasiado antigua. Presione Actualizar para cargarla de nuevo.',
  'email-required': '{name} no tiene correo electrónico. Agregue uno en {from} e intente de nuevo.',
  'email-taken':
    'Alguien en {to} ya tiene el correo electrónico de {name}. Intente de nuevo para ver quién es y vincularlos.',
  'field-unfit': 'Un valor no es válido para su campo. Corríjalo; todavía no se guardó nada.',
  'field-unfit-fields':
    'Un valor no es válido para su campo: {fields}. Corríjalo; todavía no se guardó nada.',
  'flag-gone': 'Esta etiqueta ya no está disponible en {to}. Elija otra.',
  forbidden: 'Su rol no permite esto. Pida a un Admin que se encargue de {name}.',
  'in-progress': 'Se está haciendo ahora. Espere un momento y compruebe de nuevo.',
  invalid:
    '{to} no acepta el perfil de {name} tal como está. Revíselo en {from} e intente de nuevo.',
  'key-required':
    'Esta página está desactualizada. Recárguela e intente de nuevo. No se cambió nada.',
  'key-reused':
    'Esto ya se pidió con otras opciones. Recargue la página para ver el estado de {name} e intente de nuevo.',
  'last-admin': '{name} es el último Admin activo. Nombre primero a otro Admin.',
  'letter-lost': 'No se pudo conservar lo que escribió. Si no llegó, escríbalo de nuevo.',
  'mapping-impossible':
    'Dos de estos campos no se pueden corresponder. Recargue la página para ver los campos como están ahora.',
  'match-found':
    'Es posible que {name} ya esté en {to}. Decida si es la misma persona antes de continuar.',
  moved:
    '{from} indica ahora otra dirección. Abra las opciones de Tandem y compruebe allí las direcciones del panel.',
  'no-access':
    'El navegador no deja que Tandem acceda al panel. Abra Tandem y presione “Permitir acceso”.',
  'no-dashboard': 'No hay ningún panel conectado. Abra Tandem y presione “Conectar un panel”.',
  'no-room':
    'El navegador no puede guardar más en esta computadora. Libere espacio e intente de nuevo.',
  'not-found': 'No se encontró a {name}. Recargue la página e intente de nuevo.',
  'not-linked': '{name} está solo en In-Home o solo en Facility: no hay nada que comparar.',
  'not-offered':
    'Sus paneles no permiten que Tandem haga esto. Hágalo en el panel mismo. No se cambió nada.',
  offline: 'No tiene conexión. Revise la conexión e intente de nuevo. No se cambió nada.',
  'own-account':
    'Nadie puede agregarse a sí mismo, cambiar su propio rol ni desactivarse. Pídaselo a otro Admin.',
  'own-fault': 'Algo falló en Tandem. Recargue la página para ver qué se hizo e intente de nuevo.',
  'precondition-required':
    'Esta página está desactualizada. Recárguela e intente de nuevo. No se cambió nada.',
  'primary-undecided': '{name} ve primero {to}. Elija cuál se verá primero a partir de ahora.',
  'required-empty': 'Faltan datos de {name} en {to} para poder reservar. Complételos primero.',
  'required-empty-fields':
    'Faltan datos de {name} en {to} para poder reservar: {fields}. Complételos primero.',
  'role-escalation':
    '{name}, o el rol elegido, está por encima de su propio rol. Pídaselo a un Admin.',
  'role-revoked': 'Su rol cambió y ya no permite esto. Pídaselo a un Admin. No se cambió nada.',
  'server-error': '{from} está teniendo problemas. Intente de nuevo en un momento.',
  'signed-out':
    'Su sesión está cerrada. Inicie sesión en {from} e intente de nuevo. No se cambió nada.',
  'source-gone': '{name} ya no está en {from}. Vuelva a la lista y recárguela.',
  'source-inactive': 'El perfil de {name} en {from} está inactivo. Reactívelo e intente de nuevo.',
  'target-inactive':
    '{name} tiene un perfil inactivo en {to}. Reactívelo en lugar de agregar otro.',
  timeout: '{from} tardó demasiado en responder. Intente de nuevo en un momento.',
  'too-large': 'Fue demasiado a la vez. Elija menos personas e intente de nuevo.',
  'too-many': '{from} está recibiendo demasiadas solicitudes. Intente de nuevo {when}.',
  'too-old':
    'No se pudo enviar durante 30 días, así que nadie puede decir si llegó. Compruebe si está allí antes de escribirlo de nuevo.',
  'undo-expired':
    'Es demasiado tarde para deshacer esto. En su lugar, desactive el perfil en {to}.',
  updated: 'Tandem se actualizó. Recargue esta página e intente de nuevo.',
  'visit-unfinished':
    '{name} tiene una visita sin terminar de un día pasado. Termínela primero y después desactive a {name}.',
  'wrong-password': 'Ese correo electrónico y esa contraseña no coinciden. Intente de nuevo.',
  'wrong-type': '{from} no entendió la solicitud. Avise a un Admin. No se cambió nada.',
})
