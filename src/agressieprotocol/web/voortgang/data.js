// What there is to do: paths, modules, tests and exercises, from the files beside the pages.

import { fetchKept } from "../player/lift.js";

const json = async (address) => (await fetchKept(address)).json();

/** Return the data of the site for a part of a page that names the files; null without them. */
export async function readData(root) {
  const address = (name) => new URL(root.dataset[name], location.href).href;
  try {
    const [own, courses] = await Promise.all([json(address("gegevens")), json(address("modules"))]);
    const versions = new Map(own.paden.map(({ id, versie }) => [id, versie]));
    const paden = courses.paden.map((path) => ({ ...path, versie: versions.get(path.id) }));
    return { ...own, paden, modules: courses.modules };
  } catch {
    return null;
  }
}

/** Return the address of a page of the site, as seen from this one. */
export const addressOf = (root, url) => new URL(`../${url}`, new URL(root.dataset.gegevens, location.href)).href;
