import { createOpenApiHttp } from 'openapi-msw'
import type { paths } from '../../lib/backend/schema.ts'
import type { Backend } from '../backend/backend.ts'
import type { Door } from './door.ts'

/** Handler factories typed by the contract, for whatever origin the dashboards have. */
export const http = createOpenApiHttp<paths>({ baseUrl: '*/api/v1' })

/** The backend and the door that every handler works with. */
export interface Desk {
  backend: Backend
  door: Door
}
