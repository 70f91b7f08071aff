-- Links by identifiers; see docs/adr/0105.

-- An identifier that was changed: who held what it was before is looked at once more.
alter table identifier_due add column former bytea[] not null default '{}';
comment on column identifier_due.former is 'Digests that the identifier had before it was changed; empty otherwise.';
