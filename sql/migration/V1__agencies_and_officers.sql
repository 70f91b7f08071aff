-- Agencies, their officers, and the two helpers on which every policy stands.

revoke create on schema public from public;
grant usage on schema public
  to crosscase_app, crosscase_matcher, crosscase_linker, crosscase_coordinator, crosscase_sequencer;

-- The agency of the current transaction. An ended transaction leaves the setting as an empty string, not as null.
-- Policies write the expression out, so that the planner sees a constant and the index serves; this function is for
-- column defaults.
create function acting_agency() returns uuid
  language sql stable
  return (select nullif(current_setting('crosscase.agency', true), '')::uuid);

create table agency (
  id uuid primary key default gen_random_uuid(),
  code text not null unique check (code ~ '^[a-z0-9][a-z0-9-]{1,39}$'),
  name text not null check (length(name) between 1 and 200),
  country char(2) check (country ~ '^[A-Z]{2}$'),
  kind text not null check (kind in ('POLICE', 'COORDINATOR', 'PLATFORM')),
  contact_name text not null default '' check (length(contact_name) <= 200),
  contact_email text not null default '' check (length(contact_email) <= 320),
  contact_phone text not null default '' check (length(contact_phone) <= 60),
  default_sensitivity text not null default 'CONTACT' check (default_sensitivity in ('OPEN', 'CONTACT', 'COVERT')),
  review_on_phones boolean not null default false,
  registered_at timestamptz not null default now(),
  version integer not null default 0
);
comment on table agency is 'A police unit or coordinating body; the directory is open to every signed-in officer.';

alter table agency enable row level security;
alter table agency force row level security;
create policy directory on agency for select
  to crosscase_app, crosscase_matcher, crosscase_linker, crosscase_coordinator, crosscase_sequencer using (true);
create policy own_settings on agency for update to crosscase_app
  using (id = (select nullif(current_setting('crosscase.agency', true), '')::uuid))
  with check (id = (select nullif(current_setting('crosscase.agency', true), '')::uuid));
-- Registering an agency is a migration-time act until the platform administrator's page exists.
create policy registration on agency to crosscase_owner using (true) with check (true);
grant select on agency
  to crosscase_app, crosscase_matcher, crosscase_linker, crosscase_coordinator, crosscase_sequencer;
grant update (contact_name, contact_email, contact_phone, default_sensitivity, review_on_phones, version)
  on agency to crosscase_app;

create table officer (
  id uuid not null default gen_random_uuid(),
  agency_id uuid not null references agency,
  subject text not null,
  username text not null,
  display_name text not null,
  language text check (language in ('en', 'nl', 'fr')),
  first_seen_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  primary key (id),
  unique (agency_id, subject),
  unique (agency_id, id)
);
comment on table officer is 'A person (or a partner system) known from a sign-in; who may do what stands in the token.';

alter table officer enable row level security;
alter table officer force row level security;
create policy own_agency on officer to crosscase_app
  using (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid))
  with check (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid));
create policy linker_names_leads on officer for select to crosscase_linker using (true);
grant select, insert, update on officer to crosscase_app;
grant select (id, agency_id, display_name) on officer to crosscase_linker;
