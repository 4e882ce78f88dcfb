import type { BrowserContext, Page } from '@playwright/test';

/** Ten in the morning of an ordinary Monday. */
const MORNING = new Date('2027-03-08T10:00:00+07:00');
const DEVICE = { pixelsPerMillimetre: null, place: 'kiot-1', letter: 'A', role: 'citizen' };
const CENTRE = {
  id: 'mau',
  name: 'Trung tâm mẫu',
  places: [{ code: 'kiot-1', name: 'Kiot cạnh cửa', kind: 'kiosk' }],
  hours: { monday: { open: '07:30', close: '17:00' } },
  packs: ['hai-phong'],
};

/** Windows of a device that gives numbers, in a centre with so many desks, at ten in the morning. */
export async function standInCentre(windows: BrowserContext | Page, desks: number): Promise<void> {
  await windows.clock.install({ time: MORNING });
  const codes = Array.from({ length: desks }, (_, i) => ({ code: `quay-${i + 1}`, name: `Quầy ${i + 1}` }));
  await windows.addInitScript(
    ([centre, device]) => {
      if (!location.protocol.startsWith('http')) return; // an empty page has no storage
      localStorage.setItem('kiot-centre', centre);
      localStorage.setItem('kiot-device', device);
    },
    [JSON.stringify({ ...CENTRE, desks: codes }), JSON.stringify(DEVICE)] as const,
  );
}

/** How many rows lie in the stores of the queue. */
export const rowsOfQueue = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const request = indexedDB.open('queue-live');
        request.onsuccess = () => {
          const db = request.result;
          const tx = db.transaction([...db.objectStoreNames]);
          const counts = [...db.objectStoreNames].map((name) => tx.objectStore(name).count());
          tx.oncomplete = () => {
            db.close();
            resolve(counts.reduce((sum, { result }) => sum + result, 0));
          };
        };
      }),
  );
