import type { status as english } from '../en/status.ts'
import { translate } from '../message.ts'

export const status = translate<typeof english>()({
  'sync-sending': '{name} todavía no está en {to}. Se está enviando.',
  'sync-queued': '{name} todavía no está en {to}. Se enviará automáticamente.',
  'sync-signed-out':
    'Su sesión está cerrada: {name} todavía no está en {to}. Inicie sesión en {from} y se enviará automáticamente.',
  'sync-no-access':
    'El navegador no deja que Tandem acceda al panel: {name} todavía no está en {to}. Permita el acceso en Tandem y se enviará automáticamente.',
  'sync-unknown':
    'Aún sin respuesta; se comprueba si {name} está en {to}. Si no, se envía de nuevo automáticamente.',
  'sync-gave-up':
    'Tandem no pudo averiguar si {name} está en {to}. Intente de nuevo para ver cómo quedó.',
  'sync-done':
    '{name} ahora también está en {to}. Misma cuenta de acceso, no se envió ningún correo.',
  'sync-done-staff':
    '{name} ahora también está en {to}, como {becomes}. Misma cuenta de acceso, no se envió ningún correo.',
  'sync-role-refused':
    '{name} ahora también está en {to}, como {becomes}. El rol no se cambió a {was}: {because}',
  'sync-unchanged': '{name} ya estaba en {to}. No hizo falta cambiar nada.',
  'sync-undone': 'Deshecho: {name} está de nuevo solo en {from}.',
  'undo-sync-open': '{name} sigue en {to}. Se deshace en cuanto haya conexión con {from}.',

  'copy-sending': 'Un campo de {name} todavía no se copió a {to}. Se está enviando.',
  'copy-queued': 'Un campo de {name} todavía no se copió a {to}. Se enviará automáticamente.',
  'copy-signed-out':
    'Su sesión está cerrada: un campo de {name} todavía no se copió a {to}. Inicie sesión en {from} y se enviará automáticamente.',
  'copy-no-access':
    'El navegador no deja que Tandem acceda al panel: un campo de {name} todavía no se copió a {to}. Permita el acceso en Tandem y se enviará automáticamente.',
  'copy-unknown':
    'Aún sin respuesta; se comprueba si un campo de {name} se copió a {to}. Si no, se envía de nuevo automáticamente.',
  'copy-gave-up':
    'Tandem no pudo averiguar si un campo de {name} se copió a {to}. Intente de nuevo para ver cómo quedó.',
  'copy-done': 'Se copió un campo de {name} a {to}.',
  'copy-unchanged': 'El campo de {name} ya era igual en {to}. No hizo falta cambiar nada.',
  'copy-undone': 'Deshecho: el campo de {name} en {to} está como antes.',
  'undo-copy-open':
    'El campo de {name} en {to} todavía no está como antes. Se deshace en cuanto haya conexión con {from}.',

  'role-sending': '{name} todavía no es {becomes} en {to}. Se está enviando.',
  'role-queued': '{name} todavía no es {becomes} en {to}. Se enviará automáticamente.',
  'role-signed-out':
    'Su sesión está cerrada: {name} todavía no es {becomes} en {to}. Inicie sesión y se enviará automáticamente.',
  'role-no-access':
    'El navegador no deja que Tandem acceda al panel: {name} todavía no es {becomes} en {to}. Permita el acceso en Tandem y se enviará automáticamente.',
  'role-unknown':
    'Aún sin respuesta; se comprueba si {name} es {becomes} en {to}. Si no, se envía de nuevo automáticamente.',
  'role-gave-up':
    'Tandem no pudo averiguar si {name} es {becomes} en {to}. Intente de nuevo para ver cómo quedó.',
  'role-done': '{name} ahora es {becomes} en {to}. No se envió ningún correo.',
  'role-undone': 'Deshecho: {name} es de nuevo {was} en {to}.',
  'undo-role-open':
    '{name} sigue siendo {becomes} en {to}. Se deshace en cuanto haya conexión con el servidor.',

  'status-sending': 'El perfil de {name} sigue {was} en {to}. Se está enviando.',
  'status-queued': 'El perfil de {name} sigue {was} en {to}. Se enviará automáticamente.',
  'status-signed-out':
    'Su sesión está cerrada: el perfil de {name} sigue {was} en {to}. Inicie sesión y se enviará automáticamente.',
  'status-no-access':
    'El navegador no deja que Tandem acceda al panel: el perfil de {name} sigue {was} en {to}. Permita el acceso en Tandem y se enviará automáticamente.',
  'status-unknown':
    'Aún sin respuesta; se comprueba si el perfil de {name} está {becomes} en {to}. Si no, se envía de nuevo automáticamente.',
  'status-gave-up':
    'Tandem no pudo averiguar si el perfil de {name} está {becomes} en {to}. Intente de nuevo para ver cómo quedó.',
  'status-done': 'El perfil de {name} ahora está {becomes} en {to}. No se envió ningún correo.',
  'status-undone': 'Deshecho: el perfil de {name} está de nuevo {was} en {to}.',
  'status-undone-deleted':
    'Deshecho: el perfil de {name} está de nuevo {was} en {to}. Lo que se eliminó entonces no vuelve.',
  'undo-status-open':
    'El perfil de {name} sigue {becomes} en {to}. Se deshace en cuanto haya conexión con el servidor.',

  'primary-sending': '{name} todavía ve primero {from}. Se está enviando.',
  'primary-queued': '{name} todavía ve primero {from}. Se enviará automáticamente.',
  'primary-signed-out':
    'Su sesión está cerrada: {name} todavía ve primero {from}. Inicie sesión y se enviará automáticamente.',
  'primary-no-access':
    'El navegador no deja que Tandem acceda al panel: {name} todavía ve primero {from}. Permita el acceso en Tandem y se enviará automáticamente.',
  'primary-unknown':
    'Aún sin respuesta; se comprueba si {name} ve primero {to}. Si no, se envía de nuevo automáticamente.',
  'primary-gave-up':
    'Tandem no pudo averiguar si {name} ve primero {to}. Intente de nuevo para ver cómo quedó.',
  'primary-done': '{name} ahora ve primero {to}. No se envió ningún correo.',
  'primary-undone': 'Deshecho: {name} ve primero {was} de nuevo.',
  'undo-primary-open':
    '{name} todavía ve primero {from}. Se deshace en cuanto haya conexión con el servidor.',

  'flag-add-sending': '{name} todavía no tiene la etiqueta “{becomes}” en {to}. Se está enviando.',
  'flag-add-queued':
    '{name} todavía no tiene la etiqueta “{becomes}” en {to}. Se enviará automáticamente.',
  'flag-add-signed-out':
    'Su sesión está cerrada: {name} todavía no tiene la etiqueta “{becomes}” en {to}. Inicie sesión y se enviará automáticamente.',
  'flag-add-no-access':
    'El navegador no deja que Tandem acceda al panel: {name} todavía no tiene la etiqueta “{becomes}” en {to}. Permita el acceso en Tandem y se enviará automáticamente.',
  'flag-add-unknown':
    'Aún sin respuesta; se comprueba si {name} tiene la etiqueta “{becomes}” en {to}. Si no, se envía de nuevo automáticamente.',
  'flag-add-gave-up':
    'Tandem no pudo averiguar si {name} tiene la etiqueta “{becomes}” en {to}. Intente de nuevo para ver cómo quedó.',
  'flag-add-done': '{name} ahora tiene la etiqueta “{becomes}” en {to}. No se envió ningún correo.',
  'flag-add-undone': 'Deshecho: {name} ya no tiene la etiqueta “{becomes}” en {to}.',
  'undo-flag-add-open':
    '{name} todavía tiene la etiqueta “{becomes}” en {to}. Se deshace en cuanto haya conexión con el servidor.',

  'flag-remove-sending': '{name} todavía tiene la etiqueta “{becomes}” en {to}. Se está enviando.',
  'flag-remove-queued':
    '{name} todavía tiene la etiqueta “{becomes}” en {to}. Se enviará automáticamente.',
  'flag-remove-signed-out':
    'Su sesión está cerrada: {name} todavía tiene la etiqueta “{becomes}” en {to}. Inicie sesión y se enviará automáticamente.',
  'flag-remove-no-access':
    'El navegador no deja que Tandem acceda al panel: {name} todavía tiene la etiqueta “{becomes}” en {to}. Permita el acceso en Tandem y se enviará automáticamente.',
  'flag-remove-unknown':
    'Aún sin respuesta; se comprueba si {name} ya no tiene la etiqueta “{becomes}” en {to}. Si no, se envía de nuevo automáticamente.',
  'flag-remove-gave-up':
    'Tandem no pudo averiguar si {name} ya no tiene la etiqueta “{becomes}” en {to}. Intente de nuevo para ver cómo quedó.',
  'flag-remove-done':
    '{name} ya no tiene la etiqueta “{becomes}” en {to}. No se envió ningún correo.',
  'flag-remove-undone': 'Deshecho: {name} tiene de nuevo la etiqueta “{becomes}” en {to}.',
  'undo-flag-remove-open':
    '{name} todavía no tiene la etiqueta “{becomes}” en {to}. Se repone en cuanto haya conexión con el servidor.',

  'message-sending': 'Su mensaje a {name} se está enviando.',
  'message-queued':
    'Su mensaje a {name} todavía no se envió. Sale automáticamente en cuanto haya conexión con el servidor.',
  'message-signed-out':
    'Su sesión está cerrada: su mensaje a {name} todavía no se envió. Inicie sesión y se enviará automáticamente.',
  'message-no-access':
    'El navegador no deja que Tandem acceda al panel: su mensaje a {name} todavía no se envió. Permita el acceso en Tandem y se enviará automáticamente.',
  'message-unknown':
    'Aún sin respuesta; se comprueba si su mensaje a {name} llegó en {to}. Si no, se envía de nuevo automáticamente.',
  'message-gave-up':
    'Tandem no pudo averiguar si su mensaje a {name} llegó en {to}. Intente de nuevo: no puede llegar dos veces.',
  'message-done': 'Su mensaje a {name} se envió en {to}. No se envió ningún correo.',

  'request-sending': 'La solicitud para {name} se está enviando.',
  'request-queued':
    'La solicitud para {name} todavía no se envió a {to}. Sale automáticamente en cuanto haya conexión con el servidor.',
  'request-signed-out':
    'Su sesión está cerrada: la solicitud para {name} todavía no se envió. Inicie sesión y se enviará automáticamente.',
  'request-no-access':
    'El navegador no deja que Tandem acceda al panel: la solicitud para {name} todavía no se envió. Permita el acceso en Tandem y se enviará automáticamente.',
  'request-unknown':
    'Aún sin respuesta; se comprueba si la solicitud para {name} llegó a {to}. Si no, se envía de nuevo automáticamente.',
  'request-gave-up':
    'Tandem no pudo averiguar si la solicitud para {name} llegó a {to}. Intente de nuevo: no puede llegar dos veces.',
  'request-done':
    'Servicios solicitados para {name} en {to}. Quedan reservados cuando se acepten en Approvals. No se envió ningún correo.',

  'given-up': 'Cancelado: no se envió nada para {name}.',
  'payload-dismissed': 'Descartado. Compruebe en {to} si llegó antes de pedirlo de nuevo.',
  'payload-refused': 'No se envió. {reason}',
  'not-undone': 'No se deshizo. {reason}',
  earlier: 'Antes: {status}',

  'refused-forbidden': 'su rol allí no lo permite. Pídaselo a un Admin.',
  'refused-role-escalation': 'está por encima de su propio rol allí. Pídaselo a un Admin.',
  'refused-role-revoked': 'su propio rol cambió y ya no lo permite. Pídaselo a un Admin.',
})
