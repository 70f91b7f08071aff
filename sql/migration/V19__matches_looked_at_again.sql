-- What PDQ alone finds of documents, screens, cards and codes is looked at again before it counts: it joins different ones of
-- one layout. See docs/adr/0076.

alter table signature add column written boolean;
comment on column signature.written is
  'PDQ only: whether the picture is written or drawn rather than taken. Null where nobody of ours has seen its pixels.';

alter table media_match
  add column certainty text not null default 'CERTAIN' check (certainty in ('CERTAIN', 'WAITING', 'POSSIBLE', 'REFUTED')),
  add column compared smallint check (compared >= 1);
comment on column media_match.certainty is
  'WAITING until both pictures are compared in detail: nobody is told of it. POSSIBLE where that is not possible or tells '
  'nothing: it weighs next to nothing. REFUTED: different pictures; the row stays so that the match is not found anew.';
comment on column media_match.compared is 'Version of the comparison in detail that was made of the two, if any.';

alter table media_step drop constraint media_step_step_check;
alter table media_step add constraint media_step_step_check
  check (step in ('SIGN', 'MATCH', 'DEEP', 'RESIGN', 'CHECK'));
comment on table media_step is
  'What is due for media items. Intakes wait for SIGN and MATCH; nothing waits for DEEP, RESIGN and CHECK, and no media item '
  'stands at them.';
