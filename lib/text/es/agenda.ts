import type { agenda as english } from '../en/agenda.ts'
import { translate } from '../message.ts'

export const agenda = translate<typeof english>()({
  title: 'Agenda y facturas',
  loading: 'Cargando la agenda…',
  loadingInvoices: 'Cargando las facturas…',
  schedule: 'Agenda',
  nothingBooked: 'No hay ninguna reserva en In-Home ni en Facility.',
  invoices: 'Facturas',
  noInvoices: 'No hay facturas en In-Home ni en Facility.',
  invoicesHidden: 'Su rol no puede ver facturas. Pregunte a un Office Manager, Scheduler o Admin.',
  dayAndTime: '{day}, {time}',
  requested: 'Solicitada',
  scheduled: 'Programada',
  done: 'Realizada',
  open: 'Pendiente',
  paid: 'Pagada',
})
