/** Says something over the foot of the page for a while. The region stays, so that it is heard. */
export function Toast({ said }: { said: string }) {
  return (
    <div class="toast-line" role="status" data-idle={said === ''}>
      {said !== '' && said}
    </div>
  )
}
