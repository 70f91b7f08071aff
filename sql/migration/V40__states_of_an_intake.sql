-- No intake fails as a whole: what did not arrive is named, file by file.
alter table intake
  drop constraint intake_state_check,
  add constraint intake_state_check check (state in ('RECEIVING', 'PROCESSING', 'DONE', 'INCOMPLETE'));
