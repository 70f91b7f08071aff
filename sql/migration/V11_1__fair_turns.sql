-- Decoders are shared out between agencies, and within an agency between its intakes.

alter table media_step add column intake_id uuid not null default '00000000-0000-0000-0000-000000000000';
comment on column media_step.intake_id is
  'SIGN only: the intake that the file came in with last, all zeros for none. Each intake that waits gets its turn.';
create index media_step_turns on media_step (agency_id, intake_id, step, due_at);
