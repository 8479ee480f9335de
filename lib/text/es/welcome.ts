import type { welcome as english } from '../en/welcome.ts'
import { translate } from '../message.ts'

export const welcome = translate<typeof english>()({
  title: 'Le damos la bienvenida a Tandem',
  lead: 'Una sola recepción para In-Home y Facility.',

  connect: 'Conectar un panel',
  connectAnother: 'Conectar otro panel',
  connectHint: 'El navegador le pide permitir las dos direcciones del panel, y nada más.',
  tryDemo: 'Probar la demostración',
  tryDemoHint:
    'La demostración es un negocio inventado en esta computadora. Iníciela primero: {command}',
  connected: '{name} está conectado',
  connectedHint: 'Inicie sesión allí y Tandem estará listo.',

  whatItDoes: 'Qué hace Tandem',
  pictureToggle: 'Cambie entre In-Home y Facility sin perder de vista al cliente.',
  pictureAdd: 'Agregue a alguien al otro software. Primero verá qué se copiará.',
  pictureFind:
    'Encuentre a todas las personas de ambos con el botón de Tandem en la barra de herramientas.',

  sync: 'Qué ocurre al agregar a alguien',
  does: 'Sí',
  copiesOnce: 'Se copia el perfil una vez, como muestra la vista previa',
  sameLogin: 'Se conserva la misma cuenta de acceso en ambos',
  canUndo: 'Se puede deshacer',
  doesNot: 'No',
  noEmail: 'No se envía ningún correo',
  notInStep: 'Los dos perfiles no se mantienen iguales después',
  noReplace: 'No se reemplaza nada que usted no haya marcado',

  pin: 'Tenga Tandem a la vista',
  pinChromium:
    'Presione la pieza de rompecabezas junto a la barra de direcciones y luego la chincheta junto a Tandem.',
  pinFirefox:
    'Presione la pieza de rompecabezas junto a la barra de direcciones y luego el engranaje junto a Tandem, y elija “Fijar a la barra de herramientas”.',
})
