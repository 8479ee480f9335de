import type { Random } from './random.ts'

const FIRST_NAMES =
  'Aaliyah,Adaeze,Aiko,Alejandro,Amélie,Amina,Anaïs,Anders,Andrzej,Anjali,Aoife,Arjun,Åsa,Beatriz,Björn,Camille,Carlos,Chen,Chiara,Chloë,Ciarán,Clémence,Cuauhtémoc,Daniel,David,Deepa,Diego,Dmitri,Elif,Elena,Emeka,Emily,Ewa,Fatima,Finn,François,Gabriela,Giulia,Grace,Hana,Hannah,Hassan,Ibrahim,Ignacio,Ingrid,Isabella,Jakub,James,Jasmine,Jean-Luc,Jesús,Jiho,Joana,José,Juan,Jürgen,Kaito,Kenji,Khadija,Kofi,Lakshmi,Lars,Layla,Léa,Liam,Linh,Łukasz,Mai,Maja,Marek,María,Mary Ann,Mateo,Mei,Michael,Miguel,Moana,Mohammed,Nadia,Ngozi,Niamh,Noor,Ólafur,Oliver,Olivia,Omari,Óscar,Priya,Quang,Rachel,Raúl,Renée,Rosa,Saoirse,Sarah,Şebnem,Sinéad,Siobhán,Søren,Sofia,Tāne,Tariq,Thandiwe,Thomas,Tomás,Valentina,Wei,Xóchitl,Yara,Yusuf,Zoë,Zuzanna'.split(
    ',',
  )

const LAST_NAMES =
  "Abara,Aguilar,Ahmed,Al-Sayed,Andersson,Bakker,Banerjee,Begum,Bianchi,Brontë,Brown,Castañeda,Chen,Cohen,Costa,Dąbrowski,D'Angelo,Davies,de la Cruz,Delacroix,Diallo,Dubois,Dvořák,Eriksen,Evans,Fernández,Ferrari,Fitzgerald,García,Gómez,Gonçalves,Green,Gupta,Haddad,Hansen,Hernández,Hussain,Ibáñez,Ito,Jackson,Jensen,Johnson,Jørgensen,Kamau,Kapoor,Kaya,Khan,Kim,King,Kowalczyk,Kruger,Lam,Larsson,Le,Lee,Lefèvre,Lewis,López,Łuczak,MacDonald,Martin,Martínez,McCarthy,Mensah,Meyer,Moreau,Müller,Muñoz,Nakamura,Nguyen,N'Diaye,Nowak,Núñez,O'Brien,O'Connor,O'Neill,Okonkwo,Olsen,Östberg,Özdemir,Park,Patel,Pérez,Petrov,Pham,Quiñones,Ramírez,Reyes,Robinson,Rossi,Sánchez,Santos,Schäfer,Silva,Singh,Smith,Smith-Jones,St. John,Suárez,Svensson,Takahashi,Tanaka,Taylor,Thompson,Torres Vega,Tran,van den Berg,Vargas,Võ,von Trapp,Wang,Weiß,Williams,Wilson,Wójcik,Wu,Yamamoto,Yılmaz,Young,Zając,Zhang,Zimmermann".split(
    ',',
  )

const STREETS =
  'Alder Street,Beacon Avenue South,Cedar Lane,Dexter Avenue,Elm Court,Fremont Place,Garden Row,Harbor View Drive,Juniper Street,Lakeside Boulevard,Martin Way,Northlake Way,Orchard Road,Pine Street,Queen Anne Hill,Rainier Avenue,Sunset Terrace,Thistle Street,Union Bay Place,Wallingford Avenue'.split(
    ',',
  )

/** Somebody who does not exist. */
export interface GeneratedPerson {
  firstName: string
  lastName: string
}

/** Draws a person, or a further member of a family. */
export function drawPerson(random: Random, lastName?: string): GeneratedPerson {
  return {
    firstName: random.pick(FIRST_NAMES),
    lastName: lastName ?? random.pick(LAST_NAMES),
  }
}

/** Draws a street address in the area of a ZIP code. */
export function drawAddress(random: Random, zip: string): string {
  const unit = random.chance(0.3) ? `, Apt ${1 + random.below(40)}` : ''
  return `${100 + random.below(9900)} ${random.pick(STREETS)}${unit}, Seattle, WA ${zip}`
}

/** A phone number nobody has: the 555 area is not in use. The same number for the same `index`. */
export function phoneAt(index: number): string {
  return `+1555${String(index).padStart(7, '0')}`
}

/** A mailbox under the demo's own domain; `index` keeps namesakes apart. */
export function emailAt(person: GeneratedPerson, index: number): string {
  const plain = `${person.firstName}.${person.lastName}`
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z.]/g, '')
  return `${plain}.${index}@paws.example`
}
