-- Every way to ask what others hold is counted together, and unusual series raise an alarm; see docs/adr/0059.

create table inquiry_count (
  agency_id uuid not null references agency,
  officer_id uuid not null,
  day date not null,
  way text not null check (way in ('LOOK_UP', 'SIGNATURES', 'FILES')),
  case_id uuid not null,
  covert boolean not null,
  asked bigint not null check (asked >= 0),
  primary key (agency_id, officer_id, day, way, case_id),
  foreign key (agency_id, officer_id) references officer (agency_id, id)
);
comment on table inquiry_count is 'How often an officer asked on a day (UTC), by way and case.';
comment on column inquiry_count.way is
  'LOOK_UP; SIGNATURES: items added to a case without their files; FILES: files taken in.';
comment on column inquiry_count.case_id is 'All zeros for look-ups, which belong to no case. No foreign key: a figure, not a record.';
comment on column inquiry_count.covert is 'Whether the case was COVERT when it was asked in.';

alter table inquiry_count enable row level security;
alter table inquiry_count force row level security;
create policy own_agency on inquiry_count to crosscase_app
  using (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid))
  with check (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid));
grant select, insert, update on inquiry_count to crosscase_app;

create table inquiry_question (
  id uuid not null default gen_random_uuid(),
  agency_id uuid not null references agency,
  officer_id uuid not null,
  way text not null check (way in ('LOOK_UP', 'SIGNATURES')),
  algorithm text not null check (algorithm in ('PDQ', 'PHOTODNA')),
  value bytea not null check (length(value) <= 144),
  asked_at timestamptz not null default now(),
  primary key (id),
  foreign key (agency_id, officer_id) references officer (agency_id, id)
);
comment on table inquiry_question is
  'What an officer asked of late by signatures that are compared by nearness, so that near-equal questions are recognised.';
create index inquiry_question_latest on inquiry_question (agency_id, officer_id, way, algorithm, asked_at desc);

alter table inquiry_question enable row level security;
alter table inquiry_question force row level security;
create policy own_agency on inquiry_question to crosscase_app
  using (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid))
  with check (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid));
grant select, insert, delete on inquiry_question to crosscase_app;

create table inquiry_alarm (
  agency_id uuid not null references agency,
  officer_id uuid not null,
  day date not null,
  kind text not null
    check (kind in ('NEAR_EQUAL_LOOK_UPS', 'NEAR_EQUAL_SIGNATURES', 'MANY_SIGNATURES', 'MANY_COVERT_CASES')),
  raised_at timestamptz not null default now(),
  primary key (agency_id, officer_id, day, kind),
  foreign key (agency_id, officer_id) references officer (agency_id, id)
);
comment on table inquiry_alarm is 'Which alarms were raised already: one an officer, day and kind. What it was stands in the trail.';

alter table inquiry_alarm enable row level security;
alter table inquiry_alarm force row level security;
create policy own_agency on inquiry_alarm to crosscase_app
  using (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid))
  with check (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid));
grant select, insert on inquiry_alarm to crosscase_app;

-- The day's look-ups are carried over. The owner of the tables is bound by their policies, so these are put aside within
-- this transaction.
alter table lookup_budget no force row level security;
alter table inquiry_count no force row level security;
insert into inquiry_count (agency_id, officer_id, day, way, case_id, covert, asked)
  select agency_id, officer_id, day, 'LOOK_UP', '00000000-0000-0000-0000-000000000000', false, used from lookup_budget;
alter table inquiry_count force row level security;
drop table lookup_budget;

-- An alarm is for auditors alone: the officer whom it is about reads the agency's other notifications.
alter table notification drop constraint notification_kind_check;
alter table notification add constraint notification_kind_check check (kind in
  ('LINK_FOUND', 'LINK_STRENGTHENED', 'LINK_WITHDRAWN', 'INTAKE_DONE', 'INTAKE_INCOMPLETE', 'CASE_REASSIGNED',
    'INQUIRY_ALARM'));
alter table notification add column for_auditors boolean not null default false;
comment on column notification.for_auditors is 'Shown to the agency''s auditors, and to nobody else.';
-- The sequencer passes an agency's alarm on to the platform.
create policy sequencer_tells on notification for insert to crosscase_sequencer with check (for_auditors);
grant insert on notification to crosscase_sequencer;
