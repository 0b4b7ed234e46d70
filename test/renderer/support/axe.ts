import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright';
import * as z from 'zod';
import { repoRoot } from '../../../scripts/prepare/paths.ts';

const source = readFileSync(path.join(repoRoot, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');
const resultSchema = z.object({
  violations: z.array(
    z.object({
      id: z.string(),
      impact: z.string().nullable(),
      nodes: z.array(z.object({ html: z.string(), failureSummary: z.string().optional() })),
    }),
  ),
});

/** Violations of accessibility, of any weight, one line each. Empty = well. */
export async function accessibilityProblems(
  page: Page,
  rules: 'all' | 'contrast' = 'all',
): Promise<readonly string[]> {
  if ((await page.evaluate('typeof window.axe')) !== 'object') {
    await page.evaluate(source);
  }
  const only =
    rules === 'all'
      ? "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']"
      : "{ type: 'rule', values: ['color-contrast'] }";
  const raw: unknown = await page.evaluate(
    `axe.run(document, { resultTypes: ['violations'], runOnly: ${only} })
       .then((result) => {
         const isOfMenu = ({ target: [first] }) =>
           document.querySelector(first)?.closest('[data-radix-popper-content-wrapper]') != null;
         // An open menu holds the focus and is named by its button: it is part of no landmark, and need not be.
         for (const violation of result.violations) {
           if (violation.id === 'region') violation.nodes = violation.nodes.filter((node) => !isOfMenu(node));
         }
         return JSON.parse(JSON.stringify(result));
       })`,
  );
  return resultSchema
    .parse(raw)
    .violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`,
      ),
    );
}
