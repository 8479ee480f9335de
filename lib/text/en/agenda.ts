/** A client's bookings and invoices. */
export const agenda = {
  title: 'Schedule and invoices',
  loading: 'Loading the schedule…',
  /** Where there is no schedule to show. */
  loadingInvoices: 'Loading the invoices…',
  schedule: 'Schedule',
  nothingBooked: 'Nothing is booked in In-Home or Facility.',
  invoices: 'Invoices',
  noInvoices: 'No invoices in In-Home or Facility.',
  invoicesHidden: 'Your role can’t see invoices. Ask an Office Manager, Scheduler or Admin.',
  /** `day`: one day or several, such as "Mar 2 – 4, 2026"; `time`: as the dashboard prints it. */
  dayAndTime: '{day}, {time}',
  /** The state of a booking. */
  requested: 'Requested',
  scheduled: 'Scheduled',
  done: 'Done',
  /** The state of an invoice. */
  open: 'Open',
  paid: 'Paid',
} as const
