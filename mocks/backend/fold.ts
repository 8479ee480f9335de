/** E-mail as it is compared: trimmed and without case. */
export function foldEmail(email: string): string {
  return email.trim().toLowerCase()
}

/** A name or a label as it is compared: without case, with single spaces. Accents count. */
export function foldText(text: string): string {
  return text.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase()
}

/** A phone number as it is compared: E.164. Ten digits are a number of North America. */
export function foldPhone(phone: string): string {
  const digits = phone.replaceAll(/\D/g, '')
  return digits.length === 10 ? `+1${digits}` : `+${digits}`
}
