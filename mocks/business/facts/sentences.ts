/** Notes as people leave them at a front desk. */
export const NOTES = [
  'Please ring once, the baby sleeps after lunch.',
  'Away most of August.',
  'Side gate sticks: lift it, then push.',
  'The cat upstairs is not ours.',
  'Send a photo after every visit, please.',
  'Neighbours know about the dogs.',
  '¡Gracias por todo!\nWe pay at the end of the month.',
  'Shoes off, please.',
]

/** Notes that have grown over the years, longer than Facility takes. */
export const LONG_NOTES = [
  `${'Feed first, then walk: the other way round one of them is sick in the car. '.repeat(7)}Thank you, all of you.`,
  `${'The back door has two locks, and the lower one turns to the left. '.repeat(9)}It really does.`,
]

/** Notes that no client should read. */
export const OFFICE_NOTES = [
  'Pays late, always pays.',
  'Call before any change of price.',
  'Prefers to hear from Ana.',
  'Card was declined twice in spring.',
]

export const PARKING = [
  'On the street, free after six',
  'Visitor space 14',
  'In front of the garage',
  'Do not block number 9',
]

export const HOUSEHOLDS = [
  'Two adults',
  'Grandmother is home in the mornings',
  'Two children, 4 and 7',
  'A lodger downstairs',
]

export const BELONGINGS = ['Blue blanket', 'Own bed and a bowl', 'Rope toy\nRed leash', 'Nothing']

/** How pets are fed. The last one is longer than Facility takes. */
export const FEEDING = [
  'Half a cup at seven, half a cup at five.',
  'Dry food is always out. Wet food in the evening.',
  'One scoop, soaked in warm water.',
  'Raw, from the freezer box with the name on it.',
  `${'Put the bowl on the mat, wait for the sit, then say the word. '.repeat(5)}Never before eight.`,
]
