/** A place in a stylesheet or component that is right in one direction of writing only. */
export interface PhysicalPlace {
  readonly line: number;
  readonly text: string;
}

const sided = /\b(?:left|right)\b/;
/** Four values of which the sides differ: start and end cannot be told from them. */
const fourSided = /^(?:margin|padding|inset|border-width|border-color|border-style|scroll-margin)$/;
const sidedStyle =
  /\b(?:(?:margin|padding|border|scrollMargin)(?:Left|Right)\w*|textAlign:\s*'(?:left|right)')|(?<![\w-])(?:left|right):/;

function isPhysical(property: string, value: string): boolean {
  if (property.startsWith('--')) {
    return false;
  }
  if (sided.test(property) || sided.test(value)) {
    return true;
  }
  if (fourSided.test(property)) {
    const [, second, , fourth] = value.split(/\s+/);
    return fourth !== undefined && second !== fourth;
  }
  if (property === 'border-radius') {
    return value.split(/\s+/).length > 1;
  }
  if (property === 'transform' && /translate(?:X|3d)?\(/.test(value)) {
    return !value.includes('var(--flow)');
  }
  return property === 'box-shadow' && /inset -?[1-9][\w.]* /.test(value);
}

const blank = (text: string): string => text.replaceAll(/[^\n]/g, ' ');

/** Declarations of a stylesheet that name a side instead of start or end. */
export function physicalInCss(css: string): readonly PhysicalPlace[] {
  const text = css.replaceAll(/\/\*[\s\S]*?\*\//g, blank);
  return [...text.matchAll(/(?<=[{;]\s*)([\w-]+)\s*:\s*([^;{}]+)(?=[;}])/g)].flatMap((match) => {
    const [whole, property = '', value = ''] = match;
    return isPhysical(property, value.trim())
      ? [{ line: text.slice(0, match.index).split('\n').length, text: whole.trim() }]
      : [];
  });
}

/** Styles that a component sets itself and that name a side. Coordinates of the pointer (`left: at.x`) are physical. */
export function physicalInComponent(source: string): readonly PhysicalPlace[] {
  return source
    .split('\n')
    .flatMap((text, index) =>
      (/style=|style:/.test(text) || /textAlign|(?:margin|padding)(?:Left|Right)/.test(text)) &&
      sidedStyle.test(text.replace('left: at.x', ''))
        ? [{ line: index + 1, text: text.trim() }]
        : [],
    );
}
