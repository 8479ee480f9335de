/**
 * The plural forms of a sentence. `count` decides which one is used
 * (https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html).
 */
export interface PluralMessage {
  one: string
  /** In Spanish, the form for whole millions: "1.000.000 de clientes". English has none. */
  many?: string
  other: string
}

/** A whole sentence or label with its parameters in braces: "Add {name} to {branch}". */
export type Message = string | PluralMessage

/** Messages by part of the product, and by name within it. */
export type Catalogue = Readonly<Record<string, Readonly<Record<string, Message>>>>

type NamesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never

/** Names of the parameters of a message. One with plural forms always takes `count`. */
export type ParamNames<Of> = Of extends string
  ? NamesIn<Of>
  : Of extends PluralMessage
    ? 'count' | NamesIn<Extract<Of[keyof Of], string>>
    : never

/**
 * A catalogue in another language: every message of `Source`, each with the same parameters. A missing message or parameter is a type
 * error.
 */
export type Translation<Source> = {
  [Part in keyof Source]: {
    [Name in keyof Source[Part]]: Source[Part][Name] extends string ? string : PluralMessage
  }
}

/** The parameters that only one of `Source` and `Target` has; `never` if they are the same. */
type Unlike<Source, Target> =
  | Exclude<ParamNames<Source>, ParamNames<Target>>
  | Exclude<ParamNames<Target>, ParamNames<Source>>

/**
 * The part of the catalogue if each message has the parameters of the one it translates; else a type that names the differing parameters.
 */
export type SameParams<Source, Target> = {
  [Name in keyof Source]: Name extends keyof Target
    ? [Unlike<Source[Name], Target[Name]>] extends [never]
      ? Target[Name]
      : { parametersDiffer: Unlike<Source[Name], Target[Name]> }
    : never
}

/**
 * Checks one part of a catalogue against the part it translates, at compile time:
 * `translate<typeof en>()({ title: '…' })`.
 */
export function translate<Source>() {
  return <
    const Target extends {
      [Name in keyof Source]: Source[Name] extends string ? string : PluralMessage
    },
  >(
    part: Target & SameParams<Source, Target>,
  ): Target => part
}
