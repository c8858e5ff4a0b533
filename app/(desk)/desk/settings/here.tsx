// The fields by which a form of the settings says which magazine, and which row of it, it is about.
export function Here({ magazine, id }: { magazine: { id: number; handle: string }; id?: number }) {
  return (
    <>
      <input type="hidden" name="magazineId" value={magazine.id} />
      <input type="hidden" name="at" value={magazine.handle} />
      {id !== undefined && <input type="hidden" name="id" value={id} />}
    </>
  );
}
