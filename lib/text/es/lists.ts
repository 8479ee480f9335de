import type { lists as english } from '../en/lists.ts'
import { translate } from '../message.ts'

export const lists = translate<typeof english>()({
  more: 'Más',
  selectFrom: 'Seleccionar con una lista…',
  exportCsv: 'Exportar como CSV',

  export: 'Exportación',
  cancelExport: 'Cancelar exportación',
  saved: {
    one: 'Se guardó {count} cuenta en un archivo.',
    many: 'Se guardaron {count} de cuentas en un archivo.',
    other: 'Se guardaron {count} cuentas en un archivo.',
  },
  exportFailed:
    'No se pudo crear el archivo. Cierre esta ventana, ábrala de nuevo e intente otra vez.',

  title: 'Seleccionar con una lista',
  lead: 'Pegue correos electrónicos, o suelte o elija un archivo que los tenga. Tandem selecciona a los clientes que están solo en {from}: se pueden sincronizar con {to}.',
  addresses: 'Correos electrónicos',
  placeholder: 'Uno por línea, o celdas copiadas de una hoja de cálculo',
  chooseFile: 'Elegir un archivo…',
  fileCloses:
    'Si esta ventana se cierra al elegir un archivo, pegue la lista o abra Tandem en una pestaña.',
  openInTab: 'Abrir en una pestaña',
  staysHere: 'No se sube nada: la lista se queda en esta ventana.',
  find: 'Buscar',
  another: 'Usar otra lista',
  select: {
    one: 'Seleccionar {count} cliente',
    many: 'Seleccionar {count} de clientes',
    other: 'Seleccionar {count} clientes',
  },

  reading: 'Leyendo la lista…',
  looking: 'Buscando las cuentas…',
  listRead: 'Lista leída',
  accountsChecked: 'Cuentas revisadas',
  percent: '{percent} %',

  binary:
    'No es un archivo de texto. Elija un archivo que termine en .csv o .txt, o pegue los correos electrónicos.',
  empty: 'No hay nada. Pegue correos electrónicos, uno por línea, o elija otro archivo.',
  headerOnly:
    'Tiene nombres de columnas, pero ninguna línea debajo. Elija un archivo con correos electrónicos.',
  noEmails:
    'No hay ningún correo electrónico. Pegue la columna con los correos electrónicos o elija otro archivo.',
  tooLarge:
    'Ocupa más de 20 MB. Deje solo la columna con los correos electrónicos o divida el archivo en varios.',
  longRow:
    'La línea {line} es demasiado larga, o tiene una comilla que nunca se cierra, así que no se puede leer lo que sigue. Corrija esa línea o pegue solo los correos electrónicos, uno por línea.',
  tooMany:
    'Tiene más de {limit} correos electrónicos y líneas sin correo. Divida la lista en varios archivos.',
  unclosedQuote:
    'Una comilla de la línea {line} nunca se cierra, así que no se puede leer lo que sigue. Corrija esa línea o pegue solo los correos electrónicos.',
  unreadable: 'No se pudo leer. Intente de nuevo o pegue los correos electrónicos.',
  workbook:
    'Es un libro de Excel u otro archivo comprimido. En su hoja de cálculo elija “Guardar como”, luego “CSV UTF-8”, y elija ese archivo.',

  found: 'Se encontraron {found} de {total}.',
  missing: {
    one: '{count} no se encontró.',
    many: '{count} no se encontraron.',
    other: '{count} no se encontraron.',
  },
  repeated: {
    one: '{count} está dos veces.',
    many: '{count} están dos veces.',
    other: '{count} están dos veces.',
  },
  both: {
    one: '{count} ya está en In-Home y Facility.',
    many: '{count} ya están en In-Home y Facility.',
    other: '{count} ya están en In-Home y Facility.',
  },
  elsewhere: {
    one: '{count} está solo en {branch}.',
    many: '{count} están solo en {branch}.',
    other: '{count} están solo en {branch}.',
  },
  staff: {
    one: '{count} es del personal.',
    many: '{count} son del personal.',
    other: '{count} son del personal.',
  },
  without: {
    one: '{count} línea no tiene correo electrónico.',
    many: '{count} de líneas no tienen correo electrónico.',
    other: '{count} líneas no tienen correo electrónico.',
  },
  nobody: 'Nadie de la lista se puede sincronizar con {branch}.',
  beyond:
    'Se pueden sincronizar como máximo {limit} a la vez: se seleccionarán los primeros {limit} de la lista. Cuando estén sincronizados, use la misma lista otra vez para los otros {rest}.',
  columnRead: 'Columna leída: {column}.',
  readAs:
    'El archivo se leyó como {encoding}. Si las letras se ven mal, guárdelo como “CSV UTF-8” y elíjalo de nuevo.',

  missingTitle: 'No encontrados',
  missingHint:
    'Ninguna cuenta que usted pueda ver tiene este correo electrónico. Revise si hay errores al escribir o busque por nombre.',
  withoutTitle: 'Líneas sin correo electrónico',
  withoutHint: 'Estas líneas se omitieron.',
  elsewhereTitle: 'Solo en {branch}',
  elsewhereHint:
    'Para sincronizarlos en el otro sentido, cierre esto, elija “Solo {branch}” arriba de la lista y use la lista de nuevo.',
  staffTitle: 'Personal',
  staffHint: 'Las listas son para clientes. Sincronice al personal uno por uno.',
  bothTitle: 'Ya están en In-Home y Facility',
  bothHint: 'No queda nada por hacer con ellos.',
  repeatedTitle: 'Más de una vez en la lista',
  repeatedHint: 'Cada uno se cuenta una sola vez.',
  titleCount: '{title} ({size})',
  line: 'línea {line}',
  copy: 'Copiar',
  copyPart: 'Copiar: {title}',
  save: 'Guardar como archivo',
  savePart: 'Guardar como archivo: {title}',
  copied: 'Copiado.',
  copyFailed: 'No se pudo copiar aquí. Guárdelos como archivo.',
})
