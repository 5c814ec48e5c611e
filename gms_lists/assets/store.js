/** What is sent of lists apart from the choice: what is told of them, and their rows. */

const held = new Map(); // by name of the list: the key, and the two lines under it
const waiting = new Map(); // by list: the key that it waits for, and what it does then

/** Call `then` with the lines under a key, once they are here. A list waits for one key at a time. */
export function waitFor(list, key, then) {
  stopWaiting(list);
  const found = [...held.values()].find((each) => each.key === key);
  if (found) then(found);
  else waiting.set(list, { key, then });
}

export function stopWaiting(list) {
  waiting.delete(list);
}

function unpacked(packed) {
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"))).text();
}

/** An element that Python sends with the lines of a list. It shows nothing. */
export class Store {
  constructor(parent) {
    this.root = document.createElement("span");
    this.root.className = "gms-store";
    parent.append(this.root);
  }

  /** Take the lines, packed as gzip. What comes while they are unpacked goes before them. */
  async take([, name, key], packed) {
    if (this.key === key) return;
    [this.name, this.key] = [name, key];
    const [told, rows] = (await unpacked(packed)).split("\n");
    if (this.key !== key) return;
    held.set(name, { key, told, rows, store: this });
    for (const [list, { key: wanted, then }] of [...waiting]) {
      if (wanted !== key) continue;
      waiting.delete(list);
      then(held.get(name));
    }
  }

  leave() {
    this.key = "";
    if (held.get(this.name)?.store === this) held.delete(this.name);
    this.root.remove();
  }
}
