import type { bar as english } from '../en/bar.ts'
import { translate } from '../message.ts'

export const bar = translate<typeof english>()({
  software: 'Software',
  inactive: 'Su perfil en {branch} está inactivo.',
  noProfile: 'Usted no tiene perfil en {branch}.',
  open: 'Abrir {branch}. Su rol allí: {role}',
  openLow: 'Abrir {branch}. Su rol allí: {role}, que no tiene el botón para volver',
  shortcut: '{label}. Atajo: {keys}',
  unreachable: 'Tandem no puede conectarse con el servidor en este momento.',
  noAccess: 'El navegador no deja que Tandem acceda a este sitio. Abra Tandem para permitirlo.',
  addTo: 'Agregar a {branch}',
  addToBoth: 'Agregar a In-Home y Facility',
  staysActive: '{branch} sigue activo.',
  workplaces:
    'Facility no tiene aplicación móvil para el personal: se usa el Staff Dashboard en un navegador.',
  shifts: 'Shift Schedule',
  frontDesk: 'Front Desk Mode',
  dialogNotOpened: 'No se pudo abrir la ventana. No se cambió nada.',
})
