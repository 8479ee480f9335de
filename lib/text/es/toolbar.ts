import type { toolbar as english } from '../en/toolbar.ts'
import { translate } from '../message.ts'

export const toolbar = translate<typeof english>()({
  title: 'Tandem: {facts}',
  underWay: { one: '{count} en curso', many: '{count} en curso', other: '{count} en curso' },
  toLookAt: {
    one: '{count} requiere atención',
    many: '{count} requieren atención',
    other: '{count} requieren atención',
  },
  closed: 'el navegador no deja que Tandem acceda a {site}. Abra Tandem para permitirlo',
  hint: 'Busque por nombre, correo, teléfono o mascota: Enter abre el único resultado o los muestra todos en Tandem',
  filling: 'Sus cuentas todavía se están cargando. Intente de nuevo en un momento',
  nobody: 'No se encontró a nadie con “{text}”',
  noDashboard: 'Todavía no hay ningún panel conectado. Abra Tandem para conectar uno',
  signedOut: 'Su sesión está cerrada. Inicie sesión en In-Home o Facility e intente de nuevo',
  noList: 'Sus paneles no dan a Tandem una lista donde buscar. Busque a la persona en el panel',
  noAccess: 'El navegador no deja que Tandem acceda al panel. Abra Tandem para permitirlo',
  moved: 'El panel tiene ahora otra dirección. Compruébela en las opciones de Tandem',
  unreachable: 'Tandem no puede conectarse con el servidor en este momento',
  morePets: '{pets} +{count}',
})
