import { Fragment } from 'react';
import { CharacterNotes } from '#ui/form/character-notes.tsx';
import { deskWords } from '../contract/desk.messages.ts';
import { type InterviewField, interviewFields } from '../contract/ticket.ts';
import { ticketsWords } from '../contract/tickets.messages.ts';

const words = deskWords.dialogs.interview;

interface Props {
  readonly interview: Readonly<Record<InterviewField, string>>;
  readonly onChange: (interview: Record<InterviewField, string>) => void;
}

/** 聞き取り (§3-2): the six facts, in the order they are asked on the phone. */
export function InterviewFields({ interview, onChange }: Props) {
  const done = interviewFields.filter((field) => interview[field].trim() !== '').length;
  const label = (field: InterviewField) => <label htmlFor={`ask-${field}`}>{ticketsWords.interview[field]}</label>;
  const box = (field: InterviewField) => (
    <input
      id={`ask-${field}`}
      className="input"
      autoComplete="off"
      maxLength={2000}
      aria-describedby="ask-notes"
      value={interview[field]}
      onChange={(event) => onChange({ ...interview, [field]: event.currentTarget.value })}
    />
  );
  const rest = interviewFields.filter((field) => field !== 'occurredText' && field !== 'userName');
  return (
    <fieldset>
      <legend>
        {words.title}
        <span className="muted">{words.told(done)}</span>
      </legend>
      <div className="ask">
        {label('occurredText')}
        <span className="pair">
          {box('occurredText')}
          {label('userName')}
          {box('userName')}
        </span>
        {rest.map((field) => (
          <Fragment key={field}>
            {label(field)}
            <span>{box(field)}</span>
          </Fragment>
        ))}
      </div>
      <CharacterNotes
        id="ask-notes"
        texts={interviewFields.map((field) => [ticketsWords.interview[field], interview[field]])}
      />
    </fieldset>
  );
}
