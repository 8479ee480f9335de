import type { create as english } from '../en/create.ts'
import { translate } from '../message.ts'

export const create = translate<typeof english>()({
  newClient: 'Cliente nuevo',
  newStaff: 'Empleado nuevo',
  loading: 'Cargando los campos…',
  notOffered: 'Sus paneles no permiten que Tandem cree cuentas. Use el formulario del panel mismo.',
  forbiddenClient: 'Su rol no le permite agregar clientes. Pregunte a un Admin.',
  forbiddenStaff: 'Su rol no le permite agregar personal. Pregunte a un Admin.',

  continueWith: '¿Continuar con {name}? Lo que escribió sigue aquí, solo en la memoria.',
  continueNameless: '¿Continuar donde se quedó? Lo que escribió sigue aquí, solo en la memoria.',
  continue: 'Continuar',
  discardDraft: 'Descartar y empezar de nuevo',

  leadClient:
    'Una persona, una sola cuenta de acceso. Si selecciona In-Home y Facility, el cliente se crea en ambos o en ninguno.',
  leadStaff:
    'Una persona, una sola cuenta de acceso. Empieza con el rol básico: Staff/User en In-Home, Tech/Runner en Facility.',

  software: 'Software',
  noRightClient: 'Su rol no le permite agregar clientes en {branch}. Pregunte a un Admin.',
  noRightStaff: 'Su rol no le permite agregar personal en {branch}. Pregunte a un Admin.',
  selectBranch: 'Seleccione In-Home, Facility o ambos.',

  firstName: 'Nombre',
  lastName: 'Apellido',
  email: 'Correo electrónico',
  phone: 'Teléfono',
  missing: 'Complete este campo.',
  notAnEmail: 'Esto no es un correo electrónico.',
  emailTaken: 'Otra persona ya tiene este correo electrónico.',
  unfit: 'Esto no es válido para este campo.',

  duplicateEmail: '{name} ya tiene este correo electrónico ({profiles}).',
  duplicatePhone: '{name} ya tiene este teléfono ({profiles}).',
  duplicateName: '{name} ya tiene este nombre ({profiles}).',
  profileActive: 'perfil activo en {branch}',
  profileInactive: 'perfil inactivo en {branch}',
  profilePending: 'perfil pendiente en {branch}',
  open: 'Abrir',
  openAccount: 'Abrir la cuenta de {name}',
  reactivateAndLink: 'En su lugar, reactivar y vincular',
  reactivateInstead: 'En su lugar, reactivar en {branch}',
  addInstead: 'En su lugar, agregar a {branch}',

  required:
    '* Se puede completar más tarde, pero el cliente no puede hacer reservas hasta entonces.',
  optionOnlyIn: '{option} (solo {branch})',

  pets: 'Mascotas',
  addPet: 'Agregar una mascota',
  petNumber: 'Mascota {number}',
  removePet: 'Quitar {name}',

  sendWelcome: 'Enviar un correo de bienvenida',
  sendActivation: 'Enviar un correo de activación',
  oneEmail: 'Se envía un solo correo, aunque seleccione In-Home y Facility.',
  noEmail: 'No se envía ningún correo si no selecciona esta opción.',

  addClientTo: 'Agregar cliente a {branches}',
  addStaffTo: 'Agregar empleado a {branches}',
  addClient: 'Agregar cliente',
  addStaff: 'Agregar empleado',
  checkAgain: 'Comprobar de nuevo ahora',
  discard: 'Descartar',

  sending: 'Agregando {name} a {branches}…',
  unknown:
    'Aún no hay respuesta, así que no se sabe si {name} ya está creado. Se comprueba de nuevo, sin crear nunca un duplicado…',
  offline:
    'No tiene conexión. No se envió nada; su formulario se conserva. Intente de nuevo cuando vuelva la conexión.',
  nothingCreated: 'No se creó nada.',
  emailTakenAbove:
    'No se creó nada. Otra persona ya tiene este correo electrónico: vea arriba quién es.',
  emailTakenHidden:
    'No se creó nada. Una persona que usted no puede ver ya tiene este correo electrónico. Pregunte a un Admin quién es.',
  correctFields: 'No se creó nada. Corrija lo que está marcado: {fields}',

  created: '{name} ya está en {branches}.',
  welcomeSent: 'Se envió un correo de bienvenida.',
  noEmailSent: 'No se envió ningún correo.',
})
