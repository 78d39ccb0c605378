/**
 * What a browser has made of something, element by element, as lines: every tag, every attribute, every text, and what stands in the
 * inputs. Runs inside the page, and so needs nothing from outside itself. Ids that are made by chance or in the order of
 * arrival are all one.
 */
export const drawnIn = (root: Element, ignored: readonly string[] = []): string[] => {
  const lines: string[] = [];
  const readElement = (element: Element): void => {
    lines.push(`<${element.localName}>`);
    for (const { name, value } of element.attributes) if (!ignored.includes(name)) lines.push(`${name}=${value}`);
    if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) lines.push(`value:${element.value}`);
    for (const child of element.childNodes) {
      if (child instanceof Element) readElement(child);
      else if (child.textContent) lines.push(`${child.nodeName} ${child.textContent}`);
    }
    lines.push(`</${element.localName}>`);
  };
  readElement(root);
  return lines.map((line) => line.replaceAll(/__ac-[0-9a-f-]{36}|_r_[0-9a-z]+_/g, 'id'));
};
