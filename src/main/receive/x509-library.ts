/**
 * Loads the library that makes certificates, when one is made, which is once. tsyringe, inside of it, refuses to load where
 * reflect-metadata is not; it asks that for the parameters of constructors that have none, so that answers are empty.
 */
export async function loadX509(): Promise<typeof import('@peculiar/x509')> {
  const empty = () => undefined;
  const standIns = { getMetadata: empty, getOwnMetadata: empty, defineMetadata: empty };
  const missing = Object.entries(standIns).filter(([name]) => !(name in Reflect));
  for (const [name, value] of missing) Reflect.set(Reflect, name, value);
  try {
    return await import('@peculiar/x509');
  } finally {
    for (const [name] of missing) Reflect.deleteProperty(Reflect, name);
  }
}
