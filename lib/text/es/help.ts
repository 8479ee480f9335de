import type { help as english } from '../en/help.ts'
import { translate } from '../message.ts'

export const help = translate<typeof english>()({
  title: 'Ayuda',
  page: '{page} de {pages}',
  back: 'Atrás',
  next: 'Siguiente',
  welcome: 'Página de bienvenida',
  options: 'Opciones',

  barTitle: 'La barra y el botón',
  barToggle:
    'En la parte superior de cada página del panel está la barra de Tandem. Presione In-Home o Facility para ir a la misma página del otro software.',
  barButton:
    'Debajo del nombre de un perfil hay un botón como “Agregar a Facility”. Primero muestra lo que se hará; no ocurre nada antes de que usted confirme.',
  barPopup:
    'El botón de Tandem en la barra de herramientas muestra a todas las personas de ambos. Un número cuenta lo que está en curso o, en rojo, lo que requiere su atención.',

  addTitle: 'Agregar a alguien',
  addPreview:
    'Presione “Agregar a Facility” o “Agregar a In-Home”, en el perfil o en la lista. Verá qué se copia, qué no se copia y por qué.',
  addMatch:
    'Si allí hay alguien que podría ser la misma persona, Tandem le pregunta. Vincúlela en lugar de agregar un segundo perfil.',
  addUndo:
    'Todo se copia una vez. No se envía ningún correo. Se puede deshacer mientras el negocio lo permita.',

  manyTitle: 'Muchos a la vez',
  manySelect:
    'Presione Seleccionar en la lista, marque clientes y agréguelos a todos. El personal se agrega de uno en uno.',
  manyCheck:
    'Tandem primero comprueba a todos y dice a quién se puede agregar y a quién no. Solo entonces usted confirma.',
  manyGo:
    'Puede cerrar la ventana: el lote sigue. La bandeja de salida muestra cuánto falta y permite pausarlo.',

  waitTitle: 'Cuando algo espera o falla',
  waitKept:
    'Lo que pide se guarda en esta computadora antes de enviarse. Sin conexión, con la sesión cerrada o con el navegador cerrado: espera y se envía automáticamente.',
  waitOnce: 'Se realiza una sola vez, aunque haya que enviarlo de nuevo.',
  waitOutbox:
    'Lo que requiere su atención está en la bandeja de salida con el motivo: intente de nuevo, decida o descártelo.',

  privacyTitle: 'Privacidad y acceso',
  privacySites:
    'Tandem solo funciona en los paneles que usted conecta. El navegador le pregunta primero, y puede quitar el acceso en cualquier momento.',
  privacySession:
    'Usa la sesión que está abierta en este navegador y no conoce ninguna contraseña. Ve lo que usted puede ver, y nada más.',
  privacyLocal:
    'La lista se guarda cifrada en esta computadora y se borra cuando cierra la sesión. No va a ningún otro lugar.',
})
