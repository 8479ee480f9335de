import { normalizeText } from '../../lib/domain/normalize-text.ts'
import { toE164 } from './sync/conversions/read-phone.ts'

/** Folds an e-mail for comparison: trimmed and without case. Dots and plus signs make another mailbox. */
export function foldEmail(email: string): string {
  return email.trim().toLowerCase()
}

/** Folds a label or an option for comparison: without case, with single spaces. Accents count. */
export function foldText(text: string): string {
  return text.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase()
}

/**
 * Folds the name of a person or pet for comparison: accents do not count, because the same person is "Bán" on paper and "Ban" on the phone.
 * Upper case first, for letters that expand there: "Weiß" is "WEISS".
 */
export function foldName(name: string): string {
  return normalizeText(name.toLowerCase().toUpperCase())
}

/** Folds a phone number for comparison: E.164 without its extension. '' for what is no number, which matches no other. */
export function foldPhone(phone: string): string {
  return toE164(phone.trim()) ?? ''
}
