-- Notifications: what an officer should know. Addressed to an agency; read marks are each officer's own.

create table notification (
  id uuid not null default gen_random_uuid(),
  agency_id uuid not null references agency,
  kind text not null check (kind in
    ('LINK_FOUND', 'LINK_STRENGTHENED', 'LINK_WITHDRAWN', 'INTAKE_DONE', 'CASE_REASSIGNED')),
  case_id uuid,
  link_id uuid,
  intake_id uuid,
  strength smallint,
  happened_at timestamptz not null default now(),
  primary key (id),
  unique (agency_id, id)
);
comment on table notification is 'Holds ids only: the words are made when it is read, from what its reader may see at that time.';
create index notification_newest on notification (agency_id, happened_at desc, id desc);

alter table notification enable row level security;
alter table notification force row level security;
create policy own_agency on notification to crosscase_app
  using (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid))
  with check (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid));
create policy linker_tells on notification for insert to crosscase_linker with check (true);
grant select, insert on notification to crosscase_app;
grant insert on notification to crosscase_linker;

create table notification_read (
  agency_id uuid not null,
  officer_id uuid not null,
  notification_id uuid not null,
  read_at timestamptz not null default now(),
  primary key (agency_id, officer_id, notification_id),
  foreign key (agency_id, officer_id) references officer (agency_id, id),
  foreign key (agency_id, notification_id) references notification (agency_id, id)
);

alter table notification_read enable row level security;
alter table notification_read force row level security;
create policy own_agency on notification_read to crosscase_app
  using (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid))
  with check (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid));
grant select, insert on notification_read to crosscase_app;
