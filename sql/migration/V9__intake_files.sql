-- What an intake is to bring: named by its sender before any byte comes, so that nothing can be missing unseen.

create table intake_file (
  id uuid not null default gen_random_uuid(),
  agency_id uuid not null,
  intake_id uuid not null,
  exhibit_id uuid not null,
  path text not null check (length(path) between 1 and 4200),
  path_bytes bytea not null check (length(path_bytes) between 0 and 16384),
  size_bytes bigint not null check (size_bytes >= 0),
  modified_at timestamptz,
  state text not null default 'WAITING' check (state in ('WAITING', 'ARRIVED', 'REFUSED')),
  problem text check (length(problem) <= 40),
  announced_at timestamptz not null default now(),
  ended_at timestamptz,
  primary key (id),
  unique (agency_id, id),
  foreign key (agency_id, intake_id) references intake (agency_id, id),
  foreign key (agency_id, exhibit_id) references exhibit (agency_id, id)
);
comment on table intake_file is 'A file that the sender of an intake said it would send. One that is still WAITING when the intake ends never came.';
comment on column intake_file.path_bytes is 'Its name byte for byte as it came; path is that name as it is shown, and no two of an exhibit are shown alike.';
comment on column intake_file.problem is 'Why it is REFUSED, or why the sender said that it cannot send it.';
create unique index intake_file_once on intake_file (agency_id, intake_id, sha256(path_bytes));
create index intake_file_in_order on intake_file (agency_id, intake_id, state, announced_at, id);
create index intake_file_by_path on intake_file (agency_id, exhibit_id, md5(path));

alter table intake_file enable row level security;
alter table intake_file force row level security;
create policy own_agency on intake_file to crosscase_app
  using (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid))
  with check (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid));
grant select, insert, update on intake_file to crosscase_app;

create table intake_piece (
  agency_id uuid not null,
  file_id uuid not null,
  start_byte bigint not null check (start_byte >= 0),
  size_bytes bigint not null check (size_bytes > 0),
  store_key text not null check (length(store_key) <= 200),
  received_at timestamptz not null default now(),
  primary key (agency_id, file_id, start_byte),
  foreign key (agency_id, file_id) references intake_file (agency_id, id)
);
comment on table intake_piece is
  'A part of a file that is not whole yet, encrypted in the store. A piece begins where the one before it ends; of two senders '
  'at the same place one has its way.';
create index intake_piece_by_store_key on intake_piece (agency_id, store_key);

alter table intake_piece enable row level security;
alter table intake_piece force row level security;
create policy own_agency on intake_piece to crosscase_app
  using (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid))
  with check (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid));
grant select, insert, delete on intake_piece to crosscase_app;

alter table intake
  add column announced boolean not null default false,
  add column ending text check (ending in ('SAID', 'CANCELLED', 'LOST')),
  drop constraint intake_state_check,
  add constraint intake_state_check check (state in ('RECEIVING', 'PROCESSING', 'DONE', 'INCOMPLETE', 'FAILED'));
comment on column intake.announced is 'The sender said that all files are named.';
comment on column intake.ending is 'How the receiving ended: all files were said to be in, an officer ended it, or its sender was lost.';
update intake set ending = 'SAID' where state <> 'RECEIVING';

create table intake_settlement (
  agency_id uuid not null,
  refusal_id uuid not null,
  settled_at timestamptz not null default now(),
  primary key (agency_id, refusal_id)
);
comment on table intake_settlement is
  'A file arrived after all at the path of a refusal: then it is no rejection any more. Both rows are only ever added.';
alter table intake_refusal add unique (agency_id, id);
alter table intake_settlement
  add foreign key (agency_id, refusal_id) references intake_refusal (agency_id, id);

alter table intake_settlement enable row level security;
alter table intake_settlement force row level security;
create policy own_agency on intake_settlement to crosscase_app
  using (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid))
  with check (agency_id = (select nullif(current_setting('crosscase.agency', true), '')::uuid));
grant select, insert on intake_settlement to crosscase_app;

alter table occurrence
  add column path_bytes bytea check (length(path_bytes) <= 1048576),
  drop constraint occurrence_path_check,
  add constraint occurrence_path_check check (length(path) between 1 and 4200);
comment on column occurrence.path_bytes is 'Its name byte for byte as it came, where that is not the UTF-8 of path.';
create index occurrence_by_path on occurrence (agency_id, exhibit_id, md5(path));

alter table notification
  add column missing_files bigint,
  add column missing_first text check (length(missing_first) <= 200),
  drop constraint notification_kind_check,
  add constraint notification_kind_check check (kind in
    ('LINK_FOUND', 'LINK_STRENGTHENED', 'LINK_WITHDRAWN', 'INTAKE_DONE', 'INTAKE_INCOMPLETE', 'CASE_REASSIGNED'));
comment on column notification.missing_files is 'INTAKE_INCOMPLETE: how many files did not arrive; missing_first is the path of one of them.';
