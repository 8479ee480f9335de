import type { request as english } from '../en/request.ts'
import { translate } from '../message.ts'

export const request = translate<typeof english>()({
  title: 'Solicitar servicios para {name}',
  titleIn: 'Solicitar servicios para {name} en {branch}',
  whichBranch: '¿In-Home o Facility?',
  loading: 'Cargando lo que se puede solicitar para {name}…',
  notActive:
    '{name} no tiene un perfil activo en ningún software en el que usted trabaja, así que no se puede solicitar nada.',
  primary: 'El software principal de {name} es {branch}.',
  approval:
    'La reserva se confirma cuando {branch} la acepta en Approvals. No se envía ningún correo.',
  service: 'Servicio',
  chooseService: 'Elija un servicio',
  pets: 'Mascotas',
  noPets: 'Aquí no hay ninguna mascota registrada. Primero agregue una al perfil.',
  notForPet: '{type} – no para este servicio',
  firstDay: 'Primer día',
  lastDay: 'Último día',
  note: 'Nota',
  noteHint: '– todo lo que el equipo deba saber. Sin códigos de acceso ni de alarma.',
  missingService: 'Primero elija un servicio.',
  missingPets: 'Primero elija al menos una mascota.',
  missingDays: 'Primero elija el primer y el último día.',
  dayIsPast: 'El primer día ya pasó. Elija hoy o un día posterior.',
  lastBeforeFirst: 'El último día es anterior al primero. Elija uno posterior.',
  tooFar: 'Eso es dentro de más de un año. Elija un último día más cercano.',
  back: 'Atrás',
})
