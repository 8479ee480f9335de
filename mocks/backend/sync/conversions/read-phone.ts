import { type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/min'

/** The country of a number without a country code. */
const COUNTRY = 'US'

/** No area code of North America starts like this. 000 000 0000 is what people type where they have to type something. */
const PLACEHOLDER = /^\+1[01]/

/**
 * Parses a text that is a phone number as a whole: "206 555 0100 Rosa" is none. Only its length is validated: the numbers of the demo are
 * unassigned.
 */
function parse(text: string): PhoneNumber | undefined {
  const number = parsePhoneNumberFromString(text.trim(), {
    defaultCountry: COUNTRY,
    extract: false,
  })
  return number?.isPossible() && !PLACEHOLDER.test(number.number) ? number : undefined
}

/** Returns a phone number in E.164 without its extension; undefined if the text is none. */
export function toE164(text: string): string | undefined {
  // Most numbers are stored so already, and the library takes thirty microseconds for each.
  if (/^\+1[2-9]\d{9}$/.test(text)) return text
  return parse(text)?.number
}

/** Parses a phone number as it is stored: E.164, with its extension if it has one. */
export function readPhone(text: string): string | undefined {
  const number = parse(text)
  return number && `${number.number}${number.ext ? ` ext. ${number.ext}` : ''}`
}
