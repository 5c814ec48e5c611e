/** What a browser's translation breaks: it puts two elements <font> in the place of each text of the page.
 *
 *  Streamlit, made with React, goes on to change and to remove the text that it wrote. That text is no longer on the
 *  page: old words would stay beside new ones, and a removal would end the page with a fault. So a text that is changed
 *  goes back to its place, where the browser translates it anew, and what is done to a text is done to what stands
 *  for it. The second part is the way that React's own developers name: https://github.com/facebook/react/issues/11538.
 */
(() => {
  const stands = new WeakMap(); // a text that was translated: the element that stands for it
  const { removeChild, insertBefore } = Node.prototype;
  const TEXTS = { childList: true, subtree: true };

  /** Return the node that stands for a child of an element: the child itself, if it has not been translated. */
  function standing(parent, child) {
    const other = child && child.parentNode !== parent ? stands.get(child) : null;
    return other && other.parentNode === parent ? other : child;
  }

  /** Keep which element stands for a text that left the page, if one does. */
  function keep({ addedNodes, removedNodes, previousSibling, nextSibling }) {
    const text = removedNodes.length === 1 ? removedNodes[0] : null;
    if (text?.nodeType !== Node.TEXT_NODE || text.isConnected) return;
    const other = [...addedNodes, previousSibling, nextSibling].find((node) => node?.nodeName === "FONT");
    if (!other) return;
    stands.set(text, other);
    changes.observe(text, { characterData: true });
  }

  /** Put a text that was changed back into its place. */
  function back(text) {
    const other = stands.get(text);
    stands.delete(text);
    if (other?.isConnected && !text.isConnected) other.replaceWith(text);
  }

  const changes = new MutationObserver((records) => records.forEach((record) => back(record.target)));
  new MutationObserver((records) => records.forEach(keep)).observe(document.documentElement, TEXTS);

  Node.prototype.removeChild = function (child) {
    removeChild.call(this, standing(this, child));
    return child;
  };
  Node.prototype.insertBefore = function (added, before) {
    return insertBefore.call(this, added, standing(this, before));
  };
})();
