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

/** An element that Python sends with the lines of a list. It shows nothing. */
export class Store {
  constructor(parent) {
    this.root = document.createElement("span");
    this.root.className = "gms-store";
    parent.append(this.root);
  }

  take([, name, key], told, rows) {
    this.name = name;
    held.set(name, { key, told, rows, store: this });
    for (const [list, { key: wanted, then }] of [...waiting]) {
      if (wanted !== key) continue;
      waiting.delete(list);
      then(held.get(name));
    }
  }

  leave() {
    if (held.get(this.name)?.store === this) held.delete(this.name);
    this.root.remove();
  }
}
