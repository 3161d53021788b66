import { describe, expect, it } from 'vitest'
import { LANGUAGE_IDS, speechIn } from '../../src/i18n/language.ts'
import { answerLabel } from '../../src/render/question.ts'
import type { Question } from '../../src/tree/format/schema.ts'

const asked = { ask: { zh: '问', en: 'Ask' }, help: { zh: '看', en: 'Look' }, unsure: 'end' }
const choices: Question = { ...asked, choices: { yes: { label: { zh: '两张', en: 'Both' }, goto: 'end' } } }

describe.each(LANGUAGE_IDS)("an answer's label in %s", (lang) => {
  const speech = speechIn(lang)
  const { yes, no, unsure } = speech.words

  it('is that of the choice, whatever it is called', () => {
    expect(answerLabel(choices, 'yes', speech)).toBe(choices.choices.yes?.label[speech.content])
  })
  it("is the interface's for the answers every question may have", () => {
    const plain: Question = { ...asked, yes: 'end', no: 'end' }
    expect(['yes', 'no', 'unsure'].map((id) => answerLabel(plain, id, speech))).toEqual([yes, no, unsure])
    expect(answerLabel(choices, 'unsure', speech)).toBe(unsure)
  })
  it('is the id where the pack no longer has the answer, or the question', () => {
    expect(answerLabel(choices, 'gone', speech)).toBe('gone')
    expect(answerLabel(undefined, 'gone', speech)).toBe('gone')
    expect(answerLabel(undefined, 'no', speech)).toBe(no)
    expect(answerLabel(choices, 'constructor', speech)).toBe('constructor')
  })
})
