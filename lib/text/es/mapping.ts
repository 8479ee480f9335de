import type { mapping as english } from '../en/mapping.ts'
import { translate } from '../message.ts'

export const mapping = translate<typeof english>()({
  title: 'Correspondencias de campos',
  intro:
    'Cuando se sincroniza o se compara un cliente, cada valor pasa de un campo al que le corresponde. Los campos con la misma etiqueta se corresponden automáticamente. Aquí se indica qué otros campos se corresponden.',
  notOffered:
    'Sus paneles deciden qué campos se corresponden. Tandem no puede mostrarlo ni cambiarlo.',

  loading: 'Cargando los campos…',
  loadingHint: 'Tarda un momento.',
  signedOut: 'Su sesión está cerrada',
  signedOutHint: 'Inicie sesión en In-Home o Facility en otra pestaña y luego vuelva aquí.',
  signedIn: 'Ya inicié sesión',
  checkAgain: 'Comprobar de nuevo',
  offline: 'No tiene conexión',
  offlineHint:
    'Los paneles guardan las correspondencias de campos, así que solo se pueden ver con conexión.',
  error: 'No funcionó',
  errorHint: 'El panel dio una respuesta inesperada. No se cambió nada.',
  forbidden: 'Esto es para los Admins',
  forbiddenHint: 'Solo los Admins de su negocio indican qué campos se corresponden.',
  noFields: 'Todavía no hay campos',
  noFieldsHint: 'En cuanto haya Client Fields o Pet Fields, aparecerán aquí.',

  adminsOnly: 'Solo un Admin de In-Home y de Facility puede cambiar esto.',
  search: 'Buscar campos',
  searchHint: 'Etiqueta o grupo',
  onlyUnpaired: 'Solo campos sin correspondencia',

  pairs: {
    one: 'Hay {count} par de campos que se corresponden.',
    many: 'Hay {count} de pares de campos que se corresponden.',
    other: 'Hay {count} pares de campos que se corresponden.',
  },
  unpaired: {
    one: '{count} campo no tiene correspondencia.',
    many: '{count} de campos no tienen correspondencia.',
    other: '{count} campos no tienen correspondencia.',
  },
  noneFound: 'Ningún campo de aquí coincide con su búsqueda.',

  proposalsTitle: 'Estos podrían corresponderse',
  proposals: 'Propuestas',
  add: 'Agregar',
  dismiss: 'Descartar',
  addPair: 'Agregar: {inHome} y {facility}',
  dismissPair: 'Descartar: {inHome} y {facility}',

  idleTitle: 'Guardados, pero sin efecto',
  idlePairs: 'Pares sin efecto',
  fieldGone: 'Este campo ya no existe',
  remove: 'Quitar',
  removePair: 'Quitar: {inHome} y {facility}',
  goneField: 'un campo que ya no existe',
  idleGone: 'Un campo de este par ya no existe, así que el par no tiene efecto.',
  idleTaken: 'Este par no tiene efecto: uno de los dos corresponde a otro campo.',

  counterpartFor: 'Campo de {branch} para {field}',
  noCounterpart: 'Sin correspondencia',
  fieldOfType: '{field} ({type})',
  fieldOfGroup: '{field} ({group}, {type})',
  facts: '{group} · {type}',
  sensitiveFacts: '{group} · {type} · confidencial',

  byKey: 'El mismo campo estándar',
  bySaved: 'Definido por su negocio',
  byLabel: 'La misma etiqueta',
  byChoice: 'Sin guardar todavía',

  shortText: 'texto corto',
  longText: 'texto largo',
  number: 'número',
  date: 'fecha',
  yesNo: 'sí o no',
  choice: 'opción',
  choices: 'varias opciones',
  phone: 'teléfono',
  email: 'correo electrónico',
  address: 'dirección',
  link: 'enlace',
  vet: 'veterinario',

  neverEither:
    'No se puede copiar nada entre estos dos: “{inHome}” y “{facility}” no son compatibles. Elija otro campo.',
  never: 'A {branch}: no se copia nada, porque “{from}” no es compatible con “{to}”.',
  asText: 'A {branch}: se escribe como texto.',
  asPlace: 'A {branch}: el texto se copia tal como está.',
  asChoice: 'A {branch}: se copia lo que sea una de las opciones de allí; el resto no se copia.',
  readsAsNumber: 'A {branch}: se copia lo que se lea como un número; el resto no se copia.',
  readsAsDate: 'A {branch}: se copia lo que se lea como una fecha; el resto no se copia.',
  readsAsYesNo: 'A {branch}: se copia lo que se lea como sí o no; el resto no se copia.',
  readsAsPhone: 'A {branch}: se copia lo que se lea como un teléfono; el resto no se copia.',
  readsAsEmail:
    'A {branch}: se copia lo que se lea como un correo electrónico; el resto no se copia.',
  readsAsLink: 'A {branch}: se copia lo que se lea como un enlace; el resto no se copia.',

  unsaved: {
    one: '{count} cambio sin guardar.',
    many: '{count} de cambios sin guardar.',
    other: '{count} cambios sin guardar.',
  },
  impossible: {
    one: '{count} par no puede funcionar, así que no se puede guardar nada.',
    many: '{count} de pares no pueden funcionar, así que no se puede guardar nada.',
    other: '{count} pares no pueden funcionar, así que no se puede guardar nada.',
  },
  undoChanges: 'Deshacer cambios',
  saved: 'Guardado. La próxima vista previa lo usará.',
  takenBack: 'Deshecho: los campos se corresponden como antes.',
  changed:
    'Otra persona guardó mientras tanto. Ahora se muestra lo que guardó, con los cambios de usted donde todavía se aplican. Revíselos una vez más y luego guarde.',
})
