-- A notification is about a subject of whatever type, and its kinds are known by the features that tell them alone; see docs/adr/0099.

alter table notification
  add column subject_type text check (subject_type ~ '^[A-Z]{1,30}$'),
  add column subject_id uuid,
  add column while_known boolean not null default false,
  add column details jsonb not null default '{}' check (jsonb_typeof(details) = 'object');

-- The owner of the tables is bound by their policies, so these are put aside within this transaction.
alter table notification no force row level security;
update notification set
  subject_type = case
    when link_id is not null then 'LINK'
    when intake_id is not null then 'INTAKE'
    when kind = 'INQUIRY_ALARM' then 'ALARM'
    else 'CASE' end,
  subject_id = case when kind = 'CASE_REASSIGNED' then case_id else coalesce(link_id, intake_id) end,
  while_known = link_id is not null and case_id is not null,
  details = jsonb_strip_nulls(jsonb_build_object('missing', missing_files::text, 'firstMissing', missing_first));
alter table notification force row level security;

alter table notification
  alter column subject_type set not null,
  drop column link_id,
  drop column intake_id,
  drop column strength,
  drop column missing_files,
  drop column missing_first,
  drop constraint notification_kind_check,
  add constraint notification_kind_check check (kind ~ '^[A-Z_]{1,40}$');
comment on column notification.kind is 'What happened; the feature that tells it knows the name, and nobody else.';
comment on column notification.subject_id is 'Of the link, intake, case or whatever it is about; null for what has none, like an alarm.';
comment on column notification.case_id is 'The reader''s own case that it is about, if there is one.';
comment on column notification.while_known is 'Told only while known_subject has its subject: it may be hidden from its reader again.';
comment on column notification.details is 'What its kind keeps of the moment, by name; only what its reader may know for good.';

create view known_subject with (security_invoker = true) as
  select agency_id, 'LINK' as subject_type, link_id as subject_id, case_id from link_known;
comment on view known_subject is
  'Subjects that may be hidden again, as long as the agency may know them. Whoever has another type of them adds a select.';
grant select on known_subject to crosscase_app;
