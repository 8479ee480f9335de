import { browser } from './browser.ts'

/** What was seen on a page. `counts`: how many elements each selector finds, -1 where it is not valid. `texts`: which ones stand there. */
export interface SeenOnPage {
  location: { pathname: string; search: string; hash: string }
  counts: number[]
  texts: boolean[]
}

/** Looks for these selectors and texts on the page in a tab. Undefined if the page is gone, or the browser keeps us off it. */
export async function probePage(
  tabId: number,
  selectors: string[],
  texts: string[],
): Promise<SeenOnPage | undefined> {
  try {
    const [seen] = await browser.scripting.executeScript({
      target: { tabId },
      func: look,
      args: [selectors, texts],
    })
    // Safe: it is what the function below returned.
    return seen?.result as SeenOnPage | undefined
  } catch {
    return undefined
  }
}

/** Runs on the page, so it may use nothing from around it. */
function look(selectors: string[], texts: string[]): SeenOnPage {
  const { pathname, search, hash } = location
  // As it is read, not as it is styled: in capitals, or broken into lines.
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase()
  const words = plain(document.querySelector('body')?.innerText ?? '')
  return {
    location: { pathname, search, hash },
    counts: selectors.map((selector) => {
      try {
        return document.querySelectorAll(selector).length
      } catch {
        return -1
      }
    }),
    texts: texts.map((text) => words.includes(plain(text))),
  }
}
