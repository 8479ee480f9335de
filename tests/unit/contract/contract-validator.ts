import Ajv2020 from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

interface Ref {
  $ref?: string
}

interface Header {
  required?: boolean
  schema: object
}

interface Answer {
  headers?: Record<string, Header & Ref>
  content?: Record<string, { schema: object }>
}

interface Operation {
  operationId: string
  responses: Record<string, Answer & Ref>
}

/** As much of an OpenAPI document as answers are checked by. */
export interface Contract {
  paths: Record<string, Record<string, Operation>>
  components: object
}

/** Checks answers against the contract, and remembers which it has seen. */
export interface Validator {
  /** Throws when the answer is not what the contract promises. */
  check(request: Request, response: Response): Promise<void>
  /** Promised pairs of operation and status that no answer has shown yet. */
  neverSeen(): string[]
}

const BASE = '/api/v1'

/** Compiles the schemas of a contract once. */
export function createValidator(contract: Contract): Validator {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats(ajv)
  ajv.addSchema(contract, 'contract')
  const seen = new Set<string>()

  /** The part of the contract a local reference names. */
  function follow<T extends object>(part: T & Ref): T {
    if (!part.$ref) return part
    const steps = part.$ref.split('/').slice(1)
    let found: unknown = contract
    for (const step of steps) found = Object(found)[step]
    // The contract is data: what stands at the end of a reference has the shape of the place that names it.
    return found as T
  }

  function problemsOf(schema: object, value: unknown): string {
    // Local references are those of the contract, wherever the schema stands in it.
    const text = JSON.stringify(schema).replaceAll('"#/', '"contract#/')
    const check = ajv.compile(JSON.parse(text))
    return check(value) ? '' : ajv.errorsText(check.errors)
  }

  function operationOf(request: Request): Operation {
    const path = new URL(request.url).pathname.slice(BASE.length)
    const template = Object.keys(contract.paths).find((candidate) =>
      new RegExp(`^${candidate.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path),
    )
    const operation = contract.paths[template ?? '']?.[request.method.toLowerCase()]
    if (!operation) throw new Error(`The contract has no ${request.method} ${path}.`)
    return operation
  }

  return {
    async check(request, response) {
      const operation = operationOf(request)
      const where = `${operation.operationId} ${response.status}`
      const listed = operation.responses[String(response.status)]
      if (!listed) throw new Error(`${where}: the contract does not list this status.`)
      seen.add(where)
      // Said once for all of them, in the description of the contract.
      if (response.headers.get('Cache-Control') !== 'no-store') {
        throw new Error(`${where}: a browser might keep it.`)
      }
      const answer = follow<Answer>(listed)
      for (const [name, reference] of Object.entries(answer.headers ?? {})) {
        const { required, schema } = follow<Header>(reference)
        const value = response.headers.get(name)
        if (value === null && !required) continue
        const problems = value === null ? 'missing' : problemsOf(schema, value)
        if (problems) throw new Error(`${where}: header ${name}: ${problems}`)
      }
      const body = await response.text()
      const type = response.headers.get('Content-Type')?.split(';')[0] ?? ''
      if (!answer.content) {
        if (body || type) throw new Error(`${where}: a body where none is promised.`)
        return
      }
      const media = answer.content[type]
      if (!media) throw new Error(`${where}: ${type || 'no type'} is not promised.`)
      const value: unknown = JSON.parse(body)
      const problems = problemsOf(media.schema, value)
      if (problems) throw new Error(`${where}: ${problems}`)
    },
    neverSeen() {
      const promised = Object.values(contract.paths).flatMap((methods) =>
        Object.values(methods).flatMap(({ operationId, responses }) =>
          Object.keys(responses).map((status) => `${operationId} ${status}`),
        ),
      )
      return promised.filter((pair) => !seen.has(pair))
    },
  }
}
