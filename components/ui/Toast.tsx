/** Shows a short message over the foot of the page. The live region stays, so that it is announced. */
export function Toast({ said }: { said: string }) {
  return (
    <div class="toast-line" role="status" data-idle={said === ''}>
      {said !== '' && said}
    </div>
  )
}
