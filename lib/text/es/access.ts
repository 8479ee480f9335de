import type { access as english } from '../en/access.ts'
import { translate } from '../message.ts'

export const access = translate<typeof english>()({
  closed: 'El navegador no deja que Tandem acceda a {sites}',
  closedDashboard: 'El navegador no deja que Tandem acceda al panel',
  closedHint:
    'Tandem solo funciona en los sitios donde está permitido. No se pierde nada de lo que pidió: queda en espera y se envía cuando haya acceso.',
  closedNote:
    'El navegador no deja que Tandem acceda a {sites}. Lo que pida queda en espera hasta que haya acceso; no se pierde nada.',
  allow: 'Permitir acceso',
  refused: 'No se permitió el acceso. Tandem no accederá a {sites} hasta que usted lo permita.',
  forbidden:
    'Un administrador de esta computadora no deja que Tandem acceda a {sites}. Pídale que lo permita.',
  menuChromium:
    '¿El navegador no preguntó? Abra {sites}, haga clic con el botón derecho en el botón de Tandem de la barra de herramientas, y elija que puede leer y cambiar los datos de ese sitio.',
  menuFirefox:
    '¿El navegador no preguntó? Abra {sites}, haga clic con el botón derecho en el botón de Tandem de la barra de herramientas, y elija permitirlo siempre en ese sitio.',

  moved: 'El panel tiene ahora otra dirección',
  movedHint:
    'Indica una dirección que Tandem no conoce. Compruebe las direcciones del panel en las opciones.',
  openOptions: 'Abrir opciones',

  noDashboard: 'Todavía no hay ningún panel conectado',
  noDashboardHint:
    'Tandem funciona con los paneles de In-Home y Facility que usted conecte. Tarda un minuto.',
  connect: 'Conectar un panel',
  howItWorks: 'Qué hace Tandem',

  signIn: 'Iniciar sesión en {branch}',
  openBranch: 'Abrir {branch}',
})
