import { type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/min'

/** Where a number without a country code is from. */
const COUNTRY = 'US'

/** No area code of North America begins so. 000 000 0000 is what people type where they have to type something. */
const PLACEHOLDER = /^\+1[01]/

/**
 * The number a text is, as a whole: "206 555 0100 Rosa" is none. Its length must be possible; whether it was ever given out
 * is nobody's business here, and the numbers of the demo were not.
 */
function parse(text: string): PhoneNumber | undefined {
  const number = parsePhoneNumberFromString(text.trim(), {
    defaultCountry: COUNTRY,
    extract: false,
  })
  return number?.isPossible() && !PLACEHOLDER.test(number.number) ? number : undefined
}

/** A phone number in E.164 without its extension; undefined for what is none. */
export function toE164(text: string): string | undefined {
  // Most numbers are stored so already, and the library takes thirty microseconds for each.
  if (/^\+1[2-9]\d{9}$/.test(text)) return text
  return parse(text)?.number
}

/** A phone number as it is stored when it is read out of a text: E.164, and its extension if it has one. */
export function readPhone(text: string): string | undefined {
  const number = parse(text)
  return number && `${number.number}${number.ext ? ` ext. ${number.ext}` : ''}`
}
