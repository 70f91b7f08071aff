-- Servers whose files of master keys do not end with the same line took the agencies' keys back from each other, every minute,
-- for ever. Which master keys were followed by another one now stays on record, also when the keys under them are deleted.

alter table agency_key add column followed text[] not null default '{}';
comment on column agency_key.followed is
  'Ids of the master keys that wrapped the agency''s keys before this one. None of them wraps a new key again.';
