import { expect, it } from 'vitest';
import type { ResearchQuestion } from '#shared/domain/groups/entities.ts';
import { questionCsv } from '#renderer/features/groups/question-csv.ts';
import { aQuestion } from '../domain/groups/group-builders.ts';

const WORDS = {
  columns: ['Vraag', 'Dringend', 'Stand', 'Trekker', 'Groep', 'Doel', 'Antwoord', 'Vervolg'],
  conditionOf: (condition: string) => condition,
  yes: 'ja',
  no: 'nee',
  priorityOf: ({ priority }: ResearchQuestion) => priority,
  stateOf: ({ state }: ResearchQuestion) => state,
  ownerOf: () => '',
  groupOf: () => 'Werkgroep lezen',
  goalOf: () => '=1+1',
} as const;

it('writes a row per question and a column per condition, and no formula', () => {
  const text = questionCsv([aQuestion({ question: 'Wat; en hoe?', conditions: ['urgent'] })], WORDS);
  expect(text).toBe(
    '\ufeffVraag;Dringend;Stand;Trekker;Groep;Doel;Antwoord;Vervolg;urgent;part-of-policy;teacher-behaviour;followed-by-group\r\n' +
      '"Wat; en hoe?";medium;open;;Werkgroep lezen;\'=1+1;;;ja;nee;nee;nee\r\n',
  );
});
