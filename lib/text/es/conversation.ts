import type { conversation as english } from '../en/conversation.ts'
import { translate } from '../message.ts'

export const conversation = translate<typeof english>()({
  title: 'Conversación',
  titleUnread: {
    one: 'Conversación, {count} sin leer',
    many: 'Conversación, {count} sin leer',
    other: 'Conversación, {count} sin leer',
  },
  tabUnread: {
    one: '{branch}, {count} sin leer',
    many: '{branch}, {count} sin leer',
    other: '{branch}, {count} sin leer',
  },
  loading: 'Cargando mensajes…',
  notYours: 'Los mensajes de {branch} son para quienes trabajan allí.',
  saved: 'Se muestran los mensajes guardados.',
  offline: 'No tiene conexión. Lo que escriba ahora se enviará cuando vuelva la conexión.',
  messagesWith: 'Mensajes con {name} en {branch}',
  showEarlier: 'Mostrar mensajes anteriores',
  none: 'Todavía no hay mensajes en {branch}.',
  waiting: 'Pendiente de envío',
  unsure:
    'Aún no hay respuesta, así que quizá no se envió. Si lo envía de nuevo, llegará una sola vez.',
  notSent: 'No se envió.',
  sendAgain: 'Enviar de nuevo',
  delete: 'Eliminar',
  messageTo: 'Mensaje para {name} en {branch}',
  sendIn: 'Enviar en {branch}',
  sendKeys: 'Ctrl o ⌘ + Enter lo envía',
  charactersLeft: {
    one: 'Queda {count} carácter',
    many: 'Quedan {count} de caracteres',
    other: 'Quedan {count} caracteres',
  },
  tooLong: {
    one: 'Sobra {count} carácter. Acórtelo o envíelo en dos partes.',
    many: 'Sobran {count} de caracteres. Acórtelo o envíelo en dos partes.',
    other: 'Sobran {count} caracteres. Acórtelo o envíelo en dos partes.',
  },
  readOnly: 'Puede leer estos mensajes, pero no escribir aquí.',
  inactive:
    'El perfil de {name} en {branch} no está activo, así que no se puede escribir allí. Primero reactívelo.',
  newMessage: 'Mensaje nuevo en {branch} de {author}: {message}',
  newMessages: {
    one: '{count} mensaje nuevo en {branch}.',
    many: '{count} de mensajes nuevos en {branch}.',
    other: '{count} mensajes nuevos en {branch}.',
  },
  eventSent: 'Enviado.',
  eventKept: 'Guardado. Se enviará cuando vuelva la conexión.',
  eventDeleted: 'Eliminado. No se envió nada.',
})
