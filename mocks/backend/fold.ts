import { normalizeText } from '../../lib/domain/normalize-text.ts'
import { toE164 } from './sync/conversions/read-phone.ts'

/** E-mail as it is compared: trimmed and without case. Dots and plus signs make another mailbox. */
export function foldEmail(email: string): string {
  return email.trim().toLowerCase()
}

/** A label or an option as it is compared: without case, with single spaces. Accents count. */
export function foldText(text: string): string {
  return text.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase()
}

/**
 * The name of a person or a pet as it is compared: accents do not count, because the same person is "Bán" on paper and "Ban"
 * on the phone. Through capitals, for letters that have but one: "Weiß" is "WEISS".
 */
export function foldName(name: string): string {
  return normalizeText(name.toLowerCase().toUpperCase())
}

/** A phone number as it is compared: E.164 without its extension. Blank for what is no number, which is like no other. */
export function foldPhone(phone: string): string {
  return toE164(phone.trim()) ?? ''
}
