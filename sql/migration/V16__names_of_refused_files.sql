-- Names of files that could not be used are kept byte for byte too: two that are shown alike are two refusals, and the one
-- whose file arrives after all is the one that is settled.

alter table intake_refusal add column path_bytes bytea check (length(path_bytes) <= 1048576);
alter table intake_refusal no force row level security;
update intake_refusal set path_bytes = convert_to(path, 'UTF8');
alter table intake_refusal force row level security;
alter table intake_refusal alter column path_bytes set not null;
comment on column intake_refusal.path_bytes is 'Its name byte for byte as it came.';

drop index intake_refusal_once;
create unique index intake_refusal_once on intake_refusal (agency_id, intake_id, problem, sha256(path_bytes));
