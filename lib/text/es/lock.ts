import type { lock as english } from '../en/lock.ts'
import { translate } from '../message.ts'

export const lock = translate<typeof english>()({
  title: 'Bloqueado tras {minutes} minutos sin uso',
  hint: 'Mueva el puntero o presione una tecla. Tandem pregunta al panel quién tiene la sesión iniciada y se abre por sí solo. No se pierde nada de lo que escribió.',
  offline:
    'No tiene conexión, así que Tandem no puede preguntar quién tiene la sesión iniciada. Se abre por sí solo cuando vuelva la conexión. No se pierde nada de lo que escribió.',
  noAnswer:
    'El panel no responde, así que Tandem no puede preguntar quién tiene la sesión iniciada. Se abre por sí solo cuando responda. No se pierde nada de lo que escribió.',
  noAccess:
    'El navegador no deja que Tandem acceda al panel, así que no puede preguntar quién tiene la sesión iniciada. Se abre por sí solo cuando haya acceso.',

  setting: 'Bloqueo',
  settingHint:
    'Para una computadora que usan varias personas. Tras este tiempo sin uso, la ventana y el panel lateral ocultan a todos hasta que el panel del negocio indique quién tiene la sesión iniciada.',
  after: 'Tras {minutes} minutos',
  never: 'Nunca',
})
